/** The forms in which records leave the ledger, by name. Each is loaded only when it is asked for. */
import type { Form } from './form.ts';

export const FORMS = [
  'ledger',
  'jsonl',
  'csv',
  'parquet',
  'jsonld',
  'ftm',
  'gqg',
  'polecat',
  'icews',
  'plover',
] as const;
export type FormName = (typeof FORMS)[number];
/** Those that are text, written article by article. */
export type TextForm = Exclude<FormName, 'ledger' | 'parquet'>;

export async function loadForm(name: TextForm): Promise<Form> {
  switch (name) {
    case 'jsonl':
      return (await import('./json-lines.ts')).jsonLines();
    case 'csv':
      return ofFormat((await import('../../format/csv.ts')).csv, true);
    case 'jsonld':
      return (await import('./annotations.ts')).annotations();
    case 'ftm':
      return (await import('./follow-the-money.ts')).followTheMoney();
    case 'gqg':
      return (await import('./quotation-graph.ts')).quotationGraph();
    case 'polecat':
      return ofFormat((await import('../../format/polecat.ts')).polecat(), false);
    case 'icews':
      return ofFormat((await import('../../format/icews.ts')).icews(), false);
    case 'plover':
      return ofFormat((await import('../../format/plover.ts')).plover(), false);
  }
}

type ReadingFormat = Awaited<ReturnType<typeof import('../../format/index.ts')['loadFormat']>>;

/**
 * A format of readings as a form of the ledger: statements as corrected.
 *
 * @param lasting whether statements are called by their ids in the ledger; event data name those of the reading
 */
function ofFormat(format: ReadingFormat, lasting: boolean): Form {
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
