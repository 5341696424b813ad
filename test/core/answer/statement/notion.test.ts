import { describe, expect, it } from 'vitest';
import { notionsIn } from '../../../../src/core/answer/statement/notion.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';

const { synonyms } = readThesaurus().thesaurus;
const read = (text: string) => notionsIn(text, synonyms);

describe('the notions of a text', () => {
  it('are its words and values, each with the common words that lead to it', () => {
    const notions = read('The truce did not begin on 27 February.');
    expect(notions.map(({ lower, lead }) => [lower, lead])).toEqual([
      ['truce', ['the']],
      ['begin', ['did', 'not']],
      ['27', ['on']],
    ]);
    expect(notions[2]?.value).toMatchObject({ kind: 'date' });
  });

  it.each([
    ["It didn't end.", ['it', 'did', 'not']],
    ["It won't end.", ['it', 'will', 'not']],
    ['It cannot end.', ['it', 'can', 'not']],
  ])('hold a denial wherever it hides: %s', (text, lead) => {
    expect(read(text)[0]?.lead).toEqual(lead);
  });

  it.each([
    ['The UN appealed.', 'The United Nations appealed.'],
    ['Moscow denied it.', 'Russia denied it.'],
    ['The truce began.', 'The ceasefire started.'],
  ])('are by one term where they count as the same: %s | %s', (a, b) => {
    const terms = (text: string) => read(text).map(({ term }) => term);
    expect(terms(a)).toEqual(terms(b));
  });

  it('take a capital for its place, and not its government, where somebody is there', () => {
    const [, moscow] = read('They met in Moscow.');
    expect(moscow?.term).toBe(moscow?.ownTerm);
  });

  it('know where each stands', () => {
    const text = 'On Monday, about 80 of them “left”.';
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Monday',
      'about 80',
      'left',
    ]);
  });

  it.each([
    ['The base was hit.', true],
    ['The base was not hit.', true],
    ['The base hit them.', false],
    ['They remain trapped.', true],
  ])('know to what something is done: %s', (text, isPassive) => {
    expect(read(text).some((notion) => notion.isPassive)).toBe(isPassive);
  });

  it('are none of an empty text', () => {
    expect(read('')).toEqual([]);
  });
});
