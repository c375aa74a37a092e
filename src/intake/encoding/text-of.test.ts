import { describe, expect, it } from 'vitest';
import { decodeAs } from './decode-as.ts';
import { charsetOf, declaredIn } from './declared.ts';
import { likeness } from './letter-judge.ts';
import { textOf } from './text-of.ts';

const TEXT = 'قالت الوزارة، أمس، إن السفينة الأولى وصلت إلى ميناء الرملة؛ ولم تعلن عن حمولتها.';

/** Bytes of a text in a one-byte encoding. */
function encoded(text: string, encoding: string): Buffer {
  const signs = decodeAs(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  );
  return Buffer.from(Array.from(text, (letter) => Math.max(0, signs.indexOf(letter))));
}

describe('textOf', () => {
  it.each(['windows-1256', 'iso-8859-6'])('finds %s, whatever is declared', (encoding) => {
    for (const declared of [null, encoding, 'utf-8', 'windows-1252', 'iso-8859-1', 'no-such']) {
      expect(textOf(encoded(TEXT, encoding), 'a', [declared])).toMatchObject({
        encoding,
        text: TEXT,
        by: declared === encoding ? 'declared' : 'letters',
        errors: 0,
      });
    }
  });

  it.each(['windows-1256', 'iso-8859-6'])('finds %s from a few words', (encoding) => {
    for (const words of ['وزير النقل', 'السفينة', 'إلى ميناء الرملة', 'أعلن الوزير'])
      expect(textOf(encoded(words, encoding), 'a')).toMatchObject({ encoding, text: words });
  });

  it('believes valid UTF-8 before any declaration', () => {
    expect(textOf(Buffer.from(TEXT), 'a', ['windows-1256'])).toMatchObject({
      encoding: 'utf-8',
      text: TEXT,
      by: 'valid',
    });
    expect(textOf(Buffer.from(`\ufeff${TEXT}`), 'a')).toMatchObject({ encoding: 'utf-8', text: TEXT, by: 'mark' });
  });

  it('reads UTF-8 with errors, and counts them', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xd8, 0x20, 0xff]), Buffer.from(TEXT)]);
    expect(textOf(bytes, 'a')).toMatchObject({ encoding: 'utf-8', errors: 2 });
  });

  it('reads UTF-16, with and without its mark', () => {
    const little = Buffer.from(TEXT, 'utf16le');
    expect(textOf(little, 'a')).toMatchObject({ encoding: 'utf-16le', text: TEXT, by: 'zero-bytes' });
    expect(textOf(Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'a')).toMatchObject({ text: TEXT, by: 'mark' });
    expect(textOf(Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), 'a')).toMatchObject({
      encoding: 'utf-16be',
      text: TEXT,
    });
  });

  it('leaves French and German as they are', () => {
    const french = 'Le ministre a été reçu à l’hôtel où il déclara être désolé';
    expect(textOf(encoded(french, 'windows-1252'), 'a')).toMatchObject({ text: french });
    const german = 'Der Präsident erklärte, daß größere Übel drohen';
    expect(textOf(encoded(german, 'windows-1252'), 'a', ['iso-8859-1'])).toMatchObject({ text: german });
  });

  it.each(['windows-1256', 'windows-1252'])('undoes UTF-8 that was misread as %s', (encoding) => {
    const misread = decodeAs(Buffer.from(TEXT), encoding);
    expect(textOf(Buffer.from(misread), 'a')).toMatchObject({ text: TEXT, misread: encoding });
  });

  it('refuses what is no text', () => {
    expect(textOf(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0'), 'a')).toMatchObject({ kind: 'failure', code: 'binary' });
  });
});

describe('declarations', () => {
  it.each([
    ['<meta charset="windows-1256">', 'windows-1256'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1256">', 'windows-1256'],
    ['<meta charset=windows-1256" />', 'windows-1256'],
    ["<?xml version='1.0' encoding='ISO-8859-6'?><rss>", 'iso-8859-6'],
    ['<meta charset="wishful">', null],
    ['<p>charset</p>', null],
  ])('%s', (head, encoding) => {
    expect(declaredIn(Buffer.from(head))).toBe(encoding);
  });

  it('stand in the head of an answer too', () => {
    expect(charsetOf('text/html; charset="UTF-8"')).toBe('utf-8');
    expect(charsetOf('text/html')).toBeNull();
  });
});

describe('likeness', () => {
  it('is nearest to nought for what was read rightly', () => {
    const bytes = encoded(TEXT, 'windows-1256');
    const read = (encoding: string): number => likeness(new TextDecoder(encoding).decode(bytes));
    for (const wrong of ['iso-8859-6', 'windows-1252', 'utf-8', 'windows-1251', 'windows-1255'])
      expect(read('windows-1256')).toBeGreaterThan(read(wrong) + 1);
  });
});
