import { html } from 'hono/html';
import { type PlainKey, type SpokenLanguage, sayIn } from '../../core/speech/say.ts';
import { plainPage } from './plainPage.ts';

/** The page on which a token is shown. */
export interface LoginPage {
  readonly language: SpokenLanguage;
  /** Where to go on from it, on this page. */
  readonly to: string;
  /** Whether whoever sees it is logged in. */
  readonly isIn: boolean;
  /** What has gone wrong. */
  readonly trouble?: PlainKey | undefined;
}

export function loginPage({ language, to, isIn, trouble }: LoginPage) {
  const say = sayIn(language);
  const title = say('page.login-title');
  const logout = html`<form method="post" action="/logout">
    <p>${say('page.login-in')} <button type="submit">${say('page.login-out')}</button></p>
  </form>`;
  const body = html`<h1>${title}</h1>
    ${trouble ? html`<p id="trouble" role="alert">${say(trouble)}</p>` : ''}
    ${isIn ? logout : ''}
    <form method="post" action="/login">
      <p><label for="token">${say('page.login-token')}</label></p>
      <div class="field"><input id="token" name="token" type="password" autocomplete="current-password" required
        maxlength="1024" spellcheck="false" autocapitalize="none" aria-describedby="hint">
      <button type="submit">${say('page.login-send')}</button></div>
      <p id="hint">${say('page.login-hint')}</p>
      <input type="hidden" name="to" value="${to}">
    </form>`;
  return plainPage(language, title, body);
}
