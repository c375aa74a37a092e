/** Export: what a search finds, in a form for others: the first rows to be looked at, then the whole as a stream. Form and search stand in the address. */
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { LEDGER_FORMS, type LedgerFormName } from '../../../../src/forms/index.ts';
import type { SearchAnswer } from '../../../../src/server/index.ts';
import { ask } from '../../api/index.ts';
import { wordsOf } from '../../copy/index.ts';
import { Answer, ClassMark, Empty, LabelledInput, Name, Said, Screen, When } from '../../parts/index.ts';
import { exportWords as w } from '../../words/export.ts';
import { useSay } from '../../words/index.ts';
import { Download } from './download.tsx';
import './export.css';

const FIRST: readonly LedgerFormName[] = ['xlsx', 'csv', 'jsonl', 'parquet'];
/** The most asked for first. */
const FORMS: readonly LedgerFormName[] = [...LEDGER_FORMS].sort((a, b) => placeOf(a) - placeOf(b));
const ROWS = 5;

function placeOf(form: LedgerFormName): number {
  const at = FIRST.indexOf(form);
  return at === -1 ? (form === 'ledger' ? 99 : FIRST.length) : at;
}

export function Component() {
  const say = useSay();
  const [parameters, setParameters] = useSearchParams();
  const form = FORMS.find((one) => one === parameters.get('form')) ?? 'xlsx';
  const q = parameters.get('q') ?? '';
  const change = (name: string, value: string): void =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { preventScrollReset: true },
    );

  return (
    <Screen title={say(w.title)} className="export-screen">
      <form
        className="row export-query"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          change('q', String(new FormData(event.currentTarget).get('q') ?? '').trim());
        }}
      >
        <LabelledInput
          label={say(w.asSearch)}
          key={q}
          name="q"
          type="search"
          dir="auto"
          defaultValue={q}
          placeholder={say(w.all)}
          autoComplete="off"
          disabled={form === 'ledger'}
        />
        <button type="submit" className="button">
          {say(w.query)}
        </button>
      </form>
      <fieldset className="export-forms">
        <legend>{say(w.form)}</legend>
        {FORMS.map((one) => (
          <label key={one}>
            <input type="radio" name="form" checked={one === form} onChange={() => change('form', one)} />
            <span>
              <strong dir="ltr">{one}</strong> <span className="small soft">{say(w[one])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Preview q={form === 'ledger' ? '' : q} />
      <Download key={`${form}\n${q}`} form={form} q={form === 'ledger' ? '' : q} />
    </Screen>
  );
}

function Preview({ q }: { readonly q: string }) {
  const say = useSay();
  const found = useQuery({
    queryKey: ['search', 'export', q],
    queryFn: ({ signal }) => ask<SearchAnswer>('/search', { query: { q, limit: ROWS, sort: 'newest' }, signal }),
  });
  return (
    <section aria-label={say(w.preview)}>
      <Answer of={found}>
        {({ total, items }) =>
          total === 0 ? (
            <Empty title={say(w.nothing)}>{say(w.nothingHow)}</Empty>
          ) : (
            <>
              <h2>{say(w.found, { count: total })}</h2>
              <div className="scrolled">
                <table className="small">
                  <caption className="unseen">{say(w.preview)}</caption>
                  <thead>
                    <tr>
                      {[w.date, w.outlet, w.speaker, w.class, w.words].map((word) => (
                        <th key={word} scope="col">
                          {say(word)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(({ id, article, statement }) => (
                      <tr key={id}>
                        <td>
                          <When short>{article.date?.slice(0, 10)}</When>
                        </td>
                        <td>{article.outlet !== null && <Name>{article.outlet}</Name>}</td>
                        <td>
                          {statement?.statement?.speakers.map(({ name }) => (
                            <Name key={name}>{name}</Name>
                          ))}
                        </td>
                        <td>{statement?.statement != null && <ClassMark of={statement.statement.class} />}</td>
                        <td>{statement !== null && <Said>{wordsOf(statement)}</Said>}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )
        }
      </Answer>
    </section>
  );
}
