/** What ids of topics, offices and states are called in a language: «IRQ» is العراق, «prime-minister» رئيس وزراء or prime minister. */
import { type LexiconNames, officeWords, stateIso2, stateWords, topicWords } from '../reader/index.ts';
import { BODY_LABELS, type Language } from '../messages/index.ts';

export interface NamesInWords {
  /** Null for a topic that the lexicon does not have: the field of several topics is none. */
  topic(id: string): string | null;
  office(id: string): string;
  country(code: string): string;
}

/** @param known what a reader with the user's own lexicon calls topics, offices and states */
export function namesInWords(language: Language, known?: LexiconNames): NamesInWords {
  const topics = known?.topics ?? topicWords();
  const offices = language === 'ar' ? (known?.offices ?? officeWords()) : null;
  const states = stateWords();
  const codes = stateIso2();
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  return {
    topic: (id) => topics.get(id)?.[language] ?? null,
    office: (id) => offices?.get(id) ?? id.replaceAll('-', ' '),
    country: (code) => {
      const iso2 = codes.get(code);
      if (language === 'ar')
        return known?.states.get(code)?.ar ?? states.get(code)?.names[0] ?? BODY_LABELS[code]?.ar ?? code;
      if (iso2 !== undefined) return regions.of(iso2) ?? code;
      return BODY_LABELS[code]?.en ?? known?.states.get(code)?.ar ?? code;
    },
  };
}
