/** To come. */
import { Screen } from '../../parts/index.ts';
import { shellWords, useSay } from '../../words/index.ts';

export function Component() {
  const say = useSay();
  return (
    <Screen title={say(shellWords.collections)}>
      <p>{say(shellWords.soon)}</p>
    </Screen>
  );
}
