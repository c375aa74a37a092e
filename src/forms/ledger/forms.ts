/** The forms in which records leave the ledger, by name. Each is loaded only when it is asked for. */
import type { Format } from '../record.ts';
import type { Form } from './form.ts';

export const LEDGER_FORMS = [
  'ledger',
  'jsonl',
  'csv',
  'xlsx',
  'parquet',
  'jsonld',
  'ftm',
  'gqg',
  'gold',
  'polecat',
  'icews',
  'plover',
] as const;
export type LedgerFormName = (typeof LEDGER_FORMS)[number];
/** Those that are text, written article by article. */
export type TextForm = Exclude<LedgerFormName, 'ledger' | 'parquet' | 'xlsx'>;

export async function loadLedgerForm(name: TextForm): Promise<Form> {
  switch (name) {
    case 'jsonl':
      return (await import('./json-lines.ts')).jsonLines();
    case 'csv':
      return ofFormat((await import('../csv.ts')).csv, true);
    case 'jsonld':
      return (await import('./annotations.ts')).annotations();
    case 'ftm':
      return (await import('./follow-the-money.ts')).followTheMoney();
    case 'gqg':
      return (await import('./quotation-graph.ts')).quotationGraph();
    case 'gold':
      return (await import('./gold.ts')).gold();
    case 'polecat':
      return ofFormat((await import('../polecat.ts')).polecat(), false);
    case 'icews':
      return ofFormat((await import('../icews.ts')).icews(), false);
    case 'plover':
      return ofFormat((await import('../plover.ts')).plover(), false);
  }
}

/**
 * A format of readings as a form of the ledger: statements as corrected.
 *
 * @param lasting whether statements are called by their ids in the ledger; event data name those of the reading
 */
function ofFormat(format: Format, lasting: boolean): Form {
  return {
    open: () => format.open(),
    records: ({ article, reading, statements }) => {
      const { id, text, title, outlet, date, url } = article;
      const own = statements.map(({ view, statement }) => (lasting ? { ...statement, id: view.id } : statement));
      const item = {
        article: {
          id,
          text,
          title: title ?? undefined,
          outlet: outlet ?? undefined,
          date: date ?? undefined,
          url: url ?? undefined,
        },
        reading: { ...reading, id, outlet, statements: own },
      };
      return { text: format.record(item), count: own.length };
    },
    close: () => format.close(),
    ...(format.left === undefined ? {} : { left: () => format.left?.() ?? [] }),
  };
}

/** A workbook is bytes, and the library that packs them is loaded only for it. */
export async function loadWorkbook(): Promise<typeof import('./xlsx.ts')['workbook']> {
  return (await import('./xlsx.ts')).workbook;
}

/** Parquet is bytes, made whole at the end, and its library is loaded only for it. */
export async function loadParquet(): Promise<typeof import('./parquet.ts')['parquet']> {
  return (await import('./parquet.ts')).parquet;
}
