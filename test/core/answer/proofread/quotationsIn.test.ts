import { expect, it } from 'vitest';
import { quotationsIn } from '../../../../src/core/answer/proofread/quotationsIn.ts';

it('finds what stands between a pair of marks, in order', () => {
  const text =
    'She said “we will come” and "we\nwill go".\n\nAn " alone.\n\n„Wir kommen“, sagte sie.';
  const found = quotationsIn({ text });
  expect(found.map(({ parts }) => parts.map((part) => part.text))).toEqual([
    ['we will come'],
    ['we\nwill go'],
    ['Wir kommen'],
  ]);
  for (const { span, parts } of found) {
    const [slice] = parts[0]?.slices ?? [];
    expect(text.slice(slice?.start, slice?.end)).toBe(parts[0]?.text);
    expect(span).toEqual({ start: (slice?.start ?? 0) - 1, end: (slice?.end ?? 0) + 1 });
  }
});
