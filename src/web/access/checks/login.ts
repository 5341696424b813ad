import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { ARTICLES_PATH, FIRST_MARK } from '../../../core/answer/articleAddress.ts';
import { spokenLanguageOf } from '../../../core/speech/say.ts';
import { loginPage } from '../../pages/loginPage.ts';
import type { WebEnv } from '../../webOptions.ts';
import { type Gatehouse, showToken } from '../gatehouse.ts';
import { SESSION_AGE, sessionCookie } from '../sessions.ts';

/** Where a token is shown once, for a cookie; and where that ends. */
export function loginRoutes(gatehouse: Gatehouse): Hono<WebEnv> {
  const { sessions, options } = gatehouse;
  const { settings } = options;
  const name = sessionCookie(settings);
  const cookie: CookieOptions = {
    ...{ path: '/', httpOnly: true, sameSite: 'Strict' },
    secure: settings.publicUrl?.startsWith('https:') ?? false,
  };
  const app = new Hono<WebEnv>();
  app.get('/login', (context) => {
    const to = ownPath(context.req.query('to'));
    const page = pageOf(context);
    // Who is sent here with a cookie that a browser had kept back goes on at once.
    if (page.isIn && to !== '/') return context.redirect(withMark(to), 303);
    return context.html(loginPage({ ...page, to }));
  });
  app.post('/login', async (context) => {
    const form = await context.req.parseBody();
    const to = ownPath(form['to']);
    const token = typeof form['token'] === 'string' ? form['token'].trim() : '';
    const shown = await showToken(token, context, gatehouse);
    const page = { ...pageOf(context), to };
    switch (shown.kind) {
      case 'wrong':
        options.onTurnedAway?.('token');
        return context.html(loginPage({ ...page, trouble: 'page.login-wrong' }), 401);
      case 'barred':
        options.onTurnedAway?.('token');
        context.header('Retry-After', `${shown.seconds}`);
        return context.html(loginPage({ ...page, trouble: 'page.login-barred' }), 429);
      case 'right': {
        const value = sessions.begin(shown.badge);
        const maxAge = SESSION_AGE[shown.badge];
        if (value !== undefined) setCookie(context, name, value, { ...cookie, maxAge });
        return context.redirect(withMark(to), 303);
      }
    }
  });
  app.post('/logout', (context) => {
    sessions.end(getCookie(context, name) ?? '');
    deleteCookie(context, name, cookie);
    return context.redirect('/login', 303);
  });
  return app;
}

function pageOf(context: Context<WebEnv>) {
  const language = spokenLanguageOf(context.get('asker').language);
  return { language, isIn: context.get('badge') !== undefined };
}

/** What follows the # of an address no browser tells, and at quoted words it is known. */
function withMark(path: string): string {
  return path.startsWith(ARTICLES_PATH) && /[?&]quote=/.test(path) ? path + FIRST_MARK : path;
}

/** An address of this page, to go on with; the first one where it is anywhere else. */
export function ownPath(given: unknown): string {
  const here = 'http://here.invalid';
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given) || !URL.canParse(given, here))
    return '/';
  const { origin, pathname, search } = new URL(given, here);
  // Two slashes at the start would name a server.
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
