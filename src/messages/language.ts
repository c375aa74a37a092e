/** The language of messages and labels: the one asked for, else the system's, else English. */

export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

/** The language the environment asks for, by the order POSIX gives its variables: «ar_IQ.UTF-8» is Arabic. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return locale !== undefined && /^ar(?:[_.@-]|$)/i.test(locale) ? 'ar' : 'en';
}
