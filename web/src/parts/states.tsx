/**
 * What a screen shows while it has nothing to show: `Waiting` once a wait is longer than a blink, `Empty` with what one could do, `Fault`
 * with what went wrong and what to do. `Answer` chooses among them for a query.
 */
import { useQueryErrorResetBoundary, type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Link } from 'react-aria-components';
import { Trouble } from '../api/index.ts';
import { partWords, useSay } from '../words/index.ts';
import './states.css';

/** A wait shorter than this is not mentioned. */
const BLINK = 300;

/** Says that one waits, if it takes longer than a blink. */
export function Waiting({ children }: { readonly children?: ReactNode }) {
  const [long, setLong] = useState(false);
  const say = useSay();
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), BLINK);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" role="status" data-long={long || undefined}>
      {long && (
        <>
          <span className="waiting-line" aria-hidden="true" />
          <span>{children ?? say(partWords.waiting)}</span>
        </>
      )}
    </div>
  );
}

/** Nothing is there; the children say what one could do. */
export function Empty({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="empty-how">{children}</div>}
    </div>
  );
}

/** What went wrong, in words, with what to do. */
export function Fault({ of: fault, again }: { readonly of: unknown; readonly again?: (() => void) | undefined }) {
  const say = useSay();
  const status = fault instanceof Trouble ? fault.status : null;
  const problem = fault instanceof Trouble ? fault.problem : null;
  const title =
    problem?.title ??
    say(
      status === 0
        ? partWords.unreachable
        : status === 403
          ? partWords.refused
          : status === 404
            ? partWords.missing
            : status === null
              ? partWords.unforeseen
              : partWords.trouble,
    );
  const how =
    problem?.detail ??
    (status === 0
      ? say(partWords.unreachableHow)
      : status === 403
        ? say(partWords.refusedHow)
        : status === null
          ? say(partWords.unforeseenHow)
          : null);
  return (
    <div className="fault" role="alert">
      <p className="fault-title" dir="auto">
        {title}
      </p>
      {how !== null && <p dir="auto">{how}</p>}
      {(problem?.code !== undefined || status === null) && (
        <p className="small soft">
          <bdi>{problem?.code ?? String(fault)}</bdi>
        </p>
      )}
      {status === 401 && (
        <Link className="button main" href="/settings">
          {say(partWords.signIn)}
        </Link>
      )}
      {status === 404 && (
        <Link className="button" href="/">
          {say(partWords.toSearch)}
        </Link>
      )}
      {again !== undefined && status !== 404 && (
        <Button className="button" onPress={again}>
          {say(partWords.again)}
        </Button>
      )}
    </div>
  );
}

/** Waits, tells what went wrong, or shows what came. */
export function Answer<Data>({
  of: query,
  waiting,
  children,
}: {
  readonly of: UseQueryResult<Data>;
  readonly waiting?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  const { reset } = useQueryErrorResetBoundary();
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return (
      <Fault
        of={query.error}
        again={() => {
          reset();
          void query.refetch();
        }}
      />
    );
  return <Waiting>{waiting}</Waiting>;
}
