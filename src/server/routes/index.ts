/** Every group of routes; a new one gets a line here. */
import type { RouteGroup } from '../route-group.ts';
import { articleRoutes } from './articles.ts';
import { exampleRoutes } from './example.ts';
import { searchRoutes } from './search.ts';

export const GROUPS: readonly RouteGroup[] = [searchRoutes, articleRoutes, exampleRoutes];
