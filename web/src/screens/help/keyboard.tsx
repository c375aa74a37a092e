/** All keys, by where they work; `?` lists those of the screen before one. */
import { KeyCaps } from '../../shell/key-list.tsx';
import { helpWords as w } from '../../words/help.ts';
import { useSay, type Word } from '../../words/index.ts';
import { reviewWords } from '../../words/review.ts';

const GROUPS: readonly (readonly [Word, readonly (readonly [code: string, does: Word])[]])[] = [
  [
    w.everywhere,
    [
      ['Slash', w.keyFind],
      ['Ctrl+KeyK', w.keyPalette],
      ['Shift+Slash', w.keyList],
      ['Escape', w.keyLeave],
    ],
  ],
  [
    w.inLists,
    [
      ['KeyJ', w.keyNext],
      ['KeyK', w.keyPrevious],
      ['KeyN', w.keyNext],
      ['KeyP', w.keyPrevious],
      ['Enter', w.keyOpen],
    ],
  ],
  [
    w.inReview,
    [
      ['KeyA', reviewWords.accept],
      ['KeyC', reviewWords.correct],
      ['KeyX', reviewWords.reject],
      ['KeyU', reviewWords.undo],
      ['KeyJ', reviewWords.skip],
      ['KeyK', reviewWords.back],
      ['KeyO', reviewWords.open],
    ],
  ],
];

export function Keyboard() {
  const say = useSay();
  return (
    <>
      <p>{say(w.keyHint)}</p>
      {GROUPS.map(([title, keys]) => (
        <section key={title}>
          <h2>{say(title)}</h2>
          <dl className="ways">
            {keys.map(([code, does]) => (
              <div key={code}>
                <dt>
                  <KeyCaps code={code} />
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
