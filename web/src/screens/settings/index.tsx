/** Settings: language, theme and digits of this browser; with accounts, one's own, tokens, and for admins users and the log. */
import { Screen } from '../../parts/index.ts';
import { useSession } from '../../session/index.ts';
import { useSay } from '../../words/index.ts';
import { settingsWords as w } from '../../words/settings.ts';
import { Account } from './account.tsx';
import { Audit } from './audit.tsx';
import { Preferences } from './preferences.tsx';
import { Tokens } from './tokens.tsx';
import { Users } from './users.tsx';
import './settings.css';

export function Component() {
  const say = useSay();
  const session = useSession();
  const { mode, by, role } = session.data ?? {};
  const signedIn = mode === 'accounts' && by === 'session';
  return (
    <Screen title={say(w.title)} className="settings">
      <Preferences />
      <Account session={session} />
      {signedIn && <Tokens />}
      {signedIn && role === 'admin' && (
        <>
          <Users />
          <Audit />
        </>
      )}
    </Screen>
  );
}
