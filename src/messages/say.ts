/** Fills a message of the catalogue with its values. */
import { MESSAGES, type MessageKey } from './catalogue.ts';
import type { Language } from './language.ts';

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The values a message takes, by name. */
export type Values<Key extends MessageKey> = Readonly<Record<Names<(typeof MESSAGES)[Key]['en']>, string | number>>;

/** Any message with its values. */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Pairs a message with the values it needs; the type checker holds the two together. */
export function message<Key extends MessageKey>(key: Key, values: Values<Key>): Message {
  return { key, values };
}

/** The text of a message without its code. `show` prepares each value for where it is printed. */
export function say(language: Language, { key, values }: Message, show: (value: string) => string = String): string {
  return MESSAGES[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : show(String(value));
  });
}

/** The code of a message: MSN-0010. */
export function codeOf({ key }: Message): string {
  return MESSAGES[key].code;
}
