/** Who it is: name, other names, offices with their days, and where to go from here. */
import { Link, useNavigate } from 'react-router';
import { ACTOR_LABELS } from '../../../../src/messages/index.ts';
import type { Dossier } from '../../api/index.ts';
import { Count, Name, Sign, When, writtenDate } from '../../parts/index.ts';
import { localeOf, usePreferences } from '../../preferences/index.ts';
import { ActorPicker } from '../../quoted/index.ts';
import { useMayEdit } from '../../session/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { speakerWords } from '../../words/speaker.ts';
import { alertOf, statementsOf } from './addresses.ts';

const OFFICES = 6;
const NAMES = 8;

export function Portrait({ of: { actor, countryName, offices, statements, first, last } }: { readonly of: Dossier }) {
  const say = useSay();
  const language = useLanguage();
  const mayEdit = useMayEdit();
  const navigate = useNavigate();
  const locale = localeOf(usePreferences());
  const others = actor.names.filter(({ name }) => name !== actor.name).slice(0, NAMES);
  const day = (date: string): string => writtenDate(date, locale);
  return (
    <header className="portrait">
      <div className="portrait-who">
        <p className="small soft">
          {ACTOR_LABELS[actor.kind][language]}
          {countryName !== null && actor.kind !== 'state' && (
            <>
              {' · '}
              <Name>{countryName}</Name>
            </>
          )}
        </p>
        <h1 tabIndex={-1}>
          <Name>{actor.name}</Name>
        </h1>
        <p>
          <Link to={statementsOf(actor.id)}>{say(speakerWords.statements, { count: statements })}</Link>
          {first !== null && (
            <span className="soft">
              {' '}
              {last === null || last === first
                ? say(speakerWords.onDay, { first: day(first) })
                : say(speakerWords.since, { first: day(first), last: day(last) })}
            </span>
          )}
        </p>
        {others.length > 0 && (
          <p className="small portrait-names">
            <span className="soft">{say(speakerWords.names)}</span>
            {others.map(({ name }) => (
              <span key={name} className="chip">
                <Name>{name}</Name>
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="portrait-ways">
        <ActorPicker
          label={say(speakerWords.compareWith)}
          without={actor.id}
          onPick={({ id }) => void navigate(`/compare?one=${actor.id}&other=${id}`)}
        />
        <ActorPicker
          label={say(speakerWords.relationsWith)}
          without={actor.id}
          onPick={({ id }) => void navigate(`/actors/${actor.id}/with/${id}`)}
        />
        {mayEdit && (
          <Link className="button" to={alertOf(actor)}>
            <Sign name="alert" />
            {say(speakerWords.alert)}
          </Link>
        )}
        <button type="button" className="button portrait-print" onClick={() => window.print()}>
          {say(speakerWords.print)}
        </button>
      </div>
      {offices.length > 0 && (
        <div className="portrait-offices">
          <table>
            <caption>{say(speakerWords.offices)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(speakerWords.office)}</th>
                <th scope="col">{say(speakerWords.firstDay)}</th>
                <th scope="col">{say(speakerWords.lastDay)}</th>
                <th scope="col">{say(speakerWords.inArticles)}</th>
              </tr>
            </thead>
            <tbody>
              {offices.slice(0, OFFICES).map((held) => (
                <tr key={`${held.office} ${held.country}`}>
                  <th scope="row">
                    <Name>{held.name}</Name>
                    {held.countryName !== null && (
                      <>
                        {' · '}
                        <Name>{held.countryName}</Name>
                      </>
                    )}
                  </th>
                  <td>
                    <When>{held.first}</When>
                  </td>
                  <td>
                    <When>{held.last}</When>
                  </td>
                  <td>
                    <Count>{held.articles}</Count>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {offices.length > OFFICES && (
            <p className="small soft">{say(speakerWords.moreOffices, { count: offices.length - OFFICES })}</p>
          )}
        </div>
      )}
    </header>
  );
}
