/** Dossiers and what is like them with their ids in words: «IRQ» as العراق, «deny» as نفي, in the language of who asks. */
import { type NamesInWords, namesInWords } from '../desk/index.ts';
import type { Language } from '../messages/index.ts';
import { type Field, isClosed, valueName } from '../query/index.ts';
import type { House } from './house.ts';
import type { Comparison, Dossier } from './schemas/dossiers.ts';
import type { Pair } from './schemas/pairs.ts';

export class InWords {
  private constructor(
    private readonly language: Language,
    private readonly names: NamesInWords,
  ) {}

  static async of(house: House, language: Language): Promise<InWords> {
    return new InWords(language, namesInWords(language, await house.names()));
  }

  dossier(found: Dossier): Dossier {
    return {
      ...found,
      countryName: this.country(found.countryName),
      offices: found.offices.map((held) => ({
        ...held,
        name: this.names.office(held.office),
        countryName: this.country(held.countryName),
      })),
      counts: this.counts(found.counts),
    };
  }

  comparison(found: Comparison): Comparison {
    const { one, other, counts } = found;
    return { ...found, one: this.dossier(one), other: this.dossier(other), counts: this.counts(counts) };
  }

  pair(found: Pair): Pair {
    const side = (given: Pair['one']): Pair['one'] => ({ ...given, countryName: this.country(given.countryName) });
    return { ...found, one: side(found.one), other: side(found.other) };
  }

  private country(code: string | null): string | null {
    return code === null ? null : this.names.country(code);
  }

  private counts<Value extends { readonly value: string; readonly label: string }>(
    counts: Readonly<Record<string, readonly Value[]>>,
  ): Record<string, readonly Value[]> {
    return Object.fromEntries(Object.entries(counts).map(([facet, values]) => [facet, this.values(facet, values)]));
  }

  /** Values with their names; the fields of topics, which are no topics themselves, are left out. */
  private values<Value extends { readonly value: string; readonly label: string }>(
    facet: string,
    values: readonly Value[],
  ): readonly Value[] {
    if (facet === 'topic')
      return values.flatMap((one) =>
        one.value.includes('/') ? [{ ...one, label: this.names.topic(one.value) ?? one.value }] : [],
      );
    const field = FIELDS[facet];
    if (field === undefined || !isClosed(field)) return values;
    return values.map((one) => ({ ...one, label: valueName(field, one.value, this.language) }));
  }
}

const FIELDS: Readonly<Record<string, Field>> = { class: 'class', chain: 'chain', kind: 'kind' };
