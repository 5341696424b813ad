import { describe, expect, it } from 'vitest';
import { EQUIVALENCES } from '../../../src/core/question/equivalences.ts';
import { readSynonyms } from '../../../src/core/question/synonyms.ts';

describe('a file of synonyms', () => {
  it('says which words and phrases stand for each other, in their normal form', () => {
    const { synonyms } = readSynonyms('truce, cease-fire, cessation of hostilities');
    expect(synonyms.alternativesOf('truce')).toEqual(['truce', 'ceas fire', 'cessat hostil']);
    expect(synonyms.alternativesOf('cessat hostil')).toContain('truce');
  });

  it('says which words are to be read as others, one way', () => {
    const { synonyms } = readSynonyms('Moscow, Kremlin => Russia');
    expect(synonyms.alternativesOf('moscow')).toEqual(['russia']);
    expect(synonyms.alternativesOf('russia')).toEqual([]);
  });

  it('keeps acronyms apart from the words that are spelt like them', () => {
    const { synonyms } = readSynonyms('US, United States');
    expect(synonyms.alternativesOf('US')).toContain('unit state');
    expect(synonyms.alternativesOf('us')).toEqual([]);
  });

  it('joins groups that share a word for that word alone', () => {
    const { synonyms } = readSynonyms('truce, ceasefire', 'truce, peace');
    expect(synonyms.alternativesOf('truce')).toEqual(['truce', 'ceasefir', 'peac']);
    expect(synonyms.alternativesOf('peac')).toEqual(['truce', 'peac']);
  });

  it('may hold remarks, empty lines and commas inside a name', () => {
    const { synonyms, problems } = readSynonyms('# remark\r\n\r\nWashington\\, D.C., capital\r\n');
    expect(problems).toEqual([]);
    expect(synonyms.alternativesOf('capit')).toContain('washington DC'.replace('DC', 'dc'));
  });

  it('is read on where a line is wrong, which is named', () => {
    const { synonyms, problems } = readSynonyms('a1, b1\na => b => c\n=> d\nc1, d1');
    expect(problems.map((it) => it.line)).toEqual([2, 3]);
    expect(synonyms.alternativesOf('c1')).toEqual(['c1', 'd1']);
  });

  it('that the program brings along has no wrong line', () => {
    expect(readSynonyms(EQUIVALENCES).problems).toEqual([]);
  });
});
