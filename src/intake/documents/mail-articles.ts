/** The articles in a message: its own text, and its attachments. */
import type { Material, ReadOn } from '../material.ts';
import type { Settings } from '../options.ts';
import { openStream } from '../sources/bytes.ts';
import { EXTENSIONS } from '../sources/kinds.ts';
import { failureAt, type TakenIn } from '../taken.ts';
import { readMessage } from './mail.ts';

const DEEPEST = 3;

export async function* articlesOfMail(
  bytes: Buffer,
  material: Material,
  settings: Settings,
  readOn: ReadOn,
): AsyncGenerator<TakenIn> {
  const { where, depth } = material;
  const message = await readMessage(bytes, where, settings.originals);
  if ('kind' in message) {
    yield message;
    return;
  }
  yield message.article;
  for (const { name, type, bytes: content } of message.attachments) {
    const lower = name.toLowerCase();
    const isMail = type === 'message/rfc822';
    if (!isMail && !EXTENSIONS.some((extension) => lower.endsWith(extension))) continue;
    const at = `${where}!${name}`;
    if (depth >= DEEPEST) {
      yield failureAt('nestedTooDeep', at, String(DEEPEST));
      continue;
    }
    const source = await openStream([content], settings.signal, () => false);
    const attached = { where: at, name: isMail ? 'message.eml' : name, url: null, contentType: type, file: null };
    yield* readOn({ ...source, ...attached, depth: depth + 1 }, settings);
  }
}
