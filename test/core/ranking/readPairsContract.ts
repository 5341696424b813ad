import { describe, expect, it } from 'vitest';
import type { PairPassage, ReadPairs } from '../../../src/core/ranking/readPairs.ts';
import { sentencesOf } from '../../../src/core/text/sentence.ts';

const passageOf = (text: string, title = ''): PairPassage => ({
  title,
  text,
  sentences: sentencesOf(text, { start: 0, end: text.length }),
});

const TRUCE = passageOf(
  'Both sides met in Geneva for the talks. The truce began on 9 September. It held for a week.',
  'A truce in the north',
);
const FERRY = passageOf('The ferry carries cars over the harbour. Rust has eaten its anchor.');
const QUESTION = 'When did the truce begin?';

/**
 * What every reader is held to; one that points at nothing, or at everything, fails.
 * @param tolerance by how much scores of the same pair may differ when it is read among others.
 */
export function readPairsContract(name: string, read: ReadPairs, tolerance = 0): void {
  describe(`${name} is a reader that`, () => {
    it('gives a reading for each sentence of each passage, in their order', async () => {
      const readings = await read(QUESTION, [TRUCE, FERRY]);
      expect(readings.map((of) => of.length)).toEqual([3, 2]);
    });

    it('reads nothing where there is nothing', async () => {
      expect(await read(QUESTION, [])).toEqual([]);
      expect(await read(QUESTION, [passageOf('')])).toEqual([[]]);
    });

    it('points at words of the sentence that answers, and would rather do so than at nothing', async () => {
      const [[, second] = []] = await read(QUESTION, [TRUCE]);
      expect(second?.score).toBeGreaterThan(0);
      const { start = 0, end = 0 } = second?.answer ?? {};
      expect(TRUCE.text.slice(start, end)).toMatch(/9|September/);
    });

    it('would rather point at nothing where nothing answers', async () => {
      const [ferry = []] = await read(QUESTION, [FERRY]);
      for (const { score } of ferry) expect(score).toBeLessThan(0);
    });

    it('points within the sentence, at whole words alone', async () => {
      const passages = [
        TRUCE,
        FERRY,
        passageOf('Être ou ne pas être, à 9 h 30: 👩‍🚒 la question.'),
      ];
      const readings = await read('When is the question of the truce?', passages);
      for (const [at, { text, sentences }] of passages.entries()) {
        for (const [index, { start, end }] of sentences.entries()) {
          const { answer, score } = readings[at]?.[index] ?? {};
          expect(Number.isFinite(score)).toBe(true);
          if (!answer) continue;
          expect(answer.start).toBeGreaterThanOrEqual(start);
          expect(answer.end).toBeLessThanOrEqual(end);
          expect(text.slice(answer.start, answer.end)).toMatch(/^\S(?:.*\S)?$/su);
        }
      }
    });

    it('makes the same of a pair alone and among others', async () => {
      const together = await read(QUESTION, [FERRY, TRUCE]);
      const [alone = []] = await read(QUESTION, [TRUCE]);
      for (const [index, { score, answer }] of alone.entries()) {
        const other = together[1]?.[index];
        expect(Math.abs(score - (other?.score ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
        expect(other?.answer).toEqual(answer);
      }
    });
  });
}
