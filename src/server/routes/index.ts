/** Every group of routes; a new one gets a line here. */
import type { RouteGroup } from '../route-group.ts';
import { articleRoutes } from './articles.ts';
import { reviewRoutes } from './reviews.ts';
import { searchRoutes } from './search.ts';
import { sourceRoutes } from './sources.ts';

export const GROUPS: readonly RouteGroup[] = [searchRoutes, articleRoutes, reviewRoutes, sourceRoutes];
