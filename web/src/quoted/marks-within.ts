/** Marks of a hit's snippets that fall into a stretch of its article, as offsets into that stretch. */
import type { Hit } from '../api/index.ts';
import type { Mark } from '../parts/index.ts';

export function marksWithin(
  snippets: Hit['snippets'],
  field: 'text' | 'title',
  stretch: { readonly start: number; readonly end: number },
): readonly Mark[] {
  const length = stretch.end - stretch.start;
  return snippets.flatMap((snippet) =>
    snippet.field !== field
      ? []
      : snippet.marks.flatMap(([start, end]): Mark[] => {
          const from = Math.max(0, snippet.start + start - stretch.start);
          const to = Math.min(length, snippet.start + end - stretch.start);
          return from < to ? [[from, to]] : [];
        }),
  );
}
