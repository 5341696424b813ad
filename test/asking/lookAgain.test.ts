import { expect, it } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import { lookAgain } from '../../src/asking/lookAgain.ts';
import { excerptAt } from '../../src/core/answer/excerpt.ts';
import { articleOf, holdingsOf, NOW } from '../support/library.ts';

const PIER = articleOf(
  'pier.md',
  'The pier of Oldport was built on May 3, 1902, and painted in 1903.',
);
const FERRY = articleOf('ferry.md', 'The ferry of Newport was late in 1904.');

it('each article that is about to be quoted is looked at once', () => {
  const seen: string[] = [];
  const at = (article = PIER, end = 8) => excerptAt(article, { start: 0, end });
  const isCurrent = (id: string) => seen.push(id) > 0;
  lookAgain({ isCurrent }, [at(), at(PIER, 12), at(FERRY)]);
  expect(seen).toEqual(['pier', 'ferry']);
});

it('answers, explained answers, timelines and posted quotations look at what they quote, and at nothing else', async () => {
  const holdings = await holdingsOf([PIER, FERRY]);
  const seen: string[] = [];
  const states = {
    state: holdings.state,
    withState: <T>(work: Parameters<typeof holdings.withState<T>>[0]) =>
      holdings.withState<T>((state) =>
        work({ ...state, thesaurus: state.thesaurus, isCurrent: (id) => seen.push(id) > 0 }),
      ),
  };
  const library = createAsking({ ...states, problems: [] }, () => NOW);
  await library.ask('When was the pier of Oldport built?');
  await library.explain('When was the pier of Oldport built?', {
    ...{ excerpts: 5, sentences: 3, chars: 550, sentenceChars: 900 },
  });
  await library.timeline('pier of Oldport');
  await library.checkQuote('The pier of Oldport was built on May 3, 1902, and painted in 1903.');
  expect(seen).toEqual(['pier', 'pier', 'pier', 'pier']);
});
