import { expect, it } from 'vitest';
import { receiptLine } from '../../../src/terminal/views/receiptLine.ts';

it('stands dim below an answer of which a receipt is kept, and nowhere else', () => {
  const screen = { colour: false, links: false };
  expect(receiptLine('7Q4M2KXA', screen)).toBe('\n\nReceipt 7Q4M2KXA');
  expect(receiptLine('7Q4M2KXA', { ...screen, colour: true })).toContain('\u001B[2mReceipt');
  expect(receiptLine(undefined, screen)).toBe('');
});
