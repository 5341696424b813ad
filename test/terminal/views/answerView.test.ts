import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../../src/core/answer/answer.ts';
import { excerptAt } from '../../../src/core/answer/excerpt.ts';
import { terminalNotation } from '../../../src/terminal/notation.ts';
import { answerView, link } from '../../../src/terminal/views/answerView.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf } from '../../support/library.ts';

const SCREEN = { colour: false, links: false };
const article = articleOf(
  'a.md',
  '---\ntitle: Talks end\nauthor: Nora Quist\npublisher: Daily\ndate: 2016-10-03T10:00:00Z\nurl: https://a.example/b\n---\nThe truce began. It held.',
);
const start = article.text.indexOf('The truce');
const excerpt = excerptAt(article, { start, end: start + 16 });
const SOURCE = 'Talks end <https://a.example/b> · Nora Quist · Daily · 2016-10-03 · a.md:8';

const viewOf = (answer: Answer, from = 0, to = 9) => {
  const shown = doorTo(terminalNotation(SCREEN), () => article.text).answer(answer);
  return answerView(shown, SCREEN, from, to);
};
const answered = (...excerpts: readonly Excerpt[]): Answer => {
  return { kind: 'answered', question: 'When?', confidence: 1, notFound: [], excerpts };
};

describe('the view of an answer', () => {
  it('has the verdict, and each excerpt with its number and its source', () => {
    expect(viewOf(answered(excerpt))).toBe(
      `From the articles:\n\n   ┃ The truce began.\n [1] ${SOURCE}`,
    );
  });

  it('links to our page where there is one, and beside it to where an article was published', () => {
    const link = 'https://quotes.example/articles/a?quote=The%20truce#mark-1';
    const linked = { ...excerpt, citation: { ...excerpt.citation, link } };
    expect(viewOf(answered(linked))).toContain(
      `[1] Talks end <${link}> · Nora Quist · Daily · 2016-10-03 · a.md:8 · a.example <https://a.example/b>`,
    );
  });

  it('says what is cut off an excerpt, and where else it stands', () => {
    const alsoIn = [{ articleId: 'b', title: 'B\u001b[2J' }];
    const cut = { before: false, after: true };
    expect(viewOf(answered({ ...excerpt, cut, alsoIn }))).toBe(
      `From the articles:\n\n   ┃ The truce began.\n     [the sentence goes on]\n [1] ${SOURCE}\n     also in: B⟦U+001B⟧[2J`,
    );
  });

  it('says of an article without a date that it has none, where the question is limited', () => {
    const { date: _, ...citation } = excerpt.citation;
    const undated = { ...excerpt, citation };
    expect(viewOf(answered(undated))).not.toContain('no date');
    const filter = {
      ...{ sources: [], authors: [], articles: [], phrases: [], excluded: [] },
      after: '2016-09-01',
    };
    const limited = viewOf({
      ...{ kind: 'answered', question: 'When?', confidence: 1, notFound: [] },
      ...{ excerpts: [undated], filter },
    });
    expect(limited).toContain('Daily · no date · a.md:8');
  });

  it('goes on from an excerpt without saying the verdict again', () => {
    const view = viewOf(answered(excerpt, excerpt, excerpt), 1, 3);
    expect(view).not.toContain('From the articles');
    expect(view.match(/^ \[\d\]/gm)).toEqual([' [2]', ' [3]']);
  });

  it('says below the verdict what was understood, and which words may have been meant', () => {
    const filter = {
      ...{ sources: ['Daily\u202e'], authors: [], articles: [], phrases: [], excluded: [] },
      after: '2016-09-01',
    };
    const view = viewOf({
      kind: 'nothing-found',
      ...{ question: 'Why?', confidence: 0, notFound: ['Alepo\u001b'], filter },
      suggestions: [{ typed: 'Alepo', instead: 'Aleppo\u202e' }],
      filterProblems: [{ kind: 'not-a-date', operator: 'before', value: 'soon' }],
    });
    expect(view.split('\n')).toEqual([
      'The articles do not answer this.',
      'No article has the word “Alepo⟦U+001B⟧”.',
      'Only dated 2016-09-01 or later, source Daily⟦U+202E⟧',
      'before: expects a date like 2016, 2016-09 or 2016-09-30.',
      'Did you mean “Aleppo⟦U+202E⟧”?',
    ]);
  });

  it('says why the nearest does not answer, and tells it from an answer', () => {
    const nearest = { why: 'not-in-passage', words: ['long', 'peace\u202e'] } as const;
    const asked = { question: 'When?', confidence: 0.4, notFound: [] };
    const related = { kind: 'related', ...asked, excerpts: [excerpt], nearest } as const;
    const head =
      'The articles may not answer this.\n' +
      'The nearest passage, in “Talks end”, does not have the words “long”, “peace⟦U+202E⟧”.';
    expect(viewOf(related)).toBe(
      `${head}\n\nRelated, not an answer:\n\n   ┃ The truce began.\n [1] ${SOURCE}`,
    );
    expect(viewOf(related, 0, 0)).toBe(head);
  });

  it('of what is no question is one sentence', () => {
    expect(viewOf({ kind: 'not-a-question', question: '', reason: 'empty' })).toBe(
      'Ask a question in words.',
    );
  });
});

it('a link can be clicked where the terminal has them, and is spelt out where not', () => {
  const links = { colour: true, links: true };
  expect(link('Talks', 'https://a.example', links)).toBe(
    '\u001B]8;;https://a.example\u0007Talks\u001B]8;;\u0007',
  );
  expect(link('Talks', 'https://a.example', SCREEN)).toBe('Talks <https://a.example>');
});
