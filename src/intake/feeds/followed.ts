/** A link of a feed or a site map, fetched and read. */
import { FetchBroken } from '../fetch/fetched.ts';
import type { Material, ReadOn } from '../material.ts';
import type { Settings } from '../options.ts';
import { openStream } from '../sources/bytes.ts';
import { failureAt, reasonOf, type TakenIn } from '../taken.ts';

const DEEPEST = 4;

/** What stands at an address; failures come out as such. It counts as taken in when all of it was read. */
export async function* followed(
  url: string,
  from: Pick<Material, 'depth'>,
  settings: Settings,
  readOn: ReadOn,
): AsyncGenerator<TakenIn> {
  if (settings.fetcher === null) {
    yield failureAt('fetchingOff', url);
    return;
  }
  if (from.depth >= DEEPEST) {
    yield failureAt('nestedTooDeep', url, String(DEEPEST));
    return;
  }
  const answer = await settings.fetcher.fetch(url, settings.signal);
  if (answer.kind !== 'fetched') {
    yield answer;
    return;
  }
  let failed = false;
  try {
    const source = await openStream(answer.chunks, settings.signal, (head) => head.length >= 65_536);
    const { pathname } = new URL(answer.url);
    const at = { where: url, name: pathname, url: answer.url, contentType: answer.contentType, file: null };
    try {
      for await (const found of readOn({ ...source, ...at, depth: from.depth + 1 }, settings)) {
        failed ||= found.kind === 'failure';
        yield found;
      }
    } finally {
      source.close();
    }
  } catch (error) {
    failed = true;
    yield error instanceof FetchBroken
      ? error.failure
      : failureAt('internalFailure', url, reasonOf(error).slice(0, 200));
  }
  if (!failed && !settings.signal.aborted) await answer.remember();
}
