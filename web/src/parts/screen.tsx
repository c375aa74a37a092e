/** The frame of a screen: its title in the window and, once somebody comes to it by a link, the focus on its heading. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';
import { shellWords, useSay } from '../words/index.ts';

interface ScreenProps {
  /** What stands in the window's title. */
  readonly title: string;
  /** The heading where it is more than the title; `null` where the screen brings its own h1. */
  readonly heading?: ReactNode;
  /** `wide` uses the whole page, `column` a width that reads well. */
  readonly width?: 'column' | 'wide';
  readonly className?: string;
  readonly children: ReactNode;
}

export function Screen({ title, heading, width = 'column', className, children }: ScreenProps) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const came = useNavigationType();
  const name = say(shellWords.name);
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
  useEffect(() => {
    if (came !== 'PUSH' || document.activeElement?.closest('main,header') !== null) return;
    frame.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [came]);
  return (
    <div ref={frame} className={`screen ${width} ${className ?? ''}`}>
      {heading !== null && <h1 tabIndex={-1}>{heading ?? title}</h1>}
      {children}
    </div>
  );
}
