import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../../../../src/core/answer/proofread/judging/verdict.ts';
import { articleOf } from '../../../../support/library.ts';

const articles = [
  articleOf(
    'ferry.md',
    '# Ferry\n\nThe harbour board did not approve the new ferry contract on Tuesday. “We will come,” she said, “if it rains.” The crew paints the hull in winter.\n',
  ),
  articleOf('mill.md', '# Mill\n\nThe paper mill at Grenholm closed its gates in the spring.\n'),
];

function verdictFor(...texts: readonly string[]) {
  const parts = texts.map((text) => ({ text, slices: [{ start: 0, end: text.length }] }));
  return verdictOn({ span: { start: 0, end: 1 }, form: 'marks', parts }, articles);
}

describe('a quotation of several parts', () => {
  it('stands there where they do in one article and in order', () => {
    const verdict = verdictFor('The harbour board', 'the new ferry contract');
    expect(verdict).toMatchObject({
      kind: 'exact',
      places: [[{ articleId: 'ferry' }], [{ articleId: 'ferry' }]],
    });
  });

  it.each([
    ['in another order', ['paints the hull in winter', 'The harbour board did not approve']],
    ['in two articles', ['The harbour board did not approve', 'closed its gates in the spring']],
  ])('is stitched where they stand %s', (_, texts) => {
    expect(verdictFor(...texts)).toMatchObject({
      kind: 'stitched',
      pieces: [
        { claim: { start: 0, end: texts[0]?.length } },
        { claim: { start: (texts[0]?.length ?? 0) + 1 } },
      ],
    });
  });

  it('that a clause parts which says who spoke stands also where they are of few words', () => {
    expect(verdictFor('We will come,', 'if it rains.').kind).toBe('exact');
    expect(verdictFor('The crew', 'paints the hull').kind).toBe('exact');
  });

  it('is altered where one of them is, and it is said which', () => {
    expect(
      verdictFor('The harbour board did not approve', 'the old ferry contract on Tuesday'),
    ).toMatchObject({
      kind: 'altered',
      part: 1,
    });
  });

  it('is not there where one of them is not', () => {
    expect(verdictFor('The harbour board did not approve', 'an orchestra of lime trees').kind).toBe(
      'absent',
    );
    expect(verdictFor('Gladly', 'The harbour board did not approve').kind).toBe('absent');
  });

  it('of too few words in all is not looked for', () => {
    expect(verdictFor('The', 'crew')).toEqual({ kind: 'unchecked', why: 'too-short' });
  });
});

it.each([
  ['exact', 'The crew paints the hull in winter.'],
  ['exact-but-typography', 'the crew paints the hull in winter!'.replace('!', '')],
  ['unchecked', 'The crew'],
  ['absent', 'L’orchestre a joué trois symphonies sous les tilleuls'],
])('one of one part is %s', (kind, text) => {
  expect(verdictFor(text).kind).toBe(kind);
});
