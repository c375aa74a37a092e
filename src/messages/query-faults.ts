/** What is wrong with a query, as messages: «هدنة (اتفاق» → MSN-0405, this bracket is not closed. */
import { LIMITS, type FaultCode, type QueryFault } from '../query/index.ts';
import type { MessageKey } from './catalogue.ts';
import type { Language } from './language.ts';
import type { Message } from './say.ts';

const KEYS: Readonly<Record<FaultCode, MessageKey>> = {
  'too-long': 'queryTooLong',
  'too-many-words': 'queryTooManyWords',
  'too-deep': 'queryTooDeep',
  'unclosed-quote': 'queryUnclosedQuote',
  'empty-phrase': 'queryEmptyPhrase',
  'unclosed-paren': 'queryUnclosedParen',
  'unopened-paren': 'queryUnopenedParen',
  'empty-parens': 'queryEmptyParens',
  'missing-operand': 'queryMissingOperand',
  'unknown-field': 'queryUnknownField',
  'missing-value': 'queryMissingValue',
  'unknown-value': 'queryUnknownValue',
  'field-in-field': 'queryFieldInField',
  'bad-date': 'queryBadDate',
  'backwards-range': 'queryBackwardsRange',
  'near-distance': 'queryNearDistance',
  'near-part': 'queryNearPart',
  'misplaced-star': 'queryMisplacedStar',
  'short-prefix': 'queryShortPrefix',
  'lone-equals': 'queryLoneEquals',
};

const LIMIT_OF: Readonly<Partial<Record<FaultCode, number>>> = {
  'too-long': LIMITS.length,
  'too-many-words': LIMITS.words,
  'too-deep': LIMITS.depth,
  'near-distance': LIMITS.distance,
  'short-prefix': LIMITS.prefix,
};

/** The messages of a fault: what is wrong, and what may have been meant. */
export function faultMessages(fault: QueryFault, language: Language): readonly Message[] {
  const { code, found, suggestions } = fault;
  const values = { found, suggestion: suggestions[0] ?? '', limit: LIMIT_OF[code] ?? 0 };
  const told: Message = { key: KEYS[code], values };
  if (suggestions.length === 0 || code === 'unclosed-quote') return [told];
  const list = suggestions.join(language === 'ar' ? ' أو ' : ' or ');
  return [told, { key: 'queryPerhaps', values: { suggestions: list } }];
}
