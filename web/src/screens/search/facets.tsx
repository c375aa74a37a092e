/** What the results are spread over, with counts; a click narrows the results to a value, the line beside it leaves it out. */
import { useState } from 'react';
import type { FacetValue } from '../../api/index.ts';
import { Count, Name, Unseen } from '../../parts/index.ts';
import { useLanguage, useSay, useTopicName } from '../../words/index.ts';
import { searchWords } from '../../words/search.ts';
import { ClassSign } from '../../parts/index.ts';
import type { StatementClass } from '../../api/index.ts';
import { filterParts } from './asked.ts';
import { facetName, facetValueName } from './facet-names.ts';

const FEW = 6;

interface FacetsProps {
  readonly order: readonly string[];
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  readonly filter: readonly string[];
  readonly onFilter: (filter: readonly string[]) => void;
}

export function Facets({ order, facets, filter, onFilter }: FacetsProps) {
  return order.map((facet) => {
    const values = facets[facet] ?? [];
    return values.length === 0 ? null : (
      <FacetList key={facet} facet={facet} values={values} filter={filter} onFilter={onFilter} />
    );
  });
}

interface FacetListProps {
  readonly facet: string;
  readonly values: readonly FacetValue[];
  readonly filter: readonly string[];
  readonly onFilter: (filter: readonly string[]) => void;
}

function FacetList({ facet, values, filter, onFilter }: FacetListProps) {
  const say = useSay();
  const language = useLanguage();
  const topicName = useTopicName();
  const [all, setAll] = useState(false);
  const most = Math.max(...values.map(({ count }) => count), 1);
  const shown = values.filter(
    ({ value }, at) =>
      all || at < FEW || filter.some((one) => filterParts(one).facet === facet && filterParts(one).value === value),
  );
  const toggle = (one: string): void => {
    const other = one.startsWith('-') ? one.slice(1) : `-${one}`;
    onFilter(
      filter.includes(one) ? filter.filter((kept) => kept !== one) : [...filter.filter((kept) => kept !== other), one],
    );
  };
  return (
    <section className="facet">
      <h3>{facetName(facet, language)}</h3>
      <ul>
        {shown.map(({ value, label, count }) => {
          const name = facetValueName(facet, value, label, language, topicName);
          const with_ = `${facet}:${value}`;
          const without = `-${with_}`;
          return (
            <li key={value}>
              <button
                type="button"
                className="facet-value"
                aria-pressed={filter.includes(with_)}
                onClick={() => toggle(with_)}
              >
                {facet === 'class' && <ClassSign of={value as StatementClass} />}
                <Name className="facet-name">{name}</Name>
                <span className="facet-count">
                  <Count>{count}</Count>
                </span>
                <meter className="facet-bar" min={0} max={most} value={count} aria-hidden="true" />
              </button>
              <button
                type="button"
                className="facet-not"
                aria-pressed={filter.includes(without)}
                title={say(searchWords.leaveOut, { value: name })}
                onClick={() => toggle(without)}
              >
                <span aria-hidden="true">−</span>
                <Unseen>{say(searchWords.leaveOut, { value: name })}</Unseen>
              </button>
            </li>
          );
        })}
      </ul>
      {values.length > FEW && (
        <button type="button" className="facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {say(all ? searchWords.fewerValues : searchWords.moreValues)}
        </button>
      )}
    </section>
  );
}
