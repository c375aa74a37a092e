/** What is new to an alert: who, how, the words, through whom, where. */
import { Link } from 'react-router';
import { Answer, ClassMark, Empty, Name, Said, When } from '../../parts/index.ts';
import { alertWords as w } from '../../words/alerts.ts';
import { useSay } from '../../words/index.ts';
import { type AlertNews, useNews } from './asking.ts';

export function News({ alert }: { readonly alert: string }) {
  const say = useSay();
  const news = useNews(alert);
  return (
    <section aria-label={say(w.news)}>
      <Answer of={news}>
        {({ entries }) =>
          entries.length === 0 ? (
            <Empty title={say(w.noNews)}>{say(w.noNewsHow)}</Empty>
          ) : (
            <ol className="alert-news">
              {entries.map((entry) => (
                <li key={entry.statement}>
                  <Entry entry={entry} />
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </section>
  );
}

function Entry({ entry }: { readonly entry: AlertNews['entries'][number] }) {
  const say = useSay();
  const { statement, speakers, words, chain, kind, outlet, date, title } = entry;
  return (
    <article>
      <p className="row">
        <strong>
          {speakers.length === 0 ? say(w.unresolved) : speakers.map((one) => <Name key={one}>{one}</Name>)}
        </strong>
        <ClassMark of={entry.class} />
      </p>
      <Said as="blockquote">{kind === 'direct' ? `«${words}»` : words}</Said>
      <p className="row small soft">
        {outlet !== null && <Name>{outlet}</Name>}
        <When short>{date}</When>
        {chain.map((step) => (
          <span key={step.words}>
            {say(w.through)} <Name>{step.words}</Name>
          </span>
        ))}
        <Link to={`/statements/${statement}`}>{title === null ? statement : <Said>{title}</Said>}</Link>
      </p>
    </article>
  );
}
