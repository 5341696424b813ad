import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { ReadDraftFile } from '../../core/answer/proofread/draftFile.ts';
import { ask } from '../../operations/ask.ts';
import { proofread } from '../../operations/proofread/proofread.ts';
import { oneAtATime } from '../pages/proofreadRoutes.ts';
import { refuse } from '../problem.ts';
import type { WebEnv, WebOptions } from '../webOptions.ts';
import { API_ROUTES, type ApiRoute, JSON_LINES } from './apiRoute.ts';
import { answerLines } from './askLines.ts';
import {
  answerWith,
  type CallerOf,
  callOperation,
  createCallerOf,
  keepingNothing,
} from './callOperation.ts';
import { proofreadUpload } from './draftInput.ts';
import { openApi } from './openApi.ts';
import { jsonInput, queryInput, takes, textInput, typeOf } from './requestInput.ts';

/** The HTTP API: the operations at their addresses, and the document that describes it. */
export function apiRoutes(options: WebOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const callerOf = createCallerOf(options);
  const readDraft = oneAtATime(options.readDraft);
  const described = JSON.stringify(openApi(options));
  app.get('/api/openapi.json', etag(), (context) =>
    context.body(described, 200, { 'Content-Type': 'application/json' }),
  );
  const mayAsk = [mayBeJson, whenRead(options)] as const;
  for (const route of API_ROUTES) {
    const path = route.path.replace(/\{(\w+)\}/, ':$1{.+}');
    if (route.methods.includes('get')) app.get(path, ...mayAsk, etag(), onGet(route, callerOf));
    if (route.methods.includes('post'))
      app.post(path, ...mayAsk, onPost(route, callerOf, readDraft));
  }
  return app;
}

/** Refuses whoever takes no JSON. */
const mayBeJson: MiddlewareHandler<WebEnv> = async (context, next) => {
  const accept = context.req.header('accept');
  const isLines = typeOf(context) === JSON_LINES;
  if (!takes(accept, 'application/json') && !(isLines && takes(accept, JSON_LINES)))
    refuse(context, 406, `What comes back is application/json or, of lines, ${JSON_LINES}.`);
  await next();
};

/** Seconds after which it may be asked again while the articles are read. */
const SOON = 5;

/** A program takes what some of the articles say for what all do. */
function whenRead({ isRead }: WebOptions): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    if (!isRead()) {
      context.header('Retry-After', `${SOON}`);
      refuse(context, 503, 'The articles are still read.');
    }
    await next();
  };
}

function callerIn(context: Context<WebEnv>, callerOf: CallerOf) {
  return callerOf(context.get('asker'), context.req.raw.signal);
}

function onGet({ operation, inPath }: ApiRoute, callerOf: CallerOf) {
  return (context: Context<WebEnv>): Promise<Response> => {
    const inAddress = inPath === undefined ? {} : { [inPath]: context.req.param(inPath) };
    const given = { ...queryInput(context), ...inAddress };
    return callOperation(context, operation, given, keepingNothing(callerIn(context, callerOf)));
  };
}

function onPost({ operation }: ApiRoute, callerOf: CallerOf, readDraft: ReadDraftFile) {
  return async (context: Context<WebEnv>): Promise<Response> => {
    const caller = callerIn(context, callerOf);
    const type = typeOf(context);
    if (type === 'application/json')
      return callOperation(context, operation, await jsonInput(context), caller);
    if (operation === ask && type === JSON_LINES)
      return answerLines(context, await textInput(context), caller);
    if (operation === proofread && /^text\/(?:plain|markdown)$/.test(type)) {
      const given = { ...queryInput(context), text: await textInput(context) };
      return callOperation(context, operation, given, caller);
    }
    if (operation === proofread && type === 'multipart/form-data')
      return answerWith(context, await proofreadUpload(context, readDraft, caller));
    return refuse(context, 415, 'Send application/json, or what the description of the API names.');
  };
}
