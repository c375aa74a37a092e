/** The query language: what is typed, its syntax tree, and its faults. Runs in browsers. */
export { type Box, type Boxes, parseBoxes, type ParsedBoxes } from './boxes.ts';
export { formatQuery } from './format.ts';
export {
  fieldName,
  fieldNamed,
  isClosed,
  type Operator,
  operatorName,
  type QueryLanguage,
  valueKey,
  valueName,
  valueNamed,
  valuesOf,
} from './keywords.ts';
export {
  type Mark,
  type Matcher,
  matcherFor,
  type MatchText,
  type MatchUnit,
  type Snippet,
  type SnippetOptions,
  snippets,
  type Why,
} from './match/index.ts';
export { parseQuery, type ParseOptions } from './parse.ts';
export { formatPeriod, parsePeriod, type Period } from './periods.ts';
export {
  type AllNode,
  type At,
  FAULTS,
  type FaultCode,
  type Field,
  FIELDS,
  type FieldNode,
  type GroupNode,
  LIMITS,
  type NearNode,
  type NotNode,
  type Parsed,
  type PhraseNode,
  type QueryFault,
  type QueryNode,
  type QueryWord,
  type RangeNode,
  type WordNode,
} from './syntax.ts';
