/** What the marks of a passage mean: each part's word, drawn as the part is. */
import { WORDS } from '../../../src/messages/index.ts';
import { useLanguage } from '../words/index.ts';
import './passage.css';

export function PassageKey() {
  const language = useLanguage();
  return (
    <p className="passage-key">
      {(['speaker', 'cue', 'content', 'chain', 'addressee'] as const).map((part) => (
        <span key={part} className={part === 'speaker' ? 'source' : part}>
          {WORDS[part][language]}
        </span>
      ))}
    </p>
  );
}
