/**
 * Actor codes: country and sectors of an actor in the form of event data.
 *
 * Examples: «وزير الدفاع العراقي»: IRQGOVMIL; «الأمين العام للأمم المتحدة»: UNO; «شركة النور التونسية»: TUNBUS; «وزير النقل الأردني
 * السابق»: JORELI, since who has left office is of the elite, not of the government.
 */
import { fold } from '../../text/index.ts';
import type { Standing } from '../reading.ts';
import type { Row } from '../tsv.ts';
import type { Office } from './offices.ts';

export class Sectors {
  private readonly byWord = new Map<string, { readonly sectors: string; readonly country: string }>();

  constructor(rows: readonly Row[]) {
    for (const { word = '', sector = '', country = '' } of rows)
      this.byWord.set(fold(word), { sectors: sector.replaceAll('+', ''), country });
  }

  /** The code of a body or calling by its head noun; null where its country or its sector is not known. */
  code(head: string, country: string | null): string | null {
    const found = this.byWord.get(fold(head));
    if (found === undefined) return null;
    const base = found.country === '' ? country : found.country;
    return base === null ? null : base + found.sectors;
  }
}

/** The code of who holds an office, held it, or speaks for it. */
export function officeCode(office: Office, country: string | null, standing: Standing): string | null {
  const base = office.of ?? country;
  if (base === null) return null;
  if (standing === 'former') return `${base}ELI`;
  return base + office.sectors.join('');
}
