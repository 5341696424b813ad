import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/core/answer/answer.ts';
import { decide, type Found, worthShowing } from '../../../src/core/answer/decide.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { readFilter } from '../../../src/core/question/filter/filteredQuestion.ts';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { orderSentences, proposalOf } from '../../../src/core/ranking/order.ts';
import type { SentenceReading } from '../../../src/core/ranking/readPairs.ts';
import { prepare } from '../../../src/core/ranking/wanted.ts';
import { weigh } from '../../../src/core/ranking/weigh.ts';

const articleOf = (id: string, text: string, date?: string): Article => ({
  ...{ id, path: `${id}.txt`, title: id, tags: [], text },
  blocks: [{ start: 0, end: text.length, headings: [] }],
  ...(date !== undefined && { date }),
});
const ARTICLES = [
  articleOf(
    'harbour',
    'The truce began on Monday with a bell. Ferries sailed. Nobody cheered.',
    '2016-10-03',
  ),
  articleOf('mill', 'Envoys from nine towns say the truce begins late.', '2016-03-01'),
  articleOf('undated', 'A truce, some whisper, may begin tomorrow or never.'),
];
const articleWith = (id: string) => ARTICLES.find((article) => article.id === id);

const statistics = {
  passages: 100,
  meanLength: 8,
  passagesWith: () => 3,
  isKnown: (term: string) => term !== 'zeppelin' && term !== '2014',
  terms: () => [],
};

/** The sentences that speak of the truce, in the order of their articles, with these confidences. */
function found(typed: string, ...confidences: readonly number[]): Found {
  const filtered = readFilter(typed, new Date('2016-11-16T12:00:00Z'));
  const question = readQuestion(filtered.text, {
    thesaurus: readThesaurus().thesaurus,
    statistics,
  });
  if (typeof question === 'string') throw new Error(question);
  const wanted = prepare(question, statistics);
  const proposals = ARTICLES.flatMap((article) =>
    passagesOf(article).map((passage) => proposalOf(article, passage)),
  );
  const weighed = weigh(orderSentences(wanted, proposals, statistics), wanted, statistics);
  const ranked = confidences.flatMap((confidence, at) => {
    const id = ARTICLES[at]?.id;
    const sentence = weighed.find(({ entry, index }) => entry.id === id && index === 0);
    return sentence ? [{ ...sentence, confidence }] : [];
  });
  return { typed, filtered, question, ranked, suggestions: [] };
}

const decided = (typed: string, ...confidences: readonly number[]) =>
  decide(found(typed, ...confidences), DEFAULT_LIMITS, articleWith);

function quoted(typed: string, ...confidences: readonly number[]) {
  const answer = decided(typed, ...confidences);
  return 'excerpts' in answer ? answer.excerpts.map(({ citation }) => citation.articleId) : [];
}

const QUESTION = 'When did the truce begin?';

describe('an answer is', () => {
  it.each([
    ['answered', 0.65],
    ['related', 0.64],
    ['related', 0.1],
    ['nothing-found', 0.09],
  ])('%s where the best sentence answers with a probability of %d', (kind, confidence) => {
    expect(decided(QUESTION, confidence)).toMatchObject({ kind, question: QUESTION });
  });

  it('nothing found where there is no sentence, and carries no citation then', () => {
    expect(decided(QUESTION)).toEqual({
      ...{ kind: 'nothing-found', question: QUESTION, confidence: 0, notFound: [] },
    });
  });

  it('as certain as its best quotation, which is not the first where dates order them', () => {
    const answer = decided(`${QUESTION} sort:oldest`, 0.8, 0.7);
    expect(answer).toMatchObject({ kind: 'answered', confidence: 0.8 });
    expect(quoted(`${QUESTION} sort:oldest`, 0.8, 0.7)).toEqual(['mill', 'harbour']);
    expect(quoted(QUESTION, 0.8, 0.7)).toEqual(['harbour', 'mill']);
  });
});

