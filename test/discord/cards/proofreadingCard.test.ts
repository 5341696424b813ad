import { describe, expect, it } from 'vitest';
import { createDoor } from '../../../src/core/conversation/shownReply.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { proofreadingCard } from '../../../src/discord/cards/proofreadingCard.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { colourOf, lookOver, quotesOn, sendCard, textsOf } from '../../support/cards.ts';
import { proofreadIn } from '../../support/proofread.ts';

const WORDS = 'The harbour was closed for fourteen days after the great storm';
const FILES = { 'a.txt': `Harbour\n\n${WORDS}.\n` };
const LOCALES = ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'];

async function cardOf(
  text: string,
  locale = 'en',
  files: Readonly<Record<string, string>> = FILES,
) {
  const reply = await proofreadIn(discordNotation, { text }, files);
  const card = proofreadingCard(reply, { ...lookOver(undefined), wording: wordingIn(locale) });
  sendCard(card);
  return card;
}

describe('the card of a message that was proofread', () => {
  it('says how each quotation stands, what weighs most first, and what the source has', async () => {
    const altered = WORDS.replace('fourteen', '20');
    const card = await cardOf(`“${WORDS}”, “${altered}” and *so*.`);
    expect(textsOf(card)).toEqual([
      '**2 quotations · 1 error**\n-# Only the text of the message was read, no attachment.',
      expect.stringMatching(
        /^🟥 \*\*Altered: a number\.\*\*\n-# In the draft: “The .*”\n-# “20” instead of “fourteen”\n> The harbour was closed for (?:\*\*)?fourteen ?(?:\*\*)? ?days .*\n-# \*\*Harbour\*\* · a\.txt\\:3$/,
      ),
      `🟩 **Exact.**\n-# In the draft: “${WORDS}”`,
    ]);
    expect(quotesOn(card)).toHaveLength(1);
  });

  it('says where there is nothing, and that attachments were not read', async () => {
    expect(textsOf(await cardOf('Nothing.'))).toEqual([
      '**There is no quotation in it that can be checked.**\n-# Only the text of the message was read, no attachment.',
    ]);
  });

  it('has another colour where something is found', async () => {
    const [fine, wrong, none] = await Promise.all(
      [`“${WORDS}”`, '“Nothing of the kind was ever planned”', 'None.'].map((it) => cardOf(it)),
    );
    const colours = [fine, wrong, none].map((card) => card && colourOf(card));
    expect(new Set(colours).size).toBe(3);
  });

  it('shows no quotation that is not what the article says', async () => {
    const text = `“${WORDS.replace('fourteen', '20')}”`;
    const reply = await proofreadIn(discordNotation, { text }, FILES);
    const door = createDoor(
      discordNotation,
      () => 'Other words.',
      () => {},
    );
    const shown = door.reply(reply);
    if (shown.kind !== 'proofreading') throw new Error(shown.kind);
    expect(quotesOn(proofreadingCard(shown, lookOver(undefined)))).toEqual([]);
  });

  it.each(['a', '*', '@everyone ', '\u202e'])(
    'fits in every language, however much is quoted, and says how much is left: %j',
    async (character) => {
      const quotations = Array.from(
        { length: 40 },
        (_, index) => `“Never was any of it so ${character.repeat(30)} ${index}”`,
      );
      for (const locale of LOCALES) {
        const texts = textsOf(await cardOf(quotations.join('\n\n'), locale));
        expect(texts.at(-1)).toMatch(/^-# .*\d/);
      }
    },
  );
});
