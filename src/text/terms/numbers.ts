/**
 * Numbers, however they are written: «١٬٥٠٠», «1,500» and «1500» are one; «06/02/2025» is found by its year too.
 */
import { plain } from '../fold.ts';
import type { Term } from './word-terms.ts';

/** What a number is found by. */
export function numberTerm(written: string): Term {
  const exact = plain(written).replaceAll('\u066b', '.').replaceAll('\u066c', ',');
  const parts = exact.split(/[^0-9]/u);
  // Groups of three behind a short one: thousands.
  if (parts.length > 1 && /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/u.test(exact)) {
    const whole = exact.replaceAll(',', '');
    return { exact: whole, keys: [whole] };
  }
  const years = parts.length > 1 ? parts.filter((part) => /^(?:1[89]|20)[0-9]{2}$/u.test(part)) : [];
  return { exact, keys: [exact, ...new Set(years)].slice(0, 3) };
}
