import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../src/core/answer/timeline.ts';
import { libraryOf } from '../../support/library.ts';

/** The timeline of the truce over articles, given as date (or none) and text. */
async function timelineOf(
  ...articles: readonly (readonly [date: string | undefined, text: string])[]
): Promise<Timeline> {
  const files = articles.map(([date, text], index) => [
    `${index}.md`,
    `---\ntitle: Number ${index}${date === undefined ? '' : `\ndate: ${date}`}\n---\n${text}`,
  ]);
  const { timeline } = await libraryOf(Object.fromEntries(files));
  return timeline('truce');
}

const momentsOf = ({ entries }: Timeline) => entries.map(({ date, dates }) => [date, dates]);
const quotesOf = ({ entries }: Timeline) => entries.map(({ excerpt }) => excerpt.quote);

describe('a timeline', () => {
  it('has the earliest event first, whenever it was written about, and says which dates are the articles’', async () => {
    const timeline = await timelineOf(
      ['2016-10-03', 'The truce collapsed near the harbour.'],
      ['2016-12-01', 'The truce began on September 9, 2016.'],
      ['2016-09-20', 'Both sides of the river broke the truce.'],
    );
    expect(momentsOf(timeline)).toEqual([
      ['2016-09-09', 'event'],
      ['2016-09-20', 'article'],
      ['2016-10-03', 'article'],
    ]);
    expect(quotesOf(timeline)[0]).toBe('The truce began on September 9, 2016.');
    expect(timeline.undated).toBe(0);
  });

  it('puts a month before its days, and those of one day in order of the articles', async () => {
    const timeline = await timelineOf(
      ['2016-09-09', 'The harbour welcomed the truce with bells.'],
      ['2016-09-09', 'Farmers upriver called the truce a trick.'],
      [undefined, 'The truce was drafted in September 2016 by a clerk.'],
    );
    expect(timeline.entries.map(({ date, excerpt }) => [date, excerpt.citation.articleId])).toEqual(
      [
        ['2016-09', '2'],
        ['2016-09-09', '0'],
        ['2016-09-09', '1'],
      ],
    );
  });

  it('leaves out what nobody dates, and says how much that is', async () => {
    const timeline = await timelineOf(
      [undefined, 'The truce was welcomed by the fishermen.'],
      [undefined, 'A baker named a loaf after the truce.'],
      ['2016-10-03', 'The truce collapsed near the harbour.'],
    );
    expect(momentsOf(timeline)).toEqual([['2016-10-03', 'article']]);
    expect(timeline.undated).toBe(2);
  });

  it('has one excerpt for each event and each article, of one sentence', async () => {
    const timeline = await timelineOf(
      [
        '2016-10-03',
        'The truce collapsed near the harbour. Nobody at the river had expected the truce to last. ' +
          'The truce began on September 9, 2016.',
      ],
      ['2016-10-04', 'It was on September 9, 2016 that the truce and the rain began.'],
    );
    expect(momentsOf(timeline)).toEqual([
      ['2016-09-09', 'event'],
      ['2016-10-03', 'article'],
    ]);
    for (const quote of quotesOf(timeline)) expect(quote).toMatch(/^[^.]*\.$/);
  });

  it('says its topic as it was typed, and has nothing on a topic that no article speaks of', async () => {
    const { timeline } = await libraryOf({ 'a.md': 'The truce began on September 9, 2016.' });
    expect(await timeline('  **zeppelins** ')).toEqual({
      topic: '**zeppelins**',
      entries: [],
      undated: 0,
    });
    expect(await timeline(' ?! ')).toEqual({ topic: '?!', entries: [], undated: 0 });
  });

  it('can be limited as a question can', async () => {
    const { timeline } = await libraryOf({
      'a.md': '---\ndate: 2016-10-03\npublisher: The Daily\n---\nThe truce collapsed.',
      'b.md': '---\ndate: 2016-10-04\n---\nThe truce was mourned in the harbour.',
    });
    expect(momentsOf(await timeline('truce source:"The Daily"'))).toEqual([
      ['2016-10-03', 'article'],
    ]);
  });
});

describe('the date of an event', () => {
  it.each([
    ['The truce began on Sept. 9, 2016.', '2016-09-09'],
    ['The truce began on 9 September 2016.', '2016-09-09'],
    ['The truce began on Friday, the 9th of September 2016.', '2016-09-09'],
    ['The truce began on 2016-09-09.', '2016-09-09'],
    ['The truce began in September 2016.', '2016-09'],
    ['The truce began five days after September 9, 2016.', '2016-09-14'],
  ])('is read from %j', async (text, date) => {
    expect(momentsOf(await timelineOf(['2017-01-01', text]))).toEqual([[date, 'event']]);
  });

  it.each([
    ['a day without a year', 'The truce began on September 9.'],
    ['a year alone', 'The truce began in 2016.'],
    ['a date that counts from the writer’s day', 'The truce began last Friday.'],
    ['two dates', 'The truce of September 9, 2016 was drafted on March 1, 2016.'],
    ['a period', 'The truce held from September 9, 2016 to September 19, 2016.'],
    ['a number of four digits', 'The truce was signed by 2016 men from the harbour.'],
    ['a time', 'The truce began at 0430 on September 9.'],
    ['a day that there is not', 'The truce began on February 30, 2016.'],
    ['a day that two countries read differently', 'The truce began on 9/10/2016.'],
    ['such a day with other signs', 'The truce began on 9.10.2016.'],
    ['a month before a number', 'The truce ended in March 1500 soldiers later.'],
    ['a month before a time', 'The truce began on May 3, 1430 hours local time.'],
    [
      'a year before a word that looks like an era',
      'They asked that the truce of May 2016 be kept.',
    ],
  ])('is not guessed from %s', async (_, text) => {
    expect(momentsOf(await timelineOf(['2017-01-01', text]))).toEqual([['2017-01-01', 'article']]);
  });
});

describe('a timeline of a time', () => {
  const FILES = {
    'a.md': '---\ntitle: A\ndate: 2016-10-03\n---\nThe truce collapsed near the harbour.',
    'b.md':
      '---\ntitle: B\ndate: 2016-12-01\n---\nThe truce began on September 9, 2014. Farmers upriver mourned the truce.',
    'c.md': '---\ntitle: C\ndate: 2013-12-01\n---\nBoth sides of the river wanted a truce.',
    'd.md': 'A first truce ended in May 2015.',
  };
  const momentsFor = async (topic: string) =>
    momentsOf(await (await libraryOf(FILES)).timeline(topic));

  it.each(['truce in 2016', 'truce since 2016', 'truce after:2016', 'truce during 2016'])(
    'has neither events nor articles of another: %s',
    async (topic) => {
      expect(await momentsFor(topic)).toEqual([
        ['2016-10-03', 'article'],
        ['2016-12-01', 'article'],
      ]);
    },
  );

  it('says to what it is limited', async () => {
    const { timeline } = await libraryOf(FILES);
    expect(await timeline('truce in 2016')).toMatchObject({
      filter: { period: { text: 'in 2016' } },
    });
    expect(await timeline('truce')).not.toHaveProperty('filter');
  });

  it('has the same days of another year where none was typed', async () => {
    expect(await momentsFor('truce in May')).toEqual([['2015-05', 'event']]);
    expect(await momentsFor('truce in September')).toContainEqual(['2014-09-09', 'event']);
  });

  it('has the newest first where that is asked for', async () => {
    expect(await momentsFor('truce after:2016 sort:newest')).toEqual([
      ['2016-12-01', 'article'],
      ['2016-10-03', 'article'],
    ]);
  });
});
