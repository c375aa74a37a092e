/**
 * From what was kept of a dump to the tables of a user's lexicon: people, organisations, outlets, and who held which office when.
 *
 * Example: a person's entry says that he held Q100002 from 2031-02-03; the entry of Q100002 is called «وزير النقل في نروفيا»; the reader reads
 * the office in those words. Only offices and states are held in memory; people and organisations stream by.
 */
import { createReadStream, createWriteStream, renameSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Reader } from '../../reader/index.ts';
import { CLASSES } from './classes.ts';
import type { Held, Kept } from './entities.ts';

export interface TableCounts {
  readonly people: number;
  readonly organisations: number;
  readonly outlets: number;
  readonly holders: number;
  /** Offices held that no row could be made of: an office or a state the lexicon does not know, or no day. */
  readonly passed: number;
}

interface Position {
  readonly office: string;
  readonly of: string | null;
  readonly body: string;
  readonly standing: string;
  /** Item of the state that the entry names. */
  readonly country: string;
}

const SOURCE = '# From a dump of Wikidata (CC0), by `musnad lexicon import wikidata`; written anew by each import.';
const HEADS = {
  people: ['# People by their Arabic names: «سليم العطار».', 'name\taliases\tgender\tcountry\tid'],
  organisations: ['# Organisations by their Arabic names: «حزب الوفاق».', 'name\taliases\tsector\tcountry\tid'],
  media: ['# Outlets by their Arabic names: «الشراع».', 'word\tkind\tcountry\tnote'],
  'office-holders': [
    '# Holders of offices: «وزير النقل سليم العطار».',
    'office\tof\tbody\tname\tarticles\tfirst\tlast\tstanding',
  ],
} as const;
type TableName = keyof typeof HEADS;

/** Writes the tables into the target, each whole or not at all. */
export async function writeTables(keptPath: string, target: string, reader: Reader): Promise<TableCounts> {
  const { positions, states } = await index(keptPath, reader);
  const out = new Map<TableName, Table>();
  for (const name of Object.keys(HEADS) as TableName[]) out.set(name, new Table(target, name));
  const table = (name: TableName): Table => out.get(name) ?? new Table(target, name);
  let passed = 0;
  for await (const record of recordsOf(keptPath)) {
    if (record.kind === 'person') {
      const country = states.get(record.country) ?? '';
      await table('people').row(record.name, record.aliases.join('|'), record.gender, country, record.id);
      for (const held of record.held) {
        const row = holderRow(held, positions, states);
        if (row === null) passed++;
        else
          await table('office-holders').row(
            row.office,
            row.of,
            row.body,
            record.name,
            '0',
            held.from,
            held.to,
            row.standing,
          );
      }
    } else if (record.kind === 'organisation') {
      const [known] = record.classes.map((one) => CLASSES.get(one)).sort((a, b) => weight(b) - weight(a));
      const state = states.get(record.country) ?? '';
      await table('organisations').row(
        record.name,
        record.aliases.join('|'),
        known?.sector ?? '',
        known?.country ?? state,
        record.id,
      );
      if (known?.outlet !== undefined) await table('media').row(record.name, known.outlet, '', record.id);
    }
  }
  for (const one of out.values()) await one.finish();
  const count = (name: TableName): number => table(name).count;
  return {
    people: count('people'),
    organisations: count('organisations'),
    outlets: count('media'),
    holders: count('office-holders'),
    passed,
  };
}

/** The class that says most: an outlet before a body of a sector before an organisation. */
function weight(one: ReturnType<typeof CLASSES.get>): number {
  if (one === undefined) return 0;
  return one.outlet !== undefined ? 3 : one.sector !== '' || one.country !== undefined ? 2 : 1;
}

function holderRow(
  held: Held,
  positions: ReadonlyMap<string, Position>,
  states: ReadonlyMap<string, string>,
): { office: string; of: string; body: string; standing: string } | null {
  const position = positions.get(held.position);
  // An office without any day would hold for all time.
  if (position === undefined || (held.from === '' && held.to === '')) return null;
  const of = states.get(held.of) ?? position.of ?? states.get(position.country);
  return of === undefined ? null : { office: position.office, of, body: position.body, standing: position.standing };
}

async function index(
  keptPath: string,
  reader: Reader,
): Promise<{ positions: ReadonlyMap<string, Position>; states: ReadonlyMap<string, string> }> {
  const positions = new Map<string, Position>();
  const states = new Map<string, string>();
  for await (const record of recordsOf(keptPath)) {
    if (record.kind === 'state') states.set(record.id, record.code);
    else if (record.kind === 'position') {
      const found = reader.office(record.name);
      if (found === null) continue;
      const { office, country, body, standing } = found;
      positions.set(record.id, { office, of: country, body, standing, country: record.country });
    }
  }
  return { positions, states };
}

async function* recordsOf(path: string): AsyncGenerator<Kept> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Kept;
}

/** One table, written beside its name until it is whole. */
class Table {
  count = 0;
  readonly #path: string;
  readonly #stream: WriteStream;

  constructor(target: string, name: TableName) {
    this.#path = join(target, `${name}.tsv`);
    this.#stream = createWriteStream(`${this.#path}.partial`);
    const [what, header] = HEADS[name];
    this.#stream.write(`${what}\n${SOURCE}\n${header}\n`);
  }

  async row(...fields: readonly string[]): Promise<void> {
    this.count++;
    const line = `${fields.map((field) => (field === '' ? '-' : field)).join('\t')}\n`;
    if (!this.#stream.write(line)) await once(this.#stream, 'drain');
  }

  async finish(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'close');
    renameSync(`${this.#path}.partial`, this.#path);
  }
}
