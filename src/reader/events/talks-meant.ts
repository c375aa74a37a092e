/**
 * Which talks a word of discussion without people of its own speaks of: those told last, and of somebody's own those he took part in.
 *
 * Examples: «التقى الوزير السفير. وبحثا | التدريب»: their meeting; «التقى الوزير السفير ... وتحدث عن أمله في مفاوضات القاهرة. وقال: «بحثنا | التدريب»»:
 * the meeting too, as talks that somebody only hopes for have talked of nothing yet.
 */
import type { TokenRange } from '../draft.ts';
import { statusOf, type Told } from './merging.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './tellings.ts';
import type { TriggerForm } from './trigger-form.ts';

const TALKS: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'negotiation', 'gathering']);
/** How many tokens after a meeting what was talked of may stand. */
const REACH = 120;
/** And how many sentences, where nobody says that they were his own talks. */
const SENTENCES = 2;

interface Meant {
  readonly event: Told;
  readonly telling: Telling;
}

/** Gives what was talked of to the talks that are meant; to none where none is near. */
export function attach(
  scene: Scene,
  events: readonly Told[],
  i: number,
  form: TriggerForm,
  topics: readonly TokenRange[],
): void {
  const meant = ownTalks(scene, events, i, form) ?? lastTalks(scene, events, i, form);
  if (meant === null) return;
  const { event, telling } = meant;
  // «بحثا», «ناقش الجانبان», «جرى بحث»: a telling of its own.
  event.tellings.push({
    ...telling,
    trigger: i,
    clitics: form.clitics,
    players: [],
    place: null,
    discussed: [...topics],
    echo: true,
    date: undefined,
    rules: ['events/discussion'],
  });
}

/** «وقال الوزير: «بحثنا | التدريب»»: the talks told last in which he who says so took part. */
function ownTalks(scene: Scene, events: readonly Told[], i: number, form: TriggerForm): Meant | null {
  if (form.agreement?.person !== 1) return null;
  const speakers = scene.resolution.speakers[scene.owner(i)] ?? [];
  if (speakers.length === 0) return null;
  const his = events.filter(({ tellings }) =>
    tellings.some(({ players }) => players.some((one) => speakers.some(({ cluster }) => cluster === one.cluster))),
  );
  return latest(his, i, form);
}

function lastTalks({ doc }: Scene, events: readonly Told[], i: number, form: TriggerForm): Meant | null {
  const last = latest(events, i, form);
  if (last === null || doc.sentenceOf(i) - doc.sentenceOf(last.telling.trigger) > SENTENCES) return null;
  return last;
}

/** The telling of talks that stands last before a token; «بحثنا» was done, so it was done in talks that took place. */
function latest(events: readonly Told[], i: number, { form }: TriggerForm): Meant | null {
  let best: Meant | null = null;
  for (const event of events) {
    if (form === 'perfect' && statusOf(event) !== 'held') continue;
    for (const telling of event.tellings)
      if (TALKS.has(telling.kind) && telling.trigger < i && telling.trigger > (best?.telling.trigger ?? -1))
        best = { event, telling };
  }
  return best === null || i - best.telling.trigger > REACH ? null : best;
}
