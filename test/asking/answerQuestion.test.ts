import { describe, expect, it } from 'vitest';
import { QUESTION_LIMIT } from '../../src/core/question/question.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import type { SearchEngine } from '../../src/search/searchEngine.ts';
import { libraryOf } from '../support/library.ts';

const FILES = {
  'talks.md':
    '---\ntitle: Talks end\ndate: 2016-10-03\n---\nThe United States suspended the talks with Russia on Monday.',
  'truce.md': '---\ntitle: Truce begins\n---\nThe week-long truce in Syria began on Sept. 9, 2016.',
  'aid.md': 'A convoy carried aid to the villages near the river.',
};

describe('an answer', () => {
  it('quotes the sentence that answers, with its citation and the question’s words marked', async () => {
    const library = await libraryOf(FILES);
    expect(await library.ask(' When did the truce begin? ')).toMatchObject({
      kind: 'answered',
      confidence: expect.toSatisfy((confidence: number) => confidence > 0.5 && confidence <= 1),
      question: 'When did the truce begin?',
      notFound: [],
      excerpts: [
        {
          quote: 'The week-long truce in Syria began on Sept. 9, 2016.',
          citation: { articleId: 'truce', title: 'Truce begins', path: 'truce.md', lines: [4, 4] },
          highlights: [
            { start: 14, end: 19 },
            { start: 29, end: 34 },
          ],
        },
      ],
    });
  });

  it('is only related where much of the question is in no article, and names those words', async () => {
    const library = await libraryOf(FILES);
    const answer = await library.ask('Which zeppelin dropped aid on the villages from the clouds?');
    expect(answer).toMatchObject({ kind: 'related', notFound: ['zeppelin', 'dropped', 'clouds'] });
  });

  it('shows nothing for a word that a sentence has by chance', async () => {
    const library = await libraryOf({
      'a.md': 'The minister was born in Oldport before the Second World War.',
    });
    for (const question of [
      'Which team won the 1998 football world cup?',
      'best world cup songs',
    ]) {
      expect(await library.ask(question)).toMatchObject({ kind: 'nothing-found' });
    }
    expect(await library.ask('Was the minister born in wartime?')).toHaveProperty('excerpts');
  });

  it('says that nothing was found, without a citation, where no article speaks of it', async () => {
    const library = await libraryOf(FILES);
    const answer = await library.ask('Who baked zeppelin pancakes?');
    expect(answer).toEqual({
      kind: 'nothing-found',
      question: 'Who baked zeppelin pancakes?',
      confidence: 0,
      notFound: ['baked', 'zeppelin', 'pancakes'],
    });
  });

  it.each([
    ['  ', 'empty'],
    ['?!', 'empty'],
    ['a'.repeat(QUESTION_LIMIT + 1), 'too-long'],
  ])('refuses what is no question', async (question, reason) => {
    const library = await libraryOf(FILES);
    expect(await library.ask(question)).toMatchObject({ kind: 'not-a-question', reason });
  });

  it('finds nothing for a question of stop words alone', async () => {
    const library = await libraryOf(FILES);
    expect(await library.ask('What is it that you are?')).toMatchObject({ kind: 'nothing-found' });
  });

  it('tells "US" from "us"', async () => {
    const library = await libraryOf({
      'a.md': 'The U.S. left the talks about the river.',
      'b.md': 'They told us about the talks at the river.',
    });
    const answer = await library.ask('What did the US do about the talks at the river?');
    expect('excerpts' in answer && answer.excerpts[0]?.citation.articleId).toBe('a');
  });

  it('does not depend on the order or the scores that an engine gives to the same candidates', async () => {
    const inner = createMiniSearchEngine();
    const contrary: SearchEngine = {
      async change(change) {
        const { search } = await inner.change(change);
        return {
          search: async (...asked) =>
            [...(await search(...asked))].reverse().map(({ key }) => ({ key, score: key })),
        };
      },
    };
    const question = 'When did the truce in Syria and the talks begin?';
    const straight = await (await libraryOf(FILES)).ask(question);
    expect(await (await libraryOf(FILES, contrary)).ask(question)).toEqual(straight);
  });

  it('passes on an engine’s failure instead of answering without it', async () => {
    const broken: SearchEngine = {
      change: async () => ({
        search: async () => {
          throw new Error('the engine is down');
        },
      }),
    };
    const library = await libraryOf(FILES, broken);
    await expect(library.ask('truce')).rejects.toThrow('the engine is down');
  });
});

