/**
 * Keys for people who do not reach for the mouse. A key is named by where it lies (`KeyJ`), so that it works on Arabic and Latin keyboards
 * alike; what is in use on the screen now is listed by the help on `?`.
 *
 * The last screen or dialog to ask for a key has it. Keys are left alone while somebody types, and while a modifier is held.
 */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Word } from '../words/index.ts';

/** What is printed on a key of a Latin and of an Arabic keyboard. */
const LETTERS: Readonly<Record<string, readonly [string, string?]>> = {
  KeyA: ['A', 'ش'],
  KeyB: ['B', 'لا'],
  KeyC: ['C', 'ؤ'],
  KeyD: ['D', 'ي'],
  KeyE: ['E', 'ث'],
  KeyF: ['F', 'ب'],
  KeyG: ['G', 'ل'],
  KeyH: ['H', 'ا'],
  KeyI: ['I', 'ه'],
  KeyJ: ['J', 'ت'],
  KeyK: ['K', 'ن'],
  KeyL: ['L', 'م'],
  KeyM: ['M', 'ة'],
  KeyN: ['N', 'ى'],
  KeyO: ['O', 'خ'],
  KeyP: ['P', 'ح'],
  KeyQ: ['Q', 'ض'],
  KeyR: ['R', 'ق'],
  KeyS: ['S', 'س'],
  KeyT: ['T', 'ف'],
  KeyU: ['U', 'ع'],
  KeyV: ['V', 'ر'],
  KeyW: ['W', 'ص'],
  KeyX: ['X', 'ء'],
  KeyY: ['Y', 'غ'],
  KeyZ: ['Z', 'ئ'],
  Slash: ['/', 'ظ'],
  'Shift+Slash': ['?', '؟'],
  Enter: ['Enter'],
  Escape: ['Esc'],
  ArrowUp: ['↑'],
  ArrowDown: ['↓'],
  ArrowLeft: ['←'],
  ArrowRight: ['→'],
  Space: ['Space'],
  Delete: ['Delete'],
};

/** The letters on a key, for help and hints. */
export function lettersOf(code: string): readonly string[] {
  return (LETTERS[code] ?? [code]).filter((letter) => letter !== undefined);
}

export interface KeyUse {
  /** `KeyJ`, `Slash`, `Shift+Slash`, `Ctrl+KeyK`. */
  readonly code: string;
  /** What it does, for the list of keys. */
  readonly does: Word;
  /** Whether it works while somebody types, too. */
  readonly whileTyping?: boolean;
  /** `false` passes the key on to whoever asked before. */
  readonly run: (event: KeyboardEvent) => unknown;
}

const uses: { current: KeyUse }[] = [];
const watchers = new Set<() => void>();
let listed: readonly KeyUse[] = [];

function changed(): void {
  const seen = new Set<string>();
  listed = [...uses]
    .reverse()
    .map(({ current }) => current)
    .filter(({ code }) => !seen.has(code) && seen.add(code));
  for (const watcher of watchers) watcher();
}

/** Whether keys belong to a field at the moment. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName) || target.role === 'textbox';
}

export function codeOf(event: KeyboardEvent): string {
  const { ctrlKey, metaKey, altKey, shiftKey, code } = event;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${code === 'NumpadEnter' ? 'Enter' : code}`;
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const code = codeOf(event);
  const typing = isTyping(event.target);
  // Enter and the space belong to whatever button or link has the focus.
  if (
    (code === 'Enter' || code === 'Space') &&
    event.target instanceof Element &&
    event.target.closest('a,button,[role=button],[role=option],summary') !== null
  )
    return;
  for (const { current } of [...uses].reverse()) {
    if (current.code !== code || (typing && current.whileTyping !== true)) continue;
    if (current.run(event) === false) continue;
    event.preventDefault();
    return;
  }
}

/** Listens; once, when the app starts. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}

/** Uses a key as long as the component is on the screen: `useKey({ code: 'KeyJ', does: w.next, run: next })`; null uses none. */
export function useKey(use: KeyUse | null): void {
  const held = useRef(use);
  // Before the page is painted: who presses a key goes by what it shows.
  useLayoutEffect(() => {
    held.current = use;
  });
  const code = use?.code;
  const does = use?.does;
  useEffect(() => {
    if (code === undefined || does === undefined) return;
    const entry = {
      get current(): KeyUse {
        return held.current ?? { code: '', does, run: () => false };
      },
    };
    uses.push(entry);
    changed();
    return () => {
      uses.splice(uses.indexOf(entry), 1);
      changed();
    };
  }, [code, does]);
}

/** The keys in use now. */
export function useKeyList(): readonly KeyUse[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => listed,
  );
}
