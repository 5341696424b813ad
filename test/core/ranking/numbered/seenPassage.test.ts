import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../../src/core/ranking/aliases.ts';
import { HAS, writtenAmong } from '../../../../src/core/ranking/numbered/seenPassage.ts';
import { SIGN } from '../../../../src/core/ranking/numbered/signs.ts';
import { askedOf, lookedUp, seenIn, sentenceIn } from '../../../support/seen.ts';

const weightsOf = (...terms: readonly string[]) => new Map(terms.map((term) => [term, 1]));

describe('a sentence as a question sees it', () => {
  const text = 'The Harbour of Oldport froze in 1902, and forty ships froze.';
  const asked = askedOf({ weights: weightsOf('freez', 'ship'), numbers: new Set(['1902']) });
  const seen = sentenceIn(text, asked);

  it('has the question’s terms in their places, and tells the others apart', () => {
    const { terms, counts, match } = seen;
    expect(terms.map((term) => Math.max(term, -1))).toEqual([-1, -1, 0, 2, -1, 1, 0]);
    expect(terms[0]).not.toBe(terms[1]);
    expect(counts).toEqual([2, 1]);
    expect(match).toEqual([HAS.it, HAS.it]);
  });

  it('tells names from words that are capital because they begin it', () => {
    expect(seen.names).toEqual(seen.terms.slice(0, 2));
    expect(sentenceIn('Harbours freeze.', asked).names).toEqual([]);
  });

  it('has numbers in digits and in words, and amounts among them: no year, no day, no ordinal', () => {
    expect(seen.numbers).toEqual([2, seen.terms[4]]);
    const sold = 'On 9 May 1902 the second of two ships sold 40 nets, 2,016 crabs and 1902 eels.';
    const known = askedOf({ weights: weightsOf('9', '1902', 'second', 'two', '40', '2016') });
    const { terms, amounts } = sentenceIn(sold, known);
    expect(amounts.map((at) => known.terms[terms[at] ?? -1]?.text)).toEqual(['two', '40', '2016']);
  });

  it('has whom the question does not name', () => {
    const named = askedOf({
      weights: weightsOf('quist'),
      surfaces: new Map([['quist', 'quist’s']]),
    });
    expect(sentenceIn('It was Nora Quist.', named).hasOtherPerson()).toBe(false);
    expect(sentenceIn('It was Nora Holm.', named).hasOtherPerson()).toBe(true);
  });
});

describe('a passage as a question sees it', () => {
  const aliases = aliasesOf(new Map([['unit state', 'america']]), new Map([['bet', 'BET']]));
  const asked = askedOf({ weights: weightsOf('america', 'bet', 'truce'), aliases });

  it('has what goes by another name under the question’s word', () => {
    const { sentences, ending } = seenIn('He saw the United States. They left.', asked);
    expect(sentences[0]?.match).toEqual([HAS.it, 0, 0]);
    expect(sentences[0]?.names).toEqual([0]);
    expect([0, 1, 2].map(ending)).toEqual(['america', 'leav', undefined]);
  });

  it('has no abbreviation where a word only looks like one', () => {
    const { sentences, ending } = seenIn('He saw BET. He lost a bet.', asked);
    expect(sentences.map(({ counts }) => counts[1])).toEqual([1, 0]);
    expect([0, 1].map(ending)).toEqual(['bet', 'bet=']);
  });

  it('has together what its sentences have apart, and its titles beside them', () => {
    const seen = seenIn('# The truce?\n\nThe truce began. A truce is a truce.', asked);
    expect(seen.counts).toEqual([0, 0, 3]);
    expect(seen.length).toBe(4);
    expect(seen.titles.counts).toEqual([0, 0, 1]);
    expect(seen.isReply).toBe(true);
    expect([seen.has('truce'), seen.has('america'), seen.has('began')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(seen.sentences.map(({ signs }) => signs & SIGN.leans)).toEqual([0, 0]);
  });
});

it('an abbreviation is one where anybody writes it so', () => {
  const asked = askedOf({ weights: weightsOf('bet') });
  const acronyms = new Map([['bet', 'BET']]);
  const written = (text: string) => writtenAmong([lookedUp(text, asked)], asked, acronyms).size;
  expect(written('He owns BET.')).toBe(1);
  expect(written('He lost a bet.')).toBe(0);
});
