import { scrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkPassword } from './password-rules.ts';
import { OWASP_SETTINGS, PasswordHasher } from './passwords.ts';

const quick = (ln = 4): PasswordHasher => new PasswordHasher({ ln, r: 8, p: 1 });
const refused = (password: string, name = 'salma'): string => {
  try {
    checkPassword(password, name);
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a kept password', () => {
  it('is scrypt with settings of OWASP, and its own salt', async () => {
    expect(OWASP_SETTINGS).toEqual({ ln: 17, r: 8, p: 1 });
    const hasher = new PasswordHasher();
    const kept = await hasher.hash('four lanterns by the quay');
    expect(kept).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/);
    expect(kept).not.toContain('lanterns');
    expect(await hasher.check('four lanterns by the quay', kept)).toEqual({ right: true, outdated: false });
    expect(await quick().hash('same')).not.toBe(await quick().hash('same'));
  });

  it('is wrong by one letter', async () => {
    const kept = await quick().hash('four lanterns by the quay');
    expect(await quick().check('four lanterns by the quaY', kept)).toMatchObject({ right: false });
  });

  it('is the same however its letters are composed', async () => {
    const kept = await quick().hash('آخر القمر في البئر');
    expect(await quick().check('\u0627\u0653خر القمر في البئر', kept)).toMatchObject({ right: true });
  });

  it('of other settings still holds, and is told as outdated', async () => {
    const kept = await quick(3).hash('four lanterns by the quay');
    expect(await quick(4).check('four lanterns by the quay', kept)).toEqual({ right: true, outdated: true });
  });

  it('of nobody is never right, nor is one that was written by somebody else', async () => {
    expect(await quick().check('', null)).toMatchObject({ right: false });
    expect(await quick().check('x', 'md5:0')).toMatchObject({ right: false });
  });

  it('of nobody is derived like anybody’s, with the same settings, so that it takes as long', async () => {
    const derived: number[] = [];
    const hasher = new PasswordHasher({ ln: 10, r: 8, p: 1 }, 2, 64, (password, salt, bytes, options, done) => {
      derived.push(options.N ?? 0);
      scrypt(password, salt, bytes, options, done);
    });
    const kept = await hasher.hash('four lanterns by the quay');
    await hasher.check('wrong', kept);
    await hasher.check('wrong', null);
    expect(derived).toEqual([1024, 1024, 1024]);
  });

  it('is checked with few others at once; who comes when the queue is full is sent away', async () => {
    const hasher = new PasswordHasher({ ln: 10, r: 8, p: 1 }, 1, 2);
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => hasher.check('x', null)));
    expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    await expect(hasher.check('x', null)).resolves.toMatchObject({ right: false });
  });
});

describe('ASVS 2.1: which passwords are taken', () => {
  it.each(['four lanterns by the quay', 'نخلة بين جدولين 7', 'Zx9!qL0pTu4#', 'ثلاث سفن عند الميناء'])(
    '%s is',
    (password) => expect(refused(password)).toBe('taken'),
  );

  it('none that is short, counted in characters; none too long to hash', () => {
    expect(refused('Zx9!qL0pTu4')).toBe('password-short');
    expect(refused('😀'.repeat(6))).toBe('password-short');
    expect(refused('ab c'.repeat(65))).toBe('password-long');
  });

  it.each([
    'unbelievable',
    'UNBELIEVABLE',
    'justinbieber',
    'password1234',
    'Password2031!',
    'qwertyuiop12',
    '123456789012',
    '١٢٣٤٥٦٧٨٩٠١٢',
    'ضصثقفغعهخحجد',
    'شسيبلاتنمكط12',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'zyxwvutsrqpo',
    'كلمة المرور 123',
    'qazwsxedcrfv',
  ])('none of the most common: %s', (password) => expect(refused(password)).toBe('password-common'));

  it('none that holds the name of its user', () => {
    expect(refused('Salma and the sea', 'salma')).toBe('password-name');
    expect(refused('سلمى تحب البحر جدا', 'سلمى')).toBe('password-name');
  });
});
