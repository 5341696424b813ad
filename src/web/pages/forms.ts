import { html } from 'hono/html';
import { SORTS } from '../../core/question/filter/filter.ts';
import type { PagePart } from './drawing/quotedHtml.ts';
import { languageField, type PageLook } from './pageLook.ts';

/** What can be asked on a page, besides the words. */
export interface AskForm {
  /** What stands in the field. */
  readonly question: string;
  /** Names of the collections that can be chosen. */
  readonly collections: readonly string[];
  /** The one that is chosen. */
  readonly collection?: string | undefined;
}

const TYPED = ['after', 'before', 'source', 'author'] as const;

/** The field in which a question is typed, and below it what the answer can be limited to. */
export function askForm({ question, collections, collection }: AskForm, look: PageLook): PagePart {
  const { say } = look.wording;
  return html`<form class="ask" role="search" action="/" method="get" data-ask>
<label for="question-field" class="unseen">${say('option.question')}</label>
<div class="field"><input id="question-field" name="q" type="search" value="${question}" placeholder="${say('option.question')}" autocomplete="off" autocapitalize="none" enterkeyhint="search" data-suggest="${look.to('/suggest')}" data-suggestions="${say('page.headlines')}">
<button type="submit">${say('modal.ask')}</button></div>
${languageField(look)}
<details class="narrow"${collection === undefined ? '' : html` open`}><summary>${say('page.limits')}</summary>
<div class="fields">${TYPED.map(
    (name) => html`<p><label for="${name}">${say(`page.${name}`)}</label>
<input id="${name}" name="${name}" type="text" autocomplete="off"${name === 'after' || name === 'before' ? html` placeholder="2016-09-30" title="${say(`option.${name}`)}"` : ''}></p>`,
  )}
${
  collections.length < 2
    ? ''
    : html`<p><label for="collection">${say('page.collection')}</label>
<select id="collection" name="collection"><option value="">${say('page.all')}</option>${collections.map(
        (name) => html`<option${name === collection ? html` selected` : ''}>${name}</option>`,
      )}</select></p>`
}
<p><label for="sort">${say('page.sort')}</label>
<select id="sort" name="sort"><option value="">${say('choice.relevance')}</option>${SORTS.filter(
    (sort) => sort !== 'relevance',
  ).map((sort) => html`<option value="${sort}">${say(`choice.${sort}`)}</option>`)}</select></p>
</div></details>
</form>`;
}

/** One thing to type, and what is done with it. */
export interface OneField {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly name: string;
  readonly label: string;
  readonly typed: string;
  readonly button: string;
  readonly isLong?: true;
}

/** A form with one field. */
export function oneFieldForm(form: OneField, look: PageLook): PagePart {
  const { action, method, name, label, typed, button, isLong } = form;
  const input = isLong
    ? html`<textarea id="${name}-field" name="${name}" rows="4" required>${typed}</textarea>`
    : html`<input id="${name}-field" name="${name}" type="text" value="${typed}" autocomplete="off" required>`;
  return html`<form class="ask" action="${look.to(action)}" method="${method}">
<label for="${name}-field">${label}</label>
<div class="field${isLong ? ' long' : ''}">${input}
<button type="submit">${button}</button></div>
${method === 'get' ? languageField(look) : ''}</form>`;
}
