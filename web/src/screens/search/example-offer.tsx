/** An empty ledger may begin with the example world; whoever takes it sees the results come. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ExampleTaken, send } from '../../api/index.ts';
import { Fault, notify, Waiting } from '../../parts/index.ts';
import { useMayEdit } from '../../session/index.ts';
import { useSay } from '../../words/index.ts';
import { exampleWords } from '../../words/example.ts';

export function ExampleOffer() {
  const say = useSay();
  const client = useQueryClient();
  const mayEdit = useMayEdit();
  const taking = useMutation({
    mutationFn: () => send<ExampleTaken>('POST', '/example'),
    onSuccess: async ({ articles }) => {
      notify(say(exampleWords.taken, { articles }));
      await client.resetQueries();
    },
  });
  if (!mayEdit) return null;
  return (
    <div className="example-offer">
      <p>{say(exampleWords.what)}</p>
      {taking.isPending ? (
        <Waiting>{say(exampleWords.taking)}</Waiting>
      ) : (
        <p>
          <button type="button" className="button" onClick={() => taking.mutate()}>
            {say(exampleWords.offer)}
          </button>
        </p>
      )}
      {taking.isError && <Fault of={taking.error} />}
    </div>
  );
}
