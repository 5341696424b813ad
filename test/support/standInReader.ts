import type { ReadPairs, SentenceReading } from '../../src/core/ranking/readPairs.ts';
import { type Word, wordsOf } from '../../src/core/text/words.ts';

/**
 * A reader without a model: where a sentence shares words with the question, it points at the first name or
 * number that the question lacks. The same in every run.
 */
export const standInReader: ReadPairs = async (question, passages) => {
  const asked = new Set(termsOf(wordsOf(question)));
  return passages.map(({ text, sentences }) =>
    sentences.map((sentence): SentenceReading => {
      const words = wordsOf(text, sentence);
      const shared = termsOf(words).filter((term) => asked.has(term)).length;
      const answer = words.find(
        (word, at) => !asked.has(word.term) && isNameOrNumber(text, word, at),
      );
      const score = Math.log((shared + 0.01) / 1);
      return score > 0 && answer
        ? { score, answer: { start: answer.start, end: answer.end } }
        : { score };
    }),
  );
};

function termsOf(words: readonly Word[]): string[] {
  return words.flatMap(({ term, stop }) => (stop ? [] : term));
}

function isNameOrNumber(text: string, { start, end }: Word, at: number): boolean {
  const word = text.slice(start, end);
  return /^\d/.test(word) || (at > 0 && /^\p{Lu}/u.test(word));
}
