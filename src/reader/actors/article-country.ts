/**
 * The country of an office that names none: «وزير النقل» in an article of Baghdad.
 *
 * In this order: the only state that has the office («خادم الحرمين»), the dateline («بغداد: ...»), the only state that the article names,
 * the outlet's own where the article names it most or names no state at all. Otherwise nobody can tell, and nothing is said.
 */
import { fold } from '../../text/index.ts';
import type { Document } from '../document.ts';
import type { LineFound } from '../lines.ts';
import type { Row } from '../tsv.ts';
import type { Nations } from './nations.ts';
import type { Office } from './offices.ts';

/** How the country of an office was found; the name of the rule. */
export type CountryRule =
  | 'office/named-state'
  | 'office/body'
  | 'office/only-state'
  | 'office/same-actor'
  | 'office/known-holder'
  | 'office/dateline'
  | 'office/only-state-named'
  | 'office/outlet'
  | 'office/no-state';

export interface CountryFound {
  readonly country: string | null;
  readonly rule: CountryRule;
}

const NOBODY: CountryFound = { country: null, rule: 'office/no-state' };

export class Outlets {
  /** Laid out when the first outlet is asked for. */
  private countries: Map<string, string | null> | null = null;

  constructor(
    private readonly media: () => readonly Row[],
    private readonly nations: Nations,
  ) {}

  /** Code of the state an outlet sits in; null for an unknown one. */
  countryOf(outlet: string): string | null {
    this.countries ??= this.lay();
    return this.countries.get(key(outlet)) ?? null;
  }

  private lay(): Map<string, string | null> {
    const countries = new Map<string, string | null>();
    for (const { word = '', kind = '', country = '' } of this.media()) {
      const code = kind === 'generic' ? null : this.nations.ofIso2(country);
      if (code === null) continue;
      // «الصباح» of three states is of none.
      const known = countries.get(key(word));
      countries.set(key(word), known === undefined || known === code ? code : null);
    }
    return countries;
  }
}

/** «صحيفة "الصباح"» and «الصباح» are one. */
function key(outlet: string): string {
  return fold(outlet)
    .replace(/[«»"“”]/g, '')
    .trim()
    .replace(/^(?:صحيفه|قناه|وكاله|موقع|جريده|مجله) /, '');
}

/** What one article tells of the country it is about; each part found when first asked for. */
export class ArticleCountry {
  private told: CountryFound | null = null;

  constructor(
    private readonly doc: Document,
    private readonly lines: readonly LineFound[],
    private readonly nations: Nations,
    /** Code of the outlet's country. */
    private readonly seat: () => string | null,
  ) {}

  of(office: Office): CountryFound {
    const [only] = office.states;
    if (only !== undefined && office.states.length === 1) return { country: only, rule: 'office/only-state' };
    this.told ??= this.find();
    const { country } = this.told;
    return office.states.length > 0 && country !== null && !office.states.includes(country) ? NOBODY : this.told;
  }

  private find(): CountryFound {
    const outlet = this.seat();
    const dateline = this.dateline();
    if (dateline !== null) return { country: dateline, rule: 'office/dateline' };
    const counts = this.counts();
    if (counts.size === 1) {
      const [[country] = [null]] = counts;
      // A single mention of somebody else's state is no subject.
      if (country !== null && (country === outlet || outlet === null || (counts.get(country) ?? 0) >= 3))
        return { country, rule: 'office/only-state-named' };
    }
    if (outlet === null) return NOBODY;
    const own = counts.get(outlet) ?? 0;
    let others = 0;
    for (const [country, count] of counts) if (country !== outlet) others = Math.max(others, count);
    return counts.size === 0 || own > others ? { country: outlet, rule: 'office/outlet' } : NOBODY;
  }

  /** The state of the first dateline that names one: «بغداد: المرفأ», «القاهرة - وكالات», «عمان – يصل الوفد ...». */
  private dateline(): string | null {
    for (const { kind, place } of this.lines) {
      if (kind !== 'dateline' || place === undefined) continue;
      const found = this.nations.at(this.doc, place.from);
      if (found !== null && found.form !== 'demonym') return found.code;
    }
    return null;
  }

  private counts(): Map<string, number> {
    const { doc } = this;
    const counts = new Map<string, number>();
    for (let i = 0; i < doc.count; i++) {
      if (!doc.isNoun(i, 'country', 'demonym') && !doc.isNoun(i + 1, 'country', 'demonym')) continue;
      const found = this.nations.at(doc, i);
      if (found?.code == null) continue;
      counts.set(found.code, (counts.get(found.code) ?? 0) + 1);
      i += found.words - 1;
    }
    return counts;
  }
}
