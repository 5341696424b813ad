import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../../../src/core/answer/proofread/judging/insertions.ts';
import { verdictOn } from '../../../../../src/core/answer/proofread/judging/verdict.ts';
import { articleOf } from '../../../../support/library.ts';

const article = articleOf(
  'a.md',
  '# A\n\nHe said that he would not sign the 14 contracts before Anna Keller had read them in Grenholm.\n',
);

function told(text: string) {
  const parts = [{ text, slices: [{ start: 0, end: text.length }] }];
  const verdict = verdictOn({ span: { start: 0, end: 1 }, form: 'marks', parts }, [article]);
  return verdict.kind === 'altered' ? verdict.changes : verdict.kind;
}

it('what is put in is no word of the quotation, and takes the same place', () => {
  const text = 'He [the mayor] would [sic] come';
  const own = ownWords(text, 'en');
  expect(own.text).toBe('He             would       come');
  expect(own.text).toHaveLength(text.length);
  expect(own.insertions.map(({ inner }) => text.slice(inner.start, inner.end))).toEqual([
    'the mayor',
    'sic',
  ]);
});

describe('what somebody puts into words that they quote', () => {
  it.each([
    ['He said that he [the mayor] would not sign the 14 contracts', 'exact'],
    ['[The mayor] said that he would not sign the 14 contracts', 'exact'],
    ['said that [the mayor] would not sign the 14 contracts', 'exact'],
    ['said that he would not sign [sic] the 14 contracts', 'exact'],
    ['[h]e said that he would not sign the 14 contracts', 'exact-but-typography'],
    ['sign the 14 contracts before [the clerk] had read them', 'exact'],
  ])('may stand for a word or for nothing: %s', (text, kind) => {
    expect(told(text)).toBe(kind);
  });

  it.each([
    ['He said that he would [gladly] sign the 14 contracts', ['denial']],
    ['said that he would not sign the [41] contracts before', ['number']],
    ['sign the 14 contracts before [Bruno Kessler] had read them', ['name']],
    ['before Anna Keller had [not] read them in Grenholm', ['denial']],
  ])('may not stand for what says something else: %s', (text, changes) => {
    expect(told(text)).toEqual(changes);
  });
});
