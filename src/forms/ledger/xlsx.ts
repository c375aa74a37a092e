/**
 * A workbook for Excel and LibreOffice: a sheet of statements and one of their articles, from right to left, the first row held and filtered.
 *
 * Example: the words «=١+١ يساوي اثنين» stand in their cell as they are: cells are texts, never formulas, and what would be taken for one when it is
 * edited is marked as quoted. Days are days, so that they sort. What comes is written on at once; a sheet that is full is followed by another.
 * (ECMA-376, Office Open XML; limits: support.microsoft.com/office/excel-specifications-and-limits)
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import {
  type Bilingual,
  CLASS_LABELS,
  KIND_LABELS,
  type Language,
  LEDGER_WORDS,
  RELATION_LABELS,
  WORDS,
} from '../../messages/index.ts';
import { quoted, textOfStatement } from './quoting.ts';
import type { Exported, Standing } from './records.ts';

/** The most rows of a sheet, and units of a cell. */
const ROWS = 1_048_576;
const UNITS = 32_767;
const DAY = 86_400_000;
/** Day 1 of the workbook's calendar that is the same in all programs: 1 March 1900. */
const FIRST_DAY = Date.UTC(1900, 2, 1);
const EPOCH = Date.UTC(1899, 11, 30);

/** Indexes into `cellXfs` of {@link STYLES}. */
const STYLE = { text: 0, header: 1, quoted: 2, day: 3 } as const;

interface Column {
  readonly heading: Bilingual;
  /** In letters. */
  readonly width: number;
  readonly day?: boolean;
}

const SAID: Bilingual = { ar: 'يوم القول', en: 'said on' };
const CLASS: Bilingual = { ar: 'النوع', en: 'class' };
const KIND: Bilingual = { ar: 'النقل', en: 'kind' };
const COUNT: Bilingual = { ar: 'التصريحات', en: 'statements' };
const ID: Bilingual = { ar: 'المعرّف', en: 'id' };

const STATEMENT_COLUMNS: readonly Column[] = [
  { heading: LEDGER_WORDS.published, width: 12, day: true },
  { heading: LEDGER_WORDS.outlet, width: 18 },
  { heading: WORDS.speaker, width: 26 },
  { heading: CLASS, width: 10 },
  { heading: WORDS.cue, width: 12 },
  { heading: WORDS.content, width: 70 },
  { heading: KIND, width: 12 },
  { heading: WORDS.negated, width: 8 },
  { heading: WORDS.addressee, width: 18 },
  { heading: WORDS.chain, width: 30 },
  { heading: SAID, width: 12, day: true },
  { heading: LEDGER_WORDS.topics, width: 18 },
  { heading: WORDS.confidence, width: 8 },
  { heading: LEDGER_WORDS.headline, width: 40 },
  { heading: LEDGER_WORDS.address, width: 30 },
  { heading: ID, width: 30 },
];

const ARTICLE_COLUMNS: readonly Column[] = [
  { heading: LEDGER_WORDS.published, width: 12, day: true },
  { heading: LEDGER_WORDS.outlet, width: 18 },
  { heading: LEDGER_WORDS.headline, width: 60 },
  { heading: COUNT, width: 10 },
  { heading: LEDGER_WORDS.byline, width: 20 },
  { heading: LEDGER_WORDS.address, width: 40 },
  { heading: ID, width: 30 },
];

type Cell = string | number | null;

export interface Workbook {
  /** The bytes of the file, in order. */
  readonly bytes: AsyncGenerator<Uint8Array>;
  /** Statements written so far. */
  count(): number;
}

export function workbook(all: AsyncIterable<Exported>, language: Language): Workbook {
  const written = { statements: 0 };
  return { bytes: bytesOf(all, language, written), count: () => written.statements };
}

