import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../src/core/answer/excerpt.ts';
import type { ToldCorrection } from '../../../src/core/conversation/reply.ts';
import type { ShownCorrections } from '../../../src/core/conversation/shownReply.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { type Card, COLOURS, card } from '../../../src/discord/cards/card.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { correctedCard } from '../../../src/discord/notices/correctedCard.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf } from '../../support/library.ts';

const ARTICLE = articleOf('a.md', '# The ferry\n\nThe board approved the contract on *Monday*.');
const [BLOCK = { start: 0, end: 0 }] = ARTICLE.blocks;
const LOOK = { wording: wordingIn('en'), addressOf: () => undefined };
const REWORDED: ToldCorrection = {
  ...{ receipt: 'R', quote: 'The board did not approve it.', change: 'reworded', at: 0 },
  lost: 'The board did not approve it.',
  ...{ title: 'The ferry', now: excerptAt(ARTICLE, BLOCK) },
};

function shown(...entries: readonly ToldCorrection[]): ShownCorrections {
  const reply = doorTo(discordNotation, () => ARTICLE.text).reply({ kind: 'corrections', entries });
  if (reply.kind !== 'corrections') throw new Error('These are no corrections.');
  return reply;
}

const textIn = (it: Card | undefined) => JSON.stringify(it);

describe('a card whose quotations do not stand any more', () => {
  const plain = card(['> The board did not approve it.'], COLOURS.answered);

  it('says so above all else, with what is closest now, and is else as it was', () => {
    const corrected = correctedCard(plain, shown(REWORDED), LOOK);
    expect(corrected?.slice(1)).toEqual(plain);
    expect(corrected?.[0]).toMatchObject({
      type: ComponentType.Container,
      accent_color: COLOURS.related,
      components: [
        {
          content: expect.stringMatching(
            /^The words “The board did not approve it\.” no longer stand in “The ferry”\. Closest to them now:\n> The board approved the contract on \\\*Monday\\\*\./,
          ),
        },
      ],
    });
  });

  it('says what is known now in the place of what was known before, and nothing once all stands again', () => {
    const once = correctedCard(plain, shown(REWORDED), LOOK) ?? [];
    const { now: _, ...gone } = { ...REWORDED, change: 'article-gone' } as const;
    const twice = correctedCard(once, shown(gone), LOOK);
    expect(twice).toHaveLength(2);
    expect(textIn(twice)).toContain('is no longer in the library');
    expect(textIn(twice)).not.toContain('Closest');
    expect(correctedCard(twice ?? [], shown(), LOOK)).toEqual(plain);
  });

  it('leaves the new wording out where there is no room, and says at least the first', () => {
    const textOf = (length: number) => card(['x'.repeat(length)], COLOURS.answered);
    const bare = correctedCard(textOf(3900), shown(REWORDED), LOOK);
    expect(textIn(bare)).toContain('no longer stand');
    expect(textIn(bare)).not.toContain('approved the contract');
    expect(correctedCard(textOf(3990), shown(REWORDED), LOOK)).toBeUndefined();
    const many = card(
      Array.from({ length: 20 }, () => 'x'),
      COLOURS.answered,
    );
    expect(correctedCard(many, shown(REWORDED), LOOK)).toBeUndefined();
  });

  it('lets nothing of an article act on it', () => {
    const { now: _, ...wild } = {
      ...REWORDED,
      ...{ lost: '@everyone [x](https://evil.example) **b**', title: '# <@1>' },
    };
    const text = textIn(correctedCard(plain, shown({ ...wild, change: 'withdrawn' }), LOOK));
    expect(text).not.toMatch(/(?<!\\)@everyone/);
    expect(text).not.toMatch(/(?<!\\)\](\(https)/);
    expect(text).not.toMatch(/(?<!\\)<@1>/);
  });
});
