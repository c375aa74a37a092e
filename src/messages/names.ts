/** The names of topics and states for people: «water/resources» is الموارد المائية, IRQ is العراق or Iraq, UNO the United Nations. */
import type { LexiconNames } from '../reader/index.ts';
import { BODY_LABELS } from './actor-labels.ts';
import type { Language } from './language.ts';

/** The id itself where no table names the topic. */
export function topicName({ topics }: LexiconNames, id: string, language: Language): string {
  return topics.get(id)?.[language] || id;
}

/** @param code of a state, or of a body that stands for none */
export function countryName({ states }: LexiconNames, code: string, language: Language): string {
  const body = BODY_LABELS[code];
  if (body !== undefined) return body[language];
  const state = states.get(code);
  if (state === undefined) return code;
  if (language === 'ar') return state.ar;
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(state.iso2) ?? code;
  } catch {
    // A table of one's own may have letters that are no region.
    return code;
  }
}
