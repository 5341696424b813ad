import { expect, it } from 'vitest';
import type { DraftQuotation } from '../../../../src/core/answer/proofread/draft.ts';
import {
  type Caveat,
  type FigureFinding,
  severityOf,
  spanOfFinding,
  type Verdict,
} from '../../../../src/core/answer/proofread/proofreading.ts';

const SPAN = { start: 4, end: 20 };
const PLACE = { articleId: 'pier', start: 0, end: 16 };
const quotation: DraftQuotation = {
  span: SPAN,
  form: 'marks',
  parts: [{ text: 'The pier is new', slices: [{ start: 5, end: 19 }] }],
};
const finding = (verdict: Verdict, caveats: readonly Caveat[] = []) => ({
  ...{ quotation, verdict, caveats, excerpts: [] },
});
const figure = (verdict: FigureFinding['verdict']): FigureFinding => ({
  ...{ figure: { span: SPAN, sentence: SPAN }, verdict, excerpts: [] },
});
const EXACT: Verdict = { kind: 'exact', places: [[PLACE]] };
const altered = (change: 'number' | 'small'): Verdict => ({
  ...{ kind: 'altered', place: PLACE, part: 0, difference: [], changes: [change] },
});

it.each([
  ['what stands there is fine', finding(EXACT), 'none'],
  ['also where it stands twice', finding(EXACT, [{ kind: 'several-places', count: 2 }]), 'none'],
  [
    'what is cut short is to be looked at',
    finding(EXACT, [{ kind: 'cut-short', rest: PLACE, side: 'behind' }]),
    'warning',
  ],
  [
    'what is credited to another source is wrong',
    finding(EXACT, [{ kind: 'other-source', named: 'Reuters', articleIds: [] }]),
    'error',
  ],
  ['a changed number is wrong', finding(altered('number')), 'error'],
  ['small words are to be looked at', finding(altered('small')), 'warning'],
  ['what stands nowhere is wrong', finding({ kind: 'absent' }), 'error'],
  ['what is too short says nothing', finding({ kind: 'unchecked', why: 'too-short' }), 'none'],
  ['a figure that differs is wrong', figure('differs'), 'error'],
  ['one that is not there is to be looked at', figure('absent'), 'warning'],
  ['one that stands there is fine', figure('stands'), 'none'],
] as const)('%s', (_, it, severity) => {
  expect(severityOf(it)).toBe(severity);
});

it('a finding is about its quotation or its figure', () => {
  expect(spanOfFinding(finding(EXACT))).toEqual(SPAN);
  expect(spanOfFinding(figure('stands'))).toEqual(SPAN);
});
