/**
 * Entries packed for the runtime: stems in order, each with its paradigms and how its lemma is spelt from it.
 *
 * A paradigm is the set of forms that a stem has for one lemma; verbs of one pattern share theirs, so that 90,000
 * stems need some hundreds of paradigms.
 */
import { ByteWriter } from '../../src/text/morphology/packed.ts';
import { POS } from '../../src/text/morphology/tags.ts';
import { citation, type Entry } from './entries.ts';
import { arabic } from './buckwalter.ts';
import type { FixedWord } from './closed.ts';
import type { Form } from './inflect.ts';

interface Reading {
  readonly lemma: string;
  readonly key: string;
  readonly vocalised: string;
  readonly pos: string;
  readonly forms: Map<string, Form>;
}

class Numbering {
  private readonly counts = new Map<string, number>();
  private order: string[] | undefined;
  private index = new Map<string, number>();

  use(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** Keys by falling use; numbers are positions in it. */
  keys(): readonly string[] {
    if (this.order === undefined) {
      this.order = [...this.counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
      this.index = new Map(this.order.map((key, i) => [key, i]));
    }
    return this.order;
  }

  of(key: string): number {
    this.keys();
    const found = this.index.get(key);
    if (found === undefined) throw new Error(`not numbered: ${key}`);
    return found;
  }
}

const VOICE = 12;

/** Order by letters; forms of one prefix and suffix must come to lie together. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Active and passive that look alike are one form with either voice. */
function mergeVoices(forms: Iterable<Form>): Form[] {
  const merged = new Map<string, Form>();
  for (const form of forms) {
    const key = `${form.prefix}|${form.suffix}|${form.shape & ~VOICE}`;
    const old = merged.get(key);
    if (old === undefined) merged.set(key, form);
    else {
      const voice = (old.shape & VOICE) === (form.shape & VOICE) ? form.shape & VOICE : VOICE;
      merged.set(key, { ...form, shape: (form.shape & ~VOICE) | voice, attach: form.attach | old.attach });
    }
  }
  return [...merged.values()];
}

function lemmaText(entry: Entry): string {
  return /[\u0600-\u06ff]/.test(entry.lemma) ? entry.lemma : arabic(citation(entry.lemma));
}

/** What a nominal's vowels say of its making: 1 active participle, 2 passive participle, 4 masdar of a derived verb. */
export function derivation(vocalised: string, pos: string): number {
  if (pos !== 'NOUN' && pos !== 'ADJ') return 0;
  const word = vocalised.replace(/ap$/, '');
  if (
    /^mu.*i[^aiuoy~]~?$/.test(word) ||
    /^mu.*iy$/.test(word) ||
    /^.aA[^y]i[^aiuo~y]$/.test(word) ||
    /^.aA[^y]iy$/.test(word)
  )
    return 1;
  if (/^mu.*aA?[^aiuoy~]~?$/.test(word) || /^mu.*aY$/.test(word) || /^ma[^aiuo]o[^aiuo]uw[^aiuo]$/.test(word))
    return pos === 'NOUN' && /^mu.aA.a.$/.test(word) && vocalised.endsWith('ap') ? 4 : 2;
  if (
    /^ta.o.iy.$/.test(word) ||
    /^(<i|>i).o?.aA.$/.test(word) ||
    /^\{i.o?.i.aA.$/.test(word) ||
    /^\{i.o.i.o.aA.$/.test(word) ||
    /^\{i.~i.aA.$/.test(word)
  )
    return 4;
  if (/^ta.a.~u.$/.test(word) || /^ta.aA.u.$/.test(word) || /^ta.a.~iy$/.test(word) || /^ta.aA.iy$/.test(word))
    return 4;
  return 0;
}

/** A packed lexicon, and what its readings were made from. */
export interface Packed {
  readonly sections: ReadonlyMap<string, Uint8Array>;
  /** Vocalised lemma with part of speech of each reading, by the reading's index. */
  readonly lemmas: readonly string[];
}

/** Packs entries and fixed words into the sections of the lexicon. */
export function packLexicon(entries: readonly Entry[], fixed: readonly FixedWord[]): Packed {
  const stems = new Map<string, Map<string, Reading>>();
  for (const entry of entries) {
    const readings = stems.get(entry.stem) ?? new Map<string, Reading>();
    stems.set(entry.stem, readings);
    const key = `${entry.pos} ${citation(entry.lemma)}`;
    const reading = readings.get(key) ?? {
      lemma: lemmaText(entry),
      vocalised: citation(entry.lemma),
      key: `${entry.pos} ${entry.lemma}`,
      pos: entry.pos,
      forms: new Map<string, Form>(),
    };
    readings.set(key, reading);
    for (const form of entry.forms) {
      const id = `${form.prefix}|${form.suffix}|${form.shape}`;
      const old = reading.forms.get(id);
      reading.forms.set(id, old === undefined ? form : { ...form, attach: form.attach | old.attach });
    }
  }
  const prefixes = new Numbering();
  const suffixes = new Numbering();
  const paradigms = new Numbering();
  const edits = new Numbering();
  const rows: { stem: string; readings: { paradigm: string; edit: string; lemmaKey: string }[] }[] = [];
  for (const [stem, readings] of [...stems].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const row: { paradigm: string; edit: string; lemmaKey: string }[] = [];
    for (const reading of readings.values()) {
      const forms = mergeVoices(reading.forms.values()).sort(
        (a, b) => compare(a.prefix, b.prefix) || compare(a.suffix, b.suffix) || b.shape - a.shape,
      );
      if (forms.length === 0) continue;
      for (const form of forms) {
        prefixes.use(form.prefix);
        suffixes.use(form.suffix);
      }
      const paradigm = `${reading.pos} ${derivation(reading.vocalised, reading.pos)}\n${forms.map((form) => `${form.prefix}\t${form.suffix}\t${form.shape}\t${form.attach}`).join('\n')}`;
      let shared = 0;
      while (shared < stem.length && stem[shared] === reading.lemma[shared]) shared++;
      const edit = `${stem.length - shared}\t${reading.lemma.slice(shared)}`;
      paradigms.use(paradigm);
      edits.use(edit);
      row.push({ paradigm, edit, lemmaKey: reading.key });
    }
    if (row.length > 0) rows.push({ stem, readings: row });
  }
  const affix = new ByteWriter();
  for (const list of [prefixes.keys(), suffixes.keys()]) {
    affix.number(list.length);
    for (const text of list) affix.text(text);
  }
  const paradigm = new ByteWriter();
  paradigm.number(paradigms.keys().length);
  for (const key of paradigms.keys()) {
    const [head = '', ...forms] = key.split('\n');
    const [pos = '', derived = '0'] = head.split(' ');
    paradigm.number(POS.indexOf(pos as (typeof POS)[number]) + 16 * Number(derived));
    paradigm.number(forms.length);
    for (const form of forms) {
      const [prefix = '', suffix = '', shape = '', attach = ''] = form.split('\t');
      paradigm.number(prefixes.of(prefix));
      paradigm.number(suffixes.of(suffix));
      paradigm.number(Number(shape));
      paradigm.number(Number(attach));
    }
  }
  const edit = new ByteWriter();
  edit.number(edits.keys().length);
  for (const key of edits.keys()) {
    const [cut = '', add = ''] = key.split('\t');
    edit.number(Number(cut));
    edit.text(add);
  }
  // Letters, counts and numbers lie in sections of their own: alike next to alike packs tighter.
  const shape = new ByteWriter();
  const letters = new ByteWriter();
  const numbers = new ByteWriter();
  const lemmas = new ByteWriter();
  let last = '';
  shape.number(rows.length);
  const readingLemmas: string[] = [];
  for (const { stem, readings } of rows) {
    let shared = 0;
    while (shared < stem.length && stem[shared] === last[shared]) shared++;
    last = stem;
    shape.byte(shared);
    shape.byte(stem.length - shared);
    shape.byte(readings.length);
    for (let i = shared; i < stem.length; i++) letters.byte(stem.charCodeAt(i) - 0x600);
    for (const reading of readings) {
      numbers.number(paradigms.of(reading.paradigm));
      lemmas.number(edits.of(reading.edit));
      readingLemmas.push(reading.lemmaKey);
    }
  }
  const whole = new ByteWriter();
  whole.number(fixed.length);
  for (const word of fixed) {
    whole.text(word.word);
    whole.text(word.lemma);
    whole.number(POS.indexOf(word.pos as (typeof POS)[number]));
    whole.number(word.lengths.length);
    for (const length of word.lengths) whole.number(length);
  }
  process.stderr.write(
    `${rows.length} stems, ${rows.reduce((sum, row) => sum + row.readings.length, 0)} readings, ${paradigms.keys().length} paradigms, ` +
      `${prefixes.keys().length} prefixes, ${suffixes.keys().length} suffixes, ${edits.keys().length} edits\n`,
  );
  const sections = new Map([
    ['affixes', affix.finish()],
    ['paradigms', paradigm.finish()],
    ['edits', edit.finish()],
    ['shape', shape.finish()],
    ['letters', letters.finish()],
    ['numbers', numbers.finish()],
    ['lemmas', lemmas.finish()],
    ['fixed', whole.finish()],
  ]);
  return { sections, lemmas: readingLemmas };
}
