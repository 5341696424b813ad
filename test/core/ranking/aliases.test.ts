import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasesOf, renamed } from '../../../src/core/ranking/aliases.ts';
import { type Word, writtenWordsOf } from '../../../src/core/text/words.ts';

type Names = Readonly<Record<string, string>>;

const rename = (text: string, names: Names): Word[] =>
  renamed(writtenWordsOf(text), aliasesOf(new Map(Object.entries(names))));

/** The words of a text that go by one of the terms, as "term: as written". */
const named = (text: string, names: Names): string[] => {
  const terms = new Set(Object.values(names));
  return rename(text, names)
    .filter(({ term }) => terms.has(term))
    .map(({ term, start, end }) => `${term}: ${text.slice(start, end)}`);
};

const TRUCE: Names = {
  truce: 'ceasefir',
  'ceas fire': 'ceasefir',
  'cessat hostil': 'ceasefir',
};

describe('the other names of a question’s words', () => {
  it.each([
    ['a word', 'The truce began.', ['ceasefir: truce']],
    ['a word in another form', 'Two truces began.', ['ceasefir: truces']],
    ['a phrase', 'The cease fire began.', ['ceasefir: cease fire']],
    ['a phrase with a hyphen', 'The cease-fire began.', ['ceasefir: cease-fire']],
    ['the word itself', 'The ceasefire began.', ['ceasefir: ceasefire']],
    ['several names', 'A truce, a cease-fire.', ['ceasefir: truce', 'ceasefir: cease-fire']],
    ['a phrase that begins anew', 'Cease cease fire.', ['ceasefir: cease fire']],
    ['no part of a phrase', 'The fire and the hostilities did not cease.', []],
    ['no phrase the other way round', 'Fire, cease!', []],
    ['no phrase with another word inside', 'Cease all rifle fire.', []],
    ['no phrase that the text breaks off', 'They cease', []],
    ['nothing in no words', '', []],
  ])('are found as %s: %s', (_, text, found) => {
    expect(named(text, TRUCE)).toEqual(found);
  });

  it('leave every other word as it is, in its place', () => {
    const text = 'The old cease-fire of Monday held.';
    const terms = rename(text, TRUCE).map(({ term }) => term);
    expect(terms).toEqual(['the', 'old', 'ceasefir', 'of', 'monday', 'hold']);
  });

  it('are read longest first', () => {
    const names = { unit: 'one', 'unit state': 'two', 'unit state armi': 'three' };
    const read = (text: string) => named(text, names);
    expect(read('The United States Army came.')).toEqual(['three: United States Army']);
    expect(read('The United States came.')).toEqual(['two: United States']);
    expect(read('The United Nations came.')).toEqual(['one: United']);
  });

  it('are not looked for inside a longer one', () => {
    const names = { 'unit state': 'two', 'state armi': 'four' };
    expect(named('The United States Army came.', names)).toEqual(['two: United States']);
  });

  it('may have stop words inside that are no part of the name', () => {
    const names = { 'bank england reserv fund': 'longest', 'cessat hostil': 'ceasefir' };
    expect(named('The cessation of the hostilities began.', names)).toEqual([
      'ceasefir: cessation of the hostilities',
    ]);
  });

  it('may have stop words inside even where no other name is longer', () => {
    expect(named('The cessation of hostilities began.', TRUCE)).toEqual([
      'ceasefir: cessation of hostilities',
    ]);
  });

  it('neither begin nor end with a stop word', () => {
    const [, word] = rename('The cease-fire of it all began.', { ...TRUCE, 'a b c d e': 'long' });
    expect(word).toMatchObject({ term: 'ceasefir', start: 4, end: 14 });
  });

  it('tell an acronym from the stop word that is spelt like it', () => {
    expect(named('The US told us.', { US: 'america' })).toEqual(['america: US']);
    expect(named('The US told us.', { us: 'america' })).toEqual([]);
  });
});

describe('a text with other names', () => {
  const PIECES = ['truce', 'cease', 'fire', 'cessation', 'of', 'the', 'hostilities', 'US', '9'];
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '-', ', ', '\n')), {
      maxLength: 20,
    })
    .map((pieces) => pieces.flat().join(''));
  const name = fc
    .array(fc.constantFrom('truce', 'ceas', 'fire', 'cessat', 'hostil', 'US', '9'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((terms) => terms.join(' '));
  const names = fc.dictionary(name, fc.constantFrom('first', 'second'));

  it('keeps its offsets ascending, apart, and on the bounds of its own words', () => {
    fc.assert(
      fc.property(text, names, (written, known) => {
        const words = writtenWordsOf(written);
        const starts = new Set(words.map(({ start }) => start));
        const ends = new Set(words.map(({ end }) => end));
        let at = 0;
        for (const { start, end } of rename(written, known)) {
          expect(starts.has(start) && ends.has(end)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
    );
  });

  it('loses no word: each is left as it was or stands inside a name', () => {
    fc.assert(
      fc.property(text, names, (written, known) => {
        const read = rename(written, known);
        for (const word of writtenWordsOf(written)) {
          const home = read.filter(({ start, end }) => start <= word.start && word.end <= end);
          expect(home).toHaveLength(1);
          const [found] = home;
          if (found?.term !== word.term) expect(Object.values(known)).toContain(found?.term);
        }
      }),
    );
  });

  it('that knows no names is what it was', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(rename(written, {})).toEqual(writtenWordsOf(written));
      }),
    );
  });
});

it('a word that only looks like an abbreviation of the question is none of its words', () => {
  const aliases = aliasesOf(new Map([['network', 'bet']]), new Map([['bet', 'BET']]));
  const read = (text: string) => renamed(writtenWordsOf(text), aliases).map(({ term }) => term);
  expect(read('The BET, a network, lost a bet.').filter((term) => term === 'bet')).toHaveLength(2);
  expect(read('B.E.T.’s bet')[0]).toBe('bet');
  expect(read('A bet on Bet')).not.toContain('bet');
});
