/** What people changed in a record, each change with who, when, and a way back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Correction, KeptCorrection } from '../../api/index.ts';
import { CLASS_LABELS, KIND_LABELS } from '../../../../src/messages/index.ts';
import { ask, send, type StatementRecord } from '../../api/index.ts';
import { Answer, Fault, Name, notify, Sign, When } from '../../parts/index.ts';
import { say as sayNow, useLanguage, useSay, Words } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { FIELD_WORDS } from './correcting.ts';

export function History({ record }: { readonly record: StatementRecord }) {
  const say = useSay();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { id, version, article } = record;
  const history = useQuery({
    queryKey: ['corrections', id, version],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly KeptCorrection[] }>(`/statements/${id}/corrections`, { signal }),
    enabled: open && version > 0,
  });
  const undoing = useMutation({
    mutationFn: (correction: string) => send('DELETE', `/corrections/${correction}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['article', article.id] });
      notify(sayNow(articleWords.undone));
    },
  });
  if (version === 0) return null;
  return (
    <details className="record-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Sign name="history" />
        {say(articleWords.history)}
      </summary>
      {open && (
        <Answer of={history}>
          {({ items }) => (
            <ol className="record-history">
              {items.map(({ id: correction, correction: made, author, at, undone }) => (
                <li key={correction} data-undone={undone || undefined}>
                  <p>
                    <Made of={made} />
                  </p>
                  <p className="soft small">
                    <Words
                      of={articleWords.historyWho}
                      with={{ author: <Name>{author}</Name>, when: <When>{at}</When> }}
                    />
                    {undone ? (
                      <> · {say(articleWords.undone)}</>
                    ) : (
                      <Button
                        className="hit-more"
                        isDisabled={undoing.isPending}
                        onPress={() => undoing.mutate(correction)}
                      >
                        <Sign name="undo" />
                        {say(articleWords.undo)}
                      </Button>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </Answer>
      )}
      {undoing.isError && <Fault of={undoing.error} />}
    </details>
  );
}

/** A change in words. */
function Made({ of: made }: { readonly of: Correction }) {
  const say = useSay();
  const language = useLanguage();
  switch (made.kind) {
    case 'reject':
      return say(articleWords.madeReject);
    case 'add':
      return say(articleWords.madeAdd);
    case 'class':
      return say(articleWords.madeClass, { value: CLASS_LABELS[made.value][language] });
    case 'manner':
      return say(articleWords.madeKind, { value: KIND_LABELS[made.value][language] });
    case 'speaker':
      return say(articleWords.madeSpeaker, { value: made.names.join('؛ ') });
    case 'span':
      return say(articleWords.madeSpan, {
        field: say(FIELD_WORDS[made.field]),
        value: made.spans.map(({ start, end }) => `${start}–${end}`).join(', '),
      });
    default:
      return made.kind;
  }
}
