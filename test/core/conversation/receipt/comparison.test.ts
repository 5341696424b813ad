import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../../src/core/answer/excerpt.ts';
import {
  type Cause,
  type ComparedBy,
  compareAnswers,
  type Told,
} from '../../../../src/core/conversation/receipt/comparison.ts';
import type { QuotationFate } from '../../../../src/core/conversation/receipt/fate.ts';
import type { Receipt } from '../../../../src/core/conversation/records/receipts.ts';
import { articleOf } from '../../../support/library.ts';
import { receiptWith } from '../../../support/receipt.ts';

const article = articleOf('truce.md', '# The truce\n\nThe truce began. It held.');
const other = articleOf('other.md', '# Other\n\nThe truce began at noon.');
const began = excerptAt(article, { start: 13, end: 29 });
const held = excerptAt(article, { start: 30, end: 38 });
const atNoon = excerptAt(other, { start: 9, end: 33 });
const thresholds = { answered: 0.65, related: 0.1 };

const stands: QuotationFate = { kind: 'stands', excerpt: began, isChangedAround: false };
const changed: QuotationFate = { kind: 'changed', articleId: 'truce', title: 'The truce' };
const gone: QuotationFate = { kind: 'gone', articleId: 'truce' };

const toldWith = (some: Partial<Told> = {}): Told => ({
  ...{ asks: 'question', text: 'When?', outcome: 'answered', excerpts: [began] },
  ...{ isRead: false, thresholds, ...some },
});
const by = (some: Partial<ReturnType<ComparedBy['makings']>> = {}): ComparedBy => ({
  makings: () => ({ program: '0.1.0', engine: 'minisearch', ...some }),
  changedAt: (path) => (path === 'other.md' ? 2000 : 500),
});
const read = { reader: 'own', thresholds: { answered: 0.35, related: 0.05 } };

describe('an answer is the same', () => {
  it('where it quotes the same words of the same articles, whatever else is otherwise', () => {
    expect(compareAnswers(receiptWith(), [stands], toldWith(), by({ program: '9' }))).toEqual({
      ...{ outcome: 'answered', isSame: true, left: [], came: [], causes: [] },
    });
  });

  it.each<[string, readonly QuotationFate[], Partial<Told>, readonly number[], number]>([
    ['is of another kind', [stands], { outcome: 'related' }, [], 0],
    ['quotes less', [stands], { excerpts: [] }, [1], 0],
    ['quotes more', [stands], { excerpts: [began, held] }, [], 1],
    ['quotes something else', [stands], { excerpts: [atNoon] }, [1], 1],
    ['cannot quote what has changed', [changed, stands], {}, [1], 0],
  ])('but not where it %s', (_, fates, again, left, came) => {
    const compared = compareAnswers(receiptWith(), fates, toldWith(again), by());
    expect(compared).toMatchObject({ isSame: false, left });
    expect(compared.came).toHaveLength(came);
  });
});

describe('why it is another one', () => {
  const week = (from: string, to: string) => ({ text: 'last week', from, to });
  const [first, second] = [week('2016-10-03', '2016-10-10'), week('2016-10-10', '2016-10-17')];

  it.each<
    [
      string,
      Partial<Receipt>,
      readonly QuotationFate[],
      Partial<Told>,
      ComparedBy,
      readonly Cause[],
    ]
  >([
    ['is not known where nothing is', {}, [stands], { excerpts: [held] }, by(), []],
    [
      'an article has changed',
      {},
      [changed],
      {},
      by(),
      [{ kind: 'article-changed', title: 'The truce' }],
    ],
    ['an article is gone', {}, [gone], {}, by(), [{ kind: 'article-gone' }]],
    [
      'a file is newer than the answer',
      {},
      [stands],
      { excerpts: [atNoon, held] },
      by(),
      [{ kind: 'file-newer', title: 'Other' }],
    ],
    [
      'the program, the engine',
      {},
      [stands],
      { excerpts: [] },
      by({ program: '0.2.0', engine: 'packed' }),
      [
        { kind: 'program', before: '0.1.0', now: '0.2.0' },
        { kind: 'engine', before: 'minisearch', now: 'packed' },
      ],
    ],
    [
      'a reader came, with thresholds of its own',
      {},
      [stands],
      { excerpts: [], isRead: true, thresholds: read.thresholds },
      by({ reader: 'own' }),
      [{ kind: 'reader-came' }],
    ],
    [
      'a reader is there and was too late',
      { makings: { ...receiptWith().makings, ...read } },
      [stands],
      { excerpts: [] },
      by({ reader: 'own' }),
      [{ kind: 'reader-left' }],
    ],
    [
      'another reader',
      { makings: { ...receiptWith().makings, ...read } },
      [stands],
      { excerpts: [], isRead: true, thresholds: read.thresholds },
      by({ reader: 'another' }),
      [{ kind: 'reader-other' }],
    ],
    [
      'other thresholds',
      {},
      [stands],
      { excerpts: [], thresholds: { answered: 0.7, related: 0.1 } },
      by(),
      [{ kind: 'thresholds' }],
    ],
    [
      'other days',
      { period: first },
      [stands],
      { excerpts: [], period: second },
      by(),
      [{ kind: 'days', before: first, now: second }],
    ],
    ['the same days', { period: first }, [stands], { excerpts: [], period: first }, by(), []],
  ])('%s', (_, receipt, fates, again, made, causes) => {
    expect(compareAnswers(receiptWith(receipt), fates, toldWith(again), made).causes).toEqual(
      causes,
    );
  });
});
