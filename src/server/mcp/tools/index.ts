/** The tools, in the order in which clients list them. */
import type { AnyTool } from '../tool.ts';
import { compareWordings } from './compare-wordings.ts';
import { coverage } from './coverage.ts';
import { dossier } from './dossier.ts';
import { explain } from './explain.ts';
import { findDenials } from './find-denials.ts';
import { getStatement } from './get-statement.ts';
import { listCommitments } from './list-commitments.ts';
import { readArticle } from './read-article.ts';
import { resolveActor } from './resolve-actor.ts';
import { fetchRecord, search } from './search.ts';
import { searchStatements } from './search-statements.ts';
import { timeline } from './timeline.ts';

export const TOOLS: readonly AnyTool[] = [
  search,
  fetchRecord,
  resolveActor,
  searchStatements,
  getStatement,
  compareWordings,
  findDenials,
  listCommitments,
  timeline,
  dossier,
  coverage,
  explain,
  readArticle,
];
