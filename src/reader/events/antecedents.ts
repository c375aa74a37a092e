/**
 * Whom a pronoun means: the last one named before who can be called so and takes no part yet.
 *
 * Examples: «أطلعت الحكومة البرلمان على | قرارها»: the government, as a parliament is no «ها»; «استقبل الوزير السفير وبحث | معه»: the ambassador.
 */
import type { Named, Scene } from './scene.ts';
import type { Player } from './tellings.ts';

/** How far back a pronoun points, in tokens. */
const REACH = 60;

/**
 * The cluster that a pronoun before a token's clause points back to; null where none fits.
 *
 * @param pronoun «ه», «ها», «هم»; '' for a person of whom nothing is known
 */
export function antecedent(scene: Scene, i: number, players: readonly Player[], pronoun: string): number | null {
  const from = scene.doc.sentenceStart(i);
  for (let k = scene.lastBefore(i); k >= 0; k--) {
    const one = scene.named[k];
    if (one === undefined) continue;
    if (i - one.range.from > REACH) return null;
    if (one.cluster === -1 || players.some(({ cluster }) => cluster === one.cluster)) continue;
    if (
      one.type === 'person' ? suits(scene, one.cluster, pronoun) : one.range.from >= from && isBody(scene, one, pronoun)
    )
      return one.cluster;
  }
  return null;
}

/** Whether what the text shows of somebody speaks against a pronoun. */
export function suits(scene: Scene, cluster: number, pronoun: string): boolean {
  const known = scene.resolution.clusters[cluster];
  if (known === undefined || pronoun === '') return true;
  if (pronoun === 'ها') return known.gender !== 'm' || known.plural;
  return pronoun !== 'ه' || known.gender !== 'f';
}

/** Bodies are meant where their gender says so: «الوزارة ... قرارها», «الحزب ... قراره». */
function isBody(scene: Scene, { cluster, type }: Named, pronoun: string): boolean {
  if (type !== 'organisation' && type !== 'state' && type !== 'group') return false;
  const known = scene.resolution.clusters[cluster];
  if (known === undefined) return false;
  if (pronoun === 'هم') return type === 'group' || known.plural;
  return (pronoun === 'ها' && known.gender === 'f') || (pronoun === 'ه' && known.gender === 'm');
}
