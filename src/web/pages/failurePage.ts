import { html } from 'hono/html';
import { type PlainKey, type SpokenLanguage, sayIn } from '../../core/speech/say.ts';
import { plainPage } from './plainPage.ts';

export interface FailurePage {
  readonly language: SpokenLanguage;
  /** What has gone wrong. */
  readonly trouble: PlainKey;
}

export function failurePage({ language, trouble }: FailurePage) {
  const say = sayIn(language);
  const body = html`<h1>${say(trouble)}</h1>
    <p><a href="/">${say('page.failure-back')}</a></p>`;
  return plainPage(language, say(trouble), body);
}
