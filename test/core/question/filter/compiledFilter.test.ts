import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesNamedIn } from '../../../../src/core/article/timesNamed.ts';
import {
  type CompiledFilter,
  compileFilter,
} from '../../../../src/core/question/filter/compiledFilter.ts';
import { readFilter } from '../../../../src/core/question/filter/filteredQuestion.ts';
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
    expect(acceptsPassage(() => expect.unreachable())).toBe(true);
    expect(accepts('after:2017 who left in 2014', { date: '2016-10-03' }, 'in 2014')).toBe('no');
  });

  it.each([
    ['in March 2014', 'The bridge was closed in March 2014.', 'yes'],
    ['in March 2014', 'The bridge was closed on Mar. 3, 2014.', 'yes'],
    ['on March 3, 2014', 'The bridge was closed in early March 2014.', 'yes'],
    ['in March 2014', 'The bridge was closed in 2014.', 'no'],
    ['in March 2014', 'They march in 2014.', 'no'],
    ['in March 2014', 'The bridge was closed in March.', 'no'],
    ['in March 2016', 'The bridge was closed in March.', 'no'],
    ['in 2014', 'The bridge was closed in 2014.', 'yes'],
    ['in 2014', 'The bridge cost 20140 pounds.', 'no'],
    ['between 2012 and 2014', 'The bridge was closed in 2013.', 'yes'],
    ['between January and March 2014', 'The bridge was closed in 2014.', 'yes'],
    ['before 2014', 'The bridge was closed in 2013.', 'yes'],
    ['before 2014', 'The bridge was closed in 2014.', 'no'],
    ['since 2017', 'The bridge will be closed from 2018 on.', 'yes'],
    ['in May', 'The bridge was closed in May 2011.', 'yes'],
    ['in May', 'The bridge may be closed.', 'no'],
    ['last year', 'The bridge was closed in 2015.', 'no'],
  ])('%s: where its text speaks of that time itself, "%s" is %s', (phrase, text, expected) => {
    expect(accepts(`What was closed ${phrase}?`, { date: '2016-06-03' }, text)).toBe(expected);
  });
});

describe('a passage is accepted', () => {
  const accepts = (input: string, text: string) =>
    compileFilter(read(input).filter).acceptsPassage(() => text);

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
