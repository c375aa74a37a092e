/** Every group of routes; a new one gets a line here, and each of its routes one in `guard/route-roles.ts`. */
import type { RouteGroup } from '../route-group.ts';
import { aboutRoutes } from './about.ts';
import { actorRoutes } from './actors.ts';
import { addingRoutes } from './adding.ts';
import { articleRoutes } from './articles.ts';
import { auditRoutes } from './audit.ts';
import { correctionRoutes } from './corrections.ts';
import { ledgerRoutes } from './ledger.ts';
import { alertRoutes } from './alerts.ts';
import { collectionRoutes } from './collections.ts';
import { dossierRoutes } from './dossiers.ts';
import { exportRoutes } from './exports.ts';
import { familyRoutes } from './families.ts';
import { liveRoutes } from './live.ts';
import { nameRoutes } from './names.ts';
import { pairRoutes } from './pairs.ts';
import { threadRoutes } from './threads.ts';
import { exampleRoutes } from './example.ts';
import { queueRoutes } from './queue.ts';
import { reviewRoutes } from './reviews.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { sourceRoutes } from './sources.ts';
import { statementRoutes } from './statements.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';

export const GROUPS: readonly RouteGroup[] = [
  aboutRoutes,
  nameRoutes,
  searchRoutes,
  articleRoutes,
  addingRoutes,
  statementRoutes,
  actorRoutes,
  correctionRoutes,
  ledgerRoutes,
  queueRoutes,
  exampleRoutes,
  exportRoutes,
  liveRoutes,
  reviewRoutes,
  sourceRoutes,
  sessionRoutes,
  userRoutes,
  tokenRoutes,
  auditRoutes,
  alertRoutes,
  collectionRoutes,
  dossierRoutes,
  pairRoutes,
  familyRoutes,
  threadRoutes,
];
