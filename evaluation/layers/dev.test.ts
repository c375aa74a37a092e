/** The layer over published articles: ids and spans alone, and the same terms as our own articles. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLayerGold } from './gold-file.ts';
import { CODES, type Code, type EventKind, KIND_ROLES, KINDS, PLOVER_MODES } from './scheme.ts';

const jsonl = readFileSync(new URL('./dev.jsonl', import.meta.url), 'utf8');
const ids = jsonl
  .trim()
  .split('\n')
  .map((line) => /"id":"(\w+)"/u.exec(line)?.[1] ?? '');
// Whatever the texts are: spans are only asked to be spans here.
const blank = { text: ' '.repeat(10_000), outlet: '', date: null };
const { documents } = parseLayerGold(jsonl, 'dev.jsonl', new Map(ids.map((id) => [id, blank])));
const events = documents.flatMap(({ id, events }) => events.map((event) => ({ id, event })));
const kindOf = (kind: string): EventKind => KINDS.find((known) => known === kind) ?? 'decision';

describe('the layer over published articles', () => {
  it('has thirty articles and one more, each once, and none of those held out', () => {
    expect(new Set(ids).size).toBe(31);
    expect(ids.filter((id) => id > 'd070' && id !== 'seed')).toEqual([]);
  });

  it('holds no word of them', () => {
    expect(jsonl).not.toMatch(/\p{Script=Arabic}/u);
    expect(jsonl).not.toContain('"text"');
  });

  it('gives every event a code and roles that its kind may bear', () => {
    const wrong = events.filter(({ event }) => {
      const codes = CODES[kindOf(event.kind)];
      const { status } = event;
      const known: readonly Code[] =
        status === 'denied' || status === 'hypothetical' ? [...codes.held, ...codes.planned] : codes[status as 'held'];
      const modes: readonly string[] =
        event.plover === null ? [] : PLOVER_MODES[event.plover as keyof typeof PLOVER_MODES];
      return (
        !known.includes((event.plover ?? '-') as Code) ||
        (event.mode !== null && !modes.includes(event.mode)) ||
        event.participants.some(({ role }) => !KIND_ROLES[kindOf(event.kind)].some((allowed) => allowed === role))
      );
    });
    expect(wrong.map(({ id, event }) => [id, event.kind, event.status, event.plover])).toEqual([]);
  });

  it('takes the time of an event from its dates', () => {
    const wrong = documents.flatMap(({ id, dates, events }) =>
      events
        .filter(({ time }) => time !== null && !dates.some(({ value }) => value === time))
        .map(({ kind, time }) => [id, kind, time]),
    );
    expect(wrong).toEqual([]);
  });
});
