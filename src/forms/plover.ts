/**
 * Records in the form of PLOVER's JSON, one a line: its field names, and beside them `x_` fields for what it has no place for: the chain,
 * the exact words with their offsets, CAMEO's code, whether it was denied or only planned. «طالب الوزير بالانسحاب» has `event: ["REQUEST"]`.
 *
 * docs/exports.md says what fills each field, and why some stay empty.
 */
import { ploverScore, quadClass } from '../reader/index.ts';
import type { CodedActor } from './coded/actor.ts';
import { Leavings, ploverFault } from './coded/leavings.ts';
import { type CodedRecord, codedRecords } from './coded/records.ts';
import { field } from './coded/table.ts';
import { eventId, version } from './polecat.ts';
import { type Format, quoter, type ReadArticle, textOf } from './record.ts';

interface Row {
  readonly item: ReadArticle;
  readonly record: CodedRecord;
}

export interface PloverField {
  readonly name: string;
  readonly value: (row: Row) => unknown;
}

/** The auxiliary modes of the codebook for what did not, or not yet, happen. */
const AUXILIARY: Readonly<Record<CodedRecord['status'], readonly string[]>> = {
  held: [],
  cancelled: [],
  planned: ['future'],
  hypothetical: ['hypothetical'],
  denied: ['negation'],
};

const entity = ({ name, raw, country, sectors, titles }: CodedActor): object => ({
  code: country + sectors.join(''),
  sector: sectors[0] ?? '',
  entity_text: field(raw),
  identifier_id: '',
  identifier_text: field(name),
  religion: '',
  ethnicity: '',
  office: titles.join('; '),
  gender: '',
  age: '',
});

// biome-ignore format: read as the table it is
export const PLOVER_FIELDS: readonly PloverField[] = [
  { name: 'id', value: ({ item, record }) => eventId(item, record) },
  { name: 'has_event', value: () => true },
  { name: 'date', value: ({ record }) => record.date },
  { name: 'time', value: () => '' },
  { name: 'enddate', value: () => '' },
  { name: 'endtime', value: () => '' },
  { name: 'actor', value: ({ record }) => record.actors.map(entity) },
  { name: 'recipient', value: ({ record }) => record.recipients.map(entity) },
  { name: 'event', value: ({ record }) => [record.plover] },
  { name: 'event_loc', value: ({ record }) => record.place === '' ? {} : { extracted_place: field(record.place) } },
  { name: 'event_text', value: ({ record }) => [field(record.text)] },
  { name: 'quad_code', value: ({ record }) => record.plover === null ? '' : quadClass(record.plover) },
  { name: 'event_scale', value: ({ record }) => record.plover === null ? '' : ploverScore(record.plover, record.mode) },
  { name: 'mode', value: ({ record }) => [...(record.mode === null ? [] : [record.mode]), ...AUXILIARY[record.status]] },
  { name: 'context', value: ({ record }) => record.contexts },
  { name: 'link', value: () => '' },
  { name: 'text', value: ({ record }) => field(record.text) },
  { name: 'text_info', value: ({ record }) => ({ sequence: record.sentence, start: record.spans[0]?.start ?? '', end: record.spans.at(-1)?.end ?? '', text_story: '' }) },
  { name: 'cite_info', value: ({ item }) => ({ corpus: '', citation: item.reading.id ?? '', url: item.article.url ?? '', title: field(item.article.title ?? ''), language: 'ar', publication: item.reading.outlet ?? '', license: '', copyright: '', coder: 'musnad', codebook: 'PLOVER 2.0', version: version(item) }) },
  { name: 'coder', value: () => 'musnad' },
  { name: 'coded_date', value: () => '' },
  { name: 'coded_time', value: () => '' },
  { name: 'comment', value: () => '' },
  { name: 'x_statement_id', value: ({ record }) => record.statement?.id ?? null },
  { name: 'x_event_id', value: ({ record }) => record.what === 'event' ? record.local : null },
  { name: 'x_chain', value: (row) => chain(row) },
  { name: 'x_attestations', value: (row) => attestations(row) },
  { name: 'x_modality', value: ({ record }) => record.status },
  { name: 'x_polarity', value: ({ record }) => record.statement?.negated === true || record.status === 'denied' ? 'negative' : 'positive' },
  { name: 'x_cameo', value: ({ record }) => record.cameo },
  { name: 'x_topics', value: ({ record }) => record.statement?.topics ?? [] },
  { name: 'x_confidence', value: ({ record }) => record.confidence },
  { name: 'x_rule', value: ({ record }) => record.rules },
];

function chain({ item, record }: Row): object[] {
  const { statement } = record;
  if (statement === null) return [];
  const cut = quoter(item.article, statement);
  return statement.chain.map((link) => ({
    relation: link.relation,
    inherited: link.inherited,
    start: link.start,
    end: link.end,
    exact: cut(link),
  }));
}

/** Unlike `text`, whose line ends are spaces, `exact` is the article's own words, unit for unit. */
function attestations({ item, record }: Row): object[] {
  return record.spans.map(({ part, start, end }) => ({
    document: item.reading.id,
    ...(part === undefined ? {} : { part }),
    start,
    end,
    exact: textOf(item.article, part).slice(start, end),
    outlet: item.reading.outlet,
    published: item.reading.date,
  }));
}

export function plover(): Format {
  const leavings = new Leavings('PLOVER');
  return {
    open: () => '',
    record: (item) => {
      let lines = '';
      for (const record of codedRecords(item)) {
        const fault = ploverFault(record);
        if (fault !== null) leavings.add(record, fault);
        else
          lines += `${JSON.stringify(Object.fromEntries(PLOVER_FIELDS.map(({ name, value }) => [name, value({ item, record })])))}\n`;
      }
      return lines;
    },
    close: () => '',
    left: () => leavings.told(),
  };
}
