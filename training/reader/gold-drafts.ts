/** Annotated statements as the drafts that the passes would have made of them, so that one pass can be taught and measured by itself. */
import type { FlatStatement, Pair } from '../../evaluation/flat.ts';
import type { Document } from '../../src/reader/document.ts';
import type { Draft, TokenRange } from '../../src/reader/draft.ts';
import type { CueForm } from '../../src/reader/lexicon.ts';
import { Kind } from '../../src/text/index.ts';

export interface GoldDrafts {
  /** In the order of the text. */
  readonly drafts: Draft[];
  /** The statement behind each draft. */
  readonly statements: FlatStatement[];
}

export function draftsOf(doc: Document, statements: readonly FlatStatement[]): GoldDrafts {
  const made = statements.map((statement) => ({ statement, draft: draftOf(doc, statement) }));
  const place = ({ cue, content }: Draft): number => (cue === -1 ? (content[0]?.from ?? 0) : cue);
  made.sort((a, b) => place(a.draft) - place(b.draft));
  return { drafts: made.map(({ draft }) => draft), statements: made.map(({ statement }) => statement) };
}

function draftOf(doc: Document, statement: FlatStatement): Draft {
  const cue = statement.cue === null ? -1 : rangeOf(doc, statement.cue).from;
  const form = cue === -1 ? null : formOf(doc.type(cue)?.cues ?? [], statement.class);
  const content = statement.content.map((span) => rangeOf(doc, span));
  const at = cue === -1 ? (content[0]?.from ?? 0) : cue;
  const adverbial = cue !== -1 && form === null && doc.phrase(doc.lexicon.adverbials, cue) !== null;
  return {
    cue,
    form,
    cueForm: cue === -1 ? null : (form?.form ?? (adverbial ? 'adverbial' : 'nominal')),
    lemma: form?.verb.lemma ?? '',
    class: statement.class,
    frame: cue !== -1 ? 'that' : at < lineEnd(doc) ? 'headline' : 'running',
    sources: statement.source.map((span) => rangeOf(doc, span)),
    content,
    chain: statement.chain.map(({ span, relation }) => ({ ...rangeOf(doc, span), relation, inherited: false })),
    addressee: statement.addressee === null ? null : rangeOf(doc, statement.addressee),
    negated: statement.negated,
    kind: statement.kind,
    antecedent: null,
    sentence: doc.sentenceOf(at),
    confidence: 1,
    rules: [],
  };
}

/** The form that has the annotated class, finite before participle before masdar. */
function formOf(cues: readonly CueForm[], statementClass: string): CueForm | null {
  const order = ['perfect', 'imperfect', 'participle', 'masdar'];
  const cost = (form: CueForm): number =>
    (form.verb.class === statementClass ? 0 : 10) + order.indexOf(form.form) + (form.agreement?.person === 1 ? 4 : 0);
  return [...cues].sort((a, b) => cost(a) - cost(b))[0] ?? null;
}

function lineEnd(doc: Document): number {
  let end = 0;
  while (end < doc.count && doc.kind(end) !== Kind.Line) end++;
  return end;
}

function rangeOf(doc: Document, [start, end]: Pair): TokenRange {
  return { from: tokenAt(doc, start), to: tokenAt(doc, end - 1) + 1 };
}

/** The token that holds an offset, or the first behind it. */
function tokenAt(doc: Document, offset: number): number {
  let low = 0;
  let high = doc.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.end(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
