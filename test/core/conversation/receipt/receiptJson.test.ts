import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { jsonNotation } from '../../../../src/core/answer/answerJson.ts';
import { excerptAt } from '../../../../src/core/answer/excerpt.ts';
import schema from '../../../../src/core/conversation/receipt/receipt.schema.json' with {
  type: 'json',
};
import { receiptJson } from '../../../../src/core/conversation/receipt/receiptJson.ts';
import type { ReceiptReply } from '../../../../src/core/conversation/reply.ts';
import { doorTo } from '../../../support/door.ts';
import { articleOf } from '../../../support/library.ts';
import { receiptWith } from '../../../support/receipt.ts';

const fits = new Ajv2020({ strictTypes: false, formats: { 'date-time': true } }).compile(schema);
const article = articleOf('truce.md', 'The truce began. It held.');
const excerpt = excerptAt(article, { start: 0, end: 16 });
const door = doorTo(jsonNotation, () => article.text);

const FULL: ReceiptReply = {
  kind: 'receipt',
  receipt: receiptWith(),
  quotations: [
    {
      version: '1a2b3c4d5e6f7g8h',
      fate: { kind: 'stands', excerpt, isChangedAround: true },
      isRelated: true,
    },
    {
      version: '1a2b3c4d5e6f7g8h',
      fate: { kind: 'changed', articleId: 'b', title: 'B' },
      isHeldBack: true,
    },
    { version: '1a2b3c4d5e6f7g8h', fate: { kind: 'gone', articleId: 'c' } },
  ],
  now: {
    ...{ outcome: 'related', isSame: false, left: [2, 3], came: [excerpt] },
    causes: [
      { kind: 'article-gone' },
      { kind: 'program', before: '1', now: '2' },
      { kind: 'days', before: { text: 'today', from: '2016-10-10' }, now: { text: 'today' } },
    ],
  },
  namesGone: true,
};

it.each([
  ['whole', FULL],
  [
    'private',
    { ...FULL, receipt: receiptWith({ isPrivate: true, text: undefined }), now: undefined },
  ],
])('the JSON of a receipt is of the form that its schema describes: %s', (_, reply) => {
  const shown = door.reply(reply);
  if (shown.kind !== 'receipt') throw new Error(shown.kind);
  const read: unknown = JSON.parse(receiptJson(shown));
  expect(fits(read), JSON.stringify(fits.errors)).toBe(true);
  expect(read).toMatchObject({
    ...{ receipt: '7Q4M2KXA', at: '1970-01-01T00:00:01.000Z', outcome: 'answered' },
    quotations: [
      { fate: 'stands', quote: 'The truce began.' },
      { fate: 'changed' },
      { fate: 'gone' },
    ],
  });
});
