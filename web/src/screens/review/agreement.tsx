/** How far two reviewers agree: the figures, by class, and every place where they differ. */
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Figures, Judgement } from '../../../../src/server/index.ts';
import { JUDGEMENT_LABELS } from '../../../../src/messages/index.ts';
import type { Agreement, ReviewProgress, StatementRecord } from '../../../../src/server/index.ts';
import { ask } from '../../api/index.ts';
import { Answer, ClassMark, Count, Empty, LabelledChoice, Name, Said, VirtualList, When } from '../../parts/index.ts';
import { wordsOf } from '../../copy/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { reviewWords as w } from '../../words/review.ts';

const JUDGEMENTS = ['accept', 'correct', 'reject'] as const satisfies readonly Judgement[];

export function AgreementView({ one, other }: { readonly one: string; readonly other: string }) {
  const say = useSay();
  const progress = useQuery({
    queryKey: ['reviews', 'progress'],
    queryFn: ({ signal }) => ask<ReviewProgress>('/reviews/progress', { signal }),
  });
  return (
    <Answer of={progress}>
      {({ reviewers }) =>
        reviewers.length === 0 ? (
          <Empty title={say(w.noReviewers)}>{say(w.chooseTwo)}</Empty>
        ) : (
          <>
            <Reviewers of={reviewers} />
            <p className="row review-scope">
              <Choice name="one" label={say(w.one)} chosen={one} of={reviewers} />
              <Choice name="other" label={say(w.other)} chosen={other} of={reviewers} />
            </p>
            {one === '' || other === '' || one === other ? (
              <Empty title={say(w.agreement)}>{say(w.chooseTwo)}</Empty>
            ) : (
              <Compared key={`${one}\n${other}`} one={one} other={other} />
            )}
          </>
        )
      }
    </Answer>
  );
}

function Reviewers({ of }: { readonly of: ReviewProgress['reviewers'] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="scrolled">
      <table className="small">
        <caption className="unseen">{say(w.reviewers)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(w.reviewers)}</th>
            {JUDGEMENTS.map((name) => (
              <th key={name} scope="col">
                {JUDGEMENT_LABELS[name][language]}
              </th>
            ))}
            <th scope="col">{say(w.last)}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ reviewer, counts, last }) => (
            <tr key={reviewer}>
              <th scope="row">
                <Name>{reviewer}</Name>
              </th>
              {JUDGEMENTS.map((name) => (
                <td key={name}>
                  <Count>{counts[name]}</Count>
                </td>
              ))}
              <td>
                <When short>{last}</When>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ChoiceProps {
  readonly name: 'one' | 'other';
  readonly label: string;
  readonly chosen: string;
  readonly of: ReviewProgress['reviewers'];
}

function Choice({ name, label, chosen, of }: ChoiceProps) {
  const say = useSay();
  const [, setParameters] = useSearchParams();
  return (
    <LabelledChoice
      label={label}
      value={chosen}
      onChange={(event) =>
        setParameters((before) => {
          const next = new URLSearchParams(before);
          next.set(name, event.target.value);
          return next;
        })
      }
    >
      <option value="">{say(w.choose)}</option>
      {of.map(({ reviewer }) => (
        <option key={reviewer} value={reviewer}>
          {reviewer}
        </option>
      ))}
    </LabelledChoice>
  );
}

function Compared({ one, other }: { readonly one: string; readonly other: string }) {
  const say = useSay();
  const agreement = useQuery({
    queryKey: ['reviews', 'agreement', one, other],
    queryFn: ({ signal }) => ask<Agreement>('/reviews/agreement', { query: { one, other }, signal }),
  });
  return (
    <Answer of={agreement}>
      {(found) =>
        found.both === 0 ? (
          <Empty title={say(w.nobodyBoth)}>
            <p>{say(w.chooseTwo)}</p>
            <p>{say(w.apart, { count: found.apart })}</p>
          </Empty>
        ) : (
          <>
            <dl className="figures">
              <div>
                <dt>{say(w.share)}</dt>
                <dd>
                  <Share of={found} />
                </dd>
              </div>
              <div>
                <dt>{say(w.kappa)}</dt>
                <dd>
                  <Kappa of={found} />
                </dd>
              </div>
              <div>
                <dt>{say(w.both)}</dt>
                <dd>
                  <Count>{found.both}</Count>
                </dd>
              </div>
            </dl>
            <p className="small soft">
              {say(w.kappaWhy)} {say(w.apart, { count: found.apart })}
            </p>
            <h2>{say(w.byClass)}</h2>
            <Classes of={found.classes} />
            <h2>{say(w.disagreements)}</h2>
            {found.disagreements.length === 0 ? (
              <p className="soft">{say(w.none)}</p>
            ) : (
              <VirtualList items={found.disagreements} idOf={({ statement }) => statement} label={say(w.disagreements)}>
                {(disagreement) => <Disagreement of={disagreement} one={one} other={other} />}
              </VirtualList>
            )}
          </>
        )
      }
    </Answer>
  );
}

function Classes({ of }: { readonly of: Agreement['classes'] }) {
  const say = useSay();
  return (
    <div className="scrolled">
      <table className="small">
        <caption className="unseen">{say(w.byClass)}</caption>
        <thead>
          <tr>
            {[w.class, w.both, w.share, w.kappa].map((word) => (
              <th key={word} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((row) => (
            <tr key={row.class}>
              <th scope="row">
                <ClassMark of={row.class} />
              </th>
              <td>
                <Count>{row.both}</Count>
              </td>
              <td>
                <Share of={row} />
              </td>
              <td>
                <Kappa of={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ of: { share } }: { readonly of: Figures }) {
  if (share === null) return '–';
  return (
    <Count style="percent" maximumFractionDigits={1}>
      {share}
    </Count>
  );
}

function Kappa({ of: { kappa } }: { readonly of: Figures }) {
  if (kappa === null) return '–';
  return (
    <Count minimumFractionDigits={2} maximumFractionDigits={2}>
      {kappa}
    </Count>
  );
}

interface DisagreementProps {
  readonly of: Agreement['disagreements'][number];
  readonly one: string;
  readonly other: string;
}

function Disagreement({ of: found, one, other }: DisagreementProps) {
  const language = useLanguage();
  const record = useQuery({
    queryKey: ['statement', found.statement],
    queryFn: ({ signal }) => ask<StatementRecord>(`/statements/${found.statement}`, { signal }),
  });
  return (
    <div className="disagreement">
      <p className="row small">
        <ClassMark of={found.class} />
        <span>
          <Name>{one}</Name>: {JUDGEMENT_LABELS[found.one][language]}
        </span>
        <span>
          <Name>{other}</Name>: {JUDGEMENT_LABELS[found.other][language]}
        </span>
      </p>
      <p>
        <Link to={`/articles/${found.article}?statement=${found.statement}`}>
          <Said>{record.data === undefined ? found.statement : wordsOf(record.data)}</Said>
        </Link>
      </p>
    </div>
  );
}
