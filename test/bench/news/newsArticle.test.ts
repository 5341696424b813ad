import { expect, it } from 'vitest';
import { inventedWord } from './inventedWord.ts';
import { newsArticle } from './newsArticle.ts';
import { newsQuestions } from './newsQuestions.ts';
import { curveOf, madeArticles } from './textCurve.ts';

const articles = madeArticles(250);
const curve = curveOf(articles);

it('an article is the same whenever it is made, and no two are', () => {
  expect(newsArticle(123)).toEqual(newsArticle(123));
  expect(new Set(articles.map(({ text }) => text)).size).toBe(articles.length);
});

it('invented words are all different, also those of three syllables and more', () => {
  const numbers = [0, 602_112, 602_112 * 225].flatMap((from) =>
    Array.from({ length: 5000 }, (_, number) => from + number),
  );
  expect(new Set(numbers.map(inventedWord)).size).toBe(numbers.length);
});

it('articles and sentences are as long as in news, and spread as much', () => {
  expect(curve.articleWords.mean).toBeGreaterThan(400);
  expect(curve.articleWords.mean).toBeLessThan(550);
  expect(curve.articleWords.deviation).toBeGreaterThan(120);
  expect(curve.sentenceWords.mean).toBeGreaterThan(20);
  expect(curve.sentenceWords.mean).toBeLessThan(27);
  expect(curve.sentenceWords.deviation).toBeGreaterThan(8);
  expect(Math.abs(curve.passages - 4.25)).toBeLessThan(0.25);
});

it('the vocabulary grows as in news: by less the longer the text, and half of it comes once', () => {
  const kinds = new Map(curve.vocabulary.map((it) => [it.words, it]));
  expect(kinds.get(1000)?.kinds).toBeGreaterThan(380);
  expect(kinds.get(1000)?.kinds).toBeLessThan(500);
  expect(kinds.get(100_000)?.kinds).toBeGreaterThan(12_000);
  expect(kinds.get(100_000)?.kinds).toBeLessThan(17_000);
  expect(kinds.get(100_000)?.once).toBeCloseTo(0.52, 1);
  expect(curve.commonest[0]).toBeCloseTo(0.07, 2);
});

it('questions are all different, and the same ones each time', () => {
  const questions = newsQuestions(500, 300);
  expect(new Set(questions).size).toBe(300);
  expect(newsQuestions(500, 300)).toEqual(questions);
});
