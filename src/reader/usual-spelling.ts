/**
 * Usual spellings: a word as most of the press writes it, where an outlet writes it otherwise.
 *
 * Examples: Egypt's «فى», «الذى», «مصرى» are «في», «الذي», «مصري»; hurried «الوزاره», «اعلان» are «الوزارة», «إعلان». What is a word as it stands is
 * left: «وزارته», «على», «علي». Letters are exchanged one for one, so that offsets stay.
 */
import type { Lexicon } from './lexicon.ts';
import { NOMINAL, Part, type PartsOf, VERBAL } from './parts.ts';
import { WORD_LISTS } from './word-lists.generated.ts';

/** Last letters that are written for others. */
const LAST: ReadonlyMap<string, string> = new Map([
  ['ى', 'ي'],
  ['ي', 'ى'],
  ['ه', 'ة'],
]);
/** An alef without its hamza, behind what may be glued to a word. */
const BARE_ALEF = /^(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)ا(?!ل)/;
/** «مؤكده», «مشيره»: nobody has them for his. */
const PARTICIPLES = WORD_LISTS['participles-with-ha'];
const HAMZATED = ['أ', 'إ', 'آ'] as const;

export class UsualSpelling {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly partsOf: PartsOf,
    /** Words of the lexicon's phrases, which are looked for as they stand there. */
    private readonly ofPhrase: (word: string) => boolean = () => false,
  ) {}

  /** The usual spelling of a plain word, of as many letters; the word itself for nearly all. */
  of(word: string): string {
    if (this.listed(word)) return word;
    const closed = this.closed(word);
    if (closed !== word || this.ofPhrase(word)) return closed;
    if (word.endsWith('ه') && this.isFeminine(word)) return `${word.slice(0, -1)}ة`;
    const last = LAST.get(word.charAt(word.length - 1));
    const alef = BARE_ALEF.exec(word);
    if (word.length < 3 || (last === undefined && alef === null) || this.known(word)) return word;
    const ended = last === undefined ? word : word.slice(0, -1) + last;
    if (ended !== word && this.known(ended)) return ended;
    if (alef === null) return word;
    const at = alef[0].length - 1;
    // A name that nobody knows, «واير», has no hamza left out.
    const forgotten = (this.partsOf(word) & Part.Respelt) !== 0;
    const hamzated = (whole: string): string[] =>
      HAMZATED.map((letter) => whole.slice(0, at) + letter + whole.slice(at + 1));
    // «اسره» is «أسرة» before it is «أسره».
    const listed = ended === word ? [] : hamzated(ended).filter((one) => this.listed(one));
    if (listed.length === 1) return listed[0] ?? word;
    for (const whole of ended === word ? [word] : [word, ended]) {
      const found = hamzated(whole).filter((one) => this.listed(one) || (forgotten && this.known(one)));
      // «اعلام» may be media or flags.
      if (found.length > 0) return found.length === 1 ? (found[0] ?? word) : word;
    }
    return word;
  }

  /** «لجنه» is «لجنة» before it is a verb with its object that hardly anybody uses, «مؤكده» is «مؤكدة»; but «مطالبه» are his demands. */
  private isFeminine(word: string): boolean {
    if (PARTICIPLES.has(word) || PARTICIPLES.has(word.slice(1))) return true;
    const parts = this.partsOf(word);
    if ((parts & VERBAL) === 0 || (parts & NOMINAL) !== 0 || (parts & Part.Pronoun) === 0) return false;
    return this.lexicon.nouns.has(`${word.slice(0, -1)}ة`);
  }

  /** «فى», «وفى», «التى»: words of closed classes, which the lexicon has. */
  private closed(word: string): string {
    const at = word.length > 2 && (word[0] === 'و' || word[0] === 'ف') ? 1 : 0;
    for (const from of at === 0 ? [0] : [0, at]) {
      const rest = word.slice(from);
      const usual = this.lexicon.functions.get(rest)?.[0]?.word;
      if (usual === undefined) continue;
      const other =
        usual !== rest && usual.length === rest.length && LAST.get(rest.charAt(rest.length - 1)) !== undefined;
      return other && !this.listed(rest) ? word.slice(0, from) + usual : word;
    }
    return word;
  }

  private known(word: string): boolean {
    if (this.listed(word)) return true;
    const parts = this.partsOf(word);
    return parts !== 0 && (parts & Part.Respelt) === 0;
  }

  private listed(word: string): boolean {
    const { nouns, functions, givenNames, verbs } = this.lexicon;
    return nouns.has(word) || functions.has(word) || givenNames.has(word) || verbs.has(word);
  }
}
