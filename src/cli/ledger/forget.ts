/** `musnad forget`: takes articles out of everything, for good; asks for `--yes` before it does. */
import type { ArticleId } from '../../ledger/index.ts';
import type { RawOptions } from '../arguments.ts';
import { message } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { headLine } from './found.ts';
import { withLedger } from './session.ts';

/** @throws {UsageError} */
export function forget(ids: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const { ledger, say, lines, options } = session;
    const articles = [];
    for (const id of ids) {
      const article = await ledger.article(id as ArticleId);
      if (article === null) {
        say(message('ledgerNoSuchArticle', { about: id }));
        return EXIT.failed;
      }
      articles.push(article);
    }
    if (raw.yes !== true) {
      for (const article of articles) await lines(`${article.id} · ${headLine(session, article)}`);
      say(message('forgetAsk', { count: whole(articles.length) }));
      return EXIT.usage;
    }
    for (const { id } of articles) await ledger.forget(id);
    if (options.json) await session.json({ forgotten: articles.map(({ id, hash }) => ({ id, hash })) });
    else if (!options.quiet) say(message('forgotten', { count: whole(articles.length) }));
    return EXIT.ok;
  });
}