describe('a question with filters', () => {
  const REPORTS = {
    'old.md':
      '---\ntitle: Old\ndate: 2016-02-01\npublisher: The Daily\nauthor: Ann Smith\n---\nThe ferry to the island was late in winter.',
    'new.md':
      '---\ntitle: New\ndate: 2016-10-03\npublisher: Evening Post\n---\nThe ferry to the island was late once more, said the captain.',
    'undated.md': '---\ntitle: Undated\n---\nThe ferry to the island was late, an old ferry.',
  };
  const quotedFrom = async (question: string) => {
    const answer = await (await libraryOf(REPORTS)).ask(question);
    return 'excerpts' in answer ? answer.excerpts.map((it) => it.citation.articleId) : [];
  };

  it.each([
    ['ferry late island', ['new', 'old', 'undated']],
    ['ferry late island source:daily', ['old']],
    ['ferry late island author:smith', ['old']],
    ['ferry late island article:new', ['new']],
    ['ferry late island "once more"', ['new']],
    ['ferry late island -captain -"in winter"', ['undated']],
    ['ferry late island "nowhere at all"', ['new', 'old', 'undated']],
    ['ferry late island source:nobody', []],
  ])('is answered from what they let through: %s', async (question, articles) => {
    expect((await quotedFrom(question)).sort()).toEqual(articles);
  });

  it.each([
    ['ferry late island after:2016-06', ['new', 'undated']],
    ['ferry late island before:2016-06', ['old', 'undated']],
    ['ferry late island sort:newest', ['new', 'old', 'undated']],
    ['ferry late island sort:oldest', ['old', 'new', 'undated']],
    ['Was the ferry to the island late last week?', ['new', 'undated']],
  ])('has what has no date last: %s', async (question, articles) => {
    expect(await quotedFrom(question)).toEqual(articles);
  });

  it('is as likely answered in whatever order it is to be shown', async () => {
    const library = await libraryOf(REPORTS);
    const question = 'Was the ferry to the island late, said the captain?';
    const best = await library.ask(question);
    for (const sort of ['newest', 'oldest']) {
      const { kind, confidence } = {
        confidence: -1,
        ...(await library.ask(`${question} sort:${sort}`)),
      };
      expect({ kind, confidence }).toEqual({
        kind: best.kind,
        confidence: 'confidence' in best && best.confidence,
      });
    }
  });

  it('says what was understood, and what was not', async () => {
    const answer = await (await libraryOf(REPORTS)).ask('Was the ferry late last week? sort:best');
    expect(answer).toMatchObject({
      question: 'Was the ferry late last week? sort:best',
      filter: { period: { text: 'last week', from: '2016-10-03', to: '2016-10-10' } },
      filterProblems: [{ kind: 'not-a-sort', operator: 'sort', value: 'best' }],
    });
  });

  it('shows what is nearest in an article that is named, however far from the question', async () => {
    expect(await quotedFrom('article:old the captain of the zeppelin')).toEqual(['old']);
  });

  it('calls no word missing that says when', async () => {
    const answer = await (await libraryOf(REPORTS)).ask('Was the ferry late in 2014?');
    expect(answer).toMatchObject({ notFound: [] });
  });
});

describe('a misspelt word', () => {
  it('comes with what may have been meant, as an article writes it, also where filters leave nothing', async () => {
    const library = await libraryOf(FILES);
    const suggestions = [{ typed: 'Rusia', instead: 'Russia' }];
    expect(await library.ask('Who talked with Rusia?')).toMatchObject({ suggestions });
    expect(await library.ask('Who talked with Rusia? source:nobody')).toMatchObject({
      kind: 'nothing-found',
      suggestions,
    });
  });
});
