/**
 * Read a text: pasted, dropped or opened, and read in the browser itself. Nothing of it goes out until somebody adds it to the ledger; so the text is
 * no part of the address, the chosen statement is.
 */
import { useEffect, useState } from 'react';
import type { Article } from '../../../../src/reader/index.ts';
import { Screen, Waiting } from '../../parts/index.ts';
import { say, useSay } from '../../words/index.ts';
import { readWords as w } from '../../words/read.ts';
import { notify } from '../../parts/index.ts';
import { TextForm } from './text-form.tsx';
import { ReadText } from './read-text.tsx';
import { type Read, readHere, startThread } from './reading-thread.ts';
import './read.css';

type State =
  | { readonly at: 'form'; readonly article: Article | null }
  | { readonly at: 'reading'; readonly article: Article }
  | ({ readonly at: 'read' } & Read);

/** What was read last: it is there again for whoever goes elsewhere and comes back. */
let kept: State = { at: 'form', article: null };

export function Component() {
  const tell = useSay();
  const [state, setState] = useState<State>(kept);
  const become = (next: State): void => {
    kept = next;
    setState(next);
  };
  useEffect(startThread, []);

  async function read(article: Article): Promise<void> {
    if (article.text.trim() === '') {
      notify({ text: say(w.noText), tone: 'trouble' });
      return;
    }
    become({ at: 'reading', article });
    try {
      const { reading, took } = await readHere(article);
      become({ at: 'read', article, reading, took });
    } catch (fault) {
      become({ at: 'form', article });
      notify({ text: say(w.failed, { reason: String(fault) }), tone: 'trouble' });
    }
  }

  return (
    <Screen title={tell(w.title)} width="wide" className="read-screen">
      {state.at === 'form' && <TextForm article={state.article} onRead={(article) => void read(article)} />}
      {state.at === 'reading' && <Waiting>{tell(w.reading)}</Waiting>}
      {state.at === 'read' && (
        <ReadText
          read={state}
          onEdit={() => become({ at: 'form', article: state.article })}
          onAnother={() => become({ at: 'form', article: null })}
        />
      )}
    </Screen>
  );
}
