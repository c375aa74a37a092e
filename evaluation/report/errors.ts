/** The errors of a judged document, each with what gold has and what was read. */
import type { FlatStatement } from '../flat.ts';
import { CONTENT_RIGHT, type JudgedDocument, type JudgedPair } from '../scoring/judgement.ts';

export type ErrorKind = 'missed' | 'extra' | 'cue' | 'speaker' | 'content';

export interface ReadingError {
  readonly kind: ErrorKind;
  readonly id: string;
  readonly gold: FlatStatement | null;
  readonly read: FlatStatement | null;
  /** Where in the text it is: for the order. */
  readonly at: number;
}

/** What is wrong in a pair; a pair may have a wrong speaker and a wrong content at once. */
function faultsOf(pair: JudgedPair): readonly ErrorKind[] {
  const faults: ErrorKind[] = [];
  if (!pair.speakerRight) faults.push('speaker');
  if (pair.contentDice < CONTENT_RIGHT) faults.push('content');
  if (!pair.cueAgrees) faults.push('cue');
  return faults;
}

/** All errors of a document, in the order of the text. */
export function errorsOf(document: JudgedDocument): readonly ReadingError[] {
  const { id } = document;
  const foundGold = new Set(document.pairs.map(({ gold }) => gold));
  const foundRead = new Set(document.pairs.map(({ predicted }) => predicted));
  const at = (statement: FlatStatement): number => statement.cue?.[0] ?? statement.content[0]?.[0] ?? 0;
  const errors: ReadingError[] = [];
  for (const pair of document.pairs)
    for (const kind of faultsOf(pair))
      errors.push({ kind, id, gold: pair.gold.flat, read: pair.predicted.flat, at: at(pair.gold.flat) });
  for (const statement of document.gold)
    if (!foundGold.has(statement))
      errors.push({ kind: 'missed', id, gold: statement.flat, read: null, at: at(statement.flat) });
  for (const statement of document.predicted)
    if (!foundRead.has(statement))
      errors.push({ kind: 'extra', id, gold: null, read: statement.flat, at: at(statement.flat) });
  return errors.sort((a, b) => a.at - b.at);
}

/** One error for the terminal. `text` is that of its document. */
export function errorText(error: ReadingError, text: string): string {
  const lines = [`${error.kind.padEnd(8)} ${error.id}`];
  if (error.gold !== null) lines.push(`  gold  ${statementText(error.gold, text)}`);
  if (error.read !== null) lines.push(`  read  ${statementText(error.read, text)}`);
  if (error.read?.rules !== undefined) lines.push(`        ${error.read.rules.join(' ')}`);
  return lines.join('\n');
}

const LONGEST = 240;

function statementText(statement: FlatStatement, text: string): string {
  const cue = statement.cue === null ? '∅' : text.slice(...statement.cue);
  const content = statement.content.map((span) => text.slice(...span).replace(/\s+/gu, ' ')).join(' … ');
  const cut =
    content.length > LONGEST ? `${content.slice(0, LONGEST / 2)} [...] ${content.slice(-LONGEST / 2)}` : content;
  return `[${cue}] ${statement.speaker.join(' + ') || '?'} | ${cut}`;
}
