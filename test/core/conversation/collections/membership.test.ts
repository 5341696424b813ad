import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  belongsTo,
  type Member,
  type Membership,
} from '../../../../src/core/conversation/collections/membership.ts';

const folder = (...folders: string[]): Membership => ({ kind: 'folder', folders });
const tag = (...tags: string[]): Membership => ({ kind: 'tag', tags });
const language = (...languages: string[]): Membership => ({ kind: 'language', languages });
const source = (...sources: string[]): Membership => ({ kind: 'source', sources });
const author = (...authors: string[]): Membership => ({ kind: 'author', authors });

describe('an article belongs', () => {
  it.each<[string, Membership, Member, boolean]>([
    ['by its folder', folder('board'), { id: 'board/plan' }, true],
    ['by a folder above it', folder('board'), { id: 'board/2024/plan' }, true],
    ['by one of several folders', folder('news', 'board/'), { id: 'board/plan' }, true],
    ['not by a folder whose name begins the same', folder('board'), { id: 'boards/plan' }, false],
    ['not by a file of that name', folder('board'), { id: 'board' }, false],
    ['not by a folder of that name elsewhere', folder('board'), { id: 'a/board/plan' }, false],
    ['in capitals or not, as some disks have it', folder('Board'), { id: 'BOARD/plan' }, true],
    ['however accents are stored', folder('Été'), { id: 'e\u0301te\u0301/plan' }, true],
    ['with a stroke the other way', folder('.\\board\\2024'), { id: 'board/2024/plan' }, true],
    ['as all do, to the folder itself', folder('.'), { id: 'plan' }, true],
    ['as an entry of an export in a folder', folder('board'), { id: 'board/all.json#7' }, true],
    ['by a tag', tag('internal'), { id: 'a', tags: ['news', 'Internal'] }, true],
    ['not by a part of a tag', tag('internal'), { id: 'a', tags: ['internal affairs'] }, false],
    ['not without tags', tag('internal'), { id: 'a' }, false],
    ['by its publisher', source('Harbour Post'), { id: 'a', publisher: 'The Harbour Post' }, true],
    ['by its agency', source('reuters'), { id: 'a', agency: 'Reuters' }, true],
    ['not by a part of a word', source('Post'), { id: 'a', publisher: 'Posture' }, false],
    [
      'by one of its authors',
      author('Anna Marlow'),
      { id: 'a', author: 'A. B, Anna Marlow' },
      true,
    ],
    ['not by nobody', author('Anna Marlow'), { id: 'a' }, false],
    ['by its language', language('de'), { id: 'a', language: 'de-AT' }, true],
    ['by the language of one country', language('pt-BR'), { id: 'a', language: 'pt_br' }, true],
    ['not by that of another one', language('pt-BR'), { id: 'a', language: 'pt-PT' }, false],
    ['to English, where it says nothing', language('en'), { id: 'a' }, true],
    ['to none of no rules', { kind: 'not', of: [] }, { id: 'a' }, false],
    ['to all of no rules not', { kind: 'all', of: [] }, { id: 'a' }, false],
  ])('%s', (_, membership, member, expected) => {
    expect(belongsTo(membership)(member)).toBe(expected);
  });
});

const leaf = fc.constantFrom(folder('a'), folder('a/b'), tag('x'), language('de'), source('S'));
const member = fc.constantFrom<Member>(
  { id: 'a/1' },
  { id: 'a/b/1', tags: ['x'], language: 'de' },
  { id: 'a/b/2', tags: ['y', 'X'], publisher: 'S' },
  { id: 'c', language: 'de', publisher: 'T' },
);

it('any, all and not are what they say', () => {
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 1, maxLength: 3 }), member, (of, it) => {
      const each = of.map((one) => belongsTo(one)(it));
      expect(belongsTo({ kind: 'any', of })(it)).toBe(each.some(Boolean));
      expect(belongsTo({ kind: 'all', of })(it)).toBe(each.every(Boolean));
      expect(belongsTo({ kind: 'not', of })(it)).toBe(!each.some(Boolean));
    }),
  );
});
