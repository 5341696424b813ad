import { expect, it } from 'vitest';
import { spansInDraft } from '../../../../src/core/answer/proofread/partSpans.ts';

const draft = '> The truce\n> began on Monday.';
const slices = [
  { start: 2, end: 11 },
  { start: 14, end: 30 },
];

it.each([
  [0, 3, ['The']],
  [4, 15, ['truce', 'began']],
  [9, 10, []],
  [10, 15, ['began']],
  [0, 26, ['The truce', 'began on Monday.']],
])('from %i to %i of the joined slices it is %j in the draft', (start, end, words) => {
  const spans = spansInDraft({ slices }, { start, end });
  expect(spans.map((span) => draft.slice(span.start, span.end))).toEqual(words);
});
