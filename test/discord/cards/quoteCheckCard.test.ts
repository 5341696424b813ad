import { describe, expect, it } from 'vitest';
import { passExcerpts } from '../../../src/core/answer/gate.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { questionOn } from '../../../src/discord/cards/questionLine.ts';
import { quoteCheckCard } from '../../../src/discord/cards/quoteCheckCard.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { colourOf, lookOver, quotesOn, sendCard, textsOf } from '../../support/cards.ts';
import { quietGate } from '../../support/door.ts';
import { libraryOf } from '../../support/library.ts';

const SAID = 'The board did not approve the new ferry contract on Tuesday.';
const FILES = {
  'ferry.md': SAID,
  'mill.md': 'The paper mill at Grenholm closed its gates in the spring.',
};
const LOCALES = ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'];

async function cardOf(
  claim: string,
  files: Readonly<Record<string, string>> = FILES,
  lies = false,
) {
  const { textOf: honest, checkQuote } = await libraryOf(files);
  const textOf = (id: string) => (lies ? 'Other words.' : honest(id));
  const { check, excerpts } = await checkQuote(claim);
  const passed = passExcerpts(excerpts, quietGate(discordNotation, textOf));
  const cards = LOCALES.map((locale) =>
    quoteCheckCard(
      { kind: 'quote-check', claim, check, excerpts: passed },
      { ...lookOver(undefined), wording: wordingIn(locale) },
    ),
  );
  for (const card of cards) sendCard(card);
  return { kind: check.kind, card: cards[0] ?? [] };
}

describe('the card of a quotation that is checked', () => {
  it('shows where it stands', async () => {
    const { card } = await cardOf('did not approve the new ferry contract');
    expect(textsOf(card).join('\n')).toContain('In the articles, word for word.');
    expect(quotesOn(card)).toEqual(['did not approve the new ferry contract']);
  });

  it('shows what only the article has and what only the post has, which does not look like a quotation', async () => {
    const { kind, card } = await cardOf(
      'The board did approve the new *ferry* contract on Monday.',
    );
    expect(kind).toBe('altered');
    const texts = textsOf(card).join('\n');
    expect(texts).toContain('Altered');
    expect(texts).toContain('\n-# Changed: a denial, a day.');
    expect(texts).toMatch(/> .*\*\*not ?\*\*/);
    expect(texts).toContain('\nThe board did approve the new \\*ferry\\* contract on **Monday**.');
    expect(quotesOn(card)).toHaveLength(1);
  });

  it('does not say that nothing is there in the colour of what is', async () => {
    const there = await cardOf(SAID);
    const absent = await cardOf('Nobody has ever seen a zeppelin over the harbour');
    expect(textsOf(absent.card).join('\n')).toContain('Not in the articles.');
    expect(quotesOn(absent.card)).toEqual([]);
    expect(colourOf(absent.card)).not.toBe(colourOf(there.card));
  });

  it.each([
    ['@everyone', '@everyone'],
    ['<@1>', '<@'],
    ['# heading', '\n#'],
    ['-# small', '\n-# small'],
    ['> quoted', '\n>'],
    ['- item', '\n- '],
    ['[x](https://evil.example)', 'https:'],
    ['||spoiler||', '||'],
    ['```\ncode', '```'],
  ])('has nothing of a post that Discord takes for markup: %j', async (markup, taken) => {
    const claim = `The board did approve the new ferry contract on Tuesday.\n${markup}`;
    const { kind, card } = await cardOf(claim);
    expect(['altered', 'similar', 'absent']).toContain(kind);
    const shown = textsOf(card).filter((text) => !quotesOn(card).some(() => text.startsWith('> ')));
    expect(shown.join('\n').replaceAll(/\\[!-~]/g, '')).not.toContain(taken);
  });

  it('shows what the articles say also where the post is as long as it may be', async () => {
    const said = Array.from(
      { length: 60 },
      (_, at) => `The ${at} bakers of Lund sold ${at} loaves each`,
    ).join(' and ');
    const claim = said.replace('sold 30', 'burnt thirty');
    const { kind, card } = await cardOf(claim, { 'a.md': `${said}.` });
    expect(kind).toBe('altered');
    expect(quotesOn(card)).toHaveLength(1);
  });

  it.each(['', 'ferry', '**'.repeat(2000), '\u202e a b c '.repeat(400), 'a b c '.repeat(1000)])(
    'is one that Discord takes, whatever is posted: %j',
    async (claim) => {
      expect(quotesOn((await cardOf(claim)).card)).toEqual([]);
    },
  );

  it('shows no quotation that is not what the article says', async () => {
    expect(quotesOn((await cardOf(SAID, FILES, true)).card)).toEqual([]);
  });

  it('has no question that a reply to it could take up', async () => {
    const claims = [
      SAID,
      'Nobody has ever seen a zeppelin over the harbour',
      `Nobody has seen ${'_'.repeat(3900)}`,
      'The board did approve the new ferry\nzeppelin\ncontract on Tuesday.',
    ];
    for (const claim of claims) {
      const [head = ''] = textsOf((await cardOf(claim)).card);
      expect(questionOn(head)).toBeUndefined();
    }
  });
});
