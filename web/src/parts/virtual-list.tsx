/**
 * A long list of which only what can be seen is on the page: `<VirtualList items={hits} idOf={...} onEnd={more}>{(hit) => ...}</VirtualList>`.
 * It scrolls with the window. Each item says to screen readers where in the whole it stands.
 */
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly label: string;
  /** How many there are in all; -1 where nobody knows. */
  readonly total?: number;
  /** Called when the end comes near. */
  readonly onEnd?: (() => void) | undefined;
  /** For `scrollToIndex`. */
  readonly handle?: Ref<WindowVirtualizerHandle>;
  readonly children: (item: Item, at: number) => ReactNode;
}

export type { WindowVirtualizerHandle as ListHandle };

export function VirtualList<Item>({ items, idOf, label, total, onEnd, handle, children }: VirtualListProps<Item>) {
  const end = useRef<HTMLDivElement>(null);
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
        <WindowVirtualizer {...(handle === undefined ? {} : { ref: handle })} bufferSize={600}>
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
