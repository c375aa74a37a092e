/** Codes: what the event codebooks PLOVER and CAMEO call a statement. */
export { codeStatement } from './code-statement.ts';
export {
  isPloverEvent,
  PLOVER_EVENTS,
  type PloverEvent,
  ploverModes,
  ploverScore,
  type QuadClass,
  quadClass,
} from './plover.ts';
export { type StatementCode, StatementCodes } from './statement-codes.ts';
