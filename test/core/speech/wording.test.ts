import { expect, it } from 'vitest';
import type { ShownAnswer } from '../../../src/core/answer/gate.ts';
import type { ArticleName, Citation } from '../../../src/core/article/citation.ts';
import type { Filter } from '../../../src/core/question/filter/filter.ts';
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
  [
    'a page by what is printed on it',
    found({ pages: [3, 3], pageLabels: ['217', '217'] }),
    'a.md, p. 217',
    'a.md, S. 217',
  ],
  [
    'pages by what is printed on them',
    found({ pages: [2, 3], pageLabels: ['iv', '1'] }),
    'a.md, pp. iv–1',
    'a.md, S. iv–1',
  ],
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

const NONE = { sources: [], authors: [], articles: [], phrases: [], excluded: [] };

it.each<[filter: Partial<Filter>, said: string | undefined]>([
  [{}, undefined],
  [{ articles: ['a'] }, undefined],
  [{ sort: 'relevance' }, undefined],
  [{ after: '2016-09-01' }, 'Only dated D2016-09-01 or later'],
  [{ before: '2016-09-01' }, 'Only dated before D2016-09-01'],
  [{ after: '2016-09-01', before: '2016-10-01' }, 'Only dated between D2016-09-01 and D2016-09-30'],
  [{ after: '2016-02-29', before: '2016-03-01' }, 'Only dated D2016-02-29'],
  [
    { after: '2015-01-01', period: { from: '2016-01-01', text: 'since 2016', isRelative: false } },
    'Only dated D2015-01-01 or later, dated D2016-01-01 or later',
  ],
  [
    { sources: ['a', 'b'], authors: ['c'], phrases: ['d e'], excluded: ['f'], sort: 'oldest' },
    'Only source A, source B, author C, with “D E”, without “F”, sorted oldest first',
  ],
])('the limits of a question are on one line, its last day included: %j', (filter, said) => {
  const { filterOf } = wordingIn('en');
  const date = (day: string) => `D${day}`;
  expect(filterOf({ ...NONE, ...filter }, [], date, (name) => name.toUpperCase())).toBe(said);
});

it('a verdict says whether there is an answer, and nothing of what it is', () => {
  const { verdictOf } = wordingIn('en');
  const about = { question: 'Why?', confidence: 0, notFound: [], excerpts: [] };
  expect(verdictOf({ ...about, kind: 'answered' })).toBe('From the articles:');
  expect(verdictOf({ ...about, kind: 'related' })).toMatch(/may not answer this/);
  expect(verdictOf({ ...about, kind: 'nothing-found' })).toMatch(/do not answer this/);
  const none = { kind: 'not-a-question', question: '' } as const;
  expect(verdictOf({ ...none, reason: 'empty' })).toBe('Ask a question in words.');
  expect(verdictOf({ ...none, reason: 'too-long' })).toContain('1000 characters');
});

it.each([
  [true, true, '[the sentence begins earlier and goes on]'],
  [true, false, '[the sentence begins earlier]'],
  [false, true, '[the sentence goes on]'],
])('a cut before (%s) or after (%s) is told', (before, after, note) => {
  expect(wordingIn('en').cutNoteOf({ before, after })).toBe(note);
});

it('what is lost is said to be gone, or to come while the articles are still read', () => {
  const { lossOf } = wordingIn('en');
  const progress = { files: [3, 8], bytes: [1, 2] } as const;
  expect(lossOf({ kind: 'lost', why: 'gone' })).toBe('The article is no longer in the library.');
  expect(lossOf({ kind: 'lost', why: 'gone', progress })).toMatch(/3.*8/);
  expect(lossOf({ kind: 'lost', why: 'changed', progress })).not.toMatch(/\d/);
});
