import { describe, expect, it } from 'vitest';
import { actOnQuotes } from '../../../src/core/conversation/quoteActions.ts';
import { contextCard } from '../../../src/discord/cards/contextCard.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { linksOf, lookOver, quotesOn, sendCard, textsOf } from '../../support/cards.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf } from '../../support/library.ts';

function contextIn(text: string, quote: string) {
  const article = articleOf('a.md', text);
  const start = article.text.indexOf(quote);
  const span = { start, end: start + quote.length };
  const reply = actOnQuotes([{ article, span }], { kind: 'context' }, undefined);
  const shown = doorTo(discordNotation, () => article.text).reply(reply);
  if (shown.kind !== 'context') throw new Error('This is no context.');
  return shown;
}

const cardOf = (text: string, quote: string) =>
  contextCard(contextIn(text, quote), lookOver(new Map([['a', articleOf('a.md', text)]])));

describe('the context of a quotation', () => {
  it('shows it in bold among its neighbours, with its source and a way to the place', () => {
    const card = cardOf(
      '---\ntitle: "**Talks**"\nurl: https://a.example/b(c)\n---\nBefore it came. The truce began. After it went.',
      'The truce began.',
    );
    expect(textsOf(card)).toEqual([
      '> Before it came. **The truce began.** After it went.',
      expect.stringMatching(/^-# \*\*\[\\\*\\\*Talks\\\*\\\*\]\(https:\/\/a\.example\/b%28c%29/),
    ]);
    expect(quotesOn(card)).toEqual(['Before it came. The truce began. After it went.']);
    expect(linksOf(card)).toEqual([
      expect.stringMatching(/^https:\/\/a\.example\/b%28c%29#:~:text=/),
    ]);
    sendCard(card);
  });

  it('has no button where there is no address, or none that fits on one', () => {
    const text = 'The truce began.';
    expect(linksOf(cardOf(text, text))).toEqual([]);
    const long = cardOf(`---\nurl: https://a.example/${'b'.repeat(600)}\n---\n${text}`, text);
    expect(linksOf(long)).toEqual([]);
    sendCard(long);
    const grown = cardOf(`---\nurl: https://a.example/${'('.repeat(300)}\n---\n${text}`, text);
    expect(linksOf(grown)).toEqual([]);
    sendCard(grown);
  });

  it('is the quotation alone where its neighbours leave no room for all', () => {
    const quote = `The truce ${'\u202e'.repeat(300)} began.`;
    const card = cardOf(`Before ${'\u202e'.repeat(250)} it came. ${quote} After it went.`, quote);
    expect(quotesOn(card)).toEqual([quote]);
    expect(textsOf(card)).toHaveLength(2);
    sendCard(card);
  });

  it('says where the quotation stands where even that does not fit on a card', () => {
    const text = `The truce began ${'\u202e'.repeat(600)} here.`;
    const card = cardOf(text, text);
    expect(textsOf(card)).toEqual(['The quotation is too long for a card. It stands in a.md\\:1.']);
    expect(linksOf(card)).toEqual([]);
    sendCard(card);
  });

  it('of a quotation that is too long fits, however long the place is', () => {
    const text = `The truce began ${'\u202e'.repeat(600)} here.`;
    const shown = contextIn(text, text);
    const citation = {
      ...shown.citation,
      isExtracted: true,
      headings: ['*'.repeat(3000)],
    } as const;
    sendCard(contextCard({ ...shown, citation }, lookOver(undefined)));
  });
});