async function* bytesOf(
  all: AsyncIterable<Exported>,
  language: Language,
  written: { statements: number },
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const names: string[] = [];
  const sheets = (title: string, columns: readonly Column[]): Sheets =>
    new Sheets(columns, language, (number) => {
      names.push(number === 1 ? title : `${title} ${number}`);
      const file = new ZipDeflate(`xl/worksheets/sheet${names.length}.xml`, { level: 6 });
      zip.add(file);
      return (text, last) => file.push(strToU8(text), last);
    });
  // A zip holds one file after the other: articles wait until statements have ended.
  const articles: (readonly Cell[])[] = [];
  const statements = sheets(WORDS.statements[language], STATEMENT_COLUMNS);
  for await (const one of all) {
    for (const standing of one.statements) statements.add(statementCells(one, standing, language));
    written.statements += one.statements.length;
    articles.push(articleCells(one));
    yield* ready.splice(0);
  }
  statements.end();
  const sheet = sheets(LEDGER_WORDS.articles[language], ARTICLE_COLUMNS);
  for (const row of articles) sheet.add(row);
  sheet.end();
  yield* ready.splice(0);
  for (const [path, text] of partsOf(names)) {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  yield* ready.splice(0);
}

/** Rows of one kind, on as many sheets as they need. */
class Sheets {
  private rows = ROWS;
  private number = 0;
  private write: (text: string, last: boolean) => void = () => {};
  private readonly waiting: string[] = [];

  constructor(
    private readonly columns: readonly Column[],
    private readonly language: Language,
    private readonly open: (number: number) => (text: string, last: boolean) => void,
  ) {}

  add(cells: readonly Cell[]): void {
    if (this.rows >= ROWS) this.begin();
    this.rows++;
    this.waiting.push(`<row>${cells.map((cell, i) => cellOf(cell, this.columns[i]?.day === true)).join('')}</row>`);
    if (this.waiting.length >= 100) this.write(this.waiting.splice(0).join(''), false);
  }

  end(): void {
    if (this.number === 0) this.begin();
    this.close();
  }

  private begin(): void {
    if (this.number > 0) this.close();
    this.number++;
    this.rows = 1;
    this.write = this.open(this.number);
    const widths = this.columns.map(
      ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
    );
    const headings = this.columns.map(({ heading }) => inline(heading[this.language], STYLE.header));
    this.write(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row>${headings.join('')}</row>`,
      false,
    );
  }

  private close(): void {
    const last = `${letters(this.columns.length)}${this.rows}`;
    this.write(`${this.waiting.splice(0).join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`, true);
  }
}

function statementCells(one: Exported, { view, statement }: Standing, language: Language): readonly Cell[] {
  const { article } = one;
  const text = textOfStatement(article, statement);
  const { cue, addressee, chain, content, said } = statement;
  return [
    article.date,
    article.outlet,
    statement.speakers.map(({ name }) => name).join('، '),
    CLASS_LABELS[statement.class][language],
    cue === null ? null : text.slice(cue.start, cue.end),
    quoted(text, content),
    KIND_LABELS[statement.kind][language],
    statement.negated ? WORDS.negated[language] : null,
    addressee === null ? null : text.slice(addressee.start, addressee.end),
    chain.map((link) => `${RELATION_LABELS[link.relation][language]}: ${text.slice(link.start, link.end)}`).join(' ← '),
    said?.date ?? null,
    statement.topics.join('، '),
    statement.confidence,
    article.title,
    article.url,
    view.id,
  ];
}

function articleCells({ article, statements }: Exported): readonly Cell[] {
  const { date, outlet, title, byline, url, id } = article;
  return [date, outlet, title, statements.length, byline, url, id];
}

function cellOf(value: Cell, day: boolean): string {
  if (value === null || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  const time = day && /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(`${value.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  if (time >= FIRST_DAY) return `<c s="${STYLE.day}"><v>${(time - EPOCH) / DAY}</v></c>`;
  return inline(value, /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(value) ? STYLE.quoted : STYLE.text);
}

/** A text in its cell. What XML cannot hold becomes U+FFFD, and «_x0041_», which would be read as a letter, stays itself. */
function inline(value: string, style: number): string {
  const cut = value.length > UNITS ? `${value.slice(0, UNITS - 1)}…` : value;
  const text = cut
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  const kept = style === STYLE.text ? '' : ` s="${style}"`;
  return `<c t="inlineStr"${kept}><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="center"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

function partsOf(sheets: readonly string[]): readonly (readonly [path: string, text: string])[] {
  const numbers = sheets.map((_, i) => i + 1);
  const types = numbers.map(
    (i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const listed = sheets.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const related = numbers.map(
    (i) => `<Relationship Id="rId${i}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${i}.xml"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}
