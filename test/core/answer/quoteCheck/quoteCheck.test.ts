import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIM_LIMIT,
  checkQuote,
  type QuoteCheck,
} from '../../../../src/core/answer/quoteCheck/quoteCheck.ts';
import { partsAWord, tokensOf } from '../../../../src/core/answer/quoteCheck/quoteTokens.ts';
import type { Article } from '../../../../src/core/article/article.ts';
import { wordsOf } from '../../../../src/core/text/words.ts';
import { anyText } from '../../../support/texts.ts';

const articleOf = (id: string, text: string, date?: string): Article => ({
  id,
  path: `${id}.txt`,
  title: id,
  tags: [],
  text,
  blocks: [{ start: 0, end: text.length, headings: [] }],
  ...(date !== undefined && { date }),
});

const HARBOUR = articleOf(
  'harbour',
  `The harbour board did not approve the new ferry contract on Tuesday. “Nobody asked the islanders,” said Mara Ostrow, who chairs the board – and who doesn’t own a boat. The vote was 7 to 5. It ended a quarrel that had lasted eleven months.

The ferry carries 1,250 people a day in summer. In winter it carries hardly any, and the crew paints the hull. Fares rose by 5% in March.`,
  '2021-05-04',
);
const MILL = articleOf(
  'mill',
  'The paper mill at Grenholm closed its gates in the spring. Non-lethal traps were set along the canal, where **otters** had eaten most of the carp. Was the canal ever safe?',
  '2019-02-01',
);
const BRIDGE = articleOf(
  'bridge',
  '橋は月曜日に再び開通した。市長は工事が遅れたことを認めなかった。',
);
const ARTICLES = [HARBOUR, MILL, BRIDGE];

const kindOf = (claim: string): QuoteCheck['kind'] => checkQuote(claim, ARTICLES).kind;

function textAt({ articleId, start, end }: { articleId: string; start: number; end: number }) {
  return ARTICLES.find(({ id }) => id === articleId)?.text.slice(start, end);
}

