/**
 * Crockford's base 32: digits and letters without those that are taken for one another, or for a word. It is
 * written down, read aloud and typed again.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** Bytes that an id is made of. */
export const RECEIPT_ID_BYTES = 5;

/** @param random so many bytes by chance: of a million receipts one in a million is given an id that is taken. */
export function receiptIdFrom(random: Uint8Array): string {
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{5}/g) ?? [];
  return letters.map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
}

/** The id that was typed, whatever was taken for a digit or put between the letters; undefined where it is none. */
export function readReceiptId(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isId =
    letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter));
  return isId ? letters : undefined;
}
