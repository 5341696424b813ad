import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../src/core/speech/wording.ts';
import { libraryOf } from '../support/library.ts';

const report = (date: string, text: string) => `---\ntitle: Report\ndate: ${date}\n---\n${text}`;

const FERRY = {
  'spring.md': report('2016-02-10', 'The ferry carried 900 passengers a day, the operator said.'),
  'summer.md': report('2016-07-10', 'The ferry carried 2,100 passengers a day, the operator said.'),
  'old.md': report('2014-07-10', 'The ferry carried 400 passengers a day, the operator said.'),
};
const ASKED = 'How many passengers did the ferry carry';

async function shownFor(question: string, files: Readonly<Record<string, string>> = FERRY) {
  const answer = await (await libraryOf(files)).ask(question);
  const excerpts = 'excerpts' in answer ? answer.excerpts : [];
  return { answer, ids: excerpts.map(({ citation }) => citation.articleId).sort() };
}

describe('a time that a question names is kept', () => {
  it.each([
    ['between January and March 2016', ['spring']],
    ['since June 2016', ['summer']],
    ['from June 2016 on', ['summer']],
    ['after March 2016', ['summer']],
    ['in July 2016', ['summer']],
    ['in 2016', ['spring', 'summer']],
    ['since 2015', ['spring', 'summer']],
    ['between 2013 and 2015', ['old']],
    ['since 2013 until 2015', ['old']],
    ['before 2016', ['old']],
    ['prior to 2016', ['old']],
    ['until 2015', ['old']],
    ['before March 2016', ['old', 'spring']],
    ['before:2016', ['old']],
  ])('%s: %j', async (phrase, ids) => {
    const shown = await shownFor(`${ASKED} ${phrase}`);
    expect(shown.ids).toEqual(ids);
    expect(shown.answer.kind).toBe('answered');
  });

  it('also where words stand behind it or it comes first', async () => {
    expect((await shownFor(`Before 2016, ${ASKED.toLowerCase()}?`)).ids).toEqual(['old']);
    expect((await shownFor(`${ASKED} prior to 2016 and why?`)).ids).toEqual(['old']);
  });
});

describe('a time that counts from now and leaves nothing', () => {
  it.each([
    ['this week', '2016-10-10', '2016-10-17'],
    ['two days ago', '2016-10-08', '2016-10-09'],
    ['since last Friday', '2016-10-07', undefined],
    ['today', '2016-10-10', '2016-10-11'],
  ])('is taken back, and said: %s', async (value, from, to) => {
    const { answer, ids } = await shownFor(`${ASKED} ${value}?`);
    expect(ids).toEqual(['old', 'spring', 'summer']);
    expect(answer).toMatchObject({
      kind: 'answered',
      question: `${ASKED} ${value}?`,
      notFound: [],
    });
    expect(answer).not.toHaveProperty('filter');
    const ends = to === undefined ? { from } : { from, to };
    const problem = { kind: 'nothing-then', operator: 'time', value, ...ends };
    expect(answer).toMatchObject({ filterProblems: [problem] });
  });

  it('leaves the other limits as they are', async () => {
    const { answer, ids } = await shownFor(`${ASKED} after:2016 before:2016-06 this week`);
    expect(ids).toEqual(['spring']);
    expect(answer).toMatchObject({
      filter: { after: '2016-01-01', before: '2016-06-01' },
      filterProblems: [{ kind: 'nothing-then' }],
    });
  });

  it('holds where an article is of that time, or has no date', async () => {
    const week = { 'week.md': report('2016-10-10', 'The ferry carried 33 passengers a day.') };
    const { answer, ids } = await shownFor(`${ASKED} this week?`, { ...FERRY, ...week });
    expect(ids).toEqual(['week']);
    expect(answer).not.toHaveProperty('filterProblems');
    const undated = { 'undated.md': 'The ferry carried 33 passengers a day.' };
    expect((await shownFor(`${ASKED} this week?`, { ...FERRY, ...undated })).ids).toEqual([
      'undated',
    ]);
  });

  it('holds where a question names it', async () => {
    for (const time of ['in 2013', 'after:2017', 'before 2014', 'on 3 May 2016']) {
      const { answer } = await shownFor(`${ASKED} ${time}`);
      expect(answer.kind).toBe('nothing-found');
      expect(answer).not.toHaveProperty('filterProblems');
    }
  });

  it('says so too where no time has an answer', async () => {
    const { answer } = await shownFor('Who baked zeppelin pancakes this week?');
    expect(answer).toMatchObject({
      kind: 'nothing-found',
      filterProblems: [{ kind: 'nothing-then' }],
    });
  });

  it('is taken back for a timeline as well, and said', async () => {
    const { timeline } = await libraryOf(FERRY);
    expect(await timeline('ferry passengers this week')).toMatchObject({
      entries: [{ date: '2014-07-10' }, { date: '2016-02-10' }, { date: '2016-07-10' }],
      filterProblems: [{ kind: 'nothing-then', value: 'this week' }],
    });
  });
});

