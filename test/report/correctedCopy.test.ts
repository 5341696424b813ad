import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import { tokensOf } from '../../src/core/answer/quoteCheck/quoteTokens.ts';
import { correctedCopy } from '../../src/report/correctedCopy.ts';
import { proofreadIn } from '../support/proofread.ts';

const SOURCE =
  'Harbour\n\nThe mayor didn’t say no – she asked for 10 000 euros … and left. Nobody else spoke. The harbour was “closed for good” said nobody.\n';

const copyOf = async (draft: string) => {
  const files = { 'harbour.txt': SOURCE };
  const { proofreading } = await proofreadIn(jsonNotation, { text: draft }, files);
  return correctedCopy(draft, proofreading.quotations);
};

describe('a corrected copy', () => {
  it.each([
    [
      'an apostrophe and a dash',
      "He wrote: «The mayor didn't say no - she asked for 10 000 euros».",
      'He wrote: «The mayor didn’t say no – she asked for 10 000 euros».',
    ],
    [
      'spaces around a dash',
      '“The mayor didn’t say no—she asked for 10 000 euros”',
      '“The mayor didn’t say no – she asked for 10 000 euros”',
    ],
    ['capitals but for the first', '“Nobody ELSE spoke”', '“Nobody else spoke”'],
  ])('has %s as the source has it', async (_, draft, copy) => {
    expect((await copyOf(draft)).text).toBe(copy);
  });

  it.each([
    ['what is exact', '“she asked for 10 000 euros”'],
    ['what is altered', "“The mayor didn't say no - she asked for 20 000 euros”"],
    ['the first letter, which depends on the sentence', 'It: “nobody else spoke.”'],
    ['marks within marks', '“The harbour was ‘closed for good’ said nobody”'],
    ['a line end of the draft', '“Nobody\nelse spoke”'],
  ])('leaves %s as it is', async (_, draft) => {
    expect((await copyOf(draft)).text).toBe(draft);
  });

  it('is, outside what was corrected, the draft; undone it is the draft; and no word is another', async () => {
    const words = fc.constantFrom(
      ...[
        'Text.',
        "“The mayor didn't say",
        'no',
        '- she asked',
        '“Nobody  else spoke”',
        '\n',
        '\n\n',
        '>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 12 }), async (parts) => {
        const draft = `${parts.join(' ')} “didn't say no - she asked”`;
        const { text, corrections } = await copyOf(draft);
        let undone = text;
        for (const { start, end, instead } of corrections) {
          expect(undone.slice(start, start + instead.length)).toBe(instead);
          undone =
            undone.slice(0, start) + draft.slice(start, end) + undone.slice(start + instead.length);
        }
        expect(undone).toBe(draft);
        expect(tokensOf(text).map(({ key }) => key)).toEqual(tokensOf(draft).map(({ key }) => key));
      }),
      { numRuns: 60 },
    );
  });
});
