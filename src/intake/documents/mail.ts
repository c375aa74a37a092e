/**
 * A message (.eml) as an article: the subject is the headline, the sender the byline, the day it was sent the date. The
 * body is the plain part, or the main text of the HTML part where there is no plain one; attachments are named for those
 * who take them in as inputs of their own.
 */
import PostalMime from 'postal-mime';
import { publishedDate } from '../dates/published.ts';
import { storable } from '../../text/index.ts';
import { findMainText } from '../html/main-text.ts';
import { readPage } from '../html/page-tree.ts';
import { languageOf } from '../language/language-of.ts';
import { type Failure, failureAt, reasonOf, type Skipped, skipped, type TakenArticle } from '../taken.ts';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Message {
  readonly article: TakenArticle | Skipped;
  readonly attachments: readonly Attachment[];
}

const NESTING = 30;

/** Reads a message. */
export async function readMessage(bytes: Uint8Array, where: string, keepOriginal: boolean): Promise<Message | Failure> {
  try {
    const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: NESTING });
    const attachments: Attachment[] = [];
    for (const { filename, mimeType, content, disposition, related } of mail.attachments) {
      if (typeof content === 'string' || disposition === 'inline' || related === true) continue;
      const held = content instanceof ArrayBuffer ? Buffer.from(content) : Buffer.from(content);
      attachments.push({ name: filename ?? `part-${attachments.length + 1}`, type: mimeType, bytes: held });
    }
    if (mail.from === undefined && mail.subject === undefined && mail.date === undefined)
      return failureAt('brokenMail', where, 'no head');
    const plain = (mail.text ?? '').trim();
    const html = mail.html ?? '';
    const text = storable(plain !== '' ? withoutQuotes(plain) : textOfHtml(html));
    if (text.trim() === '') return { article: skipped('emptyText', where), attachments };
    const sender = mail.from?.name?.trim();
    const title = mail.subject?.trim();
    // As it stands in the head: there it has the sender's own day.
    const date = publishedDate(mail.headers.find(({ key }) => key === 'date')?.value ?? mail.date);
    const article: TakenArticle = {
      kind: 'article',
      text,
      title: title === undefined || title === '' ? null : storable(title),
      outlet: null,
      date,
      url: null,
      canonicalUrl: null,
      byline: sender === undefined || sender === '' ? (mail.from?.address ?? null) : sender,
      section: null,
      language: languageOf(text).language,
      updated: null,
      original: keepOriginal ? { bytes, mediaType: 'message/rfc822' } : null,
      where,
      givenId: mail.messageId ?? null,
      evidence: {
        text: plain === '' ? 'mail html' : 'mail',
        title: 'subject',
        byline: 'sender',
        language: 'letters',
        ...(date === null ? {} : { date: 'mail date' }),
      },
    };
    return { article, attachments };
  } catch (error) {
    return failureAt('brokenMail', where, reasonOf(error).slice(0, 100));
  }
}

function textOfHtml(html: string): string {
  const page = readPage(html);
  const main = findMainText(page);
  // A short message is all text.
  return main.share > 0.7 ? main.text : page.blocks.map(({ text }) => text).join('\n');
}

/** The message without the lines of the one it answers, and without soft line ends. */
function withoutQuotes(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith('>'));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
