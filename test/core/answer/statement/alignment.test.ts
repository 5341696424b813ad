import { describe, expect, it } from 'vitest';
import { align, isMoved } from '../../../../src/core/answer/statement/alignment.ts';
import { notionsIn } from '../../../../src/core/answer/statement/notion.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';

const { synonyms } = readThesaurus().thesaurus;

/** The words of the sentence that say what those of the statement say. */
function aligned(statement: string, sentence: string) {
  const others = notionsIn(sentence, synonyms);
  const { places } = align(notionsIn(statement, synonyms), others, sentence);
  return places.map((place) => (place === undefined ? undefined : others[place]?.lower));
}

describe('a statement is aligned with a sentence', () => {
  it.each([
    ['Kerry called Lavrov.', 'Kerry then called Lavrov.', ['kerry', 'called', 'lavrov']],
    ['On Monday Kerry called.', 'Kerry called on Monday.', ['monday', 'kerry', 'called']],
    ['In Aleppo people died.', 'Many people died in Aleppo.', ['aleppo', 'people', 'died']],
    ["The army's base burnt.", 'A base of the army burnt.', ['army', 'base', 'burnt']],
  ])('%s | %s', (statement, sentence, words) => {
    expect(aligned(statement, sentence)).toEqual(words);
  });

  it('but not with what has changed places', () => {
    const words = aligned('Lavrov called Kerry.', 'Kerry called Lavrov.');
    expect(words.filter((it) => it !== undefined).length).toBeLessThan(3);
  });

  it('and takes no place twice', () => {
    const words = aligned('The dog bit the dog.', 'The dog bit the man.');
    expect(words.filter((it) => it === 'dog')).toHaveLength(1);
  });
});

describe('a notion is moved', () => {
  it('where it is on another side of most others', () => {
    const places = [3, 0, 1, undefined];
    expect([0, 1, 2, 3].map((at) => isMoved(at, places))).toEqual([true, false, false, false]);
  });
});
