/**
 * The text of a PDF, page after page, lines joined to paragraphs.
 *
 * Holds: Arabic whose letters are stored as letters, in the order of reading, as browsers and word processors write it.
 * Presentation forms («ﻭﺯﻳﺮ») become letters. Not promised: columns side by side, tables, and PDFs whose Arabic is stored
 * from left to right; those come out as they are stored.
 */
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { storable } from '../encoding/decoding.ts';
import { languageOf } from '../language/language-of.ts';
import { publishedDate } from '../dates/published.ts';
import { type Failure, failureAt, reasonOf, type TakenArticle } from '../taken.ts';

/** Reads a PDF. */
export async function articleOfPdf(
  bytes: Uint8Array,
  where: string,
  keepOriginal: boolean,
): Promise<TakenArticle | Failure> {
  try {
    // The library takes the bytes over, so it is given its own.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { text: pages } = await extractText(document, { mergePages: false });
    const { info } = await getMeta(document);
    await document.destroy();
    const text = storable(paragraphsOf(pages));
    if (!/\p{L}{2}/u.test(text)) return failureAt('pdfWithoutText', where);
    const title = wordsOf(info.Title);
    const date = dateOfPdf(wordsOf(info.CreationDate));
    return {
      kind: 'article',
      text,
      title,
      outlet: null,
      // When the file was made, not when it was published: said as such.
      date,
      url: null,
      canonicalUrl: null,
      byline: wordsOf(info.Author),
      section: null,
      language: languageOf(text).language,
      updated: null,
      original: keepOriginal ? { bytes, mediaType: 'application/pdf' } : null,
      where,
      givenId: null,
      evidence: {
        text: 'pdf',
        language: 'letters',
        ...(title === null ? {} : { title: 'pdf properties' }),
        ...(date === null ? {} : { date: 'pdf properties: when the file was made' }),
      },
    };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return failureAt('encryptedPdf', where);
    return failureAt('brokenPdf', where, reasonOf(error).slice(0, 100));
  }
}

/** Lines of pages as paragraphs: a line that ends a sentence short of the others, or an empty one, ends a paragraph. */
export function paragraphsOf(pages: readonly string[]): string {
  const lines = pages.flatMap((page) => page.split('\n')).map((line) => letters(line).replace(/\s+/g, ' ').trim());
  const widths = lines.map((line) => line.length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.8)] ?? 0;
  const paragraphs: string[] = [];
  let open = '';
  for (const line of lines) {
    open = open === '' ? line : `${open} ${line}`;
    const isEnd = line === '' || (line.length < 0.75 * usual && /[.!؟?:»"”]$/.test(line));
    if (!isEnd) continue;
    if (open.trim() !== '') paragraphs.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') paragraphs.push(open.trim());
  return paragraphs.join('\n');
}

/** Presentation forms as the letters they show. */
function letters(line: string): string {
  return /[\ufb50-\ufdff\ufe70-\ufefc]/.test(line) ? line.normalize('NFKC') : line;
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** `D:20310206093000+03'00'`. */
function dateOfPdf(text: string | null): string | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})/.exec(text ?? '');
  return match === null ? null : publishedDate(`${match[1]}-${match[2]}-${match[3]}`);
}
