/**
 * A syntax tree as a query, in either language: what is typed in English can be shown in Arabic.
 *
 * Example: `class:deny "وقف النار"` in Arabic is `الصنف:نفي «وقف النار»`. Parsed again it gives the same tree.
 */
import { fieldName, isClosed, operatorName, operatorNamed, type QueryLanguage, valueName } from './keywords.ts';
import { formatPeriod } from './periods.ts';
import type { Field, QueryNode, QueryWord } from './syntax.ts';

/** How closely the parts of a query bind. */
const Binding = { Or: 1, And: 2, Not: 3, Primary: 5 } as const;

/** A word that can stand as it is. */
const PLAIN_WORD = /^(?:\p{L}|\p{M}|\p{Nd}|\u0640)+(?: (?:\p{L}|\p{M}|\u0640)+)?$/u;

/**
 * Prints a query.
 *
 * @param language of operators, fields and values; words stay as they are
 */
export function formatQuery(node: QueryNode, language: QueryLanguage): string {
  return node.type === 'all' ? '*' : print(node, language, Binding.Or, null);
}

function print(node: QueryNode, language: QueryLanguage, binding: number, field: Field | null): string {
  switch (node.type) {
    case 'word':
      return printWord(node, language, field);
    case 'phrase':
      return printPhrase(node.words, language);
    case 'and':
    case 'or': {
      const own = node.type === 'or' ? Binding.Or : Binding.And;
      const between = node.type === 'or' ? ` ${operatorName('or', language)} ` : ' ';
      return inBrackets(node.parts.map((part) => print(part, language, own + 1, field)).join(between), own < binding);
    }
    case 'not':
      return inBrackets(`-${print(node.part, language, Binding.Not, field)}`, Binding.Not < binding);
    case 'near': {
      const between = ` ${operatorName('near', language)}/${node.distance} `;
      const parts = node.parts.map((part) => print(part, language, Binding.Primary, field));
      return inBrackets(parts.join(between), binding === Binding.Primary);
    }
    case 'field':
      return `${fieldName(node.field, language)}:${print(node.part, language, Binding.Primary, node.field)}`;
    case 'range':
      return `${fieldName('date', language)}:${formatPeriod(node)}`;
    case 'all':
      return '*';
  }
}

function inBrackets(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

function printWord(word: QueryWord, language: QueryLanguage, field: Field | null): string {
  if (field !== null && isClosed(field)) {
    const name = valueName(field, word.text, language);
    return PLAIN_WORD.test(name) && !name.includes(' ') ? name : quoted(name, language);
  }
  const { text, exact, prefix } = word;
  const plainly = PLAIN_WORD.test(text) && (exact || prefix || operatorNamed(text) === undefined);
  return plainly ? `${exact ? '=' : ''}${text}${prefix ? '*' : ''}` : printPhrase([word], language);
}

function printPhrase(words: readonly QueryWord[], language: QueryLanguage): string {
  const exact = words.every((word) => word.exact);
  const inner = words
    .map((word) => `${word.exact && !exact ? '=' : ''}${word.text}${word.prefix ? '*' : ''}`)
    .join(' ');
  return `${exact ? '=' : ''}${quoted(inner, language)}`;
}

function quoted(text: string, language: QueryLanguage): string {
  return language === 'ar' ? `«${text}»` : `"${text}"`;
}
