import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Alignment,
  align,
  type DifferencePiece,
} from '../../../../src/core/answer/quoteCheck/quoteDifference.ts';
import { createNumbering, readClaim } from '../../../../src/core/answer/quoteCheck/quoteTokens.ts';
import { anyText } from '../../../support/texts.ts';

const ARTICLE =
  'Fares rose. The harbour board did not approve the new ferry contract on Tuesday. It rained.';

/** The claim beside the whole article. */
function aligned(claimed: string, text = ARTICLE): Alignment | undefined {
  const claim = readClaim(claimed);
  const article = { id: 'a', path: 'a.txt', title: 'a', tags: [], text, blocks: [] };
  const read = { article, ...createNumbering(claim.vocabulary)(text) };
  return align(
    claim,
    { from: 0, to: claim.ids.length },
    { read, range: { from: 0, to: read.ids.length } },
  );
}

const MARKS = { same: ['', ''], missing: ['[-', '-]'], added: ['{+', '+}'] } as const;
const shown = (difference: readonly DifferencePiece[]) =>
  difference.map(({ kind, text }) => `${MARKS[kind][0]}${text.trim()}${MARKS[kind][1]}`).join(' ');

describe('a claim beside an article', () => {
  it.each([
    [
      'shows what was left out',
      'The harbour board did approve the new ferry contract',
      'The harbour board did [-not-] approve the new ferry contract',
      [9, 1],
    ],
    [
      'shows what was put in',
      'The harbour board did not quite approve the new ferry contract',
      'The harbour board did not {+quite+} approve the new ferry contract',
      [10, 1],
    ],
    [
      'shows what was replaced, at its beginning too',
      'A harbour board did not approve the old ferry contract',
      '[-The-] {+A+} harbour board did not approve the [-new-] {+old+} ferry contract',
      [8, 2],
    ],
    [
      'shows a mark that was turned',
      'The harbour board did not approve the new ferry contract on Tuesday?',
      'The harbour board did not approve the new ferry contract on Tuesday [-.-] {+?+}',
      [12, 0],
    ],
    [
      'counts what was left out in one piece as three words at most',
      'The harbour board did contract on Tuesday',
      'The harbour board did [-not approve the new ferry-] contract on Tuesday',
      [7, 3],
    ],
    [
      'leaves a common word that stands far away out of it',
      'The harbour board It',
      'The harbour board [-did-] {+It+}',
      [3, 1],
    ],
  ])('%s', (_, claimed, difference, [kept, changed]) => {
    const alignment = aligned(claimed);
    expect(shown(alignment?.difference ?? [])).toBe(difference);
    expect(alignment).toMatchObject({ kept, changed });
  });

  it('has no place where they share nothing', () => {
    expect(aligned('zeppelins never landed')).toBeUndefined();
  });

  it('parts no word of the article at the ends of its place', () => {
    const alignment = aligned(
      'They were lethal traps',
      'They were non-lethal traps-of-old, he said.',
    );
    expect(alignment?.read.text.slice(alignment.start, alignment.end)).toBe(
      'They were non-lethal traps-of-old',
    );
  });
});

describe('whatever is claimed of whatever text', () => {
  const word = fc.constantFrom(
    ...'the vote was 7 to 5 , . “ ” – not 1.5 % non-lethal U.S. 橋は **so**'.split(' '),
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
    anyText,
    fc.tuple(anyText, anyText).map(([a, b]) => `${a} the vote was ${b}`),
  );

  it('the pieces rebuild the article’s stretch and the claim, without a gap', () => {
    fc.assert(
      fc.property(text, text, (article, claimed) => {
        const alignment = aligned(claimed, article);
        if (!alignment) return;
        const { start, end, difference } = alignment;
        let at = start;
        let from = readClaim(claimed).starts[0] ?? 0;
        for (const piece of difference) {
          if (piece.kind !== 'added') {
            expect(piece.start).toBe(at);
            expect(article.slice(piece.start, piece.end)).toBe(piece.text);
            at = piece.end;
          }
          if (piece.kind !== 'missing') {
            expect(piece.claim.start).toBe(from);
            from = piece.claim.end;
          }
          if (piece.kind === 'added') {
            expect(claimed.slice(piece.claim.start, piece.claim.end)).toBe(piece.text);
          }
        }
        expect(at).toBe(end);
        expect(from).toBe(readClaim(claimed).ends.at(-1));
      }),
    );
  });

  it('the likeness is the share of the words that are kept, and whole where none is changed', () => {
    fc.assert(
      fc.property(text, text, (article, claimed) => {
        const alignment = aligned(claimed, article);
        if (!alignment || alignment.kept === 0) return;
        const { kept, changed, likeness } = alignment;
        expect(likeness).toBeCloseTo(kept / (kept + changed), 12);
        expect(likeness === 1).toBe(changed === 0);
      }),
    );
  });
});
