/** What the signs, the colours and the words of Musnad mean. */
import { CLASS_LABELS, KIND_LABELS, RELATION_LABELS } from '../../../../src/messages/index.ts';
import type { StatementClass } from '../../../../src/reader/index.ts';
import { ClassMark } from '../../parts/index.ts';
import { PassageKey } from '../../passage/index.ts';
import { helpWords as w } from '../../words/help.ts';
import { useLanguage, useSay } from '../../words/index.ts';

const TERMS = [
  [w.termStatement, w.termStatementIs],
  [w.termChain, w.termChainIs],
  [w.termFamily, w.termFamilyIs],
  [w.termThread, w.termThreadIs],
  [w.termCorrection, w.termCorrectionIs],
] as const;

export function Meanings() {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <h2>{say(w.terms)}</h2>
      <dl className="ways">
        {TERMS.map(([term, is]) => (
          <div key={term}>
            <dt>
              <strong>{say(term)}</strong>
            </dt>
            <dd>{say(is)}</dd>
          </div>
        ))}
      </dl>
      <h2>{say(w.classes)}</h2>
      <p className="row">
        {(Object.keys(CLASS_LABELS) as StatementClass[]).map((name) => (
          <ClassMark key={name} of={name} />
        ))}
      </p>
      <h2>{say(w.kinds)}</h2>
      <p className="row">
        {Object.entries(KIND_LABELS).map(([name, label]) => (
          <span key={name} className="chip">
            {label[language]}
          </span>
        ))}
      </p>
      <h2>{say(w.relations)}</h2>
      <p className="row">
        {Object.entries(RELATION_LABELS).map(([name, label]) => (
          <span key={name} className="chip">
            {label[language]}
          </span>
        ))}
      </p>
      <PassageKey />
    </>
  );
}
