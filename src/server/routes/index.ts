/** Every group of routes; a new one gets a line here. */
import type { RouteGroup } from '../route-group.ts';
import { actorRoutes } from './actors.ts';
import { addingRoutes } from './adding.ts';
import { articleRoutes } from './articles.ts';
import { correctionRoutes } from './corrections.ts';
import { ledgerRoutes } from './ledger.ts';
import { reviewRoutes } from './reviews.ts';
import { searchRoutes } from './search.ts';
import { sourceRoutes } from './sources.ts';
import { statementRoutes } from './statements.ts';

export const GROUPS: readonly RouteGroup[] = [
  searchRoutes,
  articleRoutes,
  addingRoutes,
  statementRoutes,
  actorRoutes,
  correctionRoutes,
  ledgerRoutes,
  reviewRoutes,
  sourceRoutes,
];