/** The difference as one line: [-missing-] {+added+}. */
function shown(claim: string): string | undefined {
  const check = checkQuote(claim, ARTICLES);
  if (check.kind !== 'altered') return check.kind;
  const marks = { same: ['', ''], missing: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return check.difference
    .map(({ kind, text }) => {
      const bare = text.trimEnd();
      return `${marks[kind][0]}${bare}${marks[kind][1]}${text.slice(bare.length)}`;
    })
    .join('');
}

describe('an exact quotation', () => {
  it.each([
    'The vote was 7 to 5.',
    '  The vote was 7 to 5  ',
    '"The vote was 7 to 5."',
    '„The vote was 7 to 5.“',
    '“Nobody asked the islanders,” said Mara Ostrow',
    'had lasted eleven months.\n\nThe ferry carries',
    '月曜日に再び開通した',
  ])('is a slice of an article: %j', (claim) => {
    const check = checkQuote(claim, ARTICLES);
    expect(check.kind).toBe('exact');
    if (check.kind !== 'exact') return;
    const [place] = check.places;
    expect(place && claim.includes(textAt(place) ?? '?')).toBe(true);
  });

  it('has a place in every article that says it, the oldest first, and is the same in any order', () => {
    const copies = [
      articleOf('b', 'Again: the vote was 7 to 5. So the vote was 7 to 5.', '2022-01-01'),
      articleOf('undated', 'They say that the vote was 7 to 5.'),
      articleOf('a', 'On Tuesday the vote was 7 to 5.', '2020-01-01'),
    ];
    const check = checkQuote('the vote was 7 to 5.', copies);
    expect(check).toMatchObject({ kind: 'exact' });
    expect('places' in check && check.places.map(({ articleId }) => articleId)).toEqual([
      'a',
      'b',
      'b',
      'undated',
    ]);
    expect(checkQuote('the vote was 7 to 5.', copies.toReversed())).toEqual(check);
  });
});

describe('only typography', () => {
  it.each([
    ['"Nobody asked the islanders," said Mara Ostrow', 'other quotation marks'],
    ["who chairs the board - and who doesn't own a boat", 'another dash and apostrophe'],
    ['who chairs the board—and who doesn`t own a boat'.replace('`', "'"), 'no space around a dash'],
    ['THE VOTE WAS 7 TO 5', 'capitals'],
    ['The vote\nwas\u00a07  to 5.', 'other white space'],
    ['It ended a quarrel that had lasted eleven months. The ferry carries', 'a new paragraph'],
    ['where otters had eaten most of the carp', 'emphasis in the article'],
    ['where **otters** had _eaten_ most of the carp', 'emphasis in the claim'],
    ['> The vote was\n> 7 to 5.', 'quoted lines'],
    ['... ended a quarrel that had lasted …', 'ellipses at the ends'],
    ['It ended a quarrel.', 'a full stop where the sentence goes on'],
    ['the new fe\u00adrry contract', 'a soft hyphen'],
    ['the new ferry contract”', 'a lone quotation mark'],
    ['Ｔhe vote was ７ to 5', 'letters of full width'],
    ['再び 開通した', 'a space in Japanese'],
  ])('%s: %s', (claim) => {
    expect(kindOf(claim)).toBe('exact-but-typography');
  });
});

describe('an altered quotation', () => {
  it.each([
    [
      'The harbour board did approve the new ferry contract on Tuesday.',
      'The harbour board did [-not-] approve the new ferry contract on Tuesday',
    ],
    ['The vote was 8 to 5.', 'The vote was [-7-] {+8+} to 5'],
    ['The ferry carries 1,350 people a day', 'The ferry carries [-1,250-] {+1,350+} people a day'],
    ['250 people a day in summer', '[-1,250-] {+250+} people a day in summer'],
    [
      'said Mara Ostrov, who chairs the board',
      'said Mara [-Ostrow-]{+Ostrov+}, who chairs the board',
    ],
    ['Fares rose by 5 in March', 'Fares rose by 5[-%-] in March'],
    ['Fares rose by 5', 'Fares rose by 5[-%-]'],
    ['lethal traps were set along the canal', '[-Non--]lethal traps were set along the canal'],
    ['the islanders, said Mara Ostrow', 'the islanders,[-”-] said Mara Ostrow'],
    ['The mill at Grenholm closed its gates', 'The [-paper-] mill at Grenholm closed its gates'],
    [
      'The paper mill at Grenholm closed its gates in the autumn.',
      'The paper mill at Grenholm closed its gates in the [-spring-]{+autumn+}',
    ],
    ['Was the canal ever safe.', 'Was the canal ever safe[-?-]{+.+}'],
    ['市長は工事が遅れたことを認めた', '市長は工事が遅れたことを認め[-なかっ-]た'],
  ])('shows what was changed: %s', (claim, difference) => {
    expect(shown(claim)).toBe(difference);
  });

  it.each([
    'vote was 8',
    'Fares fell by',
    'harbour board did … approve the new ferry contract on Tuesday',
    'In winter it carries any, and the crew paints the hull',
    'and who own a boat. The vote was 7 to 5',
  ])('is told where one word of three was changed, or a "not" is lost: %s', (claim) => {
    expect(kindOf(claim)).toBe('altered');
  });
});

describe('a stitched quotation', () => {
  it.each([
    ['two articles', 'The paper mill at Grenholm closed its gates and the crew paints the hull'],
    ['an ellipsis', 'The harbour board did not approve … the crew paints the hull'],
    [
      'an ellipsis in brackets',
      'The harbour board did not approve [...] the crew paints the hull.',
    ],
    ['a whole sentence left out', 'The vote was 7 to 5. The ferry carries 1,250 people a day'],
    [
      'another order',
      'The vote was 7 to 5. The harbour board did not approve the new ferry contract',
    ],
  ])('has verbatim pieces of several places: %s', (_, claim) => {
    const check = checkQuote(claim, ARTICLES);
    expect(check.kind).toBe('stitched');
    if (check.kind !== 'stitched') return;
    expect(check.pieces).toHaveLength(2);
    for (const { claim: own, places } of check.pieces) {
      expect(places.map(textAt)).toContain(claim.slice(own.start, own.end));
    }
  });

  it('has no piece that was altered', () => {
    const claim =
      'The harbour board did approve the new ferry contract on Tuesday. The paper mill at Grenholm closed';
    expect(kindOf(claim)).not.toBe('stitched');
  });
});

describe('what is no quotation', () => {
  it.each([
    ['similar', 'In winter the hull is painted by a crew; hardly any it then carries'],
    ['absent', 'The orchestra will play three symphonies under the old conductor'],
    ['absent', 'It was the best of all of them'],
    ['too-short', ''],
    ['too-short', '“The vote!”'],
    ['too-long', 'The vote was 7 to 5. '.repeat(CLAIM_LIMIT)],
  ])('is %s', (kind, claim) => {
    expect(kindOf(claim)).toBe(kind);
  });
});

const SYLLABLES = [
  'the',
  'not',
  'truce',
  'began',
  '1,250',
  'U.S.',
  'Ostrow’s',
  '–',
  '“a',
  'b,”',
  '橋は',
  '**so**',
];
const anyProse = fc
  .array(fc.oneof(fc.constantFrom(...SYLLABLES), fc.constant('.\n\nIt')), {
    minLength: 6,
    maxLength: 60,
  })
  .map((words) => words.join(' '));

/** A slice that parts no word and has three. */
const anySlice = fc
  .tuple(fc.oneof(anyProse, anyText), fc.nat(), fc.nat())
  .map(([text, a, b]) => {
    const tokens = tokensOf(text);
    const [first, last] = [a, b].map((it) => it % (tokens.length || 1)).sort((x, y) => x - y);
    return { text, start: tokens[first ?? 0]?.start ?? 0, end: tokens[last ?? 0]?.end ?? 0 };
  })
  .filter(
    ({ text, start, end }) =>
      !partsAWord(text, start) &&
      !partsAWord(text, end) &&
      text.slice(start, end) === text.slice(start, end).trim() &&
      wordsOf(text.slice(start, end)).length >= 3,
  );

describe('of any article', () => {
  it('every slice that parts no word is exact, and every place is that slice', () => {
    fc.assert(
      fc.property(anySlice, ({ text, start, end }) => {
        const claim = text.slice(start, end);
        const check = checkQuote(claim, [articleOf('a', text)]);
        expect(check.kind).toBe('exact');
        if (check.kind !== 'exact') return;
        expect(check.places.map((it) => text.slice(it.start, it.end))).toEqual(
          check.places.map(() => claim),
        );
        expect(check.places).toContainEqual({ articleId: 'a', start, end });
      }),
      { numRuns: 500 },
    );
  });

  it('the difference, undone, gives the article’s stretch and the claim', () => {
    let altered = 0;
    const change = fc.record({
      at: fc.nat(),
      drop: fc.nat(2),
      put: fc.constantFrom('', 'never', 'a 9'),
    });
    fc.assert(
      fc.property(anyProse, fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
        const words = text.split(' ');
        for (const { at, drop, put } of changes) words.splice(at % words.length, drop, put);
        const claim = words.join(' ');
        const check = checkQuote(claim, [articleOf('a', text)]);
        if (check.kind !== 'altered') return;
        altered += 1;
        const { place, difference } = check;
        const ofArticle = difference.flatMap((it) => (it.kind === 'added' ? [] : [it]));
        const ofClaim = difference.flatMap((it) =>
          it.kind === 'missing' ? [] : [claim.slice(it.claim.start, it.claim.end)],
        );
        expect(difference.some(({ kind }) => kind !== 'same')).toBe(true);
        for (const { start, end, text: piece } of ofArticle)
          expect(text.slice(start, end)).toBe(piece);
        expect(ofArticle.map((it) => it.text).join('')).toBe(text.slice(place.start, place.end));
        // All of the claim but its outer marks, without a gap.
        const whole = ofClaim.join('');
        expect(claim).toContain(whole);
        const outer = claim.replace(whole, '\0').split('\0');
        for (const marks of outer) expect(marks).toMatch(/^[\s"“”.,:;…*–-]*$/u);
      }),
      { numRuns: 500 },
    );
    expect(altered).toBeGreaterThan(50);
  });

  it('a claim of whatever characters gets an answer whose places are in the article', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, claim) => {
        const check = checkQuote(claim, [articleOf('a', text), articleOf('b', `${text}${claim}`)]);
        const places =
          'places' in check
            ? check.places
            : check.kind === 'altered'
              ? [check.place]
              : check.kind === 'stitched'
                ? check.pieces.flatMap((piece) => piece.places)
                : [];
        for (const { start, end } of places) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length + claim.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
