/**
 * The text of a PDF, line by line as the pieces stand on the page, lines joined to paragraphs.
 *
 * Holds: Arabic in one column, however the file stores it, with numbers and Latin words in it; presentation forms
 * («ﻭﺯﻳﺮ») become letters. Not promised: columns side by side, tables, text in pictures.
 */
import { getDocumentProxy, getMeta } from 'unpdf';
import { storable } from '../../text/index.ts';
import { languageOf } from '../language/language-of.ts';
import { publishedDate } from '../dates/published.ts';
import { type Failure, failureAt, reasonOf, type TakenArticle } from '../taken.ts';
import { type Line, linesOfPieces, paragraphsOfLines, type Piece } from './pdf-lines.ts';

/** Reads a PDF. */
export async function articleOfPdf(
  bytes: Uint8Array,
  where: string,
  keepOriginal: boolean,
): Promise<TakenArticle | Failure> {
  try {
    // The library takes the bytes over, so it is given its own.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const pages: (readonly Line[])[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfPieces(items.flatMap(pieceOf)));
      page.cleanup();
    }
    const { info } = await getMeta(document);
    await document.destroy();
    const text = storable(paragraphsOfLines(pages));
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

/** What pdf.js gives for a run of glyphs. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function pieceOf(item: unknown): readonly Piece[] {
  if (typeof item !== 'object' || item === null || !('str' in item)) return [];
  const { str, transform, width, height } = item as TextItem;
  const [, , , scale = 0, x = 0, y = 0] = transform;
  return [{ text: str, x, y, width, height: height > 0 ? height : Math.abs(scale) }];
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** `D:20310206093000+03'00'`. */
function dateOfPdf(text: string | null): string | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})/.exec(text ?? '');
  return match === null ? null : publishedDate(`${match[1]}-${match[2]}-${match[3]}`);
}
