/** Which name of all that an article has for one and the same is chosen, by given weights, and what each is told by. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { type NameCandidate, withGivenName } from './name-choice.ts';
import { resolveSpeakers } from './speakers.ts';
import { documents, draftsOf, rankersWith, type Said } from './testing/by-example.ts';

let open: (text: string) => Document;

beforeAll(async () => {
  open = await documents();
});

const models = (weights: Readonly<Record<string, number>>) => rankersWith({ names: weights });

function speakersIn(text: string, said: readonly Said[], weights: Readonly<Record<string, number>>): string[] {
  const doc = open(text);
  const { speakers, names } = resolveSpeakers(doc, draftsOf(doc, said), models(weights));
  return speakers.map((own) => own.map(({ cluster }) => names[cluster] ?? '').join(' + '));
}

/** The names offered for the speaker of a text's last statement. */
function offered(text: string, said: readonly Said[]): ReadonlyMap<string, readonly string[]> {
  const doc = open(text);
  const all = new Map<number, readonly NameCandidate[]>();
  const { speakers } = resolveSpeakers(doc, draftsOf(doc, said), models({}), {
    subject: () => -1,
    referent: () => 0,
    name: (names, cluster) => {
      all.set(cluster, names);
      return 0;
    },
  });
  const names = all.get(speakers.at(-1)?.[0]?.cluster ?? -1) ?? [];
  return new Map(names.map(({ text: name, features }) => [name, features]));
}

const MINISTRY = 'أعلنت وزارة النقل خطة. وقالت وزارة النقل والأشغال إن الجسر آمن، وأكدت الوزارة أن السد سليم.';
const SAID: readonly Said[] = [
  { cue: 'وقالت', by: 'وزارة النقل والأشغال', says: 'الجسر آمن' },
  { cue: 'وأكدت', by: 'الوزارة', says: 'السد سليم' },
];
const PERSON = 'قال وزير النقل سليم العطار إن السد سليم. وقال العطار إن الجسر آمن.';
const WORDS: readonly Said[] = [
  { cue: 'قال', by: 'وزير النقل سليم العطار', says: 'السد سليم' },
  { cue: 'وقال', by: 'العطار', says: 'الجسر آمن' },
];

describe('the name of a body', () => {
  it('is the fullest one where nothing else is learnt', () => {
    expect(speakersIn(MINISTRY, SAID, {})).toEqual(['وزارة النقل والأشغال', 'وزارة النقل والأشغال']);
  });

  it('is another one only where that weighs more', () => {
    expect(speakersIn(MINISTRY, SAID, { 'has:conjunction': 0.5 })).toEqual([
      'وزارة النقل والأشغال',
      'وزارة النقل والأشغال',
    ]);
    expect(speakersIn(MINISTRY, SAID, { 'has:conjunction': -2, 'article:alone': -2 })).toEqual([
      'وزارة النقل',
      'وزارة النقل',
    ]);
  });

  it('is told by its words, by what it stands for and how often', () => {
    const names = offered(MINISTRY, SAID);
    expect([...names.keys()][0]).toBe('وزارة النقل والأشغال');
    expect(names.get('وزارة النقل والأشغال')).toEqual(
      expect.arrayContaining(['usual', 'source', 'has:conjunction', 'words:3', 'kind:phrase', 'type:state']),
    );
    expect(names.get('وزارة النقل')).not.toContain('source');
    expect(names.get('الوزارة')).toContain('article:alone');
  });

  it('is told by what it adds to another, and by what stands behind it', () => {
    const names = offered(MINISTRY, SAID);
    expect(names.get('وزارة النقل والأشغال')).toEqual(
      expect.arrayContaining(['extends:conjunction', 'extends:mention:phrase', 'source:next:that']),
    );
    expect(names.get('وزارة النقل')).toEqual(expect.arrayContaining(['extended:conjunction', 'next:noun']));
  });
});

describe('the name of a person', () => {
  it('stands apart from the phrases with a title', () => {
    const names = offered(PERSON, WORDS);
    expect(names.get('سليم العطار')).toEqual(expect.arrayContaining(['usual', 'longest', 'kind:name']));
    expect(names.get('وزير النقل سليم العطار')).toContain('kind:beside');
  });

  it('is not asked for where there is but one', () => {
    expect(offered('قال سليم العطار إن الجسر آمن.', [{ cue: 'قال', by: 'سليم العطار', says: 'الجسر آمن' }])).toEqual(
      new Map(),
    );
  });
});

describe('the given name before the one chosen', () => {
  const all = (...texts: readonly string[]): NameCandidate[] =>
    texts.map((text) => ({ text, given: true, features: [] }));

  it.each([
    ['belongs to it', 'منصور الساري', ['منصور الساري', 'عبدربه منصور الساري'], 'عبدربه منصور الساري'],
    ['is another’s where it is his father’s', 'هادي العطار', ['هادي العطار', 'سليم بن هادي العطار'], 'هادي العطار'],
    ['is none where nobody has one', 'العطار', ['العطار'], 'العطار'],
  ])('%s', (_, chosen, texts, name) => {
    expect(withGivenName(chosen, all(...texts))).toBe(name);
  });
});
