import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../src/core/answer/excerpt.ts';
import { passExcerpts } from '../../../src/core/answer/gate.ts';
import type { SourcesReply } from '../../../src/core/conversation/reply.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { sourcesCard } from '../../../src/discord/cards/sourcesCard.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { colourOf, lookOver, quotesOn, sendCard, textsOf } from '../../support/cards.ts';
import { quietGate } from '../../support/door.ts';
import { articleOf } from '../../support/library.ts';

const article = articleOf('a.md', 'The truce began. It held.');
const excerpt = excerptAt(article, { start: 0, end: 16 });

function cardOf(reply: Partial<SourcesReply>, text = article.text, locale = 'en') {
  const excerpts = passExcerpts(
    reply.excerpts ?? [],
    quietGate(discordNotation, () => text),
  );
  const look = { ...lookOver(undefined), wording: wordingIn(locale) };
  const card = sourcesCard({ kind: 'sources', sentences: [], ...reply, excerpts }, look);
  sendCard(card);
  return card;
}

const sentences = [
  { text: '**The truce** began.', found: 'answered' },
  { text: '> @everyone\nran.', found: 'related' },
  { text: 'Nobody came.', found: 'nothing-found' },
] as const;

describe('the card of the sources of a message', () => {
  it('says of each sentence whether the articles speak of it, and then what they say', () => {
    expect(textsOf(cardOf({ sentences, excerpts: [excerpt] }))).toEqual([
      '🟦 \\*\\*The truce\\*\\* began.\n-# The articles speak of it.\n' +
        '🟨 \\> \\@everyone ran.\n-# The articles may speak of it.\n' +
        '⬜ Nobody came.\n-# The articles do not speak of it.',
      '> The truce began.\n-# **a** · a.md\\:1',
    ]);
  });

  it('says where there is nothing to look for', () => {
    expect(textsOf(cardOf({}))).toEqual(['There is nothing here to be checked.']);
  });

  it('shows no quotation that is not what the article says', () => {
    const honest = cardOf({ sentences, excerpts: [excerpt] });
    const card = cardOf({ sentences, excerpts: [excerpt] }, 'Other words.');
    expect(quotesOn(card)).toEqual([]);
    expect(colourOf(card)).not.toBe(colourOf(honest));
  });

  it.each(['a', '*', '⟦', '\u202e'])(
    'fits in every language, however long ten sentences are: %j',
    (character) => {
      const long = Array.from({ length: 10 }, () => ({
        text: character.repeat(400),
        found: 'related' as const,
      }));
      for (const locale of ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'])
        cardOf({ sentences: long }, '', locale);
    },
  );
});
