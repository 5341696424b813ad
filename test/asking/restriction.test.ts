import { describe, expect, it } from 'vitest';
import { restrictionOf } from '../../src/asking/restriction.ts';
import { compileFilter } from '../../src/core/question/filter/compiledFilter.ts';
import { readFilter } from '../../src/core/question/filter/filteredQuestion.ts';
import { articleOf, holdingsOf, NOW, segmentWith } from '../support/library.ts';

const FILES = {
  'old.md':
    '---\ndate: 2016-02-01\npublisher: The Daily\nauthor: Ann Smith\n---\nThe ferry was late once more. The captain slept.',
  'new.md':
    '---\ndate: 2016-10-03\npublisher: Evening Post\n---\nThe ferry was late once more, said the captain.',
  'undated.md': '---\npublisher: The Daily\n---\nThe ferry was once late, and more than that.',
  // What is accepted nowhere, behind what is of no time.
  'early.md': '---\ndate: 2015-01-01\n---\nThe captain of the pier.',
};
// In two segments, so that keys are not the numbers of passages in theirs.
const [old, ...others] = Object.entries(FILES).map(([path, text]) => articleOf(path, text));
const holdings = await holdingsOf(old ? [old] : []);
await holdings.change({ added: [segmentWith(others)] });
const state = holdings.state();
const keys = Array.from({ length: state.statistics.passages }, (_, key) => key);

describe('what a question restricts the search to', () => {
  it('is nothing where the question has words alone', () => {
    expect(restrictionOf(readFilter('Was the ferry late?', NOW), state)).toBeUndefined();
  });

  it('is told as data, words of its phrases that are worth searching for as terms', () => {
    const question =
      'ferry source:daily author:smith after:2016 before:2017 "the captains said once" -slept';
    expect(restrictionOf(readFilter(question, NOW), state)).toMatchObject({
      filter: {
        after: '2016-01-01',
        before: '2017-01-01',
        sources: ['daily'],
        authors: ['smith'],
        phrases: ['the captains said once'],
        excluded: ['slept'],
      },
      required: [['captain'], ['say']],
    });
  });

  it.each([
    ['ferry source:daily', ['old', 'undated']],
    ['ferry author:smith', ['old']],
    ['ferry article:new', ['new']],
    ['ferry after:2016-06', ['new', 'undated']],
    ['ferry "once more"', ['old', 'new']],
    ['ferry -captain', ['undated']],
    ['Was the ferry late last week?', ['new', 'undated']],
  ])('is at work what the data say: %s', (question, articles) => {
    const restriction = restrictionOf(readFilter(question, NOW), state);
    const accepted = keys.filter((key) => restriction?.accepts(key));
    expect(accepted.map((key) => state.entryAt(key)?.id)).toEqual(articles);
    // Whoever has the data alone comes to the same.
    const { accepts, acceptsPassage } = compileFilter(readFilter(question, NOW).filter);
    const byData = state.proposalsOf(keys).filter(({ article: read, passage }) => {
      const article = read();
      const entry = state.entryWith(article.id);
      const text = article.text.slice(passage.start, passage.end);
      const titles = article.title;
      return entry && accepts(entry) !== 'no' && acceptsPassage(entry, () => ({ text, titles }));
    });
    expect(byData.map(({ entry }) => entry.id)).toEqual(articles);
  });
});
