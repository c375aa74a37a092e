/**
 * The door of a server with accounts: who has not signed in sees nothing but the form, at whatever address; where a session ended by itself,
 * the form lies over the screen, and what was typed there stays.
 */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Screen } from '../parts/index.ts';
import { SignIn, useSession } from '../session/index.ts';
import { useSay } from '../words/index.ts';
import { sessionWords as w } from '../words/session.ts';

export function Door({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { data: session } = useSession();
  if (session?.mode === 'accounts' && session.name === null)
    return (
      <Screen title={say(w.title)}>
        <p className="soft">{say(w.how)}</p>
        <SignIn />
      </Screen>
    );
  return (
    <>
      {children}
      <ModalOverlay className="veil" isOpen={session?.ended === true} isKeyboardDismissDisabled>
        <Modal className="dialog-box">
          <Dialog className="dialog">
            <div className="dialog-form">
              <Heading slot="title">{say(w.ended)}</Heading>
              <p className="soft">{say(w.endedHow)}</p>
              <SignIn />
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
