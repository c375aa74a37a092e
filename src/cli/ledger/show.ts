/** `musnad show ID`: an article with its statements, a statement with its chain and its corrections, or an actor. */
import type { ActorId, ActorView, ArticleId, StatementId, StatementView, StoredArticle } from '../../ledger/index.ts';
import { KIND_LABELS, message, RELATION_LABELS } from '../messages/index.ts';
import { reportLine } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import type { RawOptions } from '../arguments.ts';
import { whoOf } from './search.ts';
import { type Session, withLedger } from './session.ts';

export function showCommand(id: string, raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, false, async (session) => {
    const { ledger } = session;
    const article = await ledger.article(id as ArticleId);
    if (article !== null) return showArticle(session, article);
    const statement = await ledger.statement(id as StatementId);
    if (statement !== null) return showStatement(session, statement);
    const actor = await ledger.actor(id as ActorId);
    if (actor !== null) return showActor(session, actor);
    const terminal = terminalFor(io.stderr, raw['color'] !== false, io.env);
    io.stderr.write(reportLine(session.language, terminal, message('ledgerNoSuchRecord', { about: id })));
    return EXIT.failed;
  });
}

async function showArticle(session: Session, article: StoredArticle): Promise<ExitCode> {
  const { ledger, line, json } = session;
  const statements = await ledger.statementsOf(article.id);
  const revisions = await ledger.revisions(article.id);
  if (json) {
    line(JSON.stringify({ article, revisions, statements }));
    return EXIT.ok;
  }
  line(session.terminal.paint('dim', article.id));
  for (const part of [article.title, article.outlet, article.date, article.url])
    if (part !== null) line(session.show(part));
  line();
  for (const paragraph of article.text.split('\n')) line(session.show(paragraph));
  for (const view of statements) {
    line();
    statementLines(session, view, article);
  }
  return EXIT.ok;
}

async function showStatement(session: Session, view: StatementView): Promise<ExitCode> {
  const { ledger, line, json } = session;
  const article = await ledger.article(view.article);
  const corrections = await ledger.corrections(view.id);
  if (json) {
    line(JSON.stringify({ ...view, corrections, article: article === null ? null : { ...article, text: undefined } }));
    return EXIT.ok;
  }
  if (article === null) return EXIT.failed;
  line(session.show([article.date?.slice(0, 10), article.outlet, article.title].filter(Boolean).join(' · ')));
  statementLines(session, view, article);
  for (const { correction, author, at, undone } of corrections)
    line(`  ${at.slice(0, 16)} ${session.show(author)}: ${correction.kind}${undone ? ' ✗' : ''}`);
  return EXIT.ok;
}

function statementLines(session: Session, view: StatementView, article: StoredArticle): void {
  const { line, word, show, language, terminal } = session;
  const { statement } = view;
  line(terminal.paint('dim', view.id));
  if (statement === null) {
    line(`  ${word('goneStatement')}`);
    return;
  }
  const text = statement.part === 'headline' ? (article.title ?? '') : article.text;
  const rejected = view.state === 'rejected' ? ` · ${word('rejected')}` : '';
  line(`${whoOf(session, view)} · ${KIND_LABELS[statement.kind][language]}${rejected}`);
  for (const { start, end } of statement.content) line(`  «${show(text.slice(start, end))}»`);
  for (const { relation, start, end } of statement.chain)
    line(`  ${RELATION_LABELS[relation][language]}: ${show(text.slice(start, end))}`);
}

export function showActor(session: Session, actor: ActorView): ExitCode {
  const { line, word, show, json } = session;
  if (json) {
    line(JSON.stringify(actor));
    return EXIT.ok;
  }
  line(session.terminal.paint('dim', actor.id));
  line([show(actor.name), actor.country].filter((part) => part !== null).join(' · '));
  if (actor.names.length > 1) line(`${word('names')}: ${actor.names.map(({ name }) => show(name)).join(' · ')}`);
  for (const { office, country, first, last, articles } of actor.offices)
    line(`  ${office} ${country ?? ''} ${first ?? ''}–${last ?? ''} (${articles})`);
  return EXIT.ok;
}
