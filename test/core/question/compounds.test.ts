import { describe, expect, it } from 'vitest';
import { closed, parted } from '../../../src/core/question/compounds.ts';

describe('a word is parted', () => {
  it.each([
    ['AK47', 'AK-47'],
    ['covid19', 'COVID-19'],
    ['A320', 'A-320'],
    ['3D', '3-D'],
    ['SU27SM', 'SU-27-SM'],
    ['1.2bn', '1.2-BN'],
    ['wifi', 'wi-fi'],
    ['email', 'e-mail'],
  ])('between letters and digits, or behind a prefix: %s', (word, written) => {
    expect(parted(word)).toContain(written);
  });

  it.each(['bridge', 'AK-47', 'x1y2z3a4', 'e', '2016', ''])('nowhere else: %s', (word) => {
    expect(parted(word)).toEqual([]);
  });
});

describe('a name is closed', () => {
  it.each([
    ['AK-47', 'AK47'],
    ['AK 47', 'AK47'],
    ['5 km', '5km'],
    ['Wi-Fi', 'WiFi'],
    ['Su‑27-SM', 'Su27SM'],
  ])('that has a hyphen, or letters and digits: %s', (name, written) => {
    expect(closed(name)).toBe(written);
  });

  it.each(['bridge', 'red bus', 'September 9', '9 11', '- 9', ''])('and no other: %s', (name) => {
    expect(closed(name)).toBeUndefined();
  });
});
