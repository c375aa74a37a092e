/**
 * `musnad correct`: a person's changes to records: class, kind, speaker, spans, rejecting, adding, actors merged and parted; taken back, listed, and those
 * that a newer reading does not bear out. What the reader found stays beside them.
 *
 * Example: `musnad correct class 01J… deny`, `musnad correct span 01J… content "جسر الرمال آمن"`.
 */
import type { ActorId, ArticleId, Correction, KeptCorrection, StatementId, StoredArticle } from '../../ledger/index.ts';
import { textOfStatement } from '../../forms/index.ts';
import {
  type Bilingual,
  CLASS_LABELS,
  CONFLICT_LABELS,
  CORRECTION_LABELS,
  KIND_LABELS,
  message,
  PEOPLE_WORDS,
} from '../../messages/index.ts';
import type { Statement, StatementClass, StatementKind } from '../../reader/index.ts';
import type { RawOptions } from '../arguments.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { wholeNumber } from './options.ts';
import { personOf } from './person.ts';
import { type Session, withLedger } from './session.ts';
import { spansOf } from './spans.ts';

export const FIELDS = ['cue', 'source', 'content', 'addressee'] as const;

const CLASSES = Object.keys(CLASS_LABELS) as readonly StatementClass[];
const KINDS = Object.keys(KIND_LABELS) as readonly StatementKind[];

/** What one of the commands wants done to a statement. @throws {UsageError} */
type Wanted = (statement: StatementId, rest: readonly string[], session: Session) => Promise<Correction>;

export const CORRECTING = {
  reject: async (statement) => ({ kind: 'reject', statement }),
  class: async (statement, [value = '']) => ({ kind: 'class', statement, value: classNamed(value) }),
  kind: async (statement, [value = '']) => ({ kind: 'manner', statement, value: kindNamed(value) }),
  speaker: async (statement, names) => ({ kind: 'speaker', statement, names }),
  span: async (statement, [field = '', ...given], session) => ({
    kind: 'span',
    statement,
    field: oneNamed('field', field, FIELDS),
    spans: spansOf(given, await textAround(session, statement)),
  }),
} as const satisfies Readonly<Record<string, Wanted>>;

/** Corrects a statement. @throws {UsageError} */
export function correct(
  name: keyof typeof CORRECTING,
  [id = '', ...rest]: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  const given = wholeNumber('--base', raw.base, 0, 1_000_000);
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const statement = id as StatementId;
    const correction = await CORRECTING[name](statement, rest, session);
    const base = given ?? (await session.ledger.statement(statement))?.version ?? 0;
    return keep(session, correction, personOf(raw.author, io), base);
  });
}

/** @throws {UsageError} */
export function addStatement([article = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const found = await session.ledger.article(article as ArticleId);
    if (found === null) {
      session.say(message('ledgerNoSuchArticle', { about: article }));
      return EXIT.failed;
    }
    const correction: Correction = { kind: 'add', article: found.id, record: recordOf(raw, found) };
    return keep(session, correction, personOf(raw.author, io), 0);
  });
}

/** @throws {UsageError} */
export function correctActor(
  kind: 'merge' | 'split',
  [actor = '', ...rest]: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const own = actor as ActorId;
    const names = rest.length === 0 ? {} : { names: rest };
    const correction: Correction =
      kind === 'merge' ? { kind, actor: own, into: (rest[0] ?? '') as ActorId } : { kind, actor: own, ...names };
    return keep(session, correction, personOf(raw.author, io), 0);
  });
}

async function keep(session: Session, correction: Correction, author: string, base: number): Promise<ExitCode> {
  const kept = await session.ledger.correct(correction, author, base);
  if (session.options.json) await session.json(kept);
  else if (!session.options.quiet)
    session.say(message('corrected', { about: subjectOf(correction), version: base + 1, id: kept.id }));
  return EXIT.ok;
}

export function undoCorrection([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const known = (await session.ledger.corrections(null)).find((one) => one.id === id);
    if (known === undefined || known.undone) {
      session.say(message('noSuchCorrection', { id }));
      return EXIT.failed;
    }
    await session.ledger.undo(id);
    if (session.options.json) await session.json({ ...known, undone: true });
    else if (!session.options.quiet) session.say(message('correctionUndone', { id }));
    return EXIT.ok;
  });
}

