/** Where the screens are, for the records of the example world. */
import { ask } from './visit.ts';

interface Hits {
  readonly items: readonly {
    readonly unit?: string;
    readonly article: { readonly id: string; readonly title: string | null };
    readonly statement?: { readonly id: string } | null;
  }[];
}

interface Suggested {
  readonly items: readonly { readonly kind: string; readonly value: string; readonly label: string }[];
}

/** The id of the actor of a name. */
export async function actor(name: string): Promise<string> {
  const { items } = await ask<Suggested>(`/suggest?${new URLSearchParams({ q: name })}`);
  const found = items.find((item) => item.kind === 'actor' && item.label === name);
  if (found === undefined) throw new Error(`no actor ${name}: ${JSON.stringify(items)}`);
  return found.value;
}

/** The first statement that a question finds, and its article. */
export async function statement(
  question: Readonly<Record<string, string>>,
): Promise<{ readonly id: string; readonly article: string }> {
  const { items } = await ask<Hits>(`/search?${new URLSearchParams({ ...question, unit: 'statement', limit: '20' })}`);
  for (const { statement: found, article } of items) if (found != null) return { id: found.id, article: article.id };
  throw new Error(`nothing for ${JSON.stringify(question)}`);
}

/** The article whose headline has these words. */
export async function article(words: string): Promise<string> {
  const { items } = await ask<Hits>(`/search?${new URLSearchParams({ q: words, unit: 'article', limit: '20' })}`);
  const found = items.find(({ article: { title } }) => title?.includes(words)) ?? items[0];
  if (found === undefined) throw new Error(`no article «${words}»`);
  return found.article.id;
}

/** Names of the screens, in the order of {@link screens}. */
export const SCREENS = [
  'search',
  'results',
  'article',
  'statement',
  'speaker',
  'relations',
  'compare',
  'family',
  'thread',
  'read',
  'review',
  'collections',
  'alerts',
  'feeds',
  'export',
  'settings',
  'help',
];

export interface Address {
  readonly name: string;
  readonly path: string;
}

/** Every screen, with something on it. */
export async function screens(): Promise<readonly Address[]> {
  const shahbani = await actor('هالة الشهباني');
  const thorvald = await actor('هنريك ثورفالد');
  const speech = await statement({ who: 'الشهباني', what: 'رصيفا' });
  const denied = await statement({ q: 'ملحق class:deny' });
  const of = async (path: string): Promise<string> => (await ask<{ readonly id: string }>(path)).id;
  return [
    { name: 'search', path: '/' },
    { name: 'results', path: `/?${new URLSearchParams({ who: 'الشهباني', what: 'المضيق' })}` },
    { name: 'article', path: `/articles/${speech.article}` },
    { name: 'statement', path: `/statements/${speech.id}` },
    { name: 'speaker', path: `/actors/${shahbani}` },
    { name: 'relations', path: `/actors/${shahbani}/with/${thorvald}` },
    {
      name: 'compare',
      path: `/compare?${new URLSearchParams([
        ['one', shahbani],
        ['other', thorvald],
      ])}`,
    },
    { name: 'family', path: `/families/${await of(`/statements/${speech.id}/family`).catch(() => speech.id)}` },
    { name: 'thread', path: `/threads/${denied.id}` },
    { name: 'read', path: '/read' },
    { name: 'review', path: '/review' },
    { name: 'collections', path: '/collections' },
    { name: 'alerts', path: '/alerts' },
    { name: 'feeds', path: '/feeds' },
    { name: 'export', path: '/export' },
    { name: 'settings', path: '/settings' },
    { name: 'help', path: '/help' },
  ];
}
