/**
 * The screens and their addresses, one line each. A screen is a folder of `screens/` whose `index.tsx` exports `Component`; its code is
 * fetched when somebody goes there.
 */
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Lost, ScreenFault } from './shell/lost.tsx';
import { Shell } from './shell/shell.tsx';

const SCREENS: readonly RouteObject[] = [
  { index: true, lazy: () => import('./screens/search/index.tsx') },
  { path: 'articles/:id', lazy: () => import('./screens/article/index.tsx') },
  { path: 'statements/:id', lazy: () => import('./screens/statement/index.tsx') },
  { path: 'actors/:id', lazy: () => import('./screens/speaker/index.tsx') },
  { path: 'actors/:id/with/:other', lazy: () => import('./screens/relations/index.tsx') },
  { path: 'compare', lazy: () => import('./screens/compare/index.tsx') },
  { path: 'families/:id', lazy: () => import('./screens/family/index.tsx') },
  { path: 'threads/:id', lazy: () => import('./screens/thread/index.tsx') },
  { path: 'read', lazy: () => import('./screens/read/index.tsx') },
  { path: 'review', lazy: () => import('./screens/review/index.tsx') },
  { path: 'collections', lazy: () => import('./screens/collections/index.tsx') },
  { path: 'collections/:id', lazy: () => import('./screens/collections/index.tsx') },
  { path: 'alerts', lazy: () => import('./screens/alerts/index.tsx') },
  { path: 'feeds', lazy: () => import('./screens/feeds/index.tsx') },
  { path: 'export', lazy: () => import('./screens/export/index.tsx') },
  { path: 'settings', lazy: () => import('./screens/settings/index.tsx') },
  { path: 'help', lazy: () => import('./screens/help/index.tsx') },
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
