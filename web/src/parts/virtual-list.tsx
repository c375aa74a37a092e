/**
 * A long list of which only what can be seen is on the page: `<VirtualList items={hits} idOf={...} onEnd={more}>{(hit) => ...}</VirtualList>`.
 * It scrolls with the window. Each item says to screen readers where in the whole it stands.
 */
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { type CacheSnapshot, WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly label: string;
  /** How many there are in all; -1 where nobody knows. */
  readonly total?: number;
  /** Called when the end comes near. */
  readonly onEnd?: (() => void) | undefined;
  /** What the list shows, as a name: going back to it finds it where it was left. */
  readonly remember?: string;
  /** For `scrollToIndex`. */
  readonly handle?: Ref<WindowVirtualizerHandle>;
  readonly children: (item: Item, at: number) => ReactNode;
}

export type { WindowVirtualizerHandle as ListHandle };

/** How high items were when a list was left; the latest lists alone. */
const heights = new Map<string, { readonly items: number; readonly snapshot: CacheSnapshot }>();
const REMEMBERED = 20;

export function VirtualList<Item>({
  items,
  idOf,
  label,
  total,
  onEnd,
  remember,
  handle,
  children,
}: VirtualListProps<Item>) {
  const end = useRef<HTMLDivElement>(null);
  const list = useRef<WindowVirtualizerHandle>(null);
  useImperativeHandle(handle, () => list.current as WindowVirtualizerHandle, []);
  const known = remember === undefined ? undefined : heights.get(remember);
  const left = useRef(items.length);
  useEffect(() => {
    left.current = items.length;
  });
  useEffect(() => {
    const own = list.current;
    if (remember === undefined || own === null) return;
    return () => {
      heights.delete(remember);
      heights.set(remember, { items: left.current, snapshot: own.cache });
      const [oldest] = heights.keys();
      if (heights.size > REMEMBERED && oldest !== undefined) heights.delete(oldest);
    };
  }, [remember]);
  useEffect(() => {
    const mark = end.current;
    if (mark === null || onEnd === undefined) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onEnd(),
      {
        rootMargin: '800px',
      },
    );
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [onEnd]);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the virtualizer puts boxes of its own between a list and its items */}
      <div role="list" aria-label={label}>
        <WindowVirtualizer
          ref={list}
          bufferSize={600}
          {...(known !== undefined && known.items === items.length ? { cache: known.snapshot } : {})}
        >
          {items.map((item, at) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div key={idOf(item)} role="listitem" aria-setsize={total ?? items.length} aria-posinset={at + 1}>
              {children(item, at)}
            </div>
          ))}
        </WindowVirtualizer>
      </div>
      <div ref={end} />
    </>
  );
}
