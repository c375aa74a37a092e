/** Families grow as articles arrive; who carried them first, with which verb, from which roots. */
import { expect, test } from 'vitest';
import { carriers, FamilyIndex, rootsOf } from './index.ts';
import { statement } from './testing/statements.ts';

const OPENING = 'الجسر الجديد سيفتح أمام السيارات صباح الخميس بعد إصلاح دام ستة أشهر';
const COST = 'كلفة الإصلاح بلغت تسعة ملايين دينار دفعتها البلدية كاملة';

test('a statement joins the family of its words, and says through whom', () => {
  const index = new FamilyIndex();
  const first = statement(OPENING);
  expect(index.add(first)).toEqual({ family: null, links: [] });
  const joined = index.add(statement(`${OPENING} كما كان مقررا`));
  expect(joined.family).toBe(first.id);
  expect(joined.links.map(({ member }) => member)).toEqual([first.id]);
});

test('a long statement that holds two short ones does not make them one family', () => {
  const index = new FamilyIndex();
  for (const words of [OPENING, COST, OPENING, COST, `${OPENING}. ${COST}`, OPENING, COST]) index.add(statement(words));
  const families = index.families().filter(({ members }) => members.length > 1);
  expect(families.map(({ members }) => members.length).sort()).toEqual([3, 4]);
});

test('a denial begins a family of its own, which other denials join', () => {
  const index = new FamilyIndex();
  const said = statement(OPENING);
  const denied = statement(OPENING, { cue: 'نفى', class: 'deny', speaker: 'هدى القيسي' });
  const again = statement(OPENING, { cue: 'نفى', class: 'deny', speaker: 'هدى القيسي', outlet: 'المرفأ' });
  for (const one of [said, denied, again]) index.add(one);
  expect(index.families().map(({ members }) => members.map(({ id }) => id))).toEqual([
    [said.id],
    [denied.id, again.id],
  ]);
});

test('who was first, and how the verb changed', () => {
  const said = statement(OPENING, { date: '2025-03-04T08:00:00Z', cue: 'قال', outlet: 'الأفق' });
  const stressed = statement(OPENING, { date: '2025-03-04T11:30:00Z', cue: 'أكّد', class: 'stress', outlet: 'المرفأ' });
  const claimed = statement(OPENING, { date: '2025-03-06', cue: 'زعم', class: 'claim', outlet: 'النهار الجديد' });
  const { first, order, verbs } = carriers([claimed, stressed, said]);
  expect(first).toEqual([said.id]);
  expect(order.map(({ cue }) => cue)).toEqual(['قال', 'أكّد', 'زعم']);
  expect(verbs.map(({ from, to, classChanged }) => [from.cue, to.cue, classChanged])).toEqual([
    ['قال', 'أكّد', true],
    ['أكّد', 'زعم', true],
  ]);
});

test('two that published on one day are both first, and the order of their verbs is not known', () => {
  const { first, verbs } = carriers([
    statement(OPENING, { date: '2025-03-04', cue: 'قال' }),
    statement(OPENING, { date: '2025-03-04T09:00:00Z', cue: 'أعلن', class: 'announce' }),
  ]);
  expect(first).toHaveLength(2);
  expect(verbs.map(({ ordered }) => ordered)).toEqual([false]);
});

test('two outlets that cite one agency are one root, and so is the agency', () => {
  const roots = rootsOf([
    statement(OPENING, { outlet: 'الأفق', chain: [{ relation: 'media', name: 'وكالة النخيل' }] }),
    statement(OPENING, { outlet: 'المرفأ', chain: [{ relation: 'media', name: 'النخيل' }] }),
    statement(OPENING, { outlet: 'النخيل' }),
    statement(OPENING, { outlet: 'السهل' }),
  ]);
  expect(roots.map(({ kind, statements }) => [kind, statements.length])).toEqual([
    ['media', 3],
    ['outlet', 1],
  ]);
});

test('a communiqué is one root for all who quote it, unless an agency carried it', () => {
  const document = { relation: 'document', name: 'بيان للوزارة' } as const;
  const roots = rootsOf([
    statement(OPENING, { outlet: 'الأفق', chain: [document] }),
    statement(OPENING, {
      outlet: 'المرفأ',
      chain: [
        { relation: 'document', name: 'البيان' },
        { relation: 'received', name: 'المرفأ' },
      ],
    }),
    statement(OPENING, { outlet: 'السهل', chain: [document, { relation: 'media', name: 'وكالة النخيل' }] }),
  ]);
  expect(roots.map(({ kind, statements }) => [kind, statements.length])).toEqual([
    ['document', 2],
    ['media', 1],
  ]);
});
