/**
 * Rows in the form of POLECAT: its 40 columns, in its order, tabs between. A row is an event or a statement that PLOVER has an event
 * for; «نفى الخبر» has none, and is counted.
 *
 * docs/exports.md says what fills each column, and why some stay empty.
 */
import { ploverScore, quadClass } from '../reader/index.ts';
import type { CodedActor } from './coded/actor.ts';
import { isHeld, Leavings, ploverFault } from './coded/leavings.ts';
import { type CodedRecord, codedRecords, recordHash } from './coded/records.ts';
import { headerLine, list, rowLine, type TableColumn } from './coded/table.ts';
import type { Format, ReadArticle } from './record.ts';

interface Row {
  readonly item: ReadArticle;
  readonly record: CodedRecord;
  readonly story: Story;
}

/** Who and what the whole article names, the same for all its rows. */
interface Story {
  readonly people: string;
  readonly organizations: string;
  readonly locations: string;
}

const names = (actors: readonly CodedActor[]): string => list(actors.map(({ name }) => name));
const raws = (actors: readonly CodedActor[]): string => list(actors.map(({ raw }) => raw));
const once = (values: readonly string[]): string => list([...new Set(values.filter((value) => value !== ''))]);
const countries = (actors: readonly CodedActor[]): string => once(actors.map(({ country }) => country));
const primary = (actors: readonly CodedActor[]): string =>
  actors.find(({ sectors }) => sectors.length > 0)?.sectors[0] ?? '';
const sectors = (actors: readonly CodedActor[]): string => once(actors.flatMap((actor) => actor.sectors));
const titles = (actors: readonly CodedActor[]): string => once(actors.flatMap((actor) => actor.titles));

function storyOf({ reading }: ReadArticle): Story {
  const named = (...types: readonly string[]): string =>
    once(reading.clusters.filter(({ type }) => types.includes(type)).map(({ name }) => name));
  return { people: named('person'), organizations: named('organisation', 'group', 'media'), locations: named('state') };
}

// biome-ignore format: read as the table it is
export const POLECAT_COLUMNS: readonly TableColumn<Row>[] = [
  { name: 'Event ID', value: ({ item, record }) => eventId(item, record) },
  { name: 'Event Date', value: ({ record }) => record.date ?? '' },
  { name: 'Event Type', value: ({ record }) => record.plover ?? '' },
  { name: 'Event Mode', value: ({ record }) => record.mode ?? '' },
  { name: 'Intensity', value: ({ record }) => record.plover === null ? '' : String(ploverScore(record.plover, record.mode)) },
  { name: 'Quad Code', value: ({ record }) => record.plover === null ? '' : String(quadClass(record.plover)) },
  { name: 'Contexts', value: ({ record }) => list(record.contexts) },
  { name: 'Actor Name', value: ({ record }) => names(record.actors) },
  { name: 'Actor Country', value: ({ record }) => countries(record.actors) },
  { name: 'Actor COW', value: null },
  { name: 'Primary Actor Sector', value: ({ record }) => primary(record.actors) },
  { name: 'Actor Sectors', value: ({ record }) => sectors(record.actors) },
  { name: 'Actor Title', value: ({ record }) => titles(record.actors) },
  { name: 'Actor Name Raw', value: ({ record }) => raws(record.actors) },
  { name: 'Wikipedia Actor ID', value: null },
  { name: 'Recipient Name', value: ({ record }) => names(record.recipients) },
  { name: 'Recipient Country', value: ({ record }) => countries(record.recipients) },
  { name: 'Recipient COW', value: null },
  { name: 'Primary Recipient Sector', value: ({ record }) => primary(record.recipients) },
  { name: 'Recipient Sectors', value: ({ record }) => sectors(record.recipients) },
  { name: 'Recipient Title', value: ({ record }) => titles(record.recipients) },
  { name: 'Recipient Name Raw', value: ({ record }) => raws(record.recipients) },
  { name: 'Wikipedia Recipient ID', value: null },
  { name: 'Placename', value: ({ record }) => record.place },
  { name: 'City', value: null },
  { name: 'District', value: null },
  { name: 'Province', value: null },
  { name: 'Country', value: null },
  { name: 'Latitude', value: null },
  { name: 'Longitude', value: null },
  { name: 'GeoNames ID', value: null },
  { name: 'Raw Placename', value: ({ record }) => record.place },
  { name: 'Feature Type', value: null },
  { name: 'Source', value: ({ item }) => item.reading.outlet ?? '' },
  { name: 'Publication Date', value: ({ item }) => item.reading.date ?? '' },
  { name: 'Story People', value: ({ story }) => story.people },
  { name: 'Story Organizations', value: ({ story }) => story.organizations },
  { name: 'Story Locations', value: ({ story }) => story.locations },
  { name: 'Language', value: () => 'ar' },
  { name: 'Version', value: ({ item }) => version(item) },
];

/** Coder, its lexicon, and the codebook. */
export function version({ reading }: ReadArticle): string {
  return `musnad ${reading.reader.version}, lexicon ${reading.reader.lexicon}, PLOVER 2.0`;
}

/** In the pattern of the data set: 20250206-0000-4e081644904c_REQUEST_YIELD; the hour is not known. */
export function eventId(item: ReadArticle, record: CodedRecord): string {
  const day = (record.date ?? '').replaceAll('-', '');
  const code = [record.plover ?? '', record.mode ?? ''].filter((part) => part !== '').join('_');
  return `${day}-0000-${recordHash(item, record)}_${code.toUpperCase()}`;
}

export function polecat(): Format {
  const leavings = new Leavings('POLECAT');
  return {
    open: () => headerLine(POLECAT_COLUMNS),
    record: (item) => {
      let rows = '';
      const story = storyOf(item);
      for (const record of codedRecords(item)) {
        const fault = ploverFault(record) ?? (isHeld(record) ? null : 'not-held');
        if (fault === null) rows += rowLine(POLECAT_COLUMNS, { item, record, story });
        else leavings.add(record, fault);
      }
      return rows;
    },
    close: () => '',
    left: () => leavings.told(),
  };
}
