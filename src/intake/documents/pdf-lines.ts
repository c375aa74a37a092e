/**
 * Lines of a PDF's page from its pieces of text and where they stand.
 *
 * Many programs store Arabic as it looks, glyph after glyph from left to right: «حمقلا» for «القمح», brackets mirrored, a
 * tanwin somewhere beside its letter. So the order is not taken from the file but from the places: a line whose letters are
 * Arabic is read from right to left, its numbers and Latin words from left to right, marks go to the letter they stand over.
 */

/** A piece of text: its left edge, its baseline (growing upwards), its width and height. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

/** A gap wider than this share of the height is a space. */
const SPACE = 0.2;
const MIRROR: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
  '‹': '›',
  '›': '‹',
};

/** The lines of a page, from the top; pieces on one baseline, in the order of the file, are a line. */
export function linesOfPieces(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  let held: Piece[] = [];
  const close = (): void => {
    const line = lineOf(held);
    if (line !== null) lines.push(line);
    held = [];
  };
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = held.at(-1);
    if (last !== undefined && Math.abs(piece.y - last.y) > 0.5 * Math.max(last.height, piece.height, 1)) close();
    held.push(piece);
  }
  close();
  return lines;
}

function lineOf(pieces: readonly Piece[]): Line | null {
  const shown = pieces.map((piece) => ({ ...piece, text: lettersOf(piece.text) }));
  const base = shown.filter(({ text }) => !isMark(text));
  if (base.every(({ text }) => text.trim() === '')) return null;
  const marks = shown.filter(({ text }) => isMark(text));
  const height = Math.max(...base.map((piece) => piece.height));
  const left = Math.min(...base.map(({ x }) => x));
  const right = Math.max(...base.map(({ x, width }) => x + width));
  // An Arabic line may name a company in Latin letters longer than itself.
  const arabic = count(base, /\p{Script=Arabic}/gu);
  const isArabic = arabic > 0 && 3 * arabic >= count(base, /\p{Script=Latin}/gu);
  const withMarks = base.map((piece) => ({ ...piece, marks: '' }));
  for (const mark of marks) {
    const at = mark.x + mark.width / 2;
    const under = nearest(withMarks, at);
    if (under !== null) under.marks += mark.text.trim();
  }
  const ordered = withMarks.sort((a, b) => (isArabic ? b.x - a.x : a.x - b.x));
  const runs = isArabic ? leftToRightRuns(ordered) : ordered;
  let text = '';
  let last: Piece | null = null;
  for (const piece of runs) {
    if (last !== null && gapBetween(last, piece) > SPACE * height && !/\s$/.test(text) && !/^\s/.test(piece.text))
      text += ' ';
    text += piece.text + piece.marks;
    last = piece;
  }
  const clean = text.replace(/\s+/g, ' ').trim();
  const y = base[0]?.y ?? 0;
  return { text: isArabic ? unmirrored(clean) : clean, y, height, width: right - left };
}

/** Presentation forms as the letters they show; a mark that stands on a space as the mark alone. */
function lettersOf(text: string): string {
  if (!/[\ufb50-\ufdff\ufe70-\ufefc]/.test(text)) return text;
  return text.normalize('NFKC').replace(/[ \u0640](?=[\u064b-\u0652])/g, '');
}

const isMark = (text: string): boolean => /^[\u064b-\u065f\u0670]+$/.test(text.trim());

function count(pieces: readonly Piece[], letters: RegExp): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(letters)?.length ?? 0), 0);
}

function nearest<Of extends Piece>(pieces: readonly Of[], at: number): Of | null {
  let best: Of | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const away = at < piece.x ? piece.x - at : Math.max(0, at - piece.x - piece.width);
    if (away < distance) {
      distance = away;
      best = piece;
    }
  }
  return best;
}

const gapBetween = (a: Piece, b: Piece): number => Math.max(b.x - a.x - a.width, a.x - b.x - b.width);

/** Pieces from right to left, with those of numbers and Latin words put from left to right. */
function leftToRightRuns<Of extends Piece>(ordered: readonly Of[]): readonly Of[] {
  const isLtr = ({ text }: Piece): boolean => /[\p{Script=Latin}\p{N}]/u.test(text) && !/\p{Script=Arabic}/u.test(text);
  const joins = ({ text }: Piece): boolean => /^[\s.,:/%+\-–&'’@#_]*$/u.test(text);
  const found: Of[] = [];
  for (let i = 0; i < ordered.length; i++) {
    const piece = ordered[i];
    if (piece === undefined) break;
    if (!isLtr(piece)) {
      found.push(piece);
      continue;
    }
    let end = i;
    for (let k = i + 1; k < ordered.length; k++) {
      const next = ordered[k];
      if (next === undefined || !(isLtr(next) || joins(next))) break;
      // A space between two numbers parts them: «6» and «2031» of a date go from right to left.
      if (next.text.trim() === '' && !/\p{Script=Latin}/u.test(ordered[k + 1]?.text ?? '')) break;
      if (isLtr(next)) end = k;
    }
    found.push(...ordered.slice(i, end + 1).reverse());
    i = end;
  }
  return found;
}

/** Brackets as they are meant, where the file has them as they look: «) ... (» becomes «( ... )». */
function unmirrored(text: string): string {
  const disorder = (line: string): number => {
    let wrong = 0;
    let open = 0;
    for (const letter of line) {
      if ('([{«‹'.includes(letter)) open++;
      else if (')]}»›'.includes(letter)) open > 0 ? open-- : wrong++;
    }
    return wrong + open;
  };
  const turned = text.replace(/[()[\]{}«»<>‹›]/g, (letter) => MIRROR[letter] ?? letter);
  return disorder(turned) < disorder(text) ? turned : text;
}

/**
 * Lines as paragraphs: parted where the gap between two lines is wider than usual, and where a short line ends a sentence.
 */
export function paragraphsOfLines(pages: readonly (readonly Line[])[]): string {
  const gaps = pages
    .flatMap((lines) => lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y))
    .filter((gap) => gap > 0);
  const usualGap = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const widths = pages.flatMap((lines) => lines.map(({ width }) => width)).sort((a, b) => a - b);
  const usualWidth = widths[Math.floor(widths.length * 0.8)] ?? 0;
  const paragraphs: string[] = [];
  let open = '';
  let before: Line | null = null;
  for (const lines of pages) {
    for (const [i, line] of lines.entries()) {
      const isApart = i > 0 && before !== null && before.y - line.y > 1.4 * usualGap;
      const isTitle = before !== null && Math.abs(before.height - line.height) > 0.15 * before.height;
      const isEnd = before !== null && before.width < 0.8 * usualWidth && /[.!؟?:»"”]$/.test(open);
      if (open !== '' && (isApart || isTitle || isEnd)) {
        paragraphs.push(open);
        open = '';
      }
      open = open === '' ? line.text : `${open} ${line.text}`;
      before = line;
    }
  }
  if (open !== '') paragraphs.push(open);
  return paragraphs.join('\n');
}
