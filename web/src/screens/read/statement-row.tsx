/** A statement of a text that was read: who, how, which words, and the path by which they came. */
import { chainSteps } from '../../../../src/forms/index.ts';
import { KIND_LABELS, RELATION_LABELS, UNRESOLVED_LABELS, WORDS } from '../../../../src/messages/index.ts';
import type { Article, Statement } from '../../../../src/reader/index.ts';
import { ClassMark, Name, Said, Sign } from '../../parts/index.ts';
import { partWords, useLanguage, useSay } from '../../words/index.ts';
import { readWords as w } from '../../words/read.ts';

interface StatementRowProps {
  readonly article: Article;
  readonly statement: Statement;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onCopy: (words: string) => void;
}

export function StatementRow({ article, statement, chosen, onChoose, onCopy }: StatementRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { speakers, content, kind, negated, unresolved, part } = statement;
  const text = part === 'headline' ? (article.title ?? '') : article.text;
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const steps = chainSteps(article, statement);
  return (
    <div className="read-row" data-chosen={chosen || undefined}>
      <button type="button" className="read-choose" aria-pressed={chosen} onClick={onChoose}>
        <span className="row">
          <strong>
            {speakers.length === 0 ? (
              <span className="soft">
                {unresolved === undefined ? say(partWords.unknownSpeaker) : UNRESOLVED_LABELS[unresolved][language]}
              </span>
            ) : (
              speakers.map(({ name }, i) => (
                <span key={name}>
                  {i > 0 && ' · '}
                  <Name>{name}</Name>
                </span>
              ))
            )}
          </strong>
          <ClassMark of={statement.class} negated={negated} />
          <span className="small soft">{KIND_LABELS[kind][language]}</span>
          {negated && <span className="small soft">{WORDS.negated[language]}</span>}
        </span>
        <Said as="span" className="read read-words">
          {words}
        </Said>
      </button>
      {steps.length > 0 && (
        <ol className="read-chain small" aria-label={WORDS.chain[language]}>
          {steps.map(({ relation, name, inherited }) => (
            <li key={`${relation} ${name}`}>
              <span className="soft">
                {relation === 'published' ? WORDS.published[language] : RELATION_LABELS[relation][language]}
              </span>{' '}
              <Name>{name}</Name>
              {inherited && <span className="soft"> ({WORDS.inherited[language]})</span>}
            </li>
          ))}
        </ol>
      )}
      <button
        type="button"
        className="icon-button read-copy"
        aria-label={say(w.copyWords)}
        onClick={() => onCopy(words)}
      >
        <Sign name="copy" />
      </button>
    </div>
  );
}
