/**
 * What tells for a candidate by himself: whether the verb agrees with him in gender and number, and whether such words name sources.
 *
 * Examples: «وأضافت» agrees with «الوزيرة», «وأكدوا» with «الأهالي», «قوله» with a man; «مواطن» is said of sources, «سحب» is not.
 */
import { genderOf, isPlural } from './agreement.ts';
import type { Agreement } from './conjugation.ts';
import type { Draft } from './draft.ts';
import { REACH } from './entries.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import type { Mention } from './mentions.ts';
import { wordId } from './model/features.ts';

function hasSpoken(features: ReadonlySet<string>): boolean {
  return features.has('spoke1') || features.has('spoke2') || features.has('spoke3') || features.has('parent');
}

/** How much the words of a mention are those of sources: «مواطن», «الوزارة»; not «سحب», «أهمية الاتفاق». */
function sourceLevel({ doc, sourcehood }: Surroundings, { range, name }: Mention): string {
  if (name.length > 0) return 'name';
  const level = (i: number): number => sourcehood.level(wordId(doc.bare(i)));
  const first = sourcehood.first(wordId(doc.bare(range.from)));
  const head = level(range.from);
  if (head === 0) return 'unknown';
  return `${first > 0 ? 'opens' : 'goes-on'}:${head <= 3 ? 'low' : head <= 6 ? 'middle' : head <= 9 ? 'high' : 'highest'}`;
}

/** «قوله», «تأكيدها», «رفضهم»: the pronoun of a masdar tells what a verb's form tells. */
function agreementOf(pronoun: string): Agreement | null {
  return PRONOUNS.get(pronoun) ?? null;
}

const PRONOUNS: ReadonlyMap<string, Agreement> = new Map<string, Agreement>([
  ['ه', { person: 3, gender: 'm', number: 'singular' }],
  ['ها', { person: 3, gender: 'f', number: 'singular' }],
  ['هم', { person: 3, gender: 'm', number: 'plural' }],
  ['هما', { person: 3, number: 'dual' }],
]);

/** What tells for a candidate by himself: agreement and kind. */
export function describe(around: Surroundings, draft: Draft, candidate: Candidate): void {
  const { features } = candidate;
  if (candidate.mention !== null && !hasSpoken(features))
    features.add(`source:${sourceLevel(around, candidate.mention)}`);
  const first = candidate.clusters[0];
  const cluster = first === undefined ? undefined : around.cluster(first);
  const agreement = draft.form?.agreement ?? agreementOf(around.doc.type(draft.cue)?.cuePronoun ?? '');
  if (agreement === null) return;
  if (agreement.person === 1) {
    features.add('first-person');
    if (features.has('parent')) features.add('first-person:parent');
    return;
  }
  // A verb before its subject is in the singular, whatever the subject's number.
  if (features.has('behind') && candidate.mention !== null) {
    const own = candidate.mention.gender ?? genderOf(candidate.mention);
    features.add(
      own === null
        ? 'behind:gender:unknown'
        : own === agreement.gender
          ? 'behind:gender:agrees'
          : 'behind:gender:clashes',
    );
    return;
  }
  const several =
    candidate.clusters.length > 1 || (cluster?.plural ?? (candidate.mention !== null && isPlural(candidate.mention)));
  if (agreement.number !== 'singular') {
    features.add(several ? 'number:agrees' : 'number:clashes');
    if (candidate.clusters.length > 1) features.add('number:agrees:several');
    return;
  }
  features.add(candidate.clusters.length > 1 ? 'number:several' : several ? 'number:plural' : 'number:one');
  const gender = cluster?.gender ?? (candidate.mention === null ? null : genderOf(candidate.mention));
  if (agreement.gender === undefined) return;
  if (gender === null) features.add(`gender:unknown:${agreement.gender}`);
  else if (gender === agreement.gender) features.add('gender:agrees');
  else {
    features.add('gender:clashes');
    // What a body is called may be of either gender, «مجلس», «الرئاسة»; a person is of one.
    if (cluster?.mentions.slice(0, REACH).some((one) => one.type === 'person')) features.add('gender:clashes:person');
    // «وأكدت» is not said of شريف.
    if (
      cluster?.mentions
        .slice(0, REACH)
        .some((one) => one.gender !== null && one.gender !== agreement.gender && one.name.length > 1)
    )
      features.add('gender:clashes:name');
  }
}
