import { ask } from './ask.ts';
import { checkClaim } from './checkClaim.ts';
import { findSources } from './findSources.ts';
import { listArticles } from './listArticles.ts';
import type { Operation } from './operation.ts';
import { proofread } from './proofread/proofread.ts';
import { readArticle } from './readArticle.ts';
import { timeline } from './timeline.ts';
import { verifyQuote } from './verifyQuote.ts';

/** All that programs can ask, in the order in which it is listed. */
export const OPERATIONS: readonly Operation[] = [
  ask,
  verifyQuote,
  checkClaim,
  proofread,
  findSources,
  timeline,
  listArticles,
  readArticle,
];
