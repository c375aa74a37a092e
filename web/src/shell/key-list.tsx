/** The keys that work at the moment, on `?`. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { lettersOf, useKeyList } from '../keys/index.ts';
import { Sign } from '../parts/index.ts';
import { shellWords, useSay } from '../words/index.ts';

export function KeyList({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useSay();
  const keys = useKeyList();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="dialog-box">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{say(shellWords.keys)}</Heading>
            <Button className="icon-button" slot="close" aria-label={say(shellWords.close)}>
              <Sign name="close" />
            </Button>
          </div>
          <p className="soft small">{say(shellWords.keysHint)}</p>
          <dl className="key-list">
            {keys.map(({ code, does }) => (
              <div key={code}>
                <dt>
                  <KeyCaps code={code} />
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>Esc</kbd>
              </dt>
              <dd>{say(shellWords.keyLeave)}</dd>
            </div>
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The letters of a key as printed on Latin and Arabic keyboards. */
export function KeyCaps({ code }: { readonly code: string }) {
  const modifiers = code === 'Shift+Slash' ? [] : code.split('+').slice(0, -1);
  const letters = lettersOf(code === 'Shift+Slash' ? code : (code.split('+').at(-1) ?? code));
  return (
    <bdi className="key-caps">
      {modifiers.map((modifier) => (
        <kbd key={modifier}>{modifier}</kbd>
      ))}
      {letters.map((letter) => (
        <kbd key={letter}>{letter}</kbd>
      ))}
    </bdi>
  );
}
