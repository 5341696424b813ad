import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../src/core/answer/excerpt.ts';
import { catalogueEntryOf } from '../../../src/core/article/catalogue.ts';
import { actOnQuotes } from '../../../src/core/conversation/quoteActions.ts';
import type { Reply } from '../../../src/core/conversation/reply.ts';
import { quoteIdOf, readButtonId } from '../../../src/discord/buttonId.ts';
import { type FromButton, replyCard } from '../../../src/discord/cards/replyCard.ts';
import { codeNotation, discordNotation } from '../../../src/discord/notation.ts';
import { buttonsOf, lookOver, quotesOn, rowsOf, sendCard, textsOf } from '../../support/cards.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf } from '../../support/library.ts';

const article = articleOf('a.md', 'The truce began. It held.');
const span = { start: 0, end: 16 };
const excerpt = excerptAt(article, span);
const found = [{ article, span }];

function cardOf(reply: Reply, from?: FromButton, notation = discordNotation) {
  const shown = doorTo(notation, () => article.text).reply(reply);
  const card = replyCard(shown, lookOver(undefined), from);
  sendCard(card);
  return card;
}

describe('the card of a reply', () => {
  it.each<[string, Reply, readonly string[]]>([
    [
      'an answer',
      {
        kind: 'answer',
        answer: {
          ...{ kind: 'answered', question: 'When?', confidence: 1, notFound: [] },
          excerpts: [excerpt],
        },
        isFollowUp: false,
      },
      [excerpt.quote],
    ],
    [
      'sources',
      { kind: 'sources', sentences: [{ text: 'a', found: 'answered' }], excerpts: [excerpt] },
      [excerpt.quote],
    ],
    ['more', actOnQuotes(found, { kind: 'more' }, undefined), [excerpt.quote]],
    ['a context', actOnQuotes(found, { kind: 'context' }, undefined), [article.text]],
    ['the help', { kind: 'help' }, []],
    ['what is forgotten', { kind: 'forgotten' }, []],
    ['what is lost', { kind: 'lost', why: 'changed' }, []],
  ])('shows %s', (_, reply, quotes) => {
    expect(quotesOn(cardOf(reply))).toEqual(quotes);
  });

  it('shows what is to be copied in code', () => {
    const card = cardOf(actOnQuotes(found, { kind: 'copy' }, undefined), {}, codeNotation);
    expect(textsOf(card)).toEqual(['```\nThe truce began.\n```\n```\n— a, a.md\n```']);
  });

  it('shows the page that a button turned to', () => {
    const entries = Array.from({ length: 20 }, () => catalogueEntryOf(article));
    const reply = { kind: 'articles', entries } as const;
    expect(rowsOf(cardOf(reply))).toEqual([['Next']]);
    expect(rowsOf(cardOf(reply, { page: 2 }))).toEqual([['Previous', 'Next']]);
  });

  it('has the quotations of the button in the menu of styles', () => {
    const quotes = [quoteIdOf('a', span, excerpt.quote)];
    const action = { kind: 'cite', style: 'mla', accessed: new Date(0) } as const;
    const card = cardOf(actOnQuotes(found, action, undefined), { quotes });
    expect(buttonsOf(card).map(({ id }) => readButtonId(id))).toEqual([
      { action: 'restyle', quotes },
    ]);
  });

  it('says why something is lost', () => {
    const progress = { files: [1, 2], bytes: [1, 2] } as const;
    const texts = (reply: Reply) => textsOf(cardOf(reply)).join();
    expect(texts({ kind: 'lost', why: 'changed' })).toContain('has changed');
    expect(texts({ kind: 'lost', why: 'gone' })).toContain('no longer');
    expect(texts({ kind: 'lost', why: 'gone', progress })).toContain('still being read');
  });
});
