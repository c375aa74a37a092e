/** Adds a text that was read here to the ledger: the one thing on this screen that sends something. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useNavigate } from 'react-router';
import type { Article } from '../../../../src/reader/index.ts';
import { send } from '../../api/index.ts';
import { notify, Sign } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { readWords as w } from '../../words/read.ts';

interface Report {
  readonly items: readonly { readonly outcome: { readonly outcome: string; readonly id?: string } }[];
  readonly left: readonly { readonly detail: string }[];
}

export function AddButton({ article }: { readonly article: Article }) {
  const say = useSay();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);

  async function add(): Promise<void> {
    setBusy(true);
    try {
      const { text, title, outlet, date, url } = article;
      const { items, left } = await send<Report>('POST', '/articles', { text, title, outlet, date, url });
      const outcome = items[0]?.outcome;
      if (outcome?.id === undefined) throw new Error(left[0]?.detail ?? outcome?.outcome ?? '');
      const { id } = outcome;
      notify({
        text: say(outcome.outcome === 'same' ? w.known : w.added),
        action: { label: say(w.openIt), run: () => void navigate(`/articles/${id}`) },
      });
    } catch (fault) {
      notify({
        text: say(w.notAdded, { reason: fault instanceof Error ? fault.message : String(fault) }),
        tone: 'trouble',
      });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button className="button main" isDisabled={busy} onPress={() => void add()}>
      <Sign name="add" />
      {say(busy ? w.adding : w.add)}
    </Button>
  );
}
