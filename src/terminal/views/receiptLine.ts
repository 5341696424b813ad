import picocolors from 'picocolors';
import type { Screen } from '../notation.ts';
import { say } from '../wording.ts';

/** What stands below an answer of which a receipt is kept; nothing where none is. */
export function receiptLine(id: string | undefined, { colour }: Screen): string {
  if (id === undefined) return '';
  const { dim } = picocolors.createColors(colour);
  return `\n\n${dim(say('receipt.id', { id }))}`;
}
