import { Kind, type Words } from '../text/index.ts';
export interface Quotation { open: number; close: number; parent: number; closed: boolean; words: number }
export interface Quotations { list: Quotation[]; innermost: Int32Array; opensAt: Int32Array }
export interface Sentences { count: number; start: Int32Array; end: Int32Array; sentenceOf: Int32Array }
export function findQuotations(w: Words): Quotations {
  const n = w.count, list: Quotation[] = [], innermost = new Int32Array(n).fill(-1), opensAt = new Int32Array(n).fill(-1);
  const stack: number[] = [];
  const ch = (i: number) => w.text[w.start[i] ?? 0] ?? '';
  for (let i = 0; i < n; i++) {
    if (w.kind[i] === Kind.Line) { while (stack.length) { const q = list[stack.pop() ?? 0]; if (q) { q.close = i; q.closed = false; } } continue; }
    if (w.kind[i] !== Kind.Mark) { for (const q of stack) { const e = list[q]; if (e) e.words++; } continue; }
    const c = ch(i);
    const open = c === '«' || c === '“' || c === '„' || (c === '"' && !stack.some((q) => ch(list[q]?.open ?? 0) === '"'));
    const close = c === '»' || c === '”' || (c === '"' && !open);
    if (open) { opensAt[i] = list.length; list.push({ open: i, close: i, parent: stack.at(-1) ?? -1, closed: false, words: 0 }); stack.push(list.length - 1); }
    else if (close && stack.length) { const q = list[stack.pop() ?? 0]; if (q) { q.close = i; q.closed = true; } }
  }
  while (stack.length) { const q = list[stack.pop() ?? 0]; if (q) q.close = n; }
  list.forEach((q, k) => { for (let i = q.open; i <= q.close && i < n; i++) innermost[i] = k; });
  return { list, innermost, opensAt };
}
export function findSentences(w: Words, q: Quotations): Sentences {
  const s: number[] = [], e: number[] = [], of = new Int32Array(w.count);
  let from = 0;
  const ch = (i: number) => w.text[w.start[i] ?? 0] ?? '';
  for (let i = 0; i < w.count; i++) {
    const stop = w.kind[i] === Kind.Line || (w.kind[i] === Kind.Mark && '.؟!?'.includes(ch(i)) && (q.innermost[i] === -1) && !((w.start[i] ?? 0) > 0 && (w.end[i-1] ?? 0) - (w.start[i-1] ?? 0) === 1));
    if (stop) { let to = i + 1; s.push(from); e.push(to); from = to; }
  }
  if (from < w.count) { s.push(from); e.push(w.count); }
  s.forEach((a, k) => of.fill(k, a, e[k]));
  return { count: s.length, start: Int32Array.from(s), end: Int32Array.from(e), sentenceOf: of };
}
