import { expect, it } from 'vitest';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import type { SearchEngine } from '../../src/search/searchEngine.ts';
import { libraryOf } from '../support/library.ts';

async function articlesFor(
  files: Readonly<Record<string, string>>,
  question: string,
  engine?: SearchEngine,
) {
  const answer = await (await libraryOf(files, engine)).ask(question);
  return 'excerpts' in answer ? answer.excerpts.map(({ citation }) => citation.articleId) : [];
}

const BETS = {
  'bet.md': 'He made a bet on who owns the network and lost the bet. Who owns a bet, owns it.',
  'station.md': 'The cable network BET is owned by Viacom of New York.',
};

it.each([
  ['Who owns BET?', BETS, ['station']],
  ['Who owns B.E.T.?', BETS, ['station']],
  [
    'What did SAG demand?',
    {
      'a.md': 'The roof sagged; the mayor may demand repairs.',
      'b.md': 'The SAG demands more pay.',
    },
    ['b'],
  ],
  [
    'What does AIDS research cost?',
    { 'a.md': 'The aid for research cost $5m.', 'b.md': 'Research on AIDS cost $9m.' },
    ['b'],
  ],
  ['Did NASA’s probe land?', { 'a.md': 'The Nasa probe landed in May.' }, ['a']],
])('an abbreviation is found as one: %s', async (question, files, expected) => {
  expect(
    (await articlesFor(files as Readonly<Record<string, string>>, question)).slice(0, 1),
  ).toEqual(expected);
});

it('a lower-case word does not count for it beside one in capitals', async () => {
  const { 'bet.md': bet } = BETS;
  expect(await articlesFor({ 'bet.md': bet }, 'Who won the BET?')).toEqual(['bet']);
  expect(await articlesFor(BETS, 'Which network is BET?')).toEqual(['station']);
});

it('a question or a headline all in capitals has none', async () => {
  const files = { 'a.md': 'HE LOST THE BET\n\nHe lost the bet in May.', 'b.md': 'It rained.' };
  expect(await articlesFor(files, 'WHO LOST THE BET?')).toEqual(['a']);
  expect(await articlesFor(files, 'Who lost the BET?')).toEqual(['a']);
});

it('is found behind more passages with the word than are proposed', async () => {
  const bets = Array.from({ length: 40 }, (_, at) => [`bet${at}.md`, `Bet ${at}: a bet is a bet.`]);
  const files = {
    ...Object.fromEntries(bets),
    'z.md': 'In a long report on cable networks and who owns them there is one line on BET.',
  };
  expect((await articlesFor(files, 'BET owner of the channel')).slice(0, 1)).toEqual(['z']);
});

it('is found behind however many passages with the word, where it is among the best of them', async () => {
  const bets = Array.from({ length: 600 }, (_, at) => [
    `bet${at}.md`,
    `Bet ${at}: a bet is a bet.`,
  ]);
  const files = { ...Object.fromEntries(bets), 'z.md': 'The owner of the channel BET is Viacom.' };
  for (const engine of [createMiniSearchEngine(), createPackedEngine()]) {
    expect((await articlesFor(files, 'BET owner of the channel', engine)).slice(0, 1)).toEqual([
      'z',
    ]);
  }
});

it('the WHO asks for nobody, and stays a word', async () => {
  const files = { 'a.md': 'The WHO sent a team to Devpura.', 'b.md': 'Ann Lee sent a team.' };
  expect((await articlesFor(files, 'When did WHO send a team?'))[0]).toBe('a');
});
