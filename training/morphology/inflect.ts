/**
 * All endings and beginnings a stem of a given class can take, with what they mean and which clitics they allow.
 *
 * Example: the class of `katab` gives (∅, «وا», perfect 3rd masculine plural, stands alone) and
 * (∅, «و», the same, before a pronoun: «كتبوها»).
 */
import { arabic } from './buckwalter.ts';
import { condition, type Morpheme, readFeatures, type Tables, terms } from './camel.ts';
import { Attach, type Shape, shapeBits } from '../../src/text/morphology/shape.ts';

/** One inflected form of a stem: what stands before it, what after it, its features and its clitics. */
export interface Form {
  readonly prefix: string;
  readonly suffix: string;
  readonly shape: number;
  readonly attach: number;
}

const cache = new Map<string, readonly Form[]>();

/** The forms of a stem of class `stemClass` with conditions and features as in its lexicon row. */
export function inflect(
  tables: Tables,
  stemClass: string,
  condT: string,
  condS: string,
  features: string,
): readonly Form[] {
  const key = `${stemClass}|${condT}|${condS}|${features}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = new Map<string, Form>();
  const stem: Morpheme = {
    form: '\u0000',
    features: readFeatures(features),
    sets: terms(condS),
    test: condition(condT, []),
  };
  for (const order of tables.orders) {
    if (!order.stem.includes(stemClass) || /RED-MORPH|ENER/.test(order.variant)) continue;
    if (order.suffix.some((name) => name.endsWith('.E]') || name.endsWith('.X]'))) continue;
    const names = [...order.prefix, ...order.stem, ...order.suffix];
    const choices = names.map((name) => (name === stemClass ? [stem] : options(tables, name)));
    combine(choices, [], (chosen) => {
      const form = make(chosen, names, order.prefix);
      if (form === undefined) return;
      const id = `${form.prefix}|${form.suffix}|${form.shape}`;
      const old = found.get(id);
      found.set(id, old === undefined ? form : { ...form, attach: form.attach | old.attach });
    });
  }
  const forms = [...found.values()];
  cache.set(key, forms);
  return forms;
}

const EMPTY: Morpheme = { form: '', features: {}, sets: [], test: () => true };

/** Proclitics are left to the analyser, and of the pronouns one stands for all that behave alike. */
function options(tables: Tables, name: string): readonly Morpheme[] {
  const all = tables.classes.get(name);
  if (all === undefined) throw new Error(`unknown class ${name}`);
  if (/^\[(QUES|CONJ|PREP|ART|EMPH|CONJ-ACC|VPART.*)\]$/.test(name)) return [EMPTY];
  if (name === '[PRON2]') return all.filter((morpheme) => morpheme.features['enc1'] === '0');
  if (name.startsWith('[PRON'))
    return all.filter((morpheme) => /^(0|3fs.*|1s.*)$/.test(morpheme.features['enc0'] ?? '0'));
  return all;
}

function combine(
  choices: readonly (readonly Morpheme[])[],
  chosen: readonly Morpheme[],
  each: (chosen: readonly Morpheme[]) => void,
): void {
  const next = choices[chosen.length];
  if (next === undefined) {
    const set = new Set(chosen.flatMap((morpheme) => [...morpheme.sets]));
    if (chosen.every((morpheme) => morpheme.test(set))) each(chosen);
    return;
  }
  for (const morpheme of next) combine(choices, [...chosen, morpheme], each);
}

function make(chosen: readonly Morpheme[], names: readonly string[], prefixes: readonly string[]): Form | undefined {
  let text = '';
  let features: Record<string, string> = {};
  let pronoun = '';
  let before = '';
  for (let i = 0; i < chosen.length; i++) {
    const morpheme = chosen[i] ?? EMPTY;
    if ((names[i] ?? '').startsWith('[PRON') && morpheme.form !== '') pronoun = arabic(morpheme.form) || '-';
    else text += morpheme.form;
    for (const [name, value] of Object.entries(morpheme.features))
      if (value !== '-' || features[name] === undefined) features = { ...features, [name]: value };
    if (morpheme.form === '\u0000') before = arabic(text.slice(0, -1));
  }
  if (pronoun === '-') return undefined; // «ي» and the pronoun «ي» in one letter
  const stem = chosen[names.findIndex((name) => name.startsWith('[STEM'))] ?? EMPTY;
  const given = (name: string, formal: string): string => {
    const own = stem.features[name];
    return own !== undefined && own !== '-' && own !== 'u' ? own : (features[formal] ?? features[name] ?? '-');
  };
  const shape: Shape = {
    aspect: features['asp'] ?? '-',
    voice: features['vox'] ?? '-',
    person: features['asp'] === undefined ? '-' : (features['per'] ?? '-'),
    gender: features['asp'] === undefined ? given('gen', 'form_gen') : (features['gen'] ?? '-'),
    number: features['asp'] === undefined ? given('num', 'form_num') : (features['num'] ?? '-'),
    state: '-',
  };
  const suffix = arabic(text.slice(text.indexOf('\u0000') + 1));
  let attach = 0;
  const article = prefixes.includes('[ART]');
  const genitive = prefixes.includes('[PREP]');
  if (pronoun === '') attach |= article ? Attach.Article : Attach.Bare;
  else if (pronoun === 'ي') attach |= Attach.Mine;
  else if (pronoun === 'ني') attach |= Attach.Me;
  else attach |= Attach.Pronoun;
  if (genitive)
    attach |=
      pronoun !== ''
        ? Attach.AfterPrepositionBound
        : article
          ? Attach.AfterPrepositionArticle
          : Attach.AfterPreposition;
  if (prefixes.includes('[VPART.I]')) attach |= Attach.Future;
  if (prefixes.includes('[VPART.S]') || prefixes.includes('[VPART.J]')) attach |= Attach.Purpose;
  return { prefix: before, suffix, shape: shapeBits(shape), attach };
}
