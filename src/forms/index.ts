/**
 * Forms: how records leave Musnad: readings as JSON, CSV, pages and event data; records of a ledger as JSON lines, Parquet, JSON-LD,
 * FollowTheMoney and the rest; citations. Writes texts, opens nothing.
 */
export { type ActorInWords, actorRows } from './actor-rows.ts';
export { CITATION_STYLES, type CitationStyle, citation, type Cited, citedOf, permalink } from './citation.ts';
export { BOM, csvLine } from './csv-cells.ts';
export { eventRows } from './event-rows.ts';
export {
  loadReadingFormat,
  READING_FORMATS,
  type ReadingFormatName,
  type ReadingFormatOptions,
} from './formats.ts';
export { flatRecord } from './ledger/flat.ts';
export type { Form } from './ledger/form.ts';
export {
  LEDGER_FORMS,
  type LedgerFormName,
  loadLedgerForm,
  loadParquet,
  loadWorkbook,
  type TextForm,
} from './ledger/forms.ts';
export { quoted, textOfStatement } from './ledger/quoting.ts';
export { collectedIn, type Exported, exportedFrom, type Standing, workedOn } from './ledger/records.ts';
export { chainSteps, codeWords, type Format, quoter, type ReadArticle, sameName, textOf } from './record.ts';
