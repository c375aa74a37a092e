/**
 * A statement with what people corrected in it, in the order in which they did: the reader's own is never written over.
 *
 * Example: the class of «زعم» set to `claim`, then its content ended two words earlier: both hold, and undoing the first leaves the second.
 */
import type { Statement } from '../reader/index.ts';
import { STATEMENT_CLASSES, STATEMENT_KINDS } from './classes.ts';
import { LedgerFault } from './fault.ts';
import type { Correction, KeptCorrection, NewArticle } from './ledger.ts';

export interface Corrected {
  readonly statement: Statement;
  readonly rejected: boolean;
  /** Names given for the speakers; null where nobody changed them. */
  readonly speakers: readonly string[] | null;
}

export function corrected(read: Statement, corrections: readonly KeptCorrection[]): Corrected {
  let statement = read;
  let rejected = false;
  let speakers: readonly string[] | null = null;
  for (const { correction, undone } of corrections) {
    if (undone) continue;
    switch (correction.kind) {
      case 'reject':
        rejected = true;
        break;
      case 'class':
        statement = { ...statement, class: correction.value };
        break;
      case 'manner':
        statement = { ...statement, kind: correction.value };
        break;
      case 'speaker':
        speakers = correction.names;
        statement = {
          ...statement,
          speakers: correction.names.map((name) => ({ name, cluster: -1, type: 'unknown', explicit: false })),
        };
        break;
      case 'span':
        statement = withSpans(statement, correction);
        break;
      default:
    }
  }
  return { statement, rejected, speakers };
}

function withSpans(statement: Statement, { field, spans }: Extract<Correction, { kind: 'span' }>): Statement {
  const [first = null] = spans;
  switch (field) {
    case 'content':
      return { ...statement, content: spans };
    case 'source':
      return { ...statement, sources: spans };
    case 'addressee':
      return { ...statement, addressee: first };
    case 'cue':
      return {
        ...statement,
        cue:
          first === null
            ? null
            : { lemma: statement.cue?.lemma ?? '', form: statement.cue?.form ?? 'perfect', ...first },
      };
  }
}

/** @throws {LedgerFault} `bad-correction` where it does not fit the article */
export function checkCorrection(
  correction: Correction,
  { text, title }: Pick<NewArticle, 'text' | 'title'>,
  part: Statement['part'],
): void {
  const length = (part === 'headline' ? (title ?? '') : text).length;
  const refuse = (why: string): never => {
    throw new LedgerFault('bad-correction', why);
  };
  const checkSpans = (spans: readonly { readonly start: number; readonly end: number }[]): void => {
    for (const { start, end } of spans)
      if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > length)
        refuse(`${start}-${end} of ${length}`);
  };
  switch (correction.kind) {
    case 'class':
      if (!STATEMENT_CLASSES.includes(correction.value)) refuse(correction.value);
      break;
    case 'manner':
      if (!STATEMENT_KINDS.includes(correction.value)) refuse(correction.value);
      break;
    case 'speaker':
      if (correction.names.some((name) => name.trim() === '')) refuse('speaker');
      break;
    case 'span':
      checkSpans(correction.spans);
      if (correction.field === 'content' && correction.spans.length === 0) refuse('content');
      break;
    case 'add':
      checkSpans(correction.record.content);
      checkSpans(correction.record.sources);
      if (correction.record.content.length === 0) refuse('content');
      break;
    default:
  }
}
