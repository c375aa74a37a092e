/** An address that leads nowhere, and a screen that broke. */
import { Link, useRouteError } from 'react-router';
import { Fault, Screen } from '../parts/index.ts';
import { shellWords, useSay } from '../words/index.ts';

export function Lost() {
  const say = useSay();
  return (
    <Screen title={say(shellWords.lost)}>
      <p>{say(shellWords.lostHow)}</p>
      <p>
        <Link to="/">{say(shellWords.search)}</Link>
      </p>
    </Screen>
  );
}

export function ScreenFault() {
  const fault = useRouteError();
  return (
    <div className="screen column">
      <Fault of={fault} again={() => location.reload()} />
    </div>
  );
}
