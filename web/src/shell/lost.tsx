/** An address that leads nowhere, and a screen that broke or whose code does not come. */
import { Link, useRouteError } from 'react-router';
import { isThere, Trouble } from '../api/index.ts';
import { Fault, notify, Screen } from '../parts/index.ts';
import { partWords, say as sayNow, shellWords, useSay } from '../words/index.ts';

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

/** The server has another app than the one that is open: its files are not there any more. */
export class Renewed extends Error {
  override readonly name = 'Renewed';
}

export function ScreenFault() {
  const say = useSay();
  const fault = useRouteError();
  if (fault instanceof Renewed)
    return (
      <Screen title={say(shellWords.renewed)}>
        <p>{say(shellWords.renewedHow)}</p>
        <button type="button" className="button main" onClick={() => location.reload()}>
          {say(shellWords.loadAgain)}
        </button>
      </Screen>
    );
  return (
    <Screen title={say(partWords.trouble)}>
      <Fault of={fault} again={() => void again(fault)} />
    </Screen>
  );
}

/** Loads the page again, once there is somebody to give it: else the browser would have nothing to show. */
async function again(fault: unknown): Promise<void> {
  if (await isThere()) location.reload();
  else notify({ text: fault instanceof Trouble ? fault.message : sayNow(partWords.unreachable), tone: 'trouble' });
}
