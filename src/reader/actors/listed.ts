/**
 * People and organisations that a user's lexicon lists by name, with other names they go by.
 *
 * Example: «حزب الوفاق», also «الوفاق»: PTY of IRQ; «سليم العطار», also «أبو هادي»: under either name whoever holds an office is found.
 */
import { fold } from '../../text/index.ts';
import type { Row } from '../tsv.ts';
import { nameWords } from './names.ts';

export class Listed {
  private readonly organisations = new Map<string, string>();
  private readonly aliases = new Map<string, string>();

  constructor(organisations: readonly Row[], people: readonly Row[]) {
    for (const { name = '', aliases = '', sector = '', country = '' } of organisations)
      for (const one of [name, ...aliases.split('|')])
        if (one !== '' && country !== '') this.organisations.set(body(one), country + sector.replaceAll('+', ''));
    for (const { name = '', aliases = '' } of people)
      for (const one of aliases.split('|')) if (one !== '') this.aliases.set(nameWords(one).join(' '), name);
  }

  /** The code of a listed organisation; null for another. */
  codeOf(name: string): string | null {
    return this.organisations.size === 0 ? null : (this.organisations.get(body(name)) ?? null);
  }

  /** The name that a person is listed by; the name itself where it is no other's. */
  nameOf(name: string): string {
    return this.aliases.size === 0 ? name : (this.aliases.get(nameWords(name).join(' ')) ?? name);
  }
}

function body(name: string): string {
  return fold(name)
    .replace(/[«»"“”()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
