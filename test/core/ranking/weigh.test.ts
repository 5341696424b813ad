import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { orderSentences } from '../../../src/core/ranking/order.ts';
import { prepare } from '../../../src/core/ranking/wanted.ts';
import { weigh } from '../../../src/core/ranking/weigh.ts';
import { articleOf, holdingsOf } from '../../support/library.ts';

async function ordered() {
  const texts = ['The ferry carries forty passengers. It was built of oak.', 'The truce began.'];
  const holdings = await holdingsOf(texts.map((text, at) => articleOf(`${at}.md`, text)));
  const { statistics, proposalsOf } = holdings.state();
  const { thesaurus } = readThesaurus();
  const question = readQuestion('How many passengers does the ferry carry?', {
    ...{ thesaurus, statistics },
  });
  if (typeof question === 'string') throw new Error(question);
  const wanted = prepare(question, statistics);
  return { wanted, statistics, sentences: orderSentences(wanted, proposalsOf([0, 1]), statistics) };
}

it('weighing keeps the order, and tells how likely each sentence answers', async () => {
  const { sentences, wanted, statistics } = await ordered();
  const ranked = weigh(sentences, wanted, statistics);
  expect(ranked.map(({ index }) => index)).toEqual(sentences.map(({ index }) => index));
  expect(ranked[0]?.confidence).toBeGreaterThan(ranked[1]?.confidence ?? 1);
});

it('what a reader has read comes first, by what it made of it and by the words together', async () => {
  const { sentences, wanted, statistics } = await ordered();
  const [carries, oak] = sentences;
  const read = (ofCarries: number, ofOak: number) =>
    weigh(sentences, wanted, statistics, ({ index }) => ({
      score: index === carries?.index ? ofCarries : ofOak,
    })).map(({ index }) => index);
  expect(read(3, -9)).toEqual([carries?.index, oak?.index]);
  expect(read(-9, -9)).toEqual([carries?.index, oak?.index]);
  expect(read(-90, 9)).toEqual([oak?.index, carries?.index]);
});

it('what it has not read follows, and is no likelier', async () => {
  const { sentences, wanted, statistics } = await ordered();
  const reading = { score: -20 };
  const ranked = weigh(sentences, wanted, statistics, ({ index }) =>
    index === 1 ? reading : undefined,
  );
  expect(ranked.map((it) => it.reading)).toEqual([reading, undefined]);
  expect(ranked[1]?.confidence).toBeLessThanOrEqual(ranked[0]?.confidence ?? 0);
});

it('the more a reader would rather point there, the likelier a sentence answers', async () => {
  const { sentences, wanted, statistics } = await ordered();
  const likely = [-15, -5, 0, 5, 12].map(
    (score) => weigh(sentences, wanted, statistics, () => ({ score }))[0]?.confidence ?? 0,
  );
  expect(likely).toEqual([...likely].sort((a, b) => a - b));
  expect(new Set(likely).size).toBe(5);
});
