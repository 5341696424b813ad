import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/core/answer/context.ts';
import { createGate } from '../../../src/core/answer/gate.ts';
import { cite } from '../../../src/core/article/citation.ts';
import { contextCard, tooLongCard } from '../../../src/discord/cards/contextCard.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { linksOf, lookOver, quotesOn, sendCard, textsOf } from '../../support/cards.ts';
import { articleOf } from '../../support/library.ts';

function contextIn(text: string, quote: string) {
  const article = articleOf('a.md', text);
  const start = article.text.indexOf(quote);
  const span = { start, end: start + quote.length };
  const gate = createGate(
    discordNotation,
    () => article.text,
    () => {},
  );
  const stretches = contextOf(article, span).flatMap((stretch) => gate(stretch) ?? []);
  const citation = cite(article, span);
  return { card: contextCard(stretches, citation, lookOver(new Map([['a', article]]))), citation };
}

describe('the context of a quotation', () => {
  it('shows it in bold among its neighbours, with its source and a way to the place', () => {
    const { card = [] } = contextIn(
      '---\ntitle: "**Talks**"\nurl: https://a.example/b(c)\n---\nBefore it came. The truce began. After it went.',
      'The truce began.',
    );
    expect(textsOf(card)).toEqual([
      '> Before it came. **The truce began.** After it went.',
      expect.stringMatching(/^-# \*\*\[\\\*\\\*Talks\\\*\\\*\]\(https:\/\/a\.example\/b%28c%29/),
    ]);
    expect(quotesOn(card)).toEqual(['Before it came. The truce began. After it went.']);
    expect(linksOf(card)).toEqual([
      expect.stringMatching(/^https:\/\/a\.example\/b\(c\)#:~:text=/),
    ]);
    sendCard(card);
  });

  it('has no button where there is no address, or none that fits on one', () => {
    const text = 'The truce began.';
    expect(linksOf(contextIn(text, text).card ?? [])).toEqual([]);
    const long = contextIn(`---\nurl: https://a.example/${'b'.repeat(600)}\n---\n${text}`, text);
    expect(linksOf(long.card ?? [])).toEqual([]);
    sendCard(long.card ?? []);
  });

  it('is none where it does not fit on a card', () => {
    const text = `The truce began ${'\u202e'.repeat(600)} here.`;
    const { card, citation } = contextIn(text, text);
    expect(card).toBeUndefined();
    const instead = tooLongCard(citation, lookOver(undefined));
    expect(textsOf(instead)).toEqual([
      'The quotation is too long for a card. It stands in a.md\\:1.',
    ]);
    sendCard(instead);
  });

  it('of a quotation that is too long fits, however long the place is', () => {
    const { citation } = contextIn('The truce began.', 'The truce began.');
    const headings = ['*'.repeat(3000)];
    sendCard(tooLongCard({ ...citation, isExtracted: true, headings }, lookOver(undefined)));
  });
});
