/**
 * Parts: who of those around an event takes part in it, and as what.
 *
 * Example: «استقبل | المحافظ | في مكتبه | الوفد | بحضور | أعضاء المجلس |»: the rules of frames (`roles.ts`) have an opinion of each; of all whom the sentence
 * names a forest weighs whether they take part, the rules' word among what tells for it.
 */
import { candidatesOf } from './candidates.ts';
import type { ChoosingEvents } from './choosing.ts';
import { type EventKind, KIND_ROLES } from './event.ts';
import type { Told } from './merging.ts';
import { candidateFeatures, type Part, roleFeatures, type Tellings } from './part-features.ts';
import type { Scene } from './scene.ts';
import type { Player, Telling } from './tellings.ts';

/** A player and the word that told of the event. */
export interface Playing {
  readonly player: Player;
  readonly trigger: number;
}

/** An event told more often than this is that of a collection: the rules say who takes part. */
const OFTEN = 40;

/** The tellings of all events by their sentences. */
export function bySentence({ doc }: Scene, events: readonly Told[]): Tellings {
  const out = new Map<number, Telling[]>();
  for (const telling of events.flatMap(({ tellings }) => tellings)) {
    const sentence = doc.sentenceOf(telling.trigger);
    const known = out.get(sentence);
    if (known === undefined) out.set(sentence, [telling]);
    else known.push(telling);
  }
  return out;
}

/** Those who take part in an event. */
export function playing(scene: Scene, told: Told, others: Tellings, choose: ChoosingEvents['parts']): Playing[] {
  const byRule = told.tellings.flatMap(({ players, trigger }) => players.map((player) => ({ player, trigger })));
  const kind = told.tellings[0]?.kind;
  if (choose === null || kind === undefined || told.tellings.length > OFTEN) return byRule;
  const parts = partsOf(scene, told, kind, others);
  const kept = choose(parts);
  const out: Playing[] = [];
  parts.forEach(({ candidate, role }, i) => {
    if (kept[i] !== true) return;
    const own = byRule.filter(({ player }) => candidate.players.includes(player));
    if (own.length > 0) for (const { player, trigger } of own) out.push({ player: { ...player, role }, trigger });
    else
      out.push({
        player: { role, cluster: candidate.cluster, range: candidate.range, delegation: false },
        trigger: candidate.telling.trigger,
      });
  });
  return out.sort((a, b) => a.trigger - b.trigger);
}

/** Everyone around an event in each role of its kind. */
function partsOf(scene: Scene, told: Told, kind: EventKind, others: Tellings): Part[] {
  const roles = KIND_ROLES[kind];
  const out: Part[] = [];
  const candidates = candidatesOf(scene, told);
  for (const candidate of candidates) {
    const own = candidateFeatures(scene, told, candidate, candidates, others);
    for (const role of roles)
      out.push({ candidate, role, features: [...own, ...roleFeatures(scene, candidate, role, candidates)] });
  }
  return out;
}
