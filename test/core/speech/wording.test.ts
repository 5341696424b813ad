import { expect, it } from 'vitest';
import type { ShownAnswer } from '../../../src/core/answer/gate.ts';
import type { ArticleName, Citation } from '../../../src/core/article/citation.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';

const { alsoInOf } = wordingIn('en');

const citation: Citation = {
  articleId: 'a',
  title: 'A',
  path: 'a.md',
  lines: [1, 1],
  start: 0,
  end: 1,
};
const other = (articleId: string, agency?: string): ArticleName => ({
  articleId,
  title: articleId.toUpperCase(),
  ...(agency !== undefined && { agency }),
});
const shout = (title: string) => `${title}!`;

it.each([
  ['nothing where no other article says it', undefined, [], undefined],
  ['the others', undefined, [other('b'), other('c')], 'also in: B! · C!'],
  ['an agency', undefined, [other('b', 'AP')], 'also in: B! (AP)'],
  ['one origin', 'AP', [other('b', 'AP')], 'also in: B! (AP); 2 articles, 1 origin'],
  [
    'two origins of three articles',
    undefined,
    [other('b', 'AP'), other('c', 'AP')],
    'also in: B! (AP) · C! (AP); 3 articles, 2 origins',
  ],
] as const)('the line of other articles names %s', (_, agency, alsoIn, line) => {
  const own = agency === undefined ? citation : { ...citation, agency };
  expect(alsoInOf({ citation: own, alsoIn }, shout)).toBe(line);
});

const found = (parts: Partial<Citation>): Citation => ({
  ...citation,
  isExtracted: true,
  ...parts,
});

it.each([
  ['lines of a text file', { ...citation, lines: [12, 13] }, 'a.md:12–13', 'a.md:12–13'],
  ['a page', found({ pages: [3, 3] }), 'a.md, p. 3', 'a.md, S. 3'],
  ['several pages', found({ pages: [3, 1200] }), 'a.md, pp. 3–1200', 'a.md, S. 3–1200'],
  ['an entry', found({ entry: 17 }), 'a.md, entry 17', 'a.md, Eintrag 17'],
  ['headings', found({ headings: ['A', 'B'] }), 'a.md, under “A › B”', 'a.md, unter „A › B“'],
  [
    'a line of what was taken out',
    found({}),
    'a.md, line 1 of its text',
    'a.md, Zeile 1 des Textes',
  ],
] as const)('a place is named in each language: %s', (_, place, english, german) => {
  expect(wordingIn('en-GB').placeOf(place)).toBe(english);
  expect(wordingIn('de').placeOf(place)).toBe(german);
});

it('the place of a problem has its line, its entry or its page', () => {
  const problem = { path: 'a', reason: '', remedy: '', skipped: true };
  const { problemPlaceOf } = wordingIn('en');
  expect(problemPlaceOf({ ...problem, line: 3 })).toBe('a:3');
  expect(problemPlaceOf({ ...problem, line: 17, entry: 17 })).toBe('a:17, entry 17');
  expect(problemPlaceOf({ ...problem, page: 3 })).toBe('a, p. 3');
});

it.each([
  ['en', ['a'], 'No article has the word “a”.'],
  ['en', ['a', 'b'], 'No article has the words “a”, “b”.'],
  ['fr', ['a'], 'Aucun article ne contient le mot «\u00A0a\u00A0».'],
  ['ja', ['a', 'b'], '「a」、「b」という語はどの記事にもありません。'],
])('the words that no article has are named in %s: %j', (locale, notFound, said) => {
  const answer: ShownAnswer = { kind: 'nothing-found', question: '', confidence: 0, notFound };
  expect(wordingIn(locale).missingWordsOf(answer)).toBe(said);
  expect(wordingIn(locale).missingWordsOf({ ...answer, notFound: [] })).toBeUndefined();
});
