import { expect, it } from 'vitest';
import { decodeWestern } from '../../../../src/library/formats/encoding/windows1252.ts';

it.each([
  [[0x41, 0xe9], 'Aé'],
  [[0x93, 0x61, 0x94, 0x80], '“a”€'],
  [[0x81], '\u0081'],
])('the bytes %j are %j', (bytes, text) => {
  expect(decodeWestern(Uint8Array.from(bytes))).toBe(text);
});
