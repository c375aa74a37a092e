/** One actor across articles: persons by name and office, bodies by designation and state, states by code. */
import { describe, expect, it, test } from 'vitest';
import { type ActorTraits, actorKeys, sameActor } from './same-actor.ts';

const person = (name: string, office = '', country: string | null = null): ActorTraits => ({
  kind: 'person',
  name,
  country,
  offices: office === '' ? [] : [{ office, country, body: '', standing: 'holder' }],
});
const body = (name: string, country: string | null): ActorTraits => ({
  kind: 'organisation',
  name,
  country,
  offices: [],
});

describe('two persons', () => {
  it('are one by name, the more so with an office', () => {
    expect(sameActor(person('سليم العطار'), person('سليم بن هادي العطار'))).toEqual({ same: true, reason: 'name' });
    const minister = person('سليم العطار', 'transport-minister', 'IRQ');
    expect(sameActor(minister, person('العطار', 'transport-minister', 'IRQ'))).toEqual({
      same: true,
      reason: 'surname-and-office',
    });
    expect(
      sameActor(person('بيتر غوتيرا', 'president', 'KEN'), person('بيتر جوتيره', 'president', 'KEN')),
    ).toMatchObject({
      same: true,
    });
  });

  it('are not told one by a family name or a sound alone', () => {
    expect(sameActor(person('العطار'), person('سليم العطار'))).toEqual({ same: null, reason: 'surname-only' });
    expect(sameActor(person('بيتر غوتيرا'), person('بيتر جوتيره'))).toEqual({ same: null, reason: 'sound-only' });
  });

  it('are two in two states, or of two genders, or by name', () => {
    expect(sameActor(person('سليم العطار', 'president', 'IRQ'), person('سليم العطار', 'president', 'TUN')).same).toBe(
      false,
    );
    expect(sameActor({ ...person('نور العطار'), gender: 'f' }, { ...person('نور العطار'), gender: 'm' }).same).toBe(
      false,
    );
    expect(sameActor(person('سليم العطار'), person('منير سعد')).same).toBe(false);
  });
});

describe('bodies, offices and states', () => {
  it('are one by designation and state', () => {
    expect(sameActor(body('وزارة النقل', 'IRQ'), body('وزارة النقل', 'IRQ')).same).toBe(true);
    expect(sameActor(body('وزارة النقل', 'IRQ'), body('وزارة النقل', 'TUN')).same).toBe(false);
    expect(sameActor(body('وزارة النقل', 'IRQ'), body('وزارة النقل', null)).same).toBeNull();
    expect(sameActor(body('حركة "الوفاق" الوطني', null), body('حركة الوفاق الوطني', 'IRQ')).same).toBe(true);
  });

  it('an office is one with its like, not with its holder', () => {
    const office: ActorTraits = { ...person('وزير النقل', 'transport-minister', 'IRQ'), kind: 'office' };
    expect(sameActor(office, { ...office, name: 'وزير نقل العراق' }).same).toBe(true);
    expect(sameActor(office, person('سليم العطار', 'transport-minister', 'IRQ')).same).toBe(false);
  });

  it('a state is one by its code, whatever it is called', () => {
    const state = (name: string, country: string): ActorTraits => ({ kind: 'state', name, country, offices: [] });
    expect(sameActor(state('أنقرة', 'TUR'), state('تركيا', 'TUR')).same).toBe(true);
  });
});

test.each([
  [person('سليم العطار'), person('سليم بن هادي العطار')],
  [person('عبد القادر غوتيرا'), person('عبدالقادر جوتيره')],
  [person('العطار', 'president', 'IRQ'), person('سليم العطار', 'president', 'IRQ')],
  [body('حركة الوفاق الوطني', 'IRQ'), body('حركة "الوفاق" الوطني', null)],
])('what can be one shares a key (%#)', (a, b) => {
  expect(actorKeys(a).some((key) => actorKeys(b).includes(key))).toBe(true);
});
