/**
 * The tagger's labels as stretches of tokens, joined across the quotation marks of a name.
 *
 * Example: «حركة "الوفاق"» is one organisation, its marks inside; «"الصباح"» alone is one without its marks.
 */
import { Kind } from '../../text/index.ts';
import type { Document } from '../document.ts';
import { closeOf, isBody } from './quoted-bodies.ts';
import { classOf, goesOn, type NameClass, OUTSIDE } from './labels.ts';

/** Tokens `[from, to)` of one name. */
export interface NameRange {
  readonly from: number;
  readonly to: number;
  readonly name: NameClass;
}

export function taggedRanges(doc: Document, labels: Uint8Array): NameRange[] {
  const out: NameRange[] = [];
  for (let i = 0; i < labels.length; ) {
    const label = labels[i] ?? OUTSIDE;
    const name = classOf(label);
    if (name === null) {
      i++;
      continue;
    }
    const from = i;
    i++;
    while (i < labels.length && goesOn(labels[i] ?? 0) && classOf(labels[i] ?? 0) === name) i++;
    const range = trimmed(doc, { from, to: i, name });
    if (range === null) continue;
    const last = out.at(-1);
    const whole = quoted(doc, range);
    if (last !== undefined && whole.from <= last.from) {
      // The head of a body was a name by itself: «حركة» and «"الوفاق"».
      out[out.length - 1] = { ...whole, from: last.from };
    } else if (last !== undefined && whole.from === last.to && isBodyAlone(doc, last) && whole.name === last.name) {
      // «حلف» and «الناتو» side by side are one body.
      out[out.length - 1] = { ...whole, from: last.from };
    } else if (last === undefined || whole.from >= last.to) out.push(whole);
    i = Math.max(i, whole.to);
  }
  return out;
}

/** Marks at the edges are no part of a name, a closed bracket is. */
function trimmed(doc: Document, { from, to, name }: NameRange): NameRange | null {
  let [first, last] = [from, to];
  while (first < last && doc.kind(first) === Kind.Mark) first++;
  while (last > first && doc.kind(last - 1) === Kind.Mark) last--;
  return first < last ? { from: first, to: last, name } : null;
}

/** The name with the marks that stand inside it, and with the body's noun before them. */
function quoted(doc: Document, range: NameRange): NameRange {
  if (range.name !== 'organisation') return range;
  // «حركة | "الوفاق»: the quotation closes behind the name.
  for (let i = range.from; i < range.to; i++) {
    const close = closeOf(doc, i);
    if (close >= range.to) return { ...range, to: close + 1 };
  }
  // «حركة | " | الوفاق»: the body's noun stands right before the mark.
  if (closeOf(doc, range.from - 1) === range.to && isBody(doc, range.from - 2))
    return { ...range, from: range.from - 2, to: range.to + 1 };
  // «حركة | "الوفاق"»: the noun alone was found.
  const close = closeOf(doc, range.to);
  if (close !== -1 && range.to - range.from === 1 && isBody(doc, range.from)) return { ...range, to: close + 1 };
  return range;
}

/** A name that is nothing but the noun of a body. */
function isBodyAlone(doc: Document, { from, to, name }: NameRange): boolean {
  return name === 'organisation' && to - from === 1 && isBody(doc, from) && doc.type(from)?.article === false;
}
