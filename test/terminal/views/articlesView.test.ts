import { describe, expect, it } from 'vitest';
import { articlesView, problemsView } from '../../../src/terminal/views/articlesView.ts';
import { articleOf, articlesOf } from '../../support/library.ts';

const SCREEN = { colour: false, links: false };
const PROBLEMS = [
  { path: 'c\u202e.md', line: 3, reason: 'It is broken.', remedy: 'Mend it.', skipped: true },
  { path: 'd.md', reason: 'No title.', remedy: 'Give it one.', skipped: false },
];
const TROUBLE =
  'c⟦U+202E⟧.md:3\n  It is broken. Mend it. Left out.\n\nd.md\n  No title. Give it one. The article serves.';

describe('the list of the articles', () => {
  it('has each with its id, title, who wrote it, when, and where its file is, and then the problems', async () => {
    const articles = articlesOf([
      articleOf(
        'a.md',
        '---\ntitle: "Talks \\u202Eend"\nauthor: Nora Quist\ndate: 2016-10-03\nurl: https://a.example/b\n---\nIt held.',
      ),
      articleOf('b.md', 'Nobody came.'),
    ]);
    expect(await articlesView(articles, PROBLEMS, SCREEN)).toBe(
      [
        'a\n  Talks ⟦U+202E⟧end <https://a.example/b>\n  Nora Quist · 2016-10-03 · a.md',
        'b\n  b\n  no date · b.md',
        `2 articles, 2 problems\n\n${TROUBLE}`,
      ].join('\n\n'),
    );
  });
});

describe('the list of the problems', () => {
  it('says how many there are, and of each where, why, what to do and what became of the article', async () => {
    expect(problemsView(1, PROBLEMS, SCREEN)).toBe(`1 article, 2 problems\n\n${TROUBLE}`);
  });

  it('is the number of articles where there is none', async () => {
    expect(problemsView(3, [], SCREEN)).toBe('3 articles');
  });
});
