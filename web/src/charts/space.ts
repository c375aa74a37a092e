/** How wide a chart may be, and from which side its axis runs. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage } from '../words/index.ts';

/** Whether time runs from right to left, as the page does. */
export function useMirrored(): boolean {
  return useLanguage() === 'ar';
}

/** The width of an element, followed as it changes; 0 until it is known. */
export function useWidth<Box extends HTMLElement>(): readonly [RefObject<Box | null>, number] {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    setWidth(element.clientWidth);
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [box, width];
}

/** Where an arrow key leads among points that stand in the order of time: the arrows follow the page. */
export function stepOf(code: string, at: number, count: number, mirrored: boolean): number | null {
  const last = count - 1;
  switch (code) {
    case 'ArrowRight':
      return clamp(at + (mirrored ? -1 : 1), last);
    case 'ArrowLeft':
      return clamp(at + (mirrored ? 1 : -1), last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function clamp(at: number, last: number): number {
  return Math.max(0, Math.min(last, at));
}
