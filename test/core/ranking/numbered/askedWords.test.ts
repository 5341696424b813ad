import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../../src/core/ranking/aliases.ts';
import { createLexiconWriter, lexiconOf } from '../../../../src/core/ranking/numbered/lexicon.ts';
import { formsOf } from '../../../../src/core/text/words.ts';
import { askedOf } from '../../../support/seen.ts';

const weights = new Map([
  ['suspend', 0.75],
  ['talk', 0.25],
]);
const asked = askedOf({
  weights,
  terms: ['talk', 'suspend', 'talk'],
  surfaces: new Map([['talk', "negotiators' talks"]]),
  related: new Map([['talk', ['negoti']]]),
  aliases: aliasesOf(new Map([['peac process', 'talk']])),
  pairs: new Map([['talk', new Set(['suspend', 'talk'])]]),
  phrases: new Map([['the', new Set(['talks'])]]),
  numbers: new Set(['40']),
  rarest: 'suspend',
});

describe('the words of a question', () => {
  it('have their terms first, in order, and then whatever is looked for besides', () => {
    expect(asked.size).toBe(2);
    expect(asked.terms.slice(0, 2).map(({ text }) => text)).toEqual(['suspend', 'talk']);
    expect(asked.terms.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['40', 'negoti', 'peac', 'process']),
    );
    expect(asked.weights).toEqual([0.75, 0.25]);
    expect(asked.inOrder).toEqual([1, 0, 1]);
    expect(asked.rarest).toBe(0);
    expect(asked.numberOf('elsewhere')).toBeUndefined();
  });

  it('know which follows which, and what was typed without a possessive', () => {
    expect(asked.pairs.size).toBe(2);
    expect(asked.pairs.placeOf(1, 0)).toBe(0);
    expect(asked.pairs.placeOf(0, 1)).toBeUndefined();
    expect(asked.bareWords).toContain('negotiators');
  });

  it('know where a name begins, and what has a digit', () => {
    const those = (is: 'beginsName' | 'hasDigit') =>
      asked.terms.flatMap((term) => (term[is] ? term.text : []));
    expect(those('beginsName')).toEqual(['peac']);
    expect(those('hasDigit')).toEqual(['40']);
  });
});

describe('what a word is to a question', () => {
  const roleOf = (word: string) => {
    const writer = createLexiconWriter();
    const [form = -1] = formsOf(word).map(writer.numberOf);
    return asked.rolesIn(lexiconOf(writer.pack()))(form);
  };

  it.each([
    ['talks', { term: 1, spelling: -1, otherFormOf: [], relatedTo: [] }],
    ['suspension', { term: -1, spelling: -1, otherFormOf: [0], relatedTo: [] }],
    ['negotiated', { term: asked.numberOf('negoti'), otherFormOf: [], relatedTo: [1] }],
    ['the', { term: -1, spelling: expect.any(Number) }],
  ])('%s', (word, expected) => {
    expect(roleOf(word)).toMatchObject(
      word === 'talks' ? { ...expected, spelling: expect.any(Number) } : expected,
    );
  });

  it.each(['ship', 'susp', 'sustain'])('nothing is %s', (word) => {
    expect(roleOf(word)).toBeUndefined();
  });
});
