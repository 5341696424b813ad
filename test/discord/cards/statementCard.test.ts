import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { questionOn } from '../../../src/discord/cards/questionLine.ts';
import { statementCard } from '../../../src/discord/cards/statementCard.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { buttonsOf, colourOf, lookOver, quotesOn, sendCard, textsOf } from '../../support/cards.ts';
import { doorTo } from '../../support/door.ts';
import { libraryOf } from '../../support/library.ts';

const SAID = 'The truce in Syria began on February 27.';
const FILES = {
  'a.md': `---\ndate: 2016-10-03\n---\n# Truce\n\n${SAID}`,
  'b.md': 'Kirby said that the calm in Aleppo had ended on Monday.',
};
const LOCALES = ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'];

async function cardOf(
  statement: string,
  files: Readonly<Record<string, string>> = FILES,
  lies = false,
) {
  const { textOf: honest, meetStatement } = await libraryOf(files);
  const textOf = (id: string) => (lies ? 'Other words.' : honest(id));
  const met = doorTo(discordNotation, textOf).met(await meetStatement(statement));
  const cards = LOCALES.map((locale) =>
    statementCard(
      { kind: 'statement', typed: 'Stated.', met },
      { ...lookOver(undefined), wording: wordingIn(locale) },
    ),
  );
  for (const card of cards) sendCard(card);
  return cards[0] ?? [];
}

const saidOn = (card: Awaited<ReturnType<typeof cardOf>>) => textsOf(card).join('\n');

describe('the card of a statement', () => {
  it('shows what says so, or that somebody in the articles does', async () => {
    const card = await cardOf('The truce in Syria began on 27 February.');
    expect(saidOn(card)).toContain('**The articles say so:**');
    expect(quotesOn(card)).toEqual([SAID]);
    const reported = await cardOf('The calm in Aleppo had ended on Monday.');
    expect(saidOn(reported)).toContain('**In the articles somebody says so:**');
  });

  it('shows the place that differs in both, and in one line', async () => {
    const card = await cardOf('The truce in *Syria* began on 1 March.');
    const texts = saidOn(card);
    expect(texts).toContain('**The articles differ in a date:**');
    expect(texts).toContain('\nThe truce in \\*Syria\\* began on **1 March**.');
    expect(texts).toContain('1 March · the article: February 27\n> ');
    expect(texts).toContain('> The truce in Syria began on **February 27**.');
  });

  it('says that the articles do not tell, without a quotation and in another colour', async () => {
    const card = await cardOf('Kerry resigned.');
    expect(saidOn(card)).toContain('**The articles do not tell whether this is so.**');
    expect(quotesOn(card)).toEqual([]);
    expect(colourOf(card)).not.toBe(colourOf(await cardOf(SAID)));
  });

  it('leads to what stands around each quotation', async () => {
    expect(buttonsOf(await cardOf(SAID)).map(({ label }) => label)).toEqual(['Context']);
  });

  it.each([
    ['@everyone', '@everyone'],
    ['<@1>', '<@'],
    ['# heading', '\n#'],
    ['[x](https://evil.example)', 'https:'],
    ['||spoiler||', '||'],
  ])('has nothing of a statement that Discord takes for markup: %j', async (markup, taken) => {
    const shown = saidOn(await cardOf(`The truce in Syria began on ${markup} 1 March.`));
    expect(shown.replaceAll(/\\[!-~]/g, '')).not.toContain(taken);
  });

  it.each(['', '?', '**'.repeat(2000), '\u202e a b c '.repeat(400), 'One. Two.', 'Did it begin?'])(
    'is one that Discord takes, whatever is stated: %j',
    async (statement) => {
      expect(quotesOn(await cardOf(statement))).toEqual([]);
    },
  );

  it('shows no quotation that is not what the article says', async () => {
    const card = await cardOf(SAID, FILES, true);
    expect(quotesOn(card)).toEqual([]);
    expect(saidOn(card)).toContain('do not tell');
  });

  it('has no question that a reply to it could take up', async () => {
    for (const statement of [SAID, 'Kerry resigned.', 'Did it begin?']) {
      expect(questionOn(textsOf(await cardOf(statement))[0] ?? '')).toBeUndefined();
    }
  });
});
