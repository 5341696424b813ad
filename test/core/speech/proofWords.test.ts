import { describe, expect, it } from 'vitest';
import type { Caveat, Verdict } from '../../../src/core/answer/proofread/proofreading.ts';
import type { ShownQuotationFinding } from '../../../src/core/conversation/shownReply.ts';
import { findingNotesOf, proofreadingNoteOf } from '../../../src/core/speech/proofWords.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';

const english = wordingIn('en');
const place = { articleId: 'a', start: 0, end: 4 };

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  [{ kind: 'exact', places: [[place]] }, 'Exact.'],
  [{ kind: 'exact-but-typography', places: [[place]] }, 'Exact but for typography.'],
  [
    { kind: 'altered', place, part: 0, difference: [], changes: ['number', 'small'] },
    'Altered: a number, small words.',
  ],
  [
    { kind: 'stitched', pieces: [1, 2].map(() => ({ claim: place, places: [place] })) },
    'Put together from 2 places.',
  ],
  [{ kind: 'similar', places: [place] }, 'No quotation: the articles have something similar.'],
  [{ kind: 'absent' }, 'Not in the articles.'],
  [
    { kind: 'cannot-say', place, why: 'lost-sign', difference: [] },
    'Cannot say: a sign may be lost in the text of the source.',
  ],
  [{ kind: 'unchecked', why: 'too-short' }, 'Too short to be checked.'],
];

const CAVEATS: readonly (readonly [Caveat, string])[] = [
  [
    { kind: 'cut-short', rest: place, side: 'behind' },
    'Cut short: the sentence goes on with what qualifies these words.',
  ],
  [
    { kind: 'cut-short', rest: place, side: 'before' },
    'Cut short: before these words the sentence has what qualifies them.',
  ],
  [
    { kind: 'other-source', named: 'Reuters', articleIds: [] },
    'Credited to <Reuters>, but it stands elsewhere.',
  ],
  [
    { kind: 'other-page', named: '12', stands: 'iv' },
    'Said to be on page <12>; it is on page <iv>.',
  ],
  [
    { kind: 'other-date', named: '2016-10', stands: '2016-09-03' },
    'Dated (2016-10); the source is dated (2016-09-03).',
  ],
  [{ kind: 'several-places', count: 4 }, 'Stands in 4 places.'],
];

const notesOf = (verdict: Verdict, caveats: readonly Caveat[] = []) =>
  findingNotesOf(
    english,
    { verdict, caveats },
    (day) => `(${day})`,
    (text) => `<${text}>`,
  );

describe('a finding is said', () => {
  it.each(VERDICTS)('by its verdict: %j', (verdict, said) => {
    expect(notesOf(verdict)).toEqual([said]);
  });

  it.each(CAVEATS)('with what is to be said besides: %j', (caveat, said) => {
    expect(notesOf({ kind: 'exact', places: [[place]] }, [caveat])).toEqual(['Exact.', said]);
  });

  it.each([
    ['stands', 'The source gives this figure.'],
    ['differs', 'The source gives another figure.'],
    ['absent', 'The source gives no such figure.'],
  ] as const)('of a figure that %s', (verdict, said) => {
    expect(findingNotesOf(english, { verdict }, String, String)).toEqual([said]);
  });
});

describe('a proofreading', () => {
  const finding = (verdict: Verdict): ShownQuotationFinding => ({
    ...{ quotation: { span: place, form: 'marks', parts: [] }, verdict, caveats: [], excerpts: [] },
  });
  const figure = { span: place, sentence: place };

  it('is counted: what was looked at, and what is wrong', () => {
    const quotations = [finding({ kind: 'absent' }), finding({ kind: 'exact', places: [[place]] })];
    const figures = [{ figure, verdict: 'absent' as const, excerpts: [] }];
    expect(proofreadingNoteOf(english, { quotations, figures })).toBe(
      '2 quotations, 1 figure · 1 error, 1 warning',
    );
  });

  it('says that all is in order, or that there is nothing', () => {
    const quotations = [finding({ kind: 'exact', places: [[place]] })];
    expect(proofreadingNoteOf(english, { quotations, figures: [] })).toBe('1 quotation · In order');
    expect(proofreadingNoteOf(english, { quotations: [], figures: [] })).toBe(
      'There is no quotation in it that can be checked.',
    );
  });
});
