/** Corrections in their table: what a person changed, who, when, and of which version; undone ones stay and say so. */
import { number, text, textOrNull } from '../columns.ts';
import type { ArticleId, Ids } from '../ids.ts';
import type { Correction, KeptCorrection } from '../ledger.ts';
import { all, get, insert, insertion, type Row, run, type Steps } from '../steps.ts';
import { allIn } from './many.ts';

const CORRECTION = insertion('correction', [
  'id',
  'subject',
  'article',
  'kind',
  'body',
  'author',
  'at',
  'base',
  'undone',
  'was',
  'source',
]);

/** What is kept beside a correction. */
export interface Beside {
  /** What the reader had in its place. */
  readonly was?: string | null;
  /** The correction of the revision before that it comes from. */
  readonly source?: string | null;
}

/** A correction as its table has it. */
export interface InTable extends Required<Beside> {
  readonly kept: KeptCorrection;
  /** Id of the statement or actor that is corrected. */
  readonly subject: string;
  readonly article: ArticleId | null;
}

export class Corrections {
  constructor(
    private readonly ids: Ids,
    private readonly now: () => number,
  ) {}

  /** @param subject id of the statement or actor that is corrected */
  *insert(
    correction: Correction,
    subject: string,
    article: ArticleId | null,
    author: string,
    base: number,
    { was = null, source = null }: Beside = {},
  ): Steps<KeptCorrection> {
    const kept: KeptCorrection = {
      id: this.ids.issue(),
      correction,
      author,
      at: new Date(this.now()).toISOString(),
      base,
      undone: false,
    };
    yield* this.restore({ kept, subject, article, was, source });
    return kept;
  }

  *restore({ kept, subject, article, was, source }: InTable): Steps<void> {
    const { id, correction, author, at, base, undone } = kept;
    yield* insert(
      CORRECTION,
      id,
      subject,
      article,
      correction.kind,
      JSON.stringify(correction),
      author,
      at,
      base,
      undone ? 1 : 0,
      was,
      source,
    );
  }

  *get(id: string): Steps<InTable | null> {
    const row = yield* get('SELECT * FROM correction WHERE id = ?', id);
    return row === undefined ? null : inTable(row);
  }

  /** Which of the ids are of corrections that there are. */
  *known(ids: readonly string[]): Steps<ReadonlySet<string>> {
    const rows = yield* allIn('SELECT id FROM correction WHERE id IN (??)', ids);
    return new Set(rows.map((row) => text(row, 'id')));
  }

  *markUndone(id: string): Steps<void> {
    yield* run('UPDATE correction SET undone = 1 WHERE id = ?', id);
  }

  /** Of a statement or an actor, in their order. */
  *of(subject: string): Steps<readonly KeptCorrection[]> {
    return (yield* this.ofEach([subject])).get(subject) ?? [];
  }

  /** Of statements or actors, of each in their order. */
  *ofEach(subjects: readonly string[]): Steps<ReadonlyMap<string, readonly KeptCorrection[]>> {
    const out = new Map<string, KeptCorrection[]>();
    for (const row of yield* allIn('SELECT * FROM correction WHERE subject IN (??) ORDER BY id', subjects)) {
      const subject = text(row, 'subject');
      const known = out.get(subject);
      if (known === undefined) out.set(subject, [keptOf(row)]);
      else known.push(keptOf(row));
    }
    return out;
  }

  /** Of an article, or all. */
  *list(article: string | null): Steps<readonly KeptCorrection[]> {
    return (yield* this.rows(article)).map(({ kept }) => kept);
  }

  /** Of an article, or all, with what is kept beside them. */
  *rows(article: string | null): Steps<readonly InTable[]> {
    const rows =
      article === null
        ? yield* all('SELECT * FROM correction ORDER BY id')
        : yield* all('SELECT * FROM correction WHERE article = ? ORDER BY id', article);
    return rows.map(inTable);
  }

  *deleteOf(article: ArticleId): Steps<void> {
    yield* run('DELETE FROM correction WHERE article = ?', article);
  }
}

function inTable(row: Row): InTable {
  return {
    kept: keptOf(row),
    subject: text(row, 'subject'),
    article: textOrNull(row, 'article') as ArticleId | null,
    was: textOrNull(row, 'was'),
    source: textOrNull(row, 'source'),
  };
}

export function keptOf(row: Row): KeptCorrection {
  return {
    id: text(row, 'id'),
    // Written by `restore` from a checked one.
    correction: JSON.parse(text(row, 'body')) as Correction,
    author: text(row, 'author'),
    at: text(row, 'at'),
    base: number(row, 'base'),
    undone: number(row, 'undone') === 1,
  };
}
