/** `musnad show`: an article with its statements, a statement with its article, or an actor, by id. */
import type { ActorId, ArticleId, StatementId, StatementView, StoredArticle } from '../../ledger/index.ts';
import type { RawOptions } from '../arguments.ts';
import { LEDGER_WORDS, message } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { wrap } from '../terminal.ts';
import { actorLines } from './actor-lines.ts';
import { articleRows, headLine, statementLines } from './found.ts';
import { text } from './options.ts';
import { type Session, withLedger } from './session.ts';

/** What an id of the ledger leads to. */
export type Found =
  | { readonly kind: 'article'; readonly article: StoredArticle }
  | { readonly kind: 'statement'; readonly view: StatementView; readonly article: StoredArticle }
  | { readonly kind: 'actor'; readonly id: ActorId };

/** Looks an id up among statements, articles and actors. */
export async function lookUp({ ledger }: Session, id: string): Promise<Found | null> {
  const article = await ledger.article(id as ArticleId);
  if (article !== null) return { kind: 'article', article };
  const view = await ledger.statement(id as StatementId);
  if (view !== null) {
    const its = await ledger.article(view.article);
    return its === null ? null : { kind: 'statement', view, article: its };
  }
  return (await ledger.actor(id as ActorId)) === null ? null : { kind: 'actor', id: id as ActorId };
}

/** @throws {UsageError} */
export function show([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const found = await lookUp(session, id);
    if (found === null) {
      session.say(message('noSuchRecord', { id }));
      return EXIT.failed;
    }
    if (found.kind === 'actor') await showActor(session, found.id);
    else if (found.kind === 'statement') await showStatement(session, found.view, found.article);
    else if (text(raw.original) !== null) return saveOriginal(session, found.article.id, raw);
    else await showArticle(session, found.article, raw.text === true);
    return EXIT.ok;
  });
}

async function showArticle(session: Session, article: StoredArticle, whole: boolean): Promise<void> {
  const { ledger, lines, terminal, show: shown } = session;
  const [views, revisions, reading, original] = [
    await ledger.statementsOf(article.id),
    await ledger.revisions(article.id),
    await ledger.reading(article.id),
    await ledger.original(article.id),
  ];
  if (session.options.json) {
    const kept = original === null ? null : { mediaType: original.mediaType, bytes: original.bytes.byteLength };
    await session.json({ article, revisions, reader: reading?.reader ?? null, original: kept, statements: views });
    return;
  }
  await lines(...articleRows(session, article, { revisions, reading, original }));
  if (whole)
    await lines(
      '',
      ...article.text.split('\n').flatMap((line) => wrap(line, terminal.columns).map((row) => shown(row))),
    );
  for (const view of views) await lines('', ...statementLines(session, view, article));
}

async function showStatement(session: Session, view: StatementView, article: StoredArticle): Promise<void> {
  const corrections = await session.ledger.corrections(view.id);
  if (session.options.json) {
    const { text: _, ...head } = article;
    await session.json({ ...view, article: head, corrections });
    return;
  }
  const { word } = session;
  await session.lines(
    ...statementLines(session, view, article),
    `    ${headLine(session, article)}`,
    ...(article.url === null ? [] : [`    ${session.show(article.url)}`]),
    `    ${word(LEDGER_WORDS.article)}: ${article.id}`,
    ...(corrections.length === 0 ? [] : [`    ${word(LEDGER_WORDS.corrections)}: ${whole(corrections.length)}`]),
  );
}

async function showActor(session: Session, id: ActorId): Promise<void> {
  const actor = await session.ledger.actor(id);
  if (actor === null) return;
  if (session.options.json) await session.json(actor);
  else await session.lines(...actorLines(session, actor));
}

/** Writes the page as it came. @throws {UsageError} */
async function saveOriginal(session: Session, id: ArticleId, raw: RawOptions): Promise<ExitCode> {
  const { newFile } = await import('./new-file.ts');
  const original = await session.ledger.original(id);
  if (original === null) {
    session.say(message('noOriginal', { id }));
    return EXIT.failed;
  }
  await (await newFile(text(raw.original) ?? '', raw.force === true))(original.bytes);
  return EXIT.ok;
}
