/**
 * The thread that reads: the reader itself, in the browser, beside the page. What it is given stays in this tab; it has no address to send to.
 */
import { loadReadingFormat, type ReadingFormatName } from '../../../../src/forms/index.ts';
import type { Language } from '../../../../src/messages/index.ts';
import { type Article, loadReader, type Reading } from '../../../../src/reader/index.ts';

export type Wish =
  | { readonly kind: 'read'; readonly article: Article }
  | {
      readonly kind: 'write';
      readonly article: Article;
      readonly reading: Reading;
      readonly form: ReadingFormatName;
      readonly language: Language;
    };
export type Granted = { readonly reading: Reading; readonly took: number } | { readonly text: string };
export type Answered = { readonly id: number } & ({ readonly done: Granted } | { readonly failed: string });

const reader = loadReader();
// What writes comes with what reads: a text can be saved after the network has gone.
reader
  .then(({ names }) =>
    Promise.all(
      (['html', 'csv', 'json'] as const).map((form) =>
        loadReadingFormat(form, { language: 'ar', explain: false, names, single: true }),
      ),
    ),
  )
  .catch(() => {});

async function grant(wish: Wish): Promise<Granted> {
  const loaded = await reader;
  if (wish.kind === 'read') {
    const begun = performance.now();
    return { reading: loaded.read(wish.article), took: performance.now() - begun };
  }
  const { article, reading, form, language } = wish;
  const format = await loadReadingFormat(form, { language, explain: false, names: loaded.names, single: true });
  return { text: format.open() + format.record({ article, reading }) + format.close() };
}

self.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly wish: Wish }>) => {
  const { id, wish } = data;
  grant(wish).then(
    (done) => self.postMessage({ id, done } satisfies Answered),
    (error: unknown) => self.postMessage({ id, failed: String(error) } satisfies Answered),
  );
});
