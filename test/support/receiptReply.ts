import { excerptAt } from '../../src/core/answer/excerpt.ts';
import type { Cause } from '../../src/core/conversation/receipt/comparison.ts';
import type { ReceiptReply } from '../../src/core/conversation/reply.ts';
import { articleOf } from './library.ts';
import { receiptWith } from './receipt.ts';

const article = articleOf('truce.md', '# The truce\n\nThe truce began. It held.');
const [began, held] = [
  excerptAt(article, { start: 13, end: 29 }),
  excerptAt(article, { start: 30, end: 38 }),
];

/** What the only article of receipts says. */
export const RECEIPT_TEXT = article.text;

/** All that can be otherwise. */
export const CAUSES: readonly Cause[] = [
  { kind: 'article-changed', title: 'The *truce*' },
  { kind: 'article-gone' },
  { kind: 'file-newer', title: 'News' },
  { kind: 'program', before: '0.1.0', now: '0.2.0' },
  { kind: 'engine', before: 'minisearch', now: 'packed' },
  { kind: 'reader-came' },
  { kind: 'reader-left' },
  { kind: 'reader-other' },
  { kind: 'thresholds' },
  {
    kind: 'days',
    before: { text: 'last week', from: '2016-10-03', to: '2016-10-10' },
    now: { text: 'last week', from: '2016-10-10', to: '2016-10-17' },
  },
];

/** A receipt of an answer that is the same. */
export const SAME: ReceiptReply = {
  kind: 'receipt',
  receipt: receiptWith({ at: Date.UTC(2016, 9, 10) }),
  quotations: [
    {
      version: '1a2b3c4d5e6f7g8h',
      fate: { kind: 'stands', excerpt: began, isChangedAround: false },
    },
  ],
  now: { outcome: 'answered', isSame: true, left: [], came: [], causes: [] },
  namesGone: false,
};

/** A receipt of which everything is otherwise. */
export const OTHERWISE: ReceiptReply = {
  ...SAME,
  quotations: [
    {
      version: '1a2b3c4d5e6f7g8h',
      fate: { kind: 'stands', excerpt: began, isChangedAround: true },
    },
    {
      version: '1a2b3c4d5e6f7g8h',
      fate: { kind: 'changed', articleId: 'truce', title: 'The *truce*' },
    },
    { version: '1a2b3c4d5e6f7g8h', fate: { kind: 'gone', articleId: 'gone' } },
  ],
  now: { outcome: 'related', isSame: false, left: [2, 3], came: [held], causes: CAUSES },
};

/** A receipt of a question whose words are not kept. */
export const PRIVATE: ReceiptReply = {
  ...SAME,
  receipt: { ...SAME.receipt, isPrivate: true, text: undefined },
  now: undefined,
};
