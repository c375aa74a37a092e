/** A found article or statement as the matcher asks of it, and as it is shown. */
import type { Statement } from '../../reader/index.ts';
import { type Field, type Mark, type MatchText, type MatchUnit, snippets } from '../../query/index.ts';
import { termsWithin, type TextSpan } from '../../text/index.ts';
import type { FoundSnippet, StatementView, StoredArticle } from '../ledger.ts';
import type { RememberedTerms } from './remembered-terms.ts';

const SNIPPET = 240;

/** What was looked up of a hit. */
export interface FoundRecord {
  readonly article: StoredArticle;
  /** Null where a whole article was looked for. */
  readonly view: StatementView | null;
  /** Under which names articles know the speakers, as far as the question asks for speakers. */
  readonly called: readonly string[];
}

const NONE: readonly never[] = [];

export class FoundUnit implements MatchUnit {
  readonly fields: readonly Field[];
  readonly date: string | null;
  private readonly known = new Map<Field, readonly MatchText[]>();

  constructor(
    private readonly record: FoundRecord,
    private readonly terms: RememberedTerms,
  ) {
    this.fields = record.view === null ? ['title', 'text'] : ['what', 'who'];
    this.date = record.article.date?.slice(0, 10) ?? null;
  }

  texts(field: Field): readonly MatchText[] {
    const known = this.known.get(field);
    if (known !== undefined) return known;
    const found = this.find(field);
    this.known.set(field, found);
    return found;
  }

  values(field: Field): readonly string[] {
    const statement = this.record.view?.statement;
    if (field === 'speaker') return this.record.view?.actors.filter((actor) => actor !== null) ?? NONE;
    if (field === 'lang') return this.record.article.language === null ? NONE : [this.record.article.language];
    if (statement === null || statement === undefined) return NONE;
    switch (field) {
      case 'class':
        return [statement.class];
      case 'kind':
        return [statement.kind];
      case 'chain':
        return statement.chain.map(({ relation }) => relation);
      case 'topic':
        return statement.topics;
      case 'negated':
        return [String(statement.negated)];
      default:
        return NONE;
    }
  }

  snippets(marks: readonly Mark[]): readonly FoundSnippet[] {
    const { text, title } = this.record.article;
    const statement = this.record.view?.statement ?? null;
    const headline = statement?.part === 'headline';
    const inTitle = (field: Field): boolean => field === 'title' || (headline && (field === 'what' || field === 'who'));
    const ofText = marks.filter(
      ({ field, text: n }) => field === 'text' || ((field === 'what' || (field === 'who' && n === 0)) && !headline),
    );
    const ofTitle = marks.filter(({ field, text: n }) => inTitle(field) && n === 0);
    const out: FoundSnippet[] = [];
    if (title !== null && (ofTitle.length > 0 || headline))
      for (const one of snippets(title, ofTitle, { length: SNIPPET, most: 1 })) out.push({ ...one, field: 'title' });
    if (headline) return out;
    const within = statement === null ? undefined : clauseOf(statement, text.length);
    for (const one of snippets(
      text,
      ofText,
      { length: SNIPPET, most: statement === null ? 2 : 1 },
      ofText.length > 0 ? undefined : within,
    ))
      out.push({ ...one, field: 'text' });
    return out;
  }

  private find(field: Field): readonly MatchText[] {
    const { article, view } = this.record;
    const statement = view?.statement ?? null;
    const whole = (text: string | null): readonly MatchText[] =>
      text === null ? NONE : [{ text, terms: this.terms.of(text) }];
    switch (field) {
      case 'text':
        return whole(article.text);
      case 'title':
        return whole(article.title);
      case 'outlet':
        return whole(article.outlet);
      default:
    }
    if (statement === null) return NONE;
    const body = statement.part === 'headline' ? (article.title ?? '') : article.text;
    const within = (spans: readonly TextSpan[]): MatchText => ({
      text: body,
      terms: termsWithin(
        this.terms.of(body),
        [...spans].sort((a, b) => a.start - b.start),
      ),
    });
    const names = statement.speakers.map(({ name }) => name);
    switch (field) {
      case 'what':
        return [within(statement.content)];
      case 'who':
        return [within(statement.sources), ...names.flatMap(whole)];
      case 'speaker':
        return [...names, ...this.record.called].flatMap(whole);
      case 'addressee':
        return statement.addressee === null ? NONE : [within([statement.addressee])];
      case 'via':
        return statement.chain.map((link) => within([link]));
      default:
        return NONE;
    }
  }
}

/** From the cue or the source to the content's end. */
function clauseOf(
  { cue, sources, content }: Statement,
  length: number,
): { readonly start: number; readonly end: number } {
  const spans = [...(cue === null ? [] : [cue]), ...sources, ...content];
  const start = Math.min(...spans.map((span) => span.start), length);
  return { start, end: Math.max(start, ...spans.map((span) => span.end)) };
}
