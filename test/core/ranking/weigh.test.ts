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

it('what a reader made of a sentence is among its evidence, and changes nothing else', async () => {
  const { sentences, wanted, statistics } = await ordered();
  const reading = { score: 2, answer: { start: 18, end: 23 } };
  const read = weigh(sentences, wanted, statistics, ({ index }) =>
    index === 0 ? reading : undefined,
  );
  const byWords = weigh(sentences, wanted, statistics);
  expect(read[0]?.reading).toBe(reading);
  expect(read[0]?.evidence.read).toBe(2);
  expect(read[1]).toEqual(byWords[1]);
  expect(read.map(({ confidence }) => confidence)).toEqual(
    byWords.map(({ confidence }) => confidence),
  );
});
