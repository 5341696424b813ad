import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  RECEIPT_ID_BYTES,
  readReceiptId,
  receiptIdFrom,
} from '../../../../src/core/conversation/receipt/receiptId.ts';

const bytes = fc.uint8Array({ minLength: RECEIPT_ID_BYTES, maxLength: RECEIPT_ID_BYTES });

describe('the id of a receipt', () => {
  it('is eight letters of which none is taken for another, and differs with each bit', () => {
    fc.assert(
      fc.property(bytes, fc.nat(39), (random, bit) => {
        const id = receiptIdFrom(random);
        expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        const other = random.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(receiptIdFrom(other)).not.toBe(id);
      }),
    );
  });

  it('is read whatever was taken for a digit, in small letters, and parted', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.constantFrom(' ', '-', '–', '\t', '')), (random, gaps) => {
        const id = receiptIdFrom(random);
        const misread = id
          .replaceAll('0', 'o')
          .replace(/1/g, (_, at) => (at % 2 === 0 ? 'l' : 'I'))
          .toLowerCase();
        const typed = [...misread].map((letter, at) => letter + (gaps[at] ?? '')).join('');
        expect(readReceiptId(` ${typed}\n`)).toBe(id);
      }),
    );
  });

  it.each([
    ['7Q4M2KXA', '7Q4M2KXA'],
    ['7q4m-2kxa', '7Q4M2KXA'],
    ['#7Q4M 2KXA', '7Q4M2KXA'],
    ['7Q4M2KXOIL', undefined],
    ['OIlo0ilL', '01100111'],
    ['７Ｑ４Ｍ２ＫＸＡ', '7Q4M2KXA'],
    ['7Q4M2KX', undefined],
    ['7Q4M2KXU', undefined],
    ['7Q4M2KXÄ', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%j is read as %s', (typed, id) => {
    expect(readReceiptId(typed)).toBe(id);
  });
});
