/**
 * From evidence to rows: one person's spellings joined, stale and stray evidence left out, ranges of days drawn.
 *
 * Example: forty articles of a season call «سليم العطار» وزير النقل, two call «منير سعد» so, who left ten years before: the two are history
 * told, and make no row. Where a third of a season's articles name another, both stay: rivals, or one who followed the other.
 */
import type { OfficeEvidence } from './evidence.ts';
import { nameWords, sameName } from './names.ts';

/** A row of `office-holders.tsv`. */
export interface AttestedHolder {
  readonly office: string;
  readonly of: string;
  readonly body: string;
  readonly name: string;
  readonly articles: number;
  readonly first: string;
  readonly last: string;
  readonly standing: string;
}

/** What is asked of a row before it ships. */
export const LEAST_ARTICLES = 5;
/** The share of a season's articles that makes a name one of its holders. */
const LEAST_SHARE = 0.3;
/** Evidence whose country was only inferred from the article's other words must not stand alone. */
const LEAST_NAMED = 1 / 3;
const WEAK: ReadonlySet<string> = new Set(['office/only-state-named']);
const SEASON_DAYS = 91;
/** Two years without a mention part two stretches. */
const STRAY_SEASONS = 8;
const DAY_MS = 86_400_000;

interface Person {
  readonly forms: Map<string, number>;
  words: readonly string[];
  evidence: OfficeEvidence[];
}

/**
 * The rows that evidence bears out, sorted.
 *
 * @param ships whether evidence of such an office and standing may make a row
 */
export function attestedHolders(
  all: Iterable<OfficeEvidence>,
  ships: (one: OfficeEvidence) => boolean = () => true,
): AttestedHolder[] {
  const groups = new Map<string, OfficeEvidence[]>();
  for (const one of all) {
    if (!ships(one)) continue;
    const key = [one.office, one.of, nameWords(one.body).join(' '), group(one.standing)].join('|');
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [one]);
    else list.push(one);
  }
  const rows = [...groups.values()].flatMap(rowsOfOffice);
  return rows.sort(
    (a, b) =>
      compare(a.office, b.office) ||
      compare(a.of, b.of) ||
      compare(a.body, b.body) ||
      compare(a.first, b.first) ||
      compare(a.name, b.name) ||
      compare(a.standing, b.standing),
  );
}

/** Who holds an office and who acts in it contest one seat; the others contest none. */
function group(standing: string): string {
  return standing === 'holder' || standing === 'acting' || standing === 'designated' ? 'seat' : standing;
}

function rowsOfOffice(evidence: readonly OfficeEvidence[]): AttestedHolder[] {
  const persons = join(evidence);
  const contested = evidence.length > 0 && group(evidence[0]?.standing ?? '') === 'seat';
  const seasons = new Map<number, number>();
  if (contested) for (const one of evidence) seasons.set(season(one.date), (seasons.get(season(one.date)) ?? 0) + 1);
  return persons.flatMap((person) => {
    const own = new Map<number, number>();
    for (const { date } of person.evidence) own.set(season(date), (own.get(season(date)) ?? 0) + 1);
    const near = contested
      ? person.evidence.filter(
          ({ date }) => (own.get(season(date)) ?? 0) >= LEAST_SHARE * (seasons.get(season(date)) ?? 0),
        )
      : person.evidence;
    // Whose country was mostly inferred from the article's other words is nobody's.
    const named = near.filter(({ rule }) => !WEAK.has(rule)).length;
    if (named < LEAST_NAMED * near.length) return [];
    const standings = [...new Set(near.map(({ standing }) => standing))];
    return standings.flatMap((standing) =>
      stretches(near.filter((one) => one.standing === standing)).flatMap((list): AttestedHolder[] => {
        const articles = new Set(list.map(({ article }) => article)).size;
        const [first] = list;
        const last = list.at(-1);
        if (first === undefined || last === undefined || articles < LEAST_ARTICLES) return [];
        const { office, of } = first;
        const body = mostFrequent(list.map((one) => one.body));
        return [{ office, of, body, name: shown(person), articles, first: first.date, last: last.date, standing }];
      }),
    );
  });
}

/** Evidence in the order of its days, parted where two years have none: offices are held twice, and told of long after. */
function stretches(evidence: readonly OfficeEvidence[]): readonly (readonly OfficeEvidence[])[] {
  const sorted = [...evidence].sort((a, b) => compare(a.date, b.date));
  const out: OfficeEvidence[][] = [];
  for (const one of sorted) {
    const last = out.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || season(one.date) - season(before.date) > STRAY_SEASONS)
      out.push([one]);
    else last.push(one);
  }
  return out;
}

/** Joins the spellings of one person, the most frequent first. */
function join(evidence: readonly OfficeEvidence[]): Person[] {
  const byForm = new Map<string, OfficeEvidence[]>();
  for (const one of evidence) {
    const list = byForm.get(one.name);
    if (list === undefined) byForm.set(one.name, [one]);
    else list.push(one);
  }
  const persons: Person[] = [];
  const forms = [...byForm].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
  for (const [form, list] of forms) {
    const words = nameWords(form);
    const known = persons.find((person) => isOne(form, words, person));
    if (known === undefined) persons.push({ forms: new Map([[form, list.length]]), words, evidence: [...list] });
    else {
      known.forms.set(form, list.length);
      known.evidence.push(...list);
    }
  }
  return persons;
}

/** In one office the end of a name is enough: «دي ماريو» of «لوكا دي ماريو», but not a father's, «سالم بن هادي» of «منير بن سالم بن هادي». */
function isOne(form: string, words: readonly string[], person: Person): boolean {
  if (['same', 'sound'].includes(sameName(words, person.words))) return true;
  const [short, long] = words.length < person.words.length ? [words, person.words] : [person.words, words];
  if (short.length < 2 || [form, ...person.forms.keys()].some((one) => /\sبن\s/u.test(one))) return false;
  return ['same', 'sound'].includes(sameName(short, long.slice(-short.length)));
}

/** The fullest form that more than a quarter of the evidence bears out, being that form or a fuller one: what is written once may have run on. */
function shown({ forms }: Person): string {
  const words = new Map([...forms.keys()].map((form) => [form, nameWords(form)]));
  const borneOut = (form: string): number => {
    let count = 0;
    for (const [other, times] of forms) if (within(words.get(form) ?? [], words.get(other) ?? [])) count += times;
    return count;
  };
  const total = [...forms.values()].reduce((sum, count) => sum + count, 0);
  const often = [...forms].filter(([form]) => borneOut(form) >= 2 && borneOut(form) > total / 4);
  const length = (form: string): number => words.get(form)?.length ?? 0;
  const [best] = (often.length > 0 ? often : [...forms]).sort(
    ([a, m], [b, n]) => length(b) - length(a) || n - m || compare(a, b),
  );
  return (best?.[0] ?? '').replace(/[\u064b-\u0652\u0640\u0670]/gu, '').replace(/\s+/gu, ' ');
}

/** Whether a form is another or a part of it, were it in another spelling: «لاين» and «لايين». */
function within(form: readonly string[], other: readonly string[]): boolean {
  return form.length <= other.length && sameName(form, other) !== 'apart';
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? '';
}

function season(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS / SEASON_DAYS);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
