import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createNumbering,
  isWordKey,
  partsAWord,
  readClaim,
  tokensOf,
  UNKNOWN,
} from '../../../../src/core/answer/quoteCheck/quoteTokens.ts';
import { wordsOf } from '../../../../src/core/text/words.ts';
import { anyText } from '../../../support/texts.ts';

const keysOf = (text: string) => tokensOf(text).map(({ key }) => key);

describe('the tokens of a text', () => {
  it.each([
    ['The vote, twice.', ['the', 'vote', ',', 'twice', '.']],
    ['It’s U.S.-led', ["it's", 'u.s', '.', '-', 'led']],
    ['275,000 at 10:30', ['275,000', 'at', '10:30']],
    ["“so” «so» 'so' ``so``", ['"', 'so', '"', '"', 'so', '"', '"', 'so', '"', '"', 'so', '"']],
    ['a – b — c - d', ['a', '-', 'b', '-', 'c', '-', 'd']],
    ['a … b ... c [...] d', ['a', '…', 'b', '…', 'c', '…', 'd']],
    ['**bold** _so_ snake_case', ['bold', 'so', 'snake', '_', 'case']],
    ['# Head\n> said\n- item', ['head', 'said', 'item']],
    ['[text](https://a.example)', ['text']],
    ['soft\u00adhyphen \u200bno', ['softhyphen', 'no']],
    ['ﬁnal 10²', ['final', '10²']],
    ['橋は2本', ['橋', 'は', '2', '本']],
    ['', []],
  ])('are its words and its marks, whatever the typography: %j', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it('are in order, apart, in the text and never blank, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end, key } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).not.toBe('');
          expect(key).not.toBe('');
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('hold every letter and digit that stands in no link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text.replaceAll('](', '] (');
        const left = tokensOf(plain).reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          plain,
        );
        expect(left).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('a claim', () => {
  it('has its tokens as numbers, and knows which are words and what each tells', () => {
    const claim = readClaim('The vote, the vote.');
    expect(claim.keys).toEqual(['the', 'vote', ',', 'the', 'vote', '.']);
    expect([...claim.ids]).toEqual([0, 1, 2, 0, 1, 3]);
    expect(claim.isWord).toEqual([true, true, false, true, true, false]);
    expect(claim.weights).toEqual([0.2, 1, 0, 0.2, 1, 0]);
    expect(claim.wordsBefore).toEqual([0, 1, 2, 2, 3, 4, 4]);
  });

  it('counts its words before each token as they are parted elsewhere', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, wordsBefore } = readClaim(text);
        const words = wordsOf(text);
        for (const [at, start] of starts.entries()) {
          expect(wordsBefore[at]).toBe(words.filter((word) => word.start < start).length);
        }
        expect(wordsBefore.at(-1)).toBe(words.length);
      }),
    );
  });
});

describe('a text numbered as a claim is', () => {
  it('has the claim’s numbers, and one for all that the claim lacks', () => {
    const { vocabulary } = readClaim('The vote was close.');
    const { ids } = createNumbering(vocabulary)('Was THE harbour close?');
    expect([...ids]).toEqual([2, 0, UNKNOWN, 3, UNKNOWN]);
  });

  it('is the claim where it is its own text, but for what has no key, whichever text came before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const claim = readClaim(text);
        const numbered = createNumbering(claim.vocabulary);
        numbered(other);
        const read = numbered(text);
        const known = [...read.ids.keys()].filter((at) => read.ids[at] !== UNKNOWN);
        expect(known.map((at) => read.ids[at])).toEqual([...claim.ids]);
        expect(known.map((at) => read.starts[at])).toEqual([...claim.starts]);
        expect(known.map((at) => read.ends[at])).toEqual([...claim.ends]);
      }),
    );
  });
});

it('a key is a word’s where it has a letter or a digit', () => {
  expect(['vote', '10:30', '橋'].every(isWordKey)).toBe(true);
  expect(['"', '-', '…', '.'].some(isWordKey)).toBe(false);
});

describe('a cut', () => {
  it.each([
    ['non-|lethal', true],
    ['non|-lethal', true],
    ['can|’t', true],
    ['can’|t', true],
    ['1.|5', true],
    ['-|5', true],
    ['5|%', true],
    ['5| %', true],
    ['$|5', true],
    ['U.|S.', true],
    ['U|.S.', true],
    ['vo|te', true],
    ['e|\u0301', true],
    ['\ud83d|\ude00', true],
    ['vote| was', false],
    ['vote |was', false],
    ['vote.| It', false],
    ['vote|.', false],
    ['橋|は', false],
    ['|vote', false],
    ['vote|', false],
    ['a| – b', false],
  ])('parts one word or one number, or not: %s', (marked, parts) => {
    expect(partsAWord(marked.replace('|', ''), marked.indexOf('|'))).toBe(parts);
  });
});
