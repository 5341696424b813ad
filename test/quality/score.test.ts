import { describe, expect, it } from 'vitest';
import type { GoldQuestion } from './questions.ts';
import { auroc, type Given, margin, mean, rowOf } from './score.ts';

const GOLD: GoldQuestion = {
  id: '1',
  question: 'When did it begin?',
  answers: ['Sept. 9', 'the ninth'],
  impossible: false,
  type: 'when',
  article: 'a',
  paragraph: 'The truce began on Sept. 9, 2016, at sunset, and ended a week later.',
};
const given = (...quotes: string[]): Given => ({ kind: 'answered', confidence: 0.9, quotes });

describe('a row of figures', () => {
  it.each([
    ['in the first quotation', ['It began on Sept. 9.'], { at1: 1, at3: 1, at5: 1 }],
    ['in the third', ['One.', 'Two.', 'On SEPT 9 it began.'], { at1: 0, at3: 1, at5: 1 }],
    ['in none', ['It began.'], { at1: 0, at3: 0, at5: 0 }],
    ['not within a longer word', ['Sept. 90'], { at1: 0 }],
    ['in no quotation at all', [], { at1: 0, at5: 0, mrr10: 0, recall10: 0, distinct5: 0 }],
  ])('finds an answer %s', (_, quotes, figures) => {
    expect(rowOf(GOLD, given(...quotes))).toMatchObject(figures);
  });

  it('ranks the first quotation from the paragraph, line breaks aside', () => {
    const row = rowOf(
      GOLD,
      given('Something else entirely is said.', 'The truce\nbegan on Sept. 9, 2016,'),
    );
    expect(row).toMatchObject({ mrr10: 0.5, recall10: 1 });
  });

  it('counts a repetition once', () => {
    const quotes = ['The truce began on Monday.', 'The truce began on a Monday.', 'Aid came.'];
    expect(rowOf(GOLD, given(...quotes))).toMatchObject({ distinct5: 2 });
  });

  it.each<[string, Partial<Given>, object]>([
    ['all beside the first', {}, { beside: 2, besideRight: 0.5 }],
    ['only what is not related', { answering: 2 }, { beside: 1, besideRight: 1 }],
    ['nothing where the first stands alone', { answering: 1 }, { beside: 0 }],
  ])('counts what stands in an answer: %s', (_, some, figures) => {
    const row = rowOf(GOLD, { ...given('x', 'On Sept. 9.', 'y'), ...some });
    expect({ ...row, besideRight: row.besideRight }).toMatchObject(figures);
    expect('besideRight' in row).toBe('besideRight' in figures);
  });

  it('counts nothing beside what is no answer', () => {
    expect(rowOf(GOLD, { ...given('x', 'y'), kind: 'related' })).not.toHaveProperty('beside');
  });

  it('of an unanswerable question says only whether it was refused', () => {
    const impossible = { ...GOLD, impossible: true };
    expect(rowOf(impossible, given('x'))).toEqual({ article: 'a', refused: 0 });
    expect(rowOf(impossible, { ...given(), kind: 'related' })).toEqual({
      article: 'a',
      refused: 1,
    });
  });
});

describe('figures over many rows', () => {
  it('are means over the rows that have them', () => {
    const rows = [{ article: 'a', at1: 1 }, { article: 'b', at1: 0 }, { article: 'c' }];
    expect(mean(rows, 'at1')).toBe(0.5);
    expect(mean(rows, 'refused')).toBeUndefined();
  });

  it('have a margin that falls to nothing where all articles are alike', () => {
    const alike = ['a', 'b', 'c'].flatMap((article) => [
      { article, at1: 1 },
      { article, at1: 0 },
    ]);
    const unlike = ['a', 'b', 'c'].map((article) => ({ article, at1: article === 'a' ? 1 : 0 }));
    expect(margin(alike, 'at1')).toBe(0);
    expect(margin(unlike, 'at1')).toBeGreaterThan(0.3);
    expect(margin([{ article: 'a', at1: 1 }], 'at1')).toBeUndefined();
  });

  it.each([
    ['a perfect separation', [3, 4], [1, 2], 1],
    ['the reverse', [1], [2], 0],
    ['chance', [1, 2], [1, 2], 0.5],
    ['no question of one sort', [1], [], undefined],
  ])('tell %s by the area under the curve', (_, yes, no, area) => {
    expect(auroc(yes, no)).toBe(area);
  });
});
