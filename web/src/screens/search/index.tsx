/** *search*: who and what, filters that count, results as statements. All of it stands in the address. */
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ClassSign, Name, Screen, Sign } from '../../parts/index.ts';
import type { StatementClass } from '../../api/index.ts';
import { useLanguage, useSay, useTopicName } from '../../words/index.ts';
import { searchWords } from '../../words/search.ts';
import { type Asked, askedOf, filterParts, parametersOf, SORTS, type Sort } from './asked.ts';
import { ARTICLE_FACETS, facetValueName, STATEMENT_FACETS } from './facet-names.ts';
import { Facets } from './facets.tsx';
import { FindForm } from './find-form.tsx';
import { Results, useResults } from './results.tsx';
import { Tools } from './tools.tsx';
import './search.css';

export function Component() {
  const say = useSay();
  const language = useLanguage();
  const topicName = useTopicName();
  const id = useId();
  const [parameters, setParameters] = useSearchParams();
  const [open, setOpen] = useState(false);
  const asked = askedOf(parameters);
  const facets = asked.unit === 'article' ? ARTICLE_FACETS : STATEMENT_FACETS;
  const found = useResults(asked, facets);
  const first = found.data?.pages[0];
  const put = (change: Partial<Asked>): void => setParameters(parametersOf({ ...asked, ...change }));
  const labelOf = (facet: string, value: string): string =>
    facetValueName(facet, value, first?.facets[facet]?.find((one) => one.value === value)?.label, language, topicName);

  return (
    <Screen
      title={[asked.who, asked.what, asked.q].filter((text) => text !== '').join(' · ') || say(searchWords.title)}
      heading={null}
      width="wide"
      className="search"
    >
      <h1 className="unseen" tabIndex={-1}>
        {say(searchWords.title)}
      </h1>
      <FindForm
        asked={asked}
        onFind={(boxes) => {
          const next = { ...asked, ...boxes };
          setParameters(
            parametersOf({
              ...next,
              sort: askedOf(parametersOf({ ...next, sort: parameters.get('sort') === null ? 'relevance' : asked.sort }))
                .sort,
            }),
          );
        }}
      />
      <div className="search-body">
        <aside className="facets" aria-label={say(searchWords.filters)}>
          <button
            type="button"
            className="button facets-toggle"
            aria-expanded={open}
            aria-controls={`${id}facets`}
            onClick={() => setOpen(!open)}
          >
            <Sign name="filter" />
            {say(searchWords.showFilters, { count: asked.filter.length })}
          </button>
          <div id={`${id}facets`} className="facets-list" data-open={open || undefined}>
            <Facets
              order={facets}
              facets={first?.facets ?? {}}
              filter={asked.filter}
              onFilter={(filter) => put({ filter })}
            />
          </div>
        </aside>
        <section className="search-found" aria-label={say(searchWords.results)}>
          <div className="search-bar">
            <p className="search-total" role="status">
              {first !== undefined &&
                say(asked.unit === 'article' ? searchWords.foundArticles : searchWords.foundStatements, {
                  count: first.total,
                })}
            </p>
            <fieldset className="units">
              <legend className="unseen">{say(searchWords.unit)}</legend>
              {(['statement', 'article'] as const).map((unit) => (
                <button
                  key={unit}
                  type="button"
                  className="button"
                  aria-pressed={asked.unit === unit}
                  onClick={() =>
                    put({
                      unit,
                      filter:
                        unit === 'article'
                          ? asked.filter.filter((one) =>
                              ARTICLE_FACETS.some((facet) => facet === filterParts(one).facet),
                            )
                          : asked.filter,
                    })
                  }
                >
                  {say(unit === 'article' ? searchWords.articles : searchWords.statements)}
                </button>
              ))}
            </fieldset>
            <label className="sort">
              <span className="soft">{say(searchWords.sort)}</span>
              <select
                className="field"
                value={asked.sort}
                onChange={({ target }) => put({ sort: target.value as Sort })}
              >
                {SORTS.map((sort) => (
                  <option key={sort} value={sort}>
                    {say(searchWords[sort])}
                  </option>
                ))}
              </select>
            </label>
            <Tools asked={asked} nameOf={labelOf} />
          </div>
          {asked.filter.length > 0 && (
            <ul className="row search-filters">
              {asked.filter.map((one) => {
                const { not, facet, value } = filterParts(one);
                const name = labelOf(facet, value);
                return (
                  <li key={one}>
                    <button
                      type="button"
                      className="chip"
                      aria-label={say(searchWords.removeFilter, { value: name })}
                      onClick={() => put({ filter: asked.filter.filter((kept) => kept !== one) })}
                    >
                      {facet === 'class' && <ClassSign of={value as StatementClass} />}
                      {not && <span className="soft">{say(searchWords.without)}</span>}
                      <Name>{name}</Name>
                      <Sign name="close" />
                    </button>
                  </li>
                );
              })}
              <li>
                <button type="button" className="hit-more" onClick={() => put({ filter: [] })}>
                  {say(searchWords.clearFilters)}
                </button>
              </li>
            </ul>
          )}
          <Results asked={asked} found={found} onUnit={() => put({ unit: 'article', filter: [] })} />
        </section>
      </div>
    </Screen>
  );
}
