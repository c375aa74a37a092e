/** Inherited links, by example. */
import { beforeAll, describe, expect, it } from 'vitest';
import { linkChains } from './chains.ts';
import type { Document } from './document.ts';
import { inheritLinks } from './inherited.ts';
import { resolveSpeakers } from './speakers.ts';
import { documents, draftsOf, rankersWith, type Said, wordsOf } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

/** The chain of each statement; `~` marks what it inherits. */
function chainsIn(text: string, said: readonly Said[]): string[] {
  const doc = open(text);
  const drafts = draftsOf(doc, said);
  linkChains(doc, drafts, null);
  inheritLinks(doc, drafts, resolveSpeakers(doc, drafts, rankersWith()));
  return drafts.map(({ chain }) =>
    chain.map((link) => `${link.relation}${link.inherited ? '~' : ''} ${wordsOf(doc, link)}`).join('; '),
  );
}

const OPENING = 'وذكر بيان للوزارة، تلقته "الشراع"، أن "الوزير سليم العطار تفقد الجسر".';
const opening: Said = { cue: 'وذكر', by: 'بيان للوزارة', says: 'الوزير سليم العطار تفقد الجسر' };

describe('a communiqué', () => {
  it('passes on its links to those who speak in it', () => {
    const text = `${OPENING}\nوأكد العطار، في البيان، أن "الجسر آمن"، مضيفا أن "السد سليم".\nوأشار العطار إلى أن الكلفة لم ترتفع.`;
    expect(
      chainsIn(text, [
        opening,
        { cue: 'وأكد', by: 'العطار', says: 'الجسر آمن' },
        { cue: 'مضيفا', says: 'السد سليم' },
        { cue: 'وأشار', by: 'العطار', says: 'الكلفة لم ترتفع' },
      ]),
    ).toEqual([
      'received "الشراع"',
      'document البيان; received~ "الشراع"',
      'document~ البيان; received~ "الشراع"',
      'document~ البيان; received~ "الشراع"',
    ]);
  });

  it('is no link of its own words', () => {
    const text = `${OPENING}\nوأضاف البيان أن السد سليم.`;
    expect(chainsIn(text, [opening, { cue: 'وأضاف', by: 'البيان', says: 'السد سليم' }])).toEqual([
      'received "الشراع"',
      'received~ "الشراع"',
    ]);
  });

  it('ends with a speaker whom it does not name', () => {
    const text = `${OPENING}\nوقالت التاجرة هدى القيسي إن السوق مغلق.\nوأكد العطار أن الجسر آمن.`;
    expect(
      chainsIn(text, [
        opening,
        { cue: 'وقالت', by: 'التاجرة هدى القيسي', says: 'السوق مغلق' },
        { cue: 'وأكد', by: 'العطار', says: 'الجسر آمن' },
      ]),
    ).toEqual(['received "الشراع"', '', '']);
  });

  it('ends with another carrier and with another scene', () => {
    const other = `${OPENING}\nوقال العطار لقناة السهل إن الجسر آمن.`;
    expect(chainsIn(other, [opening, { cue: 'وقال', by: 'العطار', says: 'الجسر آمن' }])[1]).toBe('media لقناة السهل');
    const scene = `${OPENING}\nفي غضون ذلك، أكد العطار أن السد سليم.`;
    expect(chainsIn(scene, [opening, { cue: 'أكد', by: 'العطار', says: 'السد سليم' }])[1]).toBe('');
  });
});
