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
