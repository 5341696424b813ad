import { describe, expect, it } from 'vitest';
import {
  doubtOf,
  isOfPages,
  otherReading,
} from '../../../../../src/core/answer/proofread/judging/sourceDoubt.ts';
import { checkQuote } from '../../../../../src/core/answer/quoteCheck/quoteCheck.ts';
import { articleOf } from '../../../../support/library.ts';

const page = (path: string, text: string) => ({
  ...articleOf('a.txt', text),
  ...(path.endsWith('.pdf') && { isExtracted: true as const }),
  ...{ id: path, path },
});

function doubt(path: string, source: string, claim: string) {
  const article = page(path, source);
  const check = checkQuote(claim, [article]);
  return check.kind === 'altered' ? doubtOf(check, claim, article) : check.kind;
}

describe('a quotation that differs from the text of pages', () => {
  const cases = [
    [
      'the inter-\nnational board met in the winter',
      'the international board met in the winter',
      'hyphen',
    ],
    [
      'the wellknown board met here in the winter',
      'the well-known board met here in the winter',
      'hyphen',
    ],
    [
      'it fell to 5 degrees in the cold winter',
      'it fell to -5 degrees in the cold winter',
      'lost-sign',
    ],
    ['the rnodern board met in the cold winter', 'the modern board met in the cold winter', 'scan'],
    [
      'the board has l00 men in the cold winter',
      'the board has 100 men in the cold winter',
      'scan',
    ],
    [
      'the board has 15 men in the cold winter',
      'the board has 16 men in the cold winter',
      undefined,
    ],
    [
      'the board did sign it in the cold winter',
      'the board did not sign it in the cold winter',
      undefined,
    ],
    [
      'the rnodern board met in the cold winter',
      'the modern board sat in the cold winter',
      undefined,
    ],
  ] as const;

  it.each(cases)('%j → %j: may be the fault of these: %s', (source, claim, why) => {
    expect(doubt('a.pdf', source, claim)).toBe(why);
  });

  it.each(cases)('%j → %j: is altered where the text is clean', (source, claim) => {
    expect(doubt('a.txt', source, claim)).toBeUndefined();
  });
});

it('a word that a line’s end parts is in doubt where the clean text has it whole elsewhere', () => {
  const source = 'The inter-\nnational board met in the winter. An international board sat.';
  expect(doubt('a.txt', source, 'The international board met in the winter.')).toBe('hyphen');
});

it('another reading of the same pages is one of the same file’s name or title', () => {
  const scan = page('x/report.pdf', 'The share was 68.9 % of all the men in the town.');
  const clean = page('report.txt', 'The share was 68.0 % of all the men in the town.');
  const other = {
    ...page('other.txt', 'The share was 68.0 % of all the men in the town.'),
    title: 'Other',
  };
  expect(isOfPages(scan)).toBe(true);
  const words = 'The share was 68.0 % of all the men in the town.';
  expect(otherReading(words, clean, [clean, scan, other])?.changes).toEqual(['number']);
  expect(otherReading(words, clean, [clean, other])).toBeUndefined();
});
