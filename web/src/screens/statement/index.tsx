/** The permanent address of a statement leads to it in its article. */
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { ask, type StatementRecord } from '../../api/index.ts';
import { Answer, Screen } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';

export function Component() {
  const { id = '' } = useParams();
  const say = useSay();
  const found = useQuery({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => ask<StatementRecord>(`/statements/${id}`, { signal }),
  });
  return (
    <Screen title={say(articleWords.article)} heading={found.isError ? undefined : null}>
      <Answer of={found}>
        {({ id: statement, article }) => <Navigate replace to={`/articles/${article.id}?statement=${statement}`} />}
      </Answer>
    </Screen>
  );
}