/** Corrections of a statement, an article or an actor, or all. */
export function listCorrections([of]: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const found = await session.ledger.corrections(of === undefined ? null : (of as StatementId));
    if (session.options.json) await session.json(found);
    else for (const one of found) await session.lines(correctionLine(session, one));
    return EXIT.ok;
  });
}

export function listConflicts([article]: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const found = await session.ledger.conflicts(article === undefined ? undefined : (article as ArticleId));
    if (session.options.json) await session.json(found);
    else
      for (const { correction, why } of found)
        await session.lines(correctionLine(session, correction), `    ${session.word(CONFLICT_LABELS[why])}`);
    return EXIT.ok;
  });
}

function correctionLine(
  { terminal, word, show }: Session,
  { id, correction, author, at, undone }: KeptCorrection,
): string {
  return [
    terminal.paint('dim', id),
    subjectOf(correction),
    word(CORRECTION_LABELS[correction.kind]),
    ...valuesOf(correction).map(show),
    show(author),
    at.slice(0, 19).replace('T', ' '),
    ...(undone ? [word(PEOPLE_WORDS.undone)] : []),
  ].join(' · ');
}

function subjectOf(correction: Correction): string {
  switch (correction.kind) {
    case 'add':
      return correction.article;
    case 'merge':
    case 'split':
      return correction.actor;
    default:
      return correction.statement;
  }
}

function valuesOf(correction: Correction): readonly string[] {
  switch (correction.kind) {
    case 'class':
    case 'manner':
      return [correction.value];
    case 'speaker':
      return [correction.names.join('، ')];
    case 'span':
      return [correction.field, correction.spans.map(({ start, end }) => `${start}-${end}`).join(' ')];
    case 'merge':
      return [correction.into];
    case 'split':
      return correction.names ?? [];
    default:
      return [];
  }
}

/** The record of a statement that the reader did not find. @throws {UsageError} */
function recordOf(raw: RawOptions, article: StoredArticle): Statement {
  const { text } = article;
  const spans = (value: unknown): Statement['content'] => spansOf(listed(value), text);
  const [cue = null] = spans(raw.cue);
  const [addressee = null] = spans(raw.addressee);
  return {
    id: 'added',
    cue: cue === null ? null : { ...cue, lemma: text.slice(cue.start, cue.end), form: 'perfect' },
    class: classNamed(typeof raw.class === 'string' ? raw.class : 'say'),
    kind: kindNamed(typeof raw.kind === 'string' ? raw.kind : 'indirect'),
    negated: raw.negated === true,
    sources: spans(raw.source),
    speakers: listed(raw.speaker).map((name) => ({ name, cluster: -1, type: 'unknown', explicit: true })),
    content: spans(raw.content),
    chain: [],
    addressee,
    said: null,
    plover: null,
    cameo: null,
    topics: [],
    confidence: 1,
    rules: [],
  };
}

function listed(value: unknown): readonly string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

async function textAround({ ledger }: Session, id: StatementId): Promise<string> {
  const view = await ledger.statement(id);
  const article = view === null ? null : await ledger.article(view.article);
  if (article === null || view === null) return '';
  return view.statement === null ? article.text : textOfStatement(article, view.statement);
}

/** A class by its name in the record, or by its label in either language. @throws {UsageError} */
export function classNamed(value: string): StatementClass {
  return labelled('class', value, CLASSES, CLASS_LABELS);
}

/** @throws {UsageError} */
export function kindNamed(value: string): StatementKind {
  return labelled('kind', value, KINDS, KIND_LABELS);
}

function labelled<Name extends string>(
  option: string,
  value: string,
  names: readonly Name[],
  labels: Readonly<Record<Name, Bilingual>>,
): Name {
  const found = names.find((name) => name === value || labels[name].ar === value || labels[name].en === value);
  return found ?? oneNamed(option, value, names);
}

function oneNamed<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new UsageError(message('badChoice', { option, choices: names.join(' '), value }));
  return found;
}
