import { describe, expect, it } from 'vitest';
import { RELATED_WORDS } from '../../../src/core/question/relatedWords.ts';
import { readSynonyms } from '../../../src/core/question/synonyms.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { termsOf } from '../../../src/core/text/words.ts';

describe('the thesaurus', () => {
  it('tells words that are the same from words that have to do with each other', () => {
    const { synonyms, related } = readThesaurus().thesaurus;
    expect(synonyms.alternativesOf('behavior')).toContain('behaviour');
    expect(related.alternativesOf('fridg')).toContain('refriger');
    expect(synonyms.alternativesOf('fridg')).toEqual([]);
  });

  it('has the words of a library beside its own, as the same and never as related', () => {
    const { synonyms, related } = readThesaurus('UN, blue helmets').thesaurus;
    expect(synonyms.alternativesOf('un')).toEqual(['un', 'unit nation', 'blue helmet']);
    expect(synonyms.longest).toBeGreaterThanOrEqual(2);
    expect(related.alternativesOf('blue helmet')).toEqual([]);
  });

  it('names the lines of a library that are wrong by their place in its own file', () => {
    expect(readThesaurus('ferry, boat\n=> d').problems.map(({ line }) => line)).toEqual([2]);
    expect(readThesaurus().problems).toEqual([]);
  });

  it('brings no wrong line along', () => {
    expect(readSynonyms(RELATED_WORDS).problems).toEqual([]);
  });

  it('has of each word what its lines say, though they are read as they are asked for', () => {
    const { related } = readThesaurus().thesaurus;
    const { synonyms } = readSynonyms(RELATED_WORDS);
    expect(related.longest).toBe(synonyms.longest);
    const words = RELATED_WORDS.match(/[a-z]+/gi) ?? [];
    for (const key of [
      ...words,
      ...words.flatMap((word) => termsOf(word)),
      '',
      'x',
      'blue helmet',
    ]) {
      expect(related.alternativesOf(key), key).toEqual(synonyms.alternativesOf(key));
    }
  });
});
