/** Every group of routes; a new one gets a line here. */
import type { RouteGroup } from '../route-group.ts';
import { articleRoutes } from './articles.ts';
import { auditRoutes } from './audit.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';

export const GROUPS: readonly RouteGroup[] = [
  searchRoutes,
  articleRoutes,
  sessionRoutes,
  userRoutes,
  tokenRoutes,
  auditRoutes,
];
