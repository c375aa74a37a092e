/**
 * One wording beside another: what was added is underlined, what was left out struck through, what is inflected otherwise dotted, each in an
 * element of its own and said to screen readers. Words are wrapped whole, so their letters stay joined; the line runs as Arabic does.
 */
import type { Family } from '../../api/index.ts';
import { Unseen } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { relatingWords } from '../../words/relating.ts';

type Part = Family['members'][number]['wording'][number];

export function Wording({ parts, differences }: { readonly parts: readonly Part[]; readonly differences: boolean }) {
  const shown = differences ? parts : parts.filter(({ words }) => words !== '');
  return (
    <p className="wording read" dir="rtl" lang="ar">
      {shown.map((part, at) => (
        // Parts follow one another and do not move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Piece key={at} part={part} plain={!differences} />
      ))}
    </p>
  );
}

function Piece({ part: { kind, words, base }, plain }: { readonly part: Part; readonly plain: boolean }) {
  const say = useSay();
  if (plain || kind === 'same') return <>{words} </>;
  if (kind === 'removed')
    return (
      <>
        <del>
          <Unseen>{say(relatingWords.removed)}: </Unseen>
          {base}
        </del>{' '}
      </>
    );
  if (kind === 'added')
    return (
      <>
        <ins>
          <Unseen>{say(relatingWords.added)}: </Unseen>
          {words}
        </ins>{' '}
      </>
    );
  return (
    <>
      <span className="inflected" title={base}>
        <Unseen>{say(relatingWords.inflected)}: </Unseen>
        {words}
      </span>{' '}
    </>
  );
}
