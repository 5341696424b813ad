import { expect, it } from 'vitest';
import { ingestedView, summaryOf } from '../../../src/terminal/views/ingestedView.ts';

const NOTHING = { files: 0, articles: 0, passages: 0, removed: 0 };
const problem = { path: 'a.jpg', reason: 'It is a picture.', remedy: 'Remove it.', skipped: true };
const problems = (count: number) => Array.from({ length: count }, () => problem);

it.each([
  [
    { files: 9, articles: 1204, passages: 51_720, removed: 0 },
    3,
    12_000,
    '1,204 articles in 9 files were sent in 12 s (4,310 passages a second); 3 problems.',
  ],
  [
    { files: 1, articles: 1, passages: 1, removed: 0 },
    0,
    1000,
    '1 article in 1 file was sent in 1.0 s (1 passage a second).',
  ],
  [{ ...NOTHING, removed: 1 }, 1, 9, 'what was there of 1 file was removed; 1 problem.'],
  [NOTHING, 0, 0, '7 files: nothing to send.'],
])('%j, %i problems', (tally, count, spent, said) => {
  expect(summaryOf({ tally, files: 7, problems: problems(count) }, spent)).toBe(said);
});

it('the first problems stand above it, and how many more there are', () => {
  const screen = { colour: false, links: false } as const;
  const view = ingestedView({ tally: NOTHING, files: 7, problems: problems(25) }, 1, screen);
  expect(view.match(/It is a picture/g)).toHaveLength(20);
  expect(view).toMatch(/… and 5 problems more\.\n\n7 files: nothing to send; 25 problems\.$/);
});
