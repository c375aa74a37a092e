/**
 * The class of a statement: its tone by colour, the class itself by a sign and its label, so that nobody needs to tell colours apart.
 */
import type { StatementClass } from '../../../src/reader/index.ts';
import { CLASS_LABELS } from '../../../src/messages/index.ts';
import { useLanguage } from '../words/index.ts';
import './class-mark.css';

export type Tone = 'told' | 'asked' | 'pledged' | 'warned' | 'denied' | 'weighed' | 'felt';

/** Classes of one tone are of one colour: what is told, asked for, pledged, threatened, denied, weighed, felt. */
export const TONES: Readonly<Record<StatementClass, Tone>> = {
  say: 'told',
  stress: 'told',
  announce: 'told',
  call: 'asked',
  ask: 'asked',
  pledge: 'pledged',
  threat: 'warned',
  warn: 'warned',
  deny: 'denied',
  blame: 'denied',
  claim: 'weighed',
  admit: 'weighed',
  judge: 'weighed',
  praise: 'felt',
  express: 'felt',
};

/** The signs, in a square of 16; no two of a tone are alike. */
const SIGNS: Readonly<Record<StatementClass, string>> = {
  say: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  stress: 'M3 4.5h10M3 8h10M3 11.5h10',
  announce: 'M2.5 8h3l7-4.5v9L5.5 8',
  call: 'M8 13.5v-11M3.5 7 8 2.5 12.5 7',
  ask: 'M5 5.5a3 3 0 1 1 4.5 2.600C8.5 8.700 8 9.200 8 10.5M8 13.5v.01',
  pledge: 'M2.5 8.5 6.5 12.5 13.5 4',
  threat: 'M9.5 1.5 4 9h4l-1.5 5.5L12 7H8Z',
  warn: 'M8 2.5 14 13H2ZM8 6.5v3M8 11.300v.01',
  deny: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  blame: 'M8 13.5v-11M3.5 9 8 13.5 12.5 9M3 2.5h10',
  claim: 'M2.5 9c2-4 3.5-4 5.5-1.5S11.5 10.5 13.5 6.5',
  admit: 'M8 2.5v11M3 8h10',
  judge: 'M8 2.5v11M4 13.5h8M2.5 5h11M2.5 5v3.5h3V5M10.5 5v3.5h3V5',
  praise: 'M8 2l1.800 4 4.200.4-3.200 2.800 1 4.300L8 11.200l-3.800 2.300 1-4.300L2 6.4 6.200 6Z',
  express: 'M8 13.5C4 10.5 2.5 8.5 2.5 6.300a2.800 2.800 0 0 1 5.5-.8 2.800 2.800 0 0 1 5.5.8C13.5 8.5 12 10.5 8 13.5Z',
};

export function ClassSign({ of }: { readonly of: StatementClass }) {
  return (
    <svg
      className={`class-sign tone-${TONES[of]}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SIGNS[of]} />
    </svg>
  );
}

export function ClassMark({ of, negated = false }: { readonly of: StatementClass; readonly negated?: boolean }) {
  const language = useLanguage();
  return (
    <span className={`class-mark tone-${TONES[of]}`} data-negated={negated || undefined}>
      <ClassSign of={of} />
      {CLASS_LABELS[of][language]}
    </span>
  );
}
