/**
 * The chain drawn as a path: from the outlet that printed the words, step by step inward, to the mouth that spoke them. To screen readers it
 * is the list that it is; the lines are drawn beside it and turn with the direction of the page.
 */
import type { ReactNode } from 'react';
import { RELATION_LABELS, UNRESOLVED_LABELS, WORDS } from '../../../../src/messages/index.ts';
import type { ArticleHead, Statement, StatementRecord } from '../../api/index.ts';
import { Name, Said } from '../../parts/index.ts';
import { partWords, useLanguage, useSay } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { placeIn } from './painting.ts';
import type { Place } from './surface.ts';
import './chain-path.css';

type Sign = 'outlet' | Statement['chain'][number]['relation'] | 'mouth';

/** The signs on the path, in a square of 20. */
const SIGNS: Readonly<Record<Sign, string>> = {
  outlet: 'M4 4h9v12H4zM13 8h3v6a2 2 0 0 1-2 2M6.5 7.5h4M6.5 10.5h4M6.5 13h2.5',
  document: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5',
  media: 'M3 7h14v9H3zM7 3.5 10 7l3-3.5M6 10v3M9 10v3',
  person: 'M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM4 16.5c.5-3.5 3-5 6-5s5.5 1.5 6 5',
  received: 'M3 5h14v10H3zM3 6l7 5 7-5',
  mouth: 'M3 9c2-3 4-4 5-4 .8 0 1.3.5 2 .5s1.2-.5 2-.5c1 0 3 1 5 4-2 4-4.5 6-7 6s-5-2-7-6ZM3 9c3 1 4 .5 7 .5s4 .5 7-.5',
};

interface ChainPathProps {
  readonly article: ArticleHead;
  readonly record: StatementRecord;
  readonly statement: Statement;
  /** Points at a span in the text, or at none. */
  readonly onPoint: (place: Place | null) => void;
  readonly onGo: (place: Place) => void;
}

export function ChainPath({ article, record, statement, onPoint, onGo }: ChainPathProps) {
  const say = useSay();
  const language = useLanguage();
  const words = record.words;
  // The record counts from the speaker outward; the path comes from outside.
  const links = statement.chain.map((link, at) => ({ link, text: words?.chain[at] ?? '' })).reverse();
  const [source] = statement.sources;
  const names = statement.speakers.map(({ name }) => name);
  return (
    <ol className="chain-path" aria-label={say(articleWords.chainHow)}>
      <Step sign="outlet" depth={0} label={say(articleWords.published)}>
        {article.outlet === null ? (
          <span className="soft">{say(articleWords.noOutlet)}</span>
        ) : (
          <Name>{article.outlet}</Name>
        )}
      </Step>
      {links.map(({ link, text }, at) => {
        const place = placeIn(statement, link);
        return (
          <Step
            key={`${link.relation}${link.start}`}
            sign={link.relation}
            depth={at + 1}
            dashed={link.inherited}
            label={`${RELATION_LABELS[link.relation][language]}${link.inherited ? ` · ${WORDS.inherited[language]}` : ''}`}
            place={place}
            onPoint={onPoint}
            onGo={onGo}
          >
            <Said>{text}</Said>
          </Step>
        );
      })}
      <Step
        sign="mouth"
        depth={links.length + 1}
        dotted={names.length === 0}
        dashed={source === undefined && names.length > 0}
        label={`${say(articleWords.mouth)}${source === undefined && names.length > 0 ? ` · ${say(articleWords.implied)}` : ''}`}
        {...(source === undefined ? {} : { place: placeIn(statement, source), onPoint, onGo })}
      >
        {names.length === 0 ? (
          <span className="soft">
            {statement.unresolved === undefined
              ? say(partWords.unknownSpeaker)
              : UNRESOLVED_LABELS[statement.unresolved][language]}
          </span>
        ) : (
          names.map((name, at) => (
            <span key={name}>
              {at > 0 && ' · '}
              <Name>{name}</Name>
            </span>
          ))
        )}
      </Step>
    </ol>
  );
}

interface StepProps {
  readonly sign: Sign;
  readonly depth: number;
  readonly label: string;
  /** Held on from an earlier sentence, or implied. */
  readonly dashed?: boolean;
  /** Not known. */
  readonly dotted?: boolean;
  readonly place?: Place;
  readonly onPoint?: (place: Place | null) => void;
  readonly onGo?: (place: Place) => void;
  readonly children: ReactNode;
}

function Step({ sign, depth, label, dashed = false, dotted = false, place, onPoint, onGo, children }: StepProps) {
  const inner = (
    <>
      <svg className="chain-sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={SIGNS[sign]} />
      </svg>
      <span className="chain-text">
        <span className="chain-name">{children}</span>
        <span className="chain-label">{label}</span>
      </span>
    </>
  );
  return (
    <li className="chain-step" data-sign={sign} data-depth={Math.min(depth, 6)}>
      {depth > 0 && (
        <svg className="chain-line" viewBox="0 0 24 48" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path d="M6 0v18c0 6 4 8 9 8h9" data-dashed={dashed || undefined} data-dotted={dotted || undefined} />
        </svg>
      )}
      {place === undefined ? (
        <span className="chain-node">{inner}</span>
      ) : (
        <button
          type="button"
          className="chain-node"
          onClick={() => onGo?.(place)}
          onPointerEnter={() => onPoint?.(place)}
          onPointerLeave={() => onPoint?.(null)}
          onFocus={() => onPoint?.(place)}
          onBlur={() => onPoint?.(null)}
        >
          {inner}
        </button>
      )}
    </li>
  );
}
