/** Every group of routes; a new one gets a line here, and each of its routes one in `guard/route-roles.ts`. */
import type { RouteGroup } from '../route-group.ts';
import { articleRoutes } from './articles.ts';
import { auditRoutes } from './audit.ts';
import { reviewRoutes } from './reviews.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { sourceRoutes } from './sources.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';

export const GROUPS: readonly RouteGroup[] = [
  searchRoutes,
  articleRoutes,
  reviewRoutes,
  sourceRoutes,
  sessionRoutes,
  userRoutes,
  tokenRoutes,
  auditRoutes,
];
