/**
 * Rows in the form of ICEWS: its 20 columns, tabs between, with CAMEO's codes. Here the statements survive that PLOVER drops: «نفى الخبر»
 * is 016, «قال إن الطريق مفتوح» 010. A row has one source and one target, so an event of several is several rows.
 *
 * docs/exports.md says what fills each column, and why some stay empty.
 */
import type { CodedActor } from './coded/actor.ts';
import { cameoName } from './coded/cameo.ts';
import { cameoFault, isHeld, Leavings } from './coded/leavings.ts';
import { type CodedRecord, codedRecords, recordHash } from './coded/records.ts';
import { headerLine, list, rowLine, type TableColumn } from './coded/table.ts';
import type { Format, ReadArticle } from './record.ts';

interface Row {
  readonly item: ReadArticle;
  readonly record: CodedRecord;
  readonly source: CodedActor;
  readonly target: CodedActor | null;
  /** Which of the record's rows. */
  readonly place: number;
}

// biome-ignore format: read as the table it is
export const ICEWS_COLUMNS: readonly TableColumn<Row>[] = [
  { name: 'Event ID', value: (row) => String(Number.parseInt(recordHash(row.item, row.record, `icews ${row.place}`), 16)) },
  { name: 'Event Date', value: ({ record }) => record.date ?? '' },
  { name: 'Source Name', value: ({ source }) => source.name },
  { name: 'Source Sectors', value: ({ source }) => list(source.sectors) },
  { name: 'Source Country', value: ({ source }) => source.country },
  { name: 'Event Text', value: ({ record }) => cameoName(record.cameo ?? '') },
  { name: 'CAMEO Code', value: ({ record }) => record.cameo ?? '' },
  { name: 'Intensity', value: null },
  { name: 'Target Name', value: ({ target }) => target?.name ?? '' },
  { name: 'Target Sectors', value: ({ target }) => list(target?.sectors ?? []) },
  { name: 'Target Country', value: ({ target }) => target?.country ?? '' },
  { name: 'Story ID', value: ({ item }) => item.reading.id ?? '' },
  { name: 'Sentence Number', value: ({ record }) => String(record.sentence) },
  { name: 'Publisher', value: ({ item }) => item.reading.outlet ?? '' },
  { name: 'City', value: null },
  { name: 'District', value: null },
  { name: 'Province', value: null },
  { name: 'Country', value: null },
  { name: 'Latitude', value: null },
  { name: 'Longitude', value: null },
];

/** Who does it to whom: everyone to each recipient; where all act together, each pair once. */
function pairs({ actors, recipients }: CodedRecord): readonly (readonly [CodedActor, CodedActor | null])[] {
  if (recipients.length > 0)
    return actors.flatMap((actor) => recipients.map((recipient) => [actor, recipient] as const));
  return actors.map((actor) => [actor, null] as const);
}

/** Those who meet without a host are each other's target. */
function meetingPairs({ actors }: CodedRecord): readonly (readonly [CodedActor, CodedActor])[] {
  return actors.flatMap((one, i) => actors.slice(i + 1).map((other) => [one, other] as const));
}

export function icews(): Format {
  const leavings = new Leavings('ICEWS');
  return {
    open: () => headerLine(ICEWS_COLUMNS),
    record: (item) => {
      let rows = '';
      for (const record of codedRecords(item)) {
        const fault = cameoFault(record) ?? (isHeld(record) ? null : 'not-held');
        if (fault !== null) {
          leavings.add(record, fault);
          continue;
        }
        const together = record.what === 'event' && record.recipients.length === 0 && record.actors.length > 1;
        const rowsOf = together ? meetingPairs(record) : pairs(record);
        rowsOf.forEach(([source, target], place) => {
          rows += rowLine(ICEWS_COLUMNS, { item, record, source, target, place });
        });
      }
      return rows;
    },
    close: () => '',
    left: () => leavings.told(),
  };
}
