import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadOwnGold } from '../../evaluation/articles/compile.ts';
import { loadReader } from '../reader/index.ts';
import { RULES, ruleInWords } from './rules.ts';

const READER = new URL('../reader/', import.meta.url);
const FALSE_CUES = new URL('../../lexicon/false-cues.tsv', import.meta.url);

const undescribed = (rules: Iterable<string>): string[] =>
  [...new Set(rules)].filter((rule) => RULES[rule] === undefined).sort();

/** Names of rules as the reader's sources write them: 'content/none'. */
function namedInSources(): string[] {
  const passes = Object.keys(RULES).filter((rule) => !rule.includes('/'));
  const name = new RegExp(`'((?:${passes.join('|')})/[a-z][a-z-]*)'`, 'g');
  return readdirSync(READER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|generated)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(new URL(file, READER), 'utf8').matchAll(name)].map(([, rule]) => rule ?? ''));
}

describe('rules in words', () => {
  it('describe every rule that the annotated articles bring out, records and candidates left out alike', async () => {
    const reader = await loadReader({ explain: true });
    const named = loadOwnGold().flatMap(({ id, text, outlet }) => {
      const { statements, rejections } = reader.read({ id, text, outlet });
      return [...statements.flatMap(({ rules }) => rules), ...(rejections ?? []).map(({ rule }) => rule)];
    });
    expect(new Set(named).size).toBeGreaterThan(20);
    expect(undescribed(named)).toEqual([]);
  }, 60_000);

  it('describe every rule that stands in the reader’s sources', () => {
    const named = namedInSources();
    expect(named.length).toBeGreaterThan(20);
    expect(undescribed(named)).toEqual([]);
  });

  it('describe every form of a cue and every kind of false cue', () => {
    const forms = ['perfect', 'imperfect', 'participle', 'masdar', 'passive', 'adverbial', 'nominal'];
    const kinds = readFileSync(FALSE_CUES, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t')[1] ?? '');
    expect(undescribed([...forms.map((form) => `cue/${form}`), ...kinds.map((kind) => `false-cue/${kind}`)])).toEqual(
      [],
    );
  });

  it('are Arabic in Arabic, and fall back to the pass for a rule they do not know', () => {
    for (const [rule, { ar, en }] of Object.entries(RULES)) {
      expect([rule, /^[\u0600-\u06FF«]/.test(ar), /^[a-zA-Z«]/.test(en)]).toEqual([rule, true, true]);
    }
    expect(ruleInWords('speaker/yet-to-come', 'en')).toBe(RULES['speaker']?.en);
    expect(ruleInWords('nothing', 'en')).toBeNull();
  });
});
