/** The query language: ways to ask, each to be tried; operators, fields and their values in both languages. */
import { Link } from 'react-router';
import { fieldName, FIELDS, isClosed, operatorName, valueName, valuesOf } from '../../../../src/query/index.ts';
import { EXAMPLE_QUERIES, helpWords as w } from '../../words/help.ts';
import { useLanguage, useSay } from '../../words/index.ts';

const OPERATORS = ['and', 'or', 'not', 'near'] as const;

export function QueryLanguage() {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <p>{say(w.intro)}</p>
      <p>{say(w.boxes)}</p>
      <h2>{say(w.ways)}</h2>
      <dl className="ways">
        {EXAMPLE_QUERIES.map((example) => (
          <div key={example.word}>
            <dt>
              <Link
                to={`/?${new URLSearchParams({ q: example[language] })}`}
                aria-label={`${say(w.tryIt)}: ${example[language]}`}
              >
                <code dir="auto">
                  <InOrder>{example[language]}</InOrder>
                </code>
              </Link>
            </dt>
            <dd>{say(example.word)}</dd>
          </div>
        ))}
      </dl>
      <h2>{say(w.operators)}</h2>
      <Both rows={OPERATORS.map((one) => ({ id: one, ar: operatorName(one, 'ar'), en: operatorName(one, 'en') }))} />
      <h2>{say(w.fields)}</h2>
      <div className="scrolled">
        <table className="fields">
          <thead>
            <tr>
              <th scope="col">{say(w.arabic)}</th>
              <th scope="col">{say(w.english)}</th>
              <th scope="col">{say(w.values)}</th>
            </tr>
          </thead>
          <tbody>
            {FIELDS.map((field) => (
              <tr key={field}>
                <th scope="row">
                  <code dir="rtl">{fieldName(field, 'ar')}:</code>
                </th>
                <td>
                  <code dir="ltr">{fieldName(field, 'en')}:</code>
                </td>
                <td>
                  {field === 'date' ? (
                    <InOrder>{say(w.aDate)}</InOrder>
                  ) : isClosed(field) ? (
                    <Values
                      of={valuesOf(field).map((id) => [valueName(field, id, 'ar'), valueName(field, id, 'en')])}
                    />
                  ) : (
                    <span className="soft">{say(w.anyValue)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Dates and ranges stand in their own order, whatever the direction of the words around them. */
function InOrder({ children }: { readonly children: string }) {
  return children.split(/(\d[\d.-]*\d)/u).map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      // The pieces of a text do not move.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <bdi key={i} dir="ltr">
        {piece}
      </bdi>
    ),
  );
}

function Values({ of }: { readonly of: readonly (readonly [ar: string, en: string])[] }) {
  return (
    <span className="values">
      {of.map(([ar, en]) => (
        <span key={en}>
          <bdi lang="ar">{ar}</bdi> <bdi className="soft">{en}</bdi>
        </span>
      ))}
    </span>
  );
}

function Both({
  rows,
}: {
  readonly rows: readonly { readonly id: string; readonly ar: string; readonly en: string }[];
}) {
  const say = useSay();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(w.arabic)}</th>
          <th scope="col">{say(w.english)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, ar, en }) => (
          <tr key={id}>
            <td>
              <code dir="rtl">{ar}</code>
            </td>
            <td>
              <code dir="ltr">{en}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
