import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Author,
  authorsOf,
  familyFirst,
  initialsOf,
  inOrder,
} from '../../../../src/core/answer/reference/author.ts';
import { anyText } from '../../../support/texts.ts';

const shown = (byline: string) => authorsOf(byline).map((author) => familyFirst(author));

describe('a byline is divided', () => {
  it.each([
    ['where every part is a person', 'John Kerry and Anna Marlow', ['Kerry, John', 'Marlow, Anna']],
    [
      'by commas too',
      'John Kerry, Anna Marlow & Omar Haddad',
      ['Kerry, John', 'Marlow, Anna', 'Haddad, Omar'],
    ],
    ['at semicolons always', 'Reuters; John Kerry;', ['Reuters', 'Kerry, John']],
    ['behind "by"', 'by John Kerry', ['Kerry, John']],
    [
      'but not before a suffix',
      'Martin King, Jr., Anna Marlow',
      ['King, Martin, Jr.', 'Marlow, Anna'],
    ],
    ['but not between family and given name', 'Kerry, John F.', ['Kerry, John F.']],
    ['nowhere where one part is none', 'John Kerry and the desk', ['John Kerry and the desk']],
    [
      'nowhere in an organisation’s name',
      'Health, Science and Sports desk',
      ['Health, Science and Sports desk'],
    ],
    ['into nothing where it is nothing', '', []],
  ])('%s: %s', (_, byline, authors) => {
    expect(shown(byline)).toEqual(authors);
  });

  it('without losing a letter of a name, whatever it is', () => {
    const letters = (text: string) =>
      text
        .replace(/[^\p{L}\p{N}]/gu, '')
        .split('')
        .sort()
        .join('');
    fc.assert(
      fc.property(anyText, (text) => {
        const byline = `x ${text.replace(/\band\b/gi, ' ')}`;
        expect(letters(authorsOf(byline).map(inOrder).join(''))).toBe(letters(byline));
      }),
    );
  });
});

describe('a person', () => {
  it.each<[byline: string, person: Partial<Author>]>([
    ['John F. Kerry', { given: 'John F.', family: 'Kerry' }],
    ['Ursula von der Leyen', { given: 'Ursula', particle: 'von der', family: 'Leyen' }],
    ['Martin Luther King III', { given: 'Martin Luther', family: 'King', suffix: 'III' }],
    ['J.-P. Jean-Paul O’Brien', { given: 'J.-P. Jean-Paul', family: 'O’Brien' }],
    ['James Thomas', { given: 'James', family: 'Thomas' }],
  ])('has the parts of a name: %s', (byline, person) => {
    const [author, ...more] = authorsOf(byline);
    expect([author, more]).toEqual([{ kind: 'person', ...person }, []]);
    expect(author && inOrder(author)).toBe(byline);
  });

  it('may be named by the family name first', () => {
    expect(authorsOf('Kerry, John F.')).toEqual(authorsOf('John F. Kerry'));
  });

  it.each(['Xi Jinping', 'J. F. Kerry', 'John', 'John Tribune', 'Peter van', 'john kerry'])(
    'is not seen in %s, whose family name is not known for certain',
    (name) => {
      expect(authorsOf(name)).toEqual([{ kind: 'named', name }]);
    },
  );

  it.each([
    ['John F.', 'J. F.'],
    ['J.F.', 'J. F.'],
    ['Jean-Paul', 'J.-P.'],
    ['Élise', 'É.'],
  ])('is cut short to the first letters: %s to %s', (given, initials) => {
    expect(initialsOf({ kind: 'person', given, family: 'Kerry' })).toBe(initials);
  });
});
