import { expect, it } from 'vitest';
import type { ArticleName, Citation } from '../../src/core/answer.ts';
import { alsoInOf } from '../../src/core/wording.ts';

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