describe('a sentence is worth showing', () => {
  const shown = (typed: string, ...confidences: readonly number[]) =>
    worthShowing(found(typed, ...confidences)).map(({ entry }) => entry.id);

  it('where it is likely enough, however unlikely the others are', () => {
    expect(shown(QUESTION, 0.5, 0.09, 0.2)).toEqual(['harbour', 'undated']);
  });

  it('where it is not fifty times less likely than the best one', () => {
    expect(shown(QUESTION, 0.9, 0.15)).toEqual(['harbour', 'mill']);
    expect(shown(QUESTION, 0.91, 0.15)).toEqual(['harbour']);
  });

  it('where it is as certain as the best one, and beside one that is certain', () => {
    expect(shown(QUESTION, 1, 1, 0.5)).toEqual(['harbour', 'mill']);
  });

  it('where it tells, however near a question is; where nothing tells, as no answer', () => {
    const { ranked, ...rest } = found(QUESTION, 0.9, 0.8);
    const ask = (...asking: readonly boolean[]) =>
      ranked.map((it, at) => ({ ...it, asks: asking[at] ?? false }));
    const asked = (...asking: readonly boolean[]) =>
      worthShowing({ ...rest, ranked: ask(...asking) }).map(({ entry }) => entry.id);
    expect(asked(true, false)).toEqual(['mill']);
    expect(asked(true, true)).toEqual(['harbour', 'mill']);
    const answer = decide({ ...rest, ranked: ask(true, true) }, DEFAULT_LIMITS, articleWith);
    expect(answer).toMatchObject({ kind: 'related', confidence: 0.1 });
  });

  it('where it asks, if it has a phrase that was asked for', () => {
    const asked = found('"on Monday" truce', 0.9, 0.8);
    const ranked = asked.ranked.map((it) => ({ ...it, asks: true }));
    expect(decide({ ...asked, ranked }, DEFAULT_LIMITS, articleWith)).toMatchObject({
      kind: 'answered',
      excerpts: [{ citation: { articleId: 'harbour' } }],
    });
  });

  it('however unlikely, where its article was named', () => {
    expect(shown(`${QUESTION} article:harbour`, 0.02)).toEqual(['harbour']);
    expect(shown(QUESTION, 0.02)).toEqual([]);
  });
});

describe('beside the best quotation, of two that were read,', () => {
  /** A reading of a sentence whose words answer. */
  const reading = (id: string, score: number, words?: string): SentenceReading => {
    const start = articleWith(id)?.text.indexOf(words ?? '') ?? -1;
    return { score, ...(words !== undefined && { answer: { start, end: start + words.length } }) };
  };
  /** The articles quoted, in order, those that are only related in brackets. */
  const quotedWith = (typed: string, ...readings: readonly (SentenceReading | undefined)[]) => {
    const { ranked, ...rest } = found(typed, 0.8, 0.7);
    const read = ranked.map(({ reading: _, ...it }, at) => {
      const own = readings[at];
      return { ...it, score: 5, ...(own && { reading: own }) };
    });
    const answer = decide({ ...rest, ranked: read }, DEFAULT_LIMITS, articleWith);
    const excerpts = 'excerpts' in answer ? answer.excerpts : [];
    return excerpts.map(({ isRelated, citation }) =>
      isRelated ? `(${citation.articleId})` : citation.articleId,
    );
  };

  it.each<[string, SentenceReading | undefined, SentenceReading | undefined, string]>([
    ['stands one nearly as good', reading('harbour', 6), reading('mill', 3.1), 'mill'],
    ['what is far behind is related', reading('harbour', 6), reading('mill', 3), '(mill)'],
    [
      'stands one that answers the same, however far behind',
      reading('harbour', 9, 'truce'),
      reading('mill', 1, 'the truce begins'),
      'mill',
    ],
    [
      'what answers otherwise and is far behind is related',
      reading('harbour', 9, 'Monday'),
      reading('mill', 1, 'late'),
      '(mill)',
    ],
    [
      'what has only small words in common does not answer the same',
      reading('harbour', 9, 'on'),
      reading('mill', 1, 'the'),
      '(mill)',
    ],
    ['what does not answer is related', reading('harbour', 1), reading('mill', 0), '(mill)'],
    ['what was not read is related', reading('harbour', 1), undefined, '(mill)'],
    ['stands what is worth showing where neither was', undefined, undefined, 'mill'],
  ])('%s', (_, first, second, shown) => {
    expect(quotedWith(QUESTION, first, second)).toEqual(['harbour', shown]);
  });

  it('what is related has no words that answer, wherever the reader points', () => {
    const readings = [reading('harbour', 9, 'on'), reading('mill', 1, 'the')];
    const answersAt = (confidence: number) => {
      const { ranked, ...rest } = found(QUESTION, confidence, confidence);
      const read = ranked.map(({ reading: _, ...it }, at) => {
        const own = readings[at];
        return { ...it, score: 5, ...(own && { reading: own }) };
      });
      const answer = decide({ ...rest, ranked: read }, DEFAULT_LIMITS, articleWith);
      const excerpts = 'excerpts' in answer ? answer.excerpts : [];
      return [answer.kind, ...excerpts.map(({ answers = [] }) => answers.length)];
    };
    expect(answersAt(0.8)).toEqual(['answered', 1, 0]);
    expect(answersAt(0.3)).toEqual(['related', 0, 0]);
  });

  it('what is related comes last, also where dates order them', () => {
    const [far, best] = [reading('mill', 1), reading('harbour', 9)];
    expect(quotedWith(`${QUESTION} sort:oldest`, best, far)).toEqual(['harbour', '(mill)']);
  });

  it('none is told to be only related where the best one may not answer either', () => {
    const { ranked, ...rest } = found(QUESTION, 0.3, 0.2);
    const read = ranked.map((it) => ({ ...it, reading: { score: -1 } }));
    const answer = decide({ ...rest, ranked: read }, DEFAULT_LIMITS, articleWith);
    expect(answer).toMatchObject({ kind: 'related' });
    expect('excerpts' in answer && answer.excerpts.some(({ isRelated }) => isRelated)).toBe(false);
  });
});

