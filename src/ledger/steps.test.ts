import { describe, expect, it } from 'vitest';
import { type Answer, all, get, insert, insertion, runNow, runWaiting, type Step, type Steps } from './steps.ts';

const NAMES = insertion('name', ['actor', 'name'], 'keep');

function* logic(): Steps<string> {
  yield* insert(NAMES, 'A1', 'سليم العطار');
  const row = yield* get('SELECT name FROM name WHERE actor = ?', 'A1');
  const rows = yield* all('SELECT name FROM name');
  return `${String(row?.['name'])} ${rows.length}`;
}

const answered =
  (asked: Step[]) =>
  (step: Step): Answer => {
    asked.push(step);
    if (step.ask === 'get') return { name: 'سليم العطار' };
    return step.ask === 'all' ? [{ name: 'سليم العطار' }] : undefined;
  };

describe('logic as statements', () => {
  it('runs the same whether answers are at hand or come later', async () => {
    const now: Step[] = [];
    const later: Step[] = [];
    const answer = answered(later);
    expect(runNow(logic(), answered(now))).toBe('سليم العطار 1');
    expect(await runWaiting(logic(), async (step) => answer(step))).toBe('سليم العطار 1');
    expect(later).toEqual(now);
    expect(now.map(({ ask }) => ask)).toEqual(['insert', 'get', 'all']);
  });

  it('throws the fault of a statement where it was asked, so that logic may catch it', async () => {
    function* careful(): Steps<string> {
      try {
        yield* get('SELECT broken');
        return 'read';
      } catch {
        return 'caught';
      }
    }
    const broken = (): never => {
      throw new Error('broken');
    };
    expect(runNow(careful(), broken)).toBe('caught');
    expect(await runWaiting(careful(), async () => broken())).toBe('caught');
  });

  it('writes one statement for both engines', () => {
    expect(NAMES.sql).toBe('INSERT INTO name (actor, name) VALUES (?, ?) ON CONFLICT DO NOTHING');
    expect(insertion('reading', ['article', 'body'], 'replace', ['article']).sql).toBe(
      'INSERT INTO reading (article, body) VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET body = excluded.body',
    );
    expect(insertion('run', ['id']).sql).toBe('INSERT INTO run (id) VALUES (?)');
  });
});
