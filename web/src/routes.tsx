/**
 * The screens and their addresses, one line each. A screen is a folder of `screens/` whose `index.tsx` exports `Component`; its code is
 * fetched when somebody goes there.
 */
import type { ReactNode } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { isThere, Trouble } from './api/index.ts';
import { Lost, Renewed, ScreenFault } from './shell/lost.tsx';
import { Shell } from './shell/shell.tsx';

type Loaded = { readonly Component: () => ReactNode };

/** The code of a screen. Where it does not come, the server is gone, or it has another app by now: that is told, and no fault of the screen. */
function screen(load: () => Promise<Loaded>): () => Promise<Loaded> {
  return async () => {
    try {
      return await load();
    } catch (cause) {
      throw (await isThere()) ? new Renewed('', { cause }) : new Trouble(0, null, cause);
    }
  };
}

const SCREENS: readonly RouteObject[] = [
  { index: true, lazy: screen(() => import('./screens/search/index.tsx')) },
  { path: 'articles/:id', lazy: screen(() => import('./screens/article/index.tsx')) },
  { path: 'statements/:id', lazy: screen(() => import('./screens/statement/index.tsx')) },
  { path: 'actors/:id', lazy: screen(() => import('./screens/speaker/index.tsx')) },
  { path: 'actors/:id/with/:other', lazy: screen(() => import('./screens/relations/index.tsx')) },
  { path: 'compare', lazy: screen(() => import('./screens/compare/index.tsx')) },
  { path: 'families/:id', lazy: screen(() => import('./screens/family/index.tsx')) },
  { path: 'threads/:id', lazy: screen(() => import('./screens/thread/index.tsx')) },
  { path: 'read', lazy: screen(() => import('./screens/read/index.tsx')) },
  { path: 'review', lazy: screen(() => import('./screens/review/index.tsx')) },
  { path: 'collections', lazy: screen(() => import('./screens/collections/index.tsx')) },
  { path: 'collections/:id', lazy: screen(() => import('./screens/collections/index.tsx')) },
  { path: 'alerts', lazy: screen(() => import('./screens/alerts/index.tsx')) },
  { path: 'feeds', lazy: screen(() => import('./screens/feeds/index.tsx')) },
  { path: 'export', lazy: screen(() => import('./screens/export/index.tsx')) },
  { path: 'settings', lazy: screen(() => import('./screens/settings/index.tsx')) },
  { path: 'help', lazy: screen(() => import('./screens/help/index.tsx')) },
];

export const router = createBrowserRouter([
  {
    element: <Shell />,
    children: [
      {
        errorElement: <ScreenFault />,
        // The element that stands in while the first screen's code comes.
        hydrateFallbackElement: <div className="screen column" />,
        children: [...SCREENS, { path: '*', element: <Lost /> }],
      },
    ],
  },
]);