describe('what is nearest and does not answer is told, and held back', () => {
  const read = (typed: string, confidence = 0.3) => {
    const { ranked, ...rest } = found(typed, confidence);
    const reading = { score: -4 };
    return decide(
      { ...rest, ranked: ranked.map((it) => ({ ...it, reading })) },
      DEFAULT_LIMITS,
      articleWith,
    );
  };

  it.each(['When did the second truce begin?', 'did the second truce begin', 'second truce?'])(
    'where something was asked: %s',
    (typed) => {
      const nearest = { why: 'not-in-passage', words: ['second'] };
      expect(read(typed)).toMatchObject({ kind: 'related', nearest });
    },
  );

  it.each([
    ['a topic was typed', 'second truce'],
    ['an article is named', 'When did the second truce begin? article:harbour'],
    ['dates order it', 'When did the second truce begin? sort:newest'],
  ])('but not where %s', (_, typed) => {
    expect(read(typed)).toMatchObject({ kind: 'related' });
    expect(read(typed)).not.toHaveProperty('nearest');
  });

  it('but not where it answers, or nobody has read it', () => {
    expect(read('When did the second truce begin?', 0.8)).not.toHaveProperty('nearest');
    expect(decided('When did the second truce begin?', 0.4)).not.toHaveProperty('nearest');
  });
});

describe('who names an article', () => {
  it('sees at least how it begins, in as many sentences as an excerpt has', () => {
    const answer = decide(
      found(`${QUESTION} article:harbour`),
      { ...DEFAULT_LIMITS, sentences: 2 },
      articleWith,
    );
    expect(answer).toMatchObject({
      kind: 'related',
      confidence: 0,
      excerpts: [{ quote: 'The truce began on Monday with a bell. Ferries sailed.', score: 0 }],
    });
  });

  it('sees nothing of one that is not there', () => {
    expect(decided(`${QUESTION} article:zeppelin`).kind).toBe('nothing-found');
  });
});

describe('beside the excerpts stands', () => {
  it('what no article has, but not the words of a time', () => {
    expect(decided('Did the truce begin by zeppelin?', 0.8)).toMatchObject({
      notFound: ['zeppelin'],
    });
    expect(decided('Did the zeppelin truce begin in 2014?', 0.8)).toMatchObject({
      notFound: ['zeppelin'],
    });
  });

  it('what limits the question and what could not be used of that, where there is such', () => {
    expect(decided(`${QUESTION} after:2016 before:soon`, 0.8)).toMatchObject({
      filter: { after: '2016-01-01' },
      filterProblems: [{ kind: 'not-a-date', operator: 'before', value: 'soon' }],
    });
    const plain = decided(QUESTION, 0.8);
    for (const field of ['filter', 'filterProblems', 'suggestions']) {
      expect(plain).not.toHaveProperty(field);
    }
  });

  it('what may have been meant', () => {
    const suggestions = [{ typed: 'trice', instead: 'truce' }];
    const answer = decide({ ...found(QUESTION, 0.8), suggestions }, DEFAULT_LIMITS, articleWith);
    expect(answer).toMatchObject({ suggestions });
  });
});

describe('how a named article begins', () => {
  const quoted = (typed: string) => {
    const answer = decided(typed);
    return 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote) : [];
  };

  it('is shown where nothing in it is near', () => {
    expect(quoted('zeppelin article:mill')).toEqual([
      'Envoys from nine towns say the truce begins late.',
    ]);
  });

  it.each(['after:2016-06', '-truce', 'author:smith'])(
    'is not shown where the question leaves it out: %s',
    (limit) => {
      expect(quoted(`zeppelin article:mill ${limit}`)).toEqual([]);
    },
  );
});