describe('an article of another time', () => {
  const files = {
    ...FERRY,
    'history.md': report('2020-05-01', 'In July 2014 the ferry carried 410 passengers a day.'),
    'year.md': report('2020-05-01', 'The ferry carried 420 passengers in all of 2014.'),
  };

  it('is quoted where the passage speaks of that time, and the limit says so', async () => {
    const { answer, ids } = await shownFor(`${ASKED} in July 2014?`, files);
    expect(ids).toEqual(['history', 'old']);
    if (!('filter' in answer) || !answer.filter || !('excerpts' in answer)) throw new Error();
    const { filterOf } = wordingIn('en');
    const say = (shown: typeof answer.excerpts) =>
      answer.filter &&
      filterOf(
        answer.filter,
        shown,
        (day) => day,
        (name) => name,
      );
    const dated = 'Only dated between 2014-07-01 and 2014-07-31';
    expect(say(answer.excerpts)).toBe(`${dated}, or speaking of “in July 2014”`);
    const inside = answer.excerpts.filter(({ citation }) => citation.articleId === 'old');
    expect(say(inside)).toBe(dated);
  });
});

it('an article of the same month in another year is shown where no year was typed, and the limit says so', async () => {
  const { answer, ids } = await shownFor(`${ASKED} in July?`, {
    'old.md': FERRY['old.md'],
    'june.md': report('2014-06-10', 'The ferry carried 420 passengers a day.'),
    'named.md': report('2014-06-11', 'The ferry carried 430 passengers a day in July.'),
    'other.md': report('2013-07-11', 'The ferry carried 440 passengers a day in July.'),
  });
  expect(ids).toEqual(['named', 'other']);
  if (!('excerpts' in answer) || !answer.filter) throw new Error();
  const asIs = (text: string) => text;
  expect(wordingIn('en').filterOf(answer.filter, answer.excerpts, asIs, asIs)).toBe(
    'Only dated between 2016-07-01 and 2016-07-31, or in these days of another year, ' +
      'or speaking of “in July”',
  );
});

it.each([
  ['in autumn 2016', ['autumn']],
  ['at the end of 2016', ['autumn']],
  ['in early 2016', ['spring']],
  ['in the 2010s', ['autumn', 'old', 'spring', 'summer']],
  ['in the second quarter of 2016', []],
])('a part of a year is a limit, and its words are none that are missed: %s', async (time, ids) => {
  const autumn = report('2016-10-01', 'The ferry carried 77 passengers a day, the operator said.');
  const shown = await shownFor(`${ASKED} ${time}?`, { ...FERRY, 'autumn.md': autumn });
  expect(shown.ids).toEqual(ids);
  expect(shown.answer).toMatchObject({ notFound: [] });
});

it.each([
  ['vor 2016', ['alt']],
  ['seit Juni 2016', ['sommer']],
  ['zwischen Januar und März 2016', []],
  ['bis 2015', ['alt']],
])('a time that is said in the language of the question is kept: %s', async (time, ids) => {
  const bericht = (date: string, text: string) =>
    `---\ntitle: Bericht\ndate: ${date}\nlanguage: de\n---\n${text}`;
  const shown = await shownFor(`Wie viele Fahrgäste beförderte die Fähre ${time}?`, {
    'alt.md': bericht(
      '2014-07-10',
      'Die Fähre beförderte am Tag 400 Fahrgäste, sagte der Betreiber.',
    ),
    'sommer.md': bericht(
      '2016-07-10',
      'Die Fähre beförderte am Tag 2100 Fahrgäste, sagte der Betreiber.',
    ),
  });
  expect(shown.ids).toEqual(ids);
});
