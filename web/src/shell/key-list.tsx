/** The keys that work at the moment, on `?`. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { type KeyUse, lettersOf, useKeyList } from '../keys/index.ts';
import { Sign } from '../parts/index.ts';
import { shellWords, useSay, type Word } from '../words/index.ts';

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
            {together(keys).map(({ does, codes }) => (
              <div key={does}>
                <dt>
                  {codes.map((code) => (
                    <KeyCaps key={code} code={code} />
                  ))}
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
            {!keys.some(({ code }) => code === 'Escape') && (
              <div>
                <dt>
                  <kbd>Esc</kbd>
                </dt>
                <dd>{say(shellWords.keyLeave)}</dd>
              </div>
            )}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Keys that do the same stand in one line. */
function together(keys: readonly KeyUse[]): readonly { readonly does: Word; readonly codes: readonly string[] }[] {
  const lines = new Map<Word, string[]>();
  for (const { does, code } of keys) lines.set(does, [...(lines.get(does) ?? []), code]);
  return [...lines].map(([does, codes]) => ({ does, codes }));
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
