import { describe, expect, it } from 'vitest';
import { FAILURES, SKIPS } from '../../intake/index.ts';
import { MESSAGES, say } from '../../messages/index.ts';
import { problemOf } from './failures.ts';

describe('what could not be taken in', () => {
  it.each(FAILURES)('%s has words in both languages', (code) => {
    const problem = problemOf({ kind: 'failure', where: 'a:1', path: 'a', line: 1, code, detail: 'X', field: 'Y' });
    expect(problem).toMatchObject({ level: 'error', path: 'a', line: 1, key: code });
    for (const language of ['ar', 'en'] as const) expect(say(language, problem)).not.toMatch(/[{}]/);
    // The detail is told where there is one.
    if (/\{/.test(MESSAGES[code].en)) expect(say('en', problem)).toContain('X');
  });

  it.each(SKIPS)('%s, which is no failure, has them too', (code) => {
    const problem = problemOf({ kind: 'skipped', where: 'a', code, detail: 'X' });
    expect(problem).toMatchObject({ level: 'notice', path: 'a', key: code });
    for (const language of ['ar', 'en'] as const) expect(say(language, problem)).not.toMatch(/[{}]/);
  });
});
