import type { Article } from '../../src/core/article/article.ts';
import { addressOf } from '../../src/core/conversation/quoteActions.ts';
import { wordingIn } from '../../src/core/speech/wording.ts';
import type { AnswerLook } from '../../src/discord/cards/answerCard.ts';
import type { Card } from '../../src/discord/cards/card.ts';
import { ADDRESS_SHOWN } from '../../src/discord/cards/lines/excerptText.ts';
import { discordNotation } from '../../src/discord/notation.ts';
import { fieldsOf, textOf, walk } from './discord/fields.ts';
import { checkMessage } from './discord/limits.ts';

/** A message made of components, without previews of its links. */
const CARD = (1 << 15) | (1 << 2);

/** @throws RestError where Discord would refuse the card. */
export function sendCard(components: Card): void {
  checkMessage({ flags: CARD, components, allowed_mentions: { parse: [] } });
}

/** The texts of a card in their order. */
export function textsOf(card: Card): string[] {
  return [...walk(card)].flatMap(({ type, content }) => (type === 10 ? [textOf(content)] : []));
}

/** The buttons and menus of a card that say something to the bot, in their order. */
export function buttonsOf(card: Card): { readonly label: string; readonly id: string }[] {
  return [...walk(card)].flatMap(({ label, custom_id }) =>
    custom_id === undefined ? [] : [{ label: textOf(label), id: textOf(custom_id) }],
  );
}

/** The rows of buttons below a card, as their labels. */
export function rowsOf(card: Card): string[][] {
  return [...walk(card)].flatMap(({ type, components }) =>
    type === 1 ? [[...walk(components)].map(({ label }) => textOf(label))] : [],
  );
}

/** The addresses that the buttons of a card open. */
export function linksOf(card: Card): string[] {
  return [...walk(card)].flatMap(({ url }) => (url === undefined ? [] : [textOf(url)]));
}

/** The colour of the bar beside a card. */
export function colourOf(card: Card): unknown {
  return fieldsOf(card[0])['accent_color'];
}

const CODE = /^```\n[\s\S]*?\n```$/gm;

/** The block quotes on a card, undone, wherever they stand; what is in code is to be copied. */
export function quotesOn(card: Card): string[] {
  return textsOf(card).flatMap((text) =>
    Array.from(text.replaceAll(CODE, '').matchAll(/^> [^\n]*(?:\n> [^\n]*)*/gm), ([quoted]) =>
      discordNotation.read(quoted),
    ),
  );
}

/** How an answer is shown in English in the year of the sample articles, with links to their addresses. */
export function lookOver(articles: ReadonlyMap<string, Article> | undefined): AnswerLook {
  return {
    wording: wordingIn('en'),
    year: 2016,
    addressOf: (cited) => addressOf(cited, articles ?? new Map(), ADDRESS_SHOWN),
  };
}
