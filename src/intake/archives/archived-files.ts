/** The articles in the files of a ZIP archive, and of archives in it, to a depth. */
import type { Material, ReadOn } from '../material.ts';
import type { Settings } from '../options.ts';
import { GzipError, gather, openStream } from '../sources/bytes.ts';
import { EXTENSIONS } from '../sources/kinds.ts';
import { LARGEST_PIECE, LIMIT } from '../tables/json-values.ts';
import { failureAt, reasonOf, skipped, type TakenIn } from '../taken.ts';
import { membersOfZip } from './zip.ts';

/** Archives inside archives that are opened. */
const DEEPEST = 3;
/** Files by which documents of office programs, which are ZIP archives, are told. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/MANIFEST\.MF|AndroidManifest\.xml)$/;

export async function* articlesOfZip(material: Material, settings: Settings, readOn: ReadOn): AsyncGenerator<TakenIn> {
  const { where, depth } = material;
  if (depth >= DEEPEST) {
    yield failureAt('nestedTooDeep', where, String(DEEPEST));
    return;
  }
  const source = material.file ?? (await gather(material.chunks, LARGEST_PIECE));
  if (source === null) {
    yield failureAt('tooLarge', where, LIMIT);
    return;
  }
  let any = false;
  try {
    for await (const member of membersOfZip(source)) {
      if (settings.signal.aborted) return;
      const { name } = member;
      if (OFFICE.test(name)) {
        yield skipped('unknownFormat', where, 'office document');
        return;
      }
      const lower = name.toLowerCase();
      if (!EXTENSIONS.some((extension) => lower.endsWith(extension))) continue;
      any = true;
      const at = `${where}!${name}`;
      if (member.kind === 'locked') yield failureAt('encryptedZip', at);
      else if (member.kind === 'bomb') yield failureAt('packedTooWell', at, LIMIT);
      else yield* articlesOfMember(at, name, member.open, material, settings, readOn);
    }
    if (!any) yield skipped('noArticles', where);
  } catch (error) {
    yield failureAt('brokenZip', where, reasonOf(error).slice(0, 100));
  }
}

async function* articlesOfMember(
  where: string,
  name: string,
  open: () => Promise<import('node:stream').Readable>,
  { depth }: Material,
  settings: Settings,
  readOn: ReadOn,
): AsyncGenerator<TakenIn> {
  try {
    const source = await openStream(await open(), settings.signal, (head) => head.length >= 65_536);
    try {
      yield* readOn({ ...source, where, name, url: null, contentType: null, file: null, depth: depth + 1 }, settings);
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof GzipError) yield failureAt('badGzip', where, error.message);
    else yield failureAt('brokenZip', where, reasonOf(error).slice(0, 100));
  }
}
