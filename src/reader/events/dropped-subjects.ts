/**
 * Who acts where nobody is named again: the subject of the sentence's last event, of its last verb, of the statement before.
 *
 * Examples: «التقى الوزير المدير، | ثم زار الميناء»; «فتدخلت الشرطة | وأوقفت اثنين»; «وذكر بيان أن الوزير وصل | والتقى المدير».
 * A verb in the feminine goes on with nobody whom the text has as a man: «وصل الوزير ... | واستقبلته» has another subject.
 */
import type { Agreement } from '../conjugation.ts';
import { antecedent, suits } from './antecedents.ts';
import { isFiniteVerb } from '../word-class.ts';
import type { Scene } from './scene.ts';
import type { Player } from './tellings.ts';

/** Who acted last, for subjects that are not named again. */
export interface LastActor {
  sentence: number;
  players: readonly Player[];
  /** Those of the last event that had two, for «الطرفان». */
  pair: readonly Player[];
}

/**
 * Those who act though nobody is named.
 *
 * @param pronoun «ه», «ها», «هم»: what the verb or the noun shows of them; '' for nothing
 */
export function droppedSubject(
  scene: Scene,
  i: number,
  last: LastActor,
  role: Player['role'] | null,
  pronoun = '',
): Player[] {
  if (role === null) return [];
  const near = last.sentence === scene.doc.sentenceOf(i) ? [] : subjectNear(scene, i);
  const same = last.sentence === scene.doc.sentenceOf(i) && last.players.length > 0;
  const found = near.length > 0 ? near : same ? last.players.map(({ cluster }) => cluster) : spokenOf(scene, i);
  const clusters = found.filter((cluster) => cluster !== null && suits(scene, cluster, pronoun));
  if (clusters.length === 0 && found.length > 0 && pronoun !== '') clusters.push(antecedent(scene, i, [], pronoun));
  return clusters.flatMap((cluster) => (cluster === null ? [] : [{ role, cluster, range: null, delegation: false }]));
}

/** The pronoun that a verb's form stands for: «استقبلت» she, «استقبل» he. */
export function pronounOf(agreement: Agreement | null): string {
  if (agreement === null || agreement.person !== 3 || agreement.number !== 'singular') return '';
  return agreement.gender === 'f' ? 'ها' : 'ه';
}

/** «فتدخلت الشرطة | وأوقفت»: who stands behind the last verb of the sentence. */
function subjectNear(scene: Scene, i: number): readonly number[] {
  const { doc } = scene;
  const floor = Math.max(doc.sentenceStart(i), i - NEAR);
  for (let k = i - 1; k > floor; k--) {
    const named = scene.at(k);
    if (named === null || named.cluster === -1 || named.range.to > i || !isFiniteVerb(doc, k - 1)) continue;
    const { type } = named;
    return type === 'person' || type === 'organisation' || type === 'state' || type === 'group' ? [named.cluster] : [];
  }
  return [];
}

/** How far before a joined verb its subject stands, in tokens. */
const NEAR = 24;

/** «ذكر بيان أن الوزير تفقد ... | والتقى»: a document meets nobody; it is the person of its words. */
function spokenOf(scene: Scene, i: number): readonly (number | null)[] {
  const speakers = scene.speakersBefore(i);
  return speakers.some((cluster) => scene.isDocument(cluster)) ? [antecedent(scene, i, [], '')] : speakers;
}
