/**
 * Who acts where nobody is named again: the subject of the sentence's last event, of its last verb, of the statement before; whom a pronoun means.
 *
 * Examples: «التقى الوزير المدير، | ثم زار الميناء»; «فتدخلت الشرطة | وأوقفت اثنين»; «وذكر بيان أن الوزير وصل | والتقى المدير».
 */
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

export function droppedSubject(scene: Scene, i: number, last: LastActor, role: Player['role'] | null): Player[] {
  if (role === null) return [];
  const near = last.sentence === scene.doc.sentenceOf(i) ? [] : subjectNear(scene, i);
  if (near.length > 0) return near.map((cluster) => ({ role, cluster, range: null, delegation: false }));
  const clusters =
    last.sentence === scene.doc.sentenceOf(i) && last.players.length > 0
      ? last.players.map(({ cluster }) => cluster)
      : spokenOf(scene, i);
  return clusters.flatMap((cluster) => (cluster === null ? [] : [{ role, cluster, range: null, delegation: false }]));
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
  return speakers.some((cluster) => scene.isDocument(cluster)) ? [pronounBefore(scene, i, [])] : speakers;
}

/** Whom a pronoun stands for: the last person named before who takes no part yet. */
export function pronounBefore(scene: Scene, i: number, players: readonly Player[]): number | null {
  for (let k = scene.lastBefore(i); k >= 0; k--) {
    const one = scene.named[k];
    if (one === undefined) continue;
    if (i - one.range.from > 60) return null;
    if (one.type !== 'person' || one.cluster === -1 || players.some(({ cluster }) => cluster === one.cluster)) continue;
    return one.cluster;
  }
  return null;
}
