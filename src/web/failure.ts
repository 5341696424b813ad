import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ArticlesAway } from '../core/conversation/articlesAway.ts';
import { type PlainKey, sayIn, spokenLanguageOf } from '../core/speech/say.ts';
import { failurePage } from './pages/failurePage.ts';
import { loginPage } from './pages/loginPage.ts';
import { problem } from './problem.ts';
import type { WebEnv, WebOptions } from './webOptions.ts';

/** What is said of a failure; of one that has no words of its own, what is said of its kind. */
const WORDS: Readonly<Record<number, PlainKey>> = {
  400: 'page.failure-unread',
  401: 'page.failure-unknown',
  403: 'page.failure-elsewhere',
  404: 'page.failure-nothing',
  405: 'page.failure-method',
  413: 'page.failure-large',
  421: 'page.failure-name',
  429: 'page.failure-often',
  500: 'page.failure-broken',
  503: 'page.failure-early',
};

/** Has whatever fails on any address said in one way, and what is a fault of the program logged once. */
export function tellFailures(app: Hono<WebEnv>, { log }: WebOptions): void {
  app.notFound((context) => drawFailure(context, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException)
      return error.res ?? drawFailure(context, error.status, wordsFor(error.status), error.message);
    if (error instanceof ArticlesAway) return drawFailure(context, 503, 'notice.articles-away');
    log(`A request could not be answered. ${error.stack ?? error.message}`);
    return drawFailure(context, 500);
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed(context, methods) {
        context.header('Allow', methods.join(', '));
        return drawFailure(context, 405);
      },
    }),
  );
}

/**
 * What went wrong, for whoever asked: a page, or for programs the details of a problem (RFC 9457). Neither tells
 * anything of the program.
 * @param detail for programs; what is said to people where it is empty.
 */
function drawFailure(
  context: Context<WebEnv>,
  status: ContentfulStatusCode,
  key: PlainKey = wordsFor(status),
  detail = '',
): Response | Promise<Response> {
  const { face, language } = context.get('asker');
  if (face !== 'web') return problem(context, status, detail || sayIn('en')(key));
  const page = { language: spokenLanguageOf(language), trouble: key };
  return status === 401
    ? context.html(loginPage({ ...page, to: addressIn(context), isIn: false }), status)
    : context.html(failurePage(page), status);
}

function wordsFor(status: number): PlainKey {
  return WORDS[status] ?? (status < 500 ? 'page.failure-unread' : 'page.failure-broken');
}

function addressIn({ req }: Context<WebEnv>): string {
  const { pathname, search } = new URL(req.url);
  return pathname + search;
}
