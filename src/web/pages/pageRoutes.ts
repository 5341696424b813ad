import { Hono } from 'hono';
import { htmlNotation } from '../../core/answer/htmlNotation.ts';
import type { WebEnv, WebOptions } from '../webOptions.ts';
import { askRoutes } from './askRoutes.ts';
import { checkRoutes } from './checkRoutes.ts';
import { citeRoutes } from './citeRoutes.ts';
import { listRoutes } from './listRoutes.ts';
import { managerRoutes } from './managerRoutes.ts';
import { proofreadRoutes } from './proofreadRoutes.ts';
import { suggestRoutes } from './suggestRoutes.ts';

/** All pages but those of an article and those that say who may. */
export function pageRoutes(options: WebOptions): Hono<WebEnv> {
  const tools = { ...options, door: options.doorTo(htmlNotation) };
  const app = new Hono<WebEnv>();
  for (const routes of [
    ...[askRoutes, checkRoutes, proofreadRoutes, listRoutes],
    ...[managerRoutes, citeRoutes, suggestRoutes],
  ]) {
    app.route('/', routes(tools));
  }
  return app;
}
