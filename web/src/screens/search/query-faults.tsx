/** What is wrong with a query: its line once more with the very characters marked, what each fault is, and what may stand there instead. */
import { faultMessages, say as sayMessage } from '../../../../src/messages/index.ts';
import type { QueryFault } from '../../../../src/query/index.ts';
import { Marked } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { searchWords } from '../../words/search.ts';

interface QueryFaultsProps {
  readonly id: string;
  readonly text: string;
  readonly faults: readonly QueryFault[];
  readonly onPut: (text: string) => void;
}

export function QueryFaults({ id, text, faults, onPut }: QueryFaultsProps) {
  const language = useLanguage();
  const say = useSay();
  if (faults.length === 0) return <div id={id} hidden />;
  return (
    <div id={id} className="query-faults">
      <p className="query-line" aria-hidden="true">
        <Marked
          as="bdi"
          marks={faults.map(({ at: [start, end] }) => [start, Math.max(end, start + 1)])}
          highlight="fault"
        >
          {text}
        </Marked>
      </p>
      <ul>
        {faults.map((fault) => {
          const [start] = fault.at;
          return (
            <li key={`${fault.code}${start}`}>
              <span dir="auto">
                {faultMessages(fault, language)
                  .slice(0, 1)
                  .map((message) => sayMessage(language, message, (value) => `\u2068${value}\u2069`))}
              </span>{' '}
              <span className="soft">({say(searchWords.place, { at: start + 1 })})</span>{' '}
              {fault.suggestions.slice(0, 3).map((instead) => (
                <button
                  key={instead}
                  type="button"
                  className="chip"
                  onClick={() => onPut(mended(text, fault, instead))}
                >
                  <bdi>{instead}</bdi>
                </button>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The query with what was suggested in the place of the fault; a quotation that is not closed is closed at its end. */
function mended(text: string, { code, at: [start, end] }: QueryFault, instead: string): string {
  return code === 'unclosed-quote' || code === 'unclosed-paren'
    ? text + instead
    : text.slice(0, start) + instead + text.slice(end);
}
