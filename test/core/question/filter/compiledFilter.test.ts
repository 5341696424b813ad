import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesNamedIn } from '../../../../src/core/article/timesNamed.ts';
import {
  type CompiledFilter,
  compileFilter,
  isWithinLimits,
  relationTo,
} from '../../../../src/core/question/filter/compiledFilter.ts';
import { readFilter } from '../../../../src/core/question/filter/filteredQuestion.ts';
import { timesSaidIn } from '../../../../src/core/question/filter/timesSaid.ts';
import { anyText } from '../../../support/texts.ts';

type Entry = Parameters<CompiledFilter['accepts']>[0];

const NOW = new Date('2016-11-16T23:30:00Z');

const read = (input: string) => readFilter(input, NOW);
const letters = fc.stringMatching(/^[a-zé]{1,8}$/);
const words = fc.array(letters, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

describe('an article is accepted', () => {
  const accepts = (input: string, entry: Partial<Entry>, text = '') =>
    compileFilter(read(input).filter).accepts({ id: 'a', ...entry, ...timesNamedIn(text) });

  const author = 'Zoë O’Neil';
  const october = { date: '2016-10-03', publisher: 'The Évening-Post', author };
  const undated = { author };

  it.each([
    ['who left', 'yes'],
    ['after:2016-10-03', 'yes'],
    ['after:2016-10-04', 'no'],
    ['before:2016-10-03', 'no'],
    ['before:2016-10-04', 'yes'],
    ['after:2016-10 before:2016-11', 'yes'],
    ['source:"evening post"', 'yes'],
    ['source:POST', 'yes'],
    ['source:even', 'no'],
    ['source:daily', 'no'],
    ['source:daily source:post', 'yes'],
    ['author:zoe', 'yes'],
    ['author:"o\'neil"', 'yes'],
    ['author:smith', 'no'],
    ['author:zoe source:daily', 'no'],
    ['who left in October 2016', 'yes'],
    ['who left in October', 'yes'],
    ['who left last month', 'yes'],
    ['who left last week', 'no'],
    ['who left in 2014', 'no'],
    ['who left in October 2016 after:2016-10-10', 'no'],
  ])('by its date, publisher and author: %s', (input, expected) => {
    expect(accepts(input, october)).toBe(expected);
  });

  it.each([
    ['who left', 'yes'],
    ['after:2016', 'undated'],
    ['who left last week', 'undated'],
    ['who left in 2014', 'undated'],
    ['author:zoe before:2016', 'undated'],
    ['author:smith before:2016', 'no'],
    ['source:post', 'no'],
  ])('without a date, where only that leaves it open: %s', (input, expected) => {
    expect(accepts(input, undated)).toBe(expected);
  });

  it('by the day as it is written', () => {
    expect(accepts('before:2016-10-04', { date: '2016-10-03T23:30:00-05:00' })).toBe('yes');
  });

  it('by its agency', () => {
    expect(accepts('source:reuters', { agency: 'Reuters' })).toBe('yes');
    expect(accepts('source:afp', { agency: 'Reuters' })).toBe('no');
  });

  it('without a look at the text of a passage, unless a phrase or a word asks for it', () => {
    const { accepts: accept, acceptsPassage } = compileFilter(read('who left in 2016').filter);
    expect(accept({ id: 'a', date: '2016-10-03' })).toBe('yes');
    const entry = { id: 'a', date: '2016-10-03' };
    expect(acceptsPassage(entry, () => expect.unreachable())).toBe(true);
    expect(accepts('after:2017 who left in 2014', { date: '2016-10-03' }, 'in 2014')).toBe('no');
  });

  it.each([
    ['in May', 'The bridge was closed in May 2011.', 'passage'],
    ['in may', 'The bridge was closed in May.', 'passage'],
    ['in May', 'The bridge may be closed.', 'no'],
  ])(
    '%s, of a year that is only guessed: where it names the month, "%s" is %s',
    (phrase, text, expected) => {
      expect(accepts(`What was closed ${phrase}?`, { date: '2016-06-03' }, text)).toBe(expected);
    },
  );

  it.each([
    ['in March 2014', 'The bridge was closed in March 2014.', true],
    ['in March 2014', 'The bridge was closed on Mar. 3, 2014.', true],
    ['in March 2014', 'The bridge was closed on 3 March 2014.', true],
    ['in March 2014', 'The bridge was closed on 2014-03-03.', true],
    ['on March 3, 2014', 'The bridge was closed in early March 2014.', true],
    ['on March 3, 2014', 'The bridge was closed on March 9, 2014.', false],
    ['in March 2014', 'The bridge was closed in 2014.', false],
    ['in March 2014', 'In 2014 the bridge was closed in March.', true],
    ['in March 2014', 'They march in 2014.', false],
    ['in March 2014', 'The bridge was closed in March.', false],
    ['in March 2014', 'Closed in March 2012, it was opened in May 2014.', false],
    ['in August 2015', 'The bridge was closed in August.', true],
    ['in 2014', 'The bridge was closed in 2014.', true],
    ['in 2014', 'The bridge cost 20140 pounds.', false],
    ['between 2012 and 2014', 'The bridge was closed in 2013.', true],
    ['between January and March 2014', 'The bridge was closed in February 2014.', true],
    ['between January and March 2014', 'The bridge was closed in 2014.', false],
    ['between January and May 2016', 'The bridge was closed in 2016.', false],
    ['since July 2016', 'The bridge was closed in 2016.', false],
    ['before March 2016', 'The bridge was closed in 2016.', false],
    ['before 2014', 'The bridge was closed in 2013.', true],
    ['before 2014', 'The bridge was closed in 2014.', false],
    ['since 2017', 'The bridge will be closed from 2018 on.', true],
    ['last year', 'The bridge was closed in 2015.', false],
    ['in the 1990s', 'The bridge was closed in the 1990s.', true],
    ['in the 1990s', 'The bridge was closed in 1994.', true],
    ['in the late 1990s', 'The bridge was closed in the late 1990s.', true],
    ['in the late 1990s', 'The bridge was closed in the 1990s.', false],
    ['in 1994', 'The bridge was closed in the 1990s.', false],
    ['in the autumn of 2014', 'The bridge was closed in autumn 2014.', true],
    ['in autumn 2014', 'The bridge was closed in October 2014.', true],
    ['in autumn 2014', 'The bridge was closed in 2014.', false],
    ['in early 2014', 'The bridge was closed in early 2014.', true],
    ['in May', 'The bridge was closed in May 2011.', true],
    ['in May', 'The bridge was closed in June 2011.', false],
  ])(
    '%s, of another time: where the passage speaks of that time itself, "%s" is %s',
    (phrase, text, expected) => {
      const question = `What was closed ${phrase}?`;
      const entry = {
        id: 'a',
        date: '2016-06-03',
        ...timesNamedIn(text),
      };
      const { mayAccept, accepts, acceptsPassage } = compileFilter(read(question).filter);
      const isAccepted = (titles: string, passage: string) => {
        const passageOf = () => ({ text: passage, titles });
        const said = timesSaidIn(`${titles}\n${passage}`, entry.date);
        const isOne = accepts(entry) === 'passage' && acceptsPassage(entry, passageOf);
        // Where its times are looked at first, it is the same.
        const times = { written: entry.date, said: () => said };
        const isSame = mayAccept(times) && acceptsPassage(entry, passageOf, times);
        expect(accepts(entry) === 'passage' && isSame).toBe(isOne);
        return isOne;
      };
      expect(isAccepted('', text)).toBe(expected);
      expect(isAccepted(text, '')).toBe(expected);
      expect(isAccepted('', 'The bridge was closed.')).toBe(false);
    },
  );
});

it.each([
  ['in March 2014', '2014-03-31', '', true],
  ['in March 2014', undefined, '', true],
  ['in March 2014', '2016-06-03', 'It was closed on March 5, 2014.', true],
  ['in March 2014', '2016-06-03', 'It was closed in March 2015.', false],
  ['last year', '2015-12-31', '', true],
  ['last year', '2016-01-01', 'It was closed in 2015.', false],
  ['in May', '2013-05-31', '', true],
  ['in May', '2013-06-01', 'It was closed.', true],
  ['in early 2014', '2016-06-03', 'It was closed.', true],
  ['after:2016-01-01', '2015-12-31', '', false],
  ['after:2016-01-01', '2016-01-01', '', true],
])(
  '"%s", written on %s, "%s": that it may be accepted is told by its times alone: %s',
  (phrase, written, text, may) => {
    const { mayAccept } = compileFilter(read(`What was closed ${phrase}?`).filter);
    expect(mayAccept({ written, said: () => timesSaidIn(text, written) })).toBe(may);
  },
);

describe('an article is of the time that a question names', () => {
  it.each([
    ['in May 2014', '2014-05-31T23:30:00Z', 'within'],
    ['in May 2014', undefined, 'within'],
    ['in May 2014', '2014-06-01', 'named'],
    ['in May 2014', '2013-05-31', 'named'],
    ['in May', '2016-05-31', 'within'],
    ['in May', '2013-05-31', 'other-year'],
    ['in May', '2013-06-01', 'named'],
    ['between December 5 and January 3', '2014-01-02', 'other-year'],
    ['between December 5 and January 3', '2013-12-06', 'other-year'],
    ['', '2013-12-06', 'within'],
  ])('"%s", written on %s: %s', (phrase, date, expected) => {
    const { filter } = read(`What was closed ${phrase}?`);
    expect(relationTo(date, filter)).toBe(expected);
    const { accepts } = compileFilter(filter);
    const entry = { id: 'a', ...(date !== undefined && { date }) };
    expect(accepts(entry) === 'no').toBe(expected === 'named');
  });
});

it.each([
  ['in 2014', '2014-09', true],
  ['in 2014', '2014-12-31', true],
  ['in 2014', '2015-01-01', false],
  ['since 5 May 2014', '2014-05', true],
  ['since 5 May 2014', '2014-05-04', false],
  ['in May', '2011-05-09', true],
  ['in May', '2011-06', false],
  ['after:2014', '2013-12', false],
  ['after:2014 before:2015', '2014-12', true],
  ['after:2014 before:2015', '2015-01', false],
  ['', '2013-12', true],
])('what happened is of the time that "%s" names: %s is %s', (typed, date, expected) => {
  expect(isWithinLimits(date, read(`What was closed ${typed}`).filter)).toBe(expected);
});

describe('a passage is accepted', () => {
  const accepts = (input: string, text: string) =>
    compileFilter(read(input).filter).acceptsPassage({ id: 'a' }, () => ({ text, titles: '' }));

  it.each([
    ['who left', 'Anything.', true],
    ['"red bus"', 'The red bus left.', true],
    ['"red bus"', 'The RED\n  Bus left.', true],
    ['"red bus"', 'The red-bus line.', true],
    ['"red bus"', 'The red old bus left.', false],
    ['"red bus"', 'The red buses left.', false],
    ['"red bus"', 'A scarred bus left.', false],
    ['"red bus" "old man"', 'The red bus left.', false],
    ['"red bus" "old man"', 'The old man took the red bus.', true],
    ['"café owner’s"', "The cafe owner's bus.", true],
    ['"cafe owner\'s"', 'The Café Owner’s bus.', true],
    ['"straße"', 'Die STRASSE war leer.', true],
    ['"co­operation"', 'The cooperation ended.', true],
    ['"停戦"', '昨日、停戦が始まった。', true],
    ['"停戦"', '昨日、戦が停まった。', false],
    ['-bus', 'The red bus left.', false],
    ['-bus', 'The buses left.', true],
    ['-syria', 'Syria’s truce ended.', false],
    ['-week-long', 'A week-long truce.', false],
    ['-week-long', 'A week of long talks.', true],
    ['-"red bus"', 'A bus that is red.', true],
    ['"red bus" -old', 'The old red bus left.', false],
  ])('%s in "%s": %s', (input, text, expected) => {
    expect(accepts(input, text)).toBe(expected);
  });

  it('whatever it is made of, if it holds the phrase between spaces', () => {
    fc.assert(
      fc.property(anyText, words, anyText, (before, phrase, after) => {
        const passage = `${before} ${phrase.toUpperCase()} ${after}`;
        expect(accepts(`"${phrase}"`, passage)).toBe(true);
        expect(accepts(`-"${phrase}"`, passage)).toBe(false);
      }),
    );
  });
});
