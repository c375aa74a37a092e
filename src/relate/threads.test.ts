/** Threads: denial and denied, words again, invitation and visit, plan and outcome; and what is none of these. */
import { expect, test } from 'vitest';
import { eventThread, stateOf, statementThread, type ThreadLink } from './index.ts';
import { event, statement } from './testing/statements.ts';

const CLAIM = 'إغلاق الجسر القديم أمام الشاحنات الثقيلة مدة شهرين';
const claim = () => statement(`البلدية قررت ${CLAIM}`, { speaker: 'صحيفة الأفق', date: '2025-03-04' });
const denying = (words: string, given = {}) =>
  statement(words, {
    speaker: 'وزارة النقل',
    cue: 'نفى',
    class: 'deny',
    date: '2025-03-05',
    names: ['الجسر القديم'],
    ...given,
  });

test('a denial is tied to the claim that it denies, with the words and their places', () => {
  const claimed = { ...claim(), names: ['الجسر القديم'] };
  const denial = denying(`صحة الأنباء عن ${CLAIM}`);
  const link = statementThread(claimed, denial);
  expect(link).toMatchObject({ kind: 'denial', from: claimed.id, to: denial.id, bySpeaker: false });
  const [reason] = link?.reasons ?? [];
  expect(reason?.rule).toBe('thread/denied-words');
  expect(reason?.words).toEqual(expect.arrayContaining(['اغلاق', 'الشاحنات']));
  expect(reason?.to).toHaveLength(reason?.words.length ?? 0);
});

test.each([
  ['what shares the name alone', denying('وجود خلاف مع البلدية على الجسر القديم')],
  ['a denial that is denied', denying(CLAIM, { negated: true })],
  ['a refusal', denying(CLAIM, { cue: 'رفض' })],
  ['what was denied before it was claimed', denying(CLAIM, { date: '2025-02-01' })],
])('no thread: %s', (_, later) => {
  expect(statementThread({ ...claim(), names: ['الجسر القديم'] }, later)).toBeNull();
});

test('who tells of a denial claims nothing', () => {
  const told = statement(`الوزارة نفت ${CLAIM}`, { speaker: 'صحيفة الأفق', names: ['الجسر القديم'] });
  expect(statementThread(told, denying(CLAIM))).toBeNull();
});

test('a speaker denies his own words only where he denies that they were said', () => {
  const own = { ...claim(), speakers: denying('نعم').speakers, names: ['الجسر القديم'] };
  expect(statementThread(own, denying(CLAIM))).toBeNull();
  expect(statementThread(own, denying(`أن تكون قالت ${CLAIM}`))).toMatchObject({ kind: 'denial', bySpeaker: true });
});

test('the same words of the same speaker weeks later are a repetition, with other figures they are not', () => {
  const words = (count: number) => `المطار الجديد يستقبل ${count} رحلة في اليوم على مدرجين طويلين`;
  const first = statement(words(40));
  expect(statementThread(first, statement(words(40), { date: '2025-03-25' }))?.kind).toBe('repetition');
  expect(statementThread(first, statement(words(60), { date: '2025-03-25' }))).toBeNull();
});

test('a correction says that it corrects', () => {
  const first = statement('عدد الجرحى في حادث النفق تسعة عمال');
  const later = statement('عدد الجرحى في حادث النفق سبعة عمال', { cue: 'صحّح', date: '2025-03-05' });
  expect(statementThread(first, later)).toMatchObject({ kind: 'correction', bySpeaker: true });
});

const person = (role: 'guest' | 'invited' | 'inviter' | 'participant', name: string) =>
  ({ role, name, type: 'person', named: true, actor: null, spans: [{ start: 5, end: 12 }] }) as const;
const host = (name: string) =>
  ({ role: 'host', name, type: 'state', named: false, actor: null, spans: [{ start: 13, end: 18 }] }) as const;

test('an invitation leads to the visit of the invited, at the place or to the one who invited', () => {
  const invitation = event({ kind: 'invitation', participants: [person('invited', 'سليم العطار')], places: ['عمان'] });
  const visit = event({
    kind: 'visit',
    date: '2025-05-20',
    participants: [person('guest', 'سليم العطار')],
    places: ['عمان'],
  });
  expect(eventThread(invitation, visit)).toMatchObject({ kind: 'invitation-visit', outcome: 'held' });
  expect(eventThread(invitation, { ...visit, places: ['تونس'] })).toBeNull();
  expect(eventThread(invitation, { ...visit, participants: [person('guest', 'سلمى الحاج')] })).toBeNull();
});

test('a planned visit comes about on its day, or is called off', () => {
  const plan = event({
    kind: 'visit',
    status: 'planned',
    time: '2025-03-10',
    participants: [person('guest', 'سليم العطار'), host('تونس')],
  });
  const held = event({
    kind: 'visit',
    date: '2025-03-11',
    time: '2025-03-10',
    participants: [person('guest', 'سليم العطار'), host('تونس')],
  });
  expect(eventThread(plan, held)).toMatchObject({ kind: 'pledge-outcome', outcome: 'held' });
  expect(eventThread(plan, { ...held, status: 'cancelled' })).toMatchObject({ outcome: 'cancelled' });
  expect(eventThread(plan, { ...held, time: '2025-01-02' })).toBeNull();
  expect(eventThread(plan, { ...held, participants: [person('guest', 'سلمى الحاج'), host('تونس')] })).toBeNull();
});

test('the state of a statement is the strongest of what is tied to it', () => {
  const link = (kind: ThreadLink['kind'], bySpeaker: boolean): ThreadLink => ({
    kind,
    from: 'a#s1',
    to: 'b#s1',
    bySpeaker,
    outcome: null,
    score: 1,
    reasons: [],
  });
  const state = (...links: ThreadLink[]) => stateOf('a#s1', links).state;
  expect(state()).toBe('stands');
  expect(state(link('repetition', true))).toBe('stands');
  expect(state(link('denial', false))).toBe('denied-by-others');
  expect(state(link('denial', false), link('denial', true))).toBe('denied-by-speaker');
  expect(state(link('denial', true), link('correction', true))).toBe('corrected');
  expect(stateOf('other#s1', [link('denial', true)]).state).toBe('stands');
});
