import { describe, expect, it } from 'vitest';
import { missingPhrases } from '../../src/asking/missingPhrases.ts';
import { articleOf, holdingsOf, libraryOf } from '../support/library.ts';

const FILES = {
  'toll.md':
    '---\ntitle: The long quarrel\ndate: 2016-02-01\n---\nThe harbour toll rose to nine pounds. The bridge was painted green.',
  'ferry.md': '---\ntitle: Ferry\n---\nThe ferry was late once more, said the captain.',
  'fish.md': '渡し船は港に着いた。',
};
const state = (
  await holdingsOf(Object.entries(FILES).map(([path, text]) => articleOf(path, text)))
).state();

it.each([
  [['harbour toll'], []],
  [['Harbour Toll!'], []],
  [['toll harbour'], ['toll harbour']],
  [['harbour toll', 'green bridge'], ['green bridge']],
  [['zeppelin'], ['zeppelin']],
  [['long quarrel'], []],
  [['渡し船'], []],
  [['船渡'], ['船渡']],
  [['to the'], []],
  [[], []],
])('of the phrases %j no article has %j', async (phrases, missing) => {
  expect(await missingPhrases(phrases, state)).toEqual(missing);
});

describe('a phrase in quotation marks', () => {
  const asked = async (question: string) => {
    const answer = await (await libraryOf(FILES)).ask(question);
    const quotes = 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote) : [];
    return { answer, quotes };
  };
  const phrases = (...values: string[]) => ({ filter: { phrases: values } });

  it('is required where an answer has it', async () => {
    const { answer, quotes } = await asked('What did the "harbour toll" rise to?');
    expect(quotes[0]).toContain('nine pounds');
    expect(answer).toMatchObject({ kind: 'answered', ...phrases('harbour toll') });
    expect(answer).not.toHaveProperty('filterProblems');
  });

  it('is none where no article has it, which is said: its words are words', async () => {
    const { answer, quotes } = await asked('What did the "toll of the harbour" rise to?');
    expect(quotes[0]).toContain('nine pounds');
    expect(answer).not.toHaveProperty('filter');
    const value = 'toll of the harbour';
    expect(answer).toMatchObject({
      filterProblems: [{ kind: 'no-such-phrase', operator: 'phrase', value }],
    });
  });

  it('is none where nothing that has it answers, which is said', async () => {
    const { answer, quotes } = await asked(
      'Which captain said that the ferry was late once more and "painted"?',
    );
    expect(quotes[0]).toContain('captain');
    expect(answer).toMatchObject({
      filterProblems: [{ kind: 'nothing-with', operator: 'phrase', value: 'painted' }],
    });
  });

  it('may stand in the title', async () => {
    const { answer, quotes } = await asked('Which colour has the bridge in "The long quarrel"?');
    expect(quotes[0]).toContain('painted green');
    expect(answer).toMatchObject(phrases('The long quarrel'));
  });

  it('is taken back beside a time that is, each said', async () => {
    const { answer, quotes } = await asked(
      'Which captain said that the ferry was late once more and "painted" last week?',
    );
    expect(quotes[0]).toContain('captain');
    expect(answer).toMatchObject({
      filterProblems: [{ kind: 'nothing-with', operator: 'phrase', value: 'painted' }],
      filter: { period: { text: 'last week' }, phrases: [] },
    });
  });
});
