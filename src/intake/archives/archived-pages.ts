/** The articles in a web archive: each page goes on as if it had been fetched on the day that the archive names. */
import type { Material, ReadOn } from '../material.ts';
import type { Settings } from '../options.ts';
import { openStream } from '../sources/bytes.ts';
import { LARGEST_PIECE, LIMIT } from '../tables/json-values.ts';
import { failureAt, reasonOf, skipped, type TakenIn } from '../taken.ts';
import { pagesOfWarc } from './warc.ts';

export async function* articlesOfWarc(material: Material, settings: Settings, readOn: ReadOn): AsyncGenerator<TakenIn> {
  const { where } = material;
  let any = false;
  try {
    for await (const page of pagesOfWarc(material.chunks, LARGEST_PIECE)) {
      if (settings.signal.aborted) return;
      any = true;
      const at = `${where}!${page.url}`;
      if (page.kind === 'no-page') yield skipped('archivedFailure', at, page.status);
      else if (page.kind === 'too-large') yield failureAt('tooLarge', at, LIMIT);
      else {
        const source = await openStream([page.bytes], settings.signal, () => false);
        const member: Material = {
          ...source,
          where: at,
          name: page.kind === 'text' ? 'page.txt' : page.url.replace(/[?#].*$/, ''),
          url: page.url,
          contentType: page.contentType,
          file: null,
          depth: material.depth + 1,
        };
        // A feed in an archive is read as it stands: its links are the archive's own pages.
        for await (const found of readOn(member, { ...settings, follow: 'never', fetcher: null })) {
          yield found.kind === 'article'
            ? { ...found, evidence: { ...found.evidence, archived: page.date ?? '' } }
            : found;
        }
      }
    }
    if (!any) yield skipped('noArticles', where);
  } catch (error) {
    yield failureAt('brokenWarc', where, reasonOf(error).slice(0, 100));
  }
}
