import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../../src/core/question/filter/filter.ts';
import {
  anyTime,
  isEmpty,
  readFilter,
  withOptions,
  writeFilter,
} from '../../../../src/core/question/filter/filteredQuestion.ts';
import { anyText } from '../../../support/texts.ts';

const NOW = new Date('2016-11-16T23:30:00Z');
const NONE: Filter = { sources: [], authors: [], articles: [], phrases: [], excluded: [] };

const read = (input: string) => readFilter(input, NOW);

describe('an operator is read and leaves the text', () => {
  it.each<[input: string, text: string, filter: Partial<Filter>]>([
    ['who left source:bbc', 'who left', { sources: ['bbc'] }],
    ['source:bbc who left', 'who left', { sources: ['bbc'] }],
    ['who left source:bbc ', 'who left', { sources: ['bbc'] }],
    ['who left source:"The Daily"or not', 'who left or not', { sources: ['The Daily'] }],
    ['who source:bbc left', 'who left', { sources: ['bbc'] }],
    ['who left source:bbc?', 'who left?', { sources: ['bbc'] }],
    ['who left source:"The  Daily"?', 'who left?', { sources: ['The Daily'] }],
    ['who left source:“The Daily”', 'who left', { sources: ['The Daily'] }],
    ['who left SOURCE:bbc Source:afp', 'who left', { sources: ['bbc', 'afp'] }],
    ['who left source:bbc source:bbc', 'who left', { sources: ['bbc'] }],
    ['who left source:"The Daily', 'who left Daily', { sources: ['The'] }],
    ['who left author:smith', 'who left', { authors: ['smith'] }],
    ["who left author:o'neil", 'who left', { authors: ["o'neil"] }],
    ['who left after:2016', 'who left', { after: '2016-01-01' }],
    ['who left after:2016-09', 'who left', { after: '2016-09-01' }],
    ['who left before:2016-10-03', 'who left', { before: '2016-10-03' }],
    ['who left before:"2016-10-03".', 'who left.', { before: '2016-10-03' }],
    ['after:2015 who left after:2016', 'who left', { after: '2016-01-01' }],
    ['who left sort:newest', 'who left', { sort: 'newest' }],
    ['who left sort:Oldest', 'who left', { sort: 'oldest' }],
    ['who left sort:newest sort:relevance', 'who left', { sort: 'relevance' }],
    ['after:2015 before:2016', '', { after: '2015-01-01', before: '2016-01-01' }],
    ['who left -Damascus', 'who left', { excluded: ['Damascus'] }],
    ['-Damascus who left?', 'who left?', { excluded: ['Damascus'] }],
    ['who left -week-long, and why', 'who left, and why', { excluded: ['week-long'] }],
    ['who left -"the city"', 'who left', { excluded: ['the city'] }],
    [
      'when did the "cessation of hostilities" end',
      'when did the cessation of hostilities end',
      { phrases: ['cessation of hostilities'] },
    ],
    ['what is a “safe zone”?', 'what is a safe zone?', { phrases: ['safe zone'] }],
    ['what is a «safe zone»?', 'what is a safe zone?', { phrases: ['safe zone'] }],
    ['"who source:bbc left"', 'who source:bbc left', { phrases: ['who source:bbc left'] }],
    ['who said "last week"', 'who said last week', { phrases: ['last week'] }],
    [
      'who source:"The Daily" left author:smith after:2016-09 the -old before:2016-10-03 "red bus" sort:newest there?',
      'who left the red bus there?',
      {
        sources: ['The Daily'],
        authors: ['smith'],
        after: '2016-09-01',
        before: '2016-10-03',
        phrases: ['red bus'],
        excluded: ['old'],
        sort: 'newest',
      },
    ],
  ])('%s', (input, text, filter) => {
    expect(read(input)).toEqual({ text, filter: { ...NONE, ...filter }, problems: [] });
  });
});

describe('ordinary text is left as it is', () => {
  it.each([
    'Re: what did the mayor say?',
    'What does https://example.org/a-b?sort:x say?',
    'What happened at 10:30?',
    'Who drove from Aleppo - Damascus?',
    'Who drove from Aleppo – Damascus?',
    'What was the week-long truce?',
    'What is the resource:x in the manual?',
    'Who said (source:bbc) that?',
    'What came of it - and who paid?',
    'What is --verbose for?',
    'Is 5" by 7" enough?',
    'Who said "that and left?',
    'Who wrote "" or "?" there?',
    "Who is called 'the fox'?",
    'What happened in March 2016?',
    '  two  spaces,\ta tab and\na line ',
    '',
  ])('%j', (input) => {
    const { text, filter, problems } = read(input);
    expect({ text, problems }).toEqual({ text: input, problems: [] });
    expect(writeFilter(filter)).toBe('');
  });
});

describe('an operator that cannot be read is a problem, and the rest goes on', () => {
  it.each([
    ['after:soon', { kind: 'not-a-date', operator: 'after', value: 'soon' }],
    ['before:', { kind: 'not-a-date', operator: 'before', value: '' }],
    ['before:2016-02-30', { kind: 'not-a-date', operator: 'before', value: '2016-02-30' }],
    ['before:2016-13', { kind: 'not-a-date', operator: 'before', value: '2016-13' }],
    ['after:16', { kind: 'not-a-date', operator: 'after', value: '16' }],
    ['after:"last week"', { kind: 'not-a-date', operator: 'after', value: 'last week' }],
    ['sort:best', { kind: 'not-a-sort', operator: 'sort', value: 'best' }],
    ['sort:', { kind: 'not-a-sort', operator: 'sort', value: '' }],
    ['source:', { kind: 'no-words', operator: 'source', value: '' }],
    ['author:""', { kind: 'no-words', operator: 'author', value: '' }],
    ['-author:smith', { kind: 'not-excludable', operator: 'author', value: 'smith' }],
    [
      'after:2016-10 before:2016-09',
      { kind: 'no-days-between', operator: 'after', after: '2016-10-01', before: '2016-09-01' },
    ],
    [
      'after:2016-10 before:2016-10',
      { kind: 'no-days-between', operator: 'after', after: '2016-10-01', before: '2016-10-01' },
    ],
  ])('%s', (operator, problem) => {
    expect(read(`who ${operator} left source:bbc`)).toEqual({
      text: 'who left',
      filter: { ...NONE, sources: ['bbc'] },
      problems: [problem],
    });
  });
});

describe('time phrases', () => {
  it.each([
    ['What happened last week in Aleppo?', 'What happened in Aleppo?'],
    ['Last week, what happened?', 'what happened?'],
    ['What happened in the last 3 days?', 'What happened?'],
    ['Who left author:smith, and what happened last week?', 'Who left, and what happened?'],
    ['yesterday', ''],
  ])('leave the text where they speak of the asker’s clock: %s', (input, text) => {
    expect(read(input)).toMatchObject({ text, filter: { period: { isRelative: true } } });
  });

  it.each(['What happened in March 2016?', 'Who met on Sept. 9?'])(
    'stay where an article may use them as well: %s',
    (input) => {
      expect(read(input)).toMatchObject({ text: input, filter: { period: { isRelative: false } } });
    },
  );

  it('stand beside operators', () => {
    expect(read('after:2015 What happened last week? -rain')).toMatchObject({
      text: 'What happened?',
      filter: { after: '2015-01-01', excluded: ['rain'], period: { from: '2016-11-07' } },
    });
  });

  it('are not read when they are switched off, nor in texts too long', () => {
    const question = 'What happened last week?';
    const off = { text: question, filter: NONE, problems: [] };
    expect(readFilter(anyTime(question), NOW)).toEqual(off);
    expect(readFilter('Was geschah letzte Woche?', NOW).filter).toEqual(NONE);
    expect(readFilter('Was geschah letzte Woche?', NOW, { language: 'de' })).toMatchObject({
      text: 'Was geschah?',
      filter: { period: { text: 'letzte Woche', isRelative: true } },
    });
    const long = `${'word '.repeat(300)}last week`;
    expect(read(long)).toEqual({ ...off, text: long });
  });
});

const QUESTIONS = new URL('../../../quality/tune/questions.jsonl', import.meta.url);

it.skipIf(!existsSync(QUESTIONS))('questions without a relative phrase lose no word', () => {
  const questions = readFileSync(QUESTIONS, 'utf8')
    .trim()
    .split('\n')
    .map((line): { question: string } => JSON.parse(line));
  const counts =
    /\b(?:yesterday|today|this (?:week|month|year)|(?:last|past) (?:\w+ )?(?:day|week|month|year)s?)\b/i;
  const plain = questions.map(({ question }) => question).filter((it) => !counts.test(it));
  expect(plain.length).toBeGreaterThan(questions.length * 0.9);
  for (const question of plain) {
    const { text, problems } = read(question);
    expect({ text, problems }).toEqual({ text: question, problems: [] });
  }
});

/** Pieces of which operators are made, mixed with arbitrary text. */
const operatorText = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        ...['source:', 'author:', '-', '"', '“', '”', '«', ' ', ' ', 'after:', 'before:', 'sort:'],
        ...['2016', '2016-09', 'newest', 'smith', 'The Daily', '?', '.', 'last week', '-source:'],
      ),
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join(''));

const letters = fc.stringMatching(/^[a-zé]{1,8}$/);
const words = fc.array(letters, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Filters without a period, as a reading gives them. */
const anyFilter = fc
  .record({
    days: fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((days) => days.sort()),
    ends: fc.constantFrom('none', 'after', 'before', 'both'),
    sort: fc.constantFrom(undefined, 'newest' as const, 'oldest' as const, 'relevance' as const),
    lists: fc.tuple(...Array.from({ length: 5 }, () => fc.uniqueArray(words, { maxLength: 3 }))),
  })
  .map(({ days: [after = '', before = ''], ends, sort, lists }): Filter => {
    const [sources = [], authors = [], articles = [], phrases = [], excluded = []] = lists;
    return {
      ...(ends !== 'none' && ends !== 'before' && { after }),
      ...(ends !== 'none' && ends !== 'after' && { before }),
      ...{ sources, authors, articles, phrases, excluded },
      ...(sort !== undefined && { sort }),
    };
  });

describe('whatever is typed', () => {
  it('is read, and its filter is read again from what is written of it', () => {
    fc.assert(
      fc.property(operatorText, (input) => {
        const { period: _, ...filter } = read(input).filter;
        const again = readFilter(anyTime(writeFilter(filter)), NOW);
        expect(again).toMatchObject({ filter, problems: [] });
      }),
    );
  });

  it('a filter is what is read from what is written of it', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const written = readFilter(anyTime(writeFilter(filter)), NOW);
        expect(written.filter).toEqual(filter);
        expect(isEmpty(filter)).toBe(writeFilter(filter) === '');
      }),
    );
  });

  it('text without operators is unchanged', () => {
    const unmarked = anyText.map((text) => text.replace(/["“”„‟«»＂:]|-(?=[\p{L}\p{N}])/gu, '·'));
    fc.assert(
      fc.property(unmarked, (input) => {
        expect(readFilter(anyTime(input), NOW).text).toBe(input);
      }),
    );
  });

  it('operators between words take nothing else with them', () => {
    const operator = fc.constantFrom(
      'source:a',
      'after:2016',
      'sort:x',
      '-out',
      '-"o u"',
      'author:',
    );
    const piece = fc.oneof(
      letters.map((word) => ({ word, isOperator: false })),
      operator.map((word) => ({ word, isOperator: true })),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const input = pieces.map(({ word }) => word).join(' ');
        const kept = pieces.filter((it) => !it.isOperator).map(({ word }) => word);
        expect(readFilter(anyTime(input), NOW).text).toBe(kept.join(' '));
      }),
    );
  });

  it('options leave the text of the question alone, and hold where it has none of its own', () => {
    fc.assert(
      fc.property(operatorText, words, (question, source) => {
        const alone = read(question);
        const together = read(withOptions(question, { source, sort: 'oldest' }));
        expect(together.text.trim()).toBe(alone.text.trim());
        expect(together.filter.sources).toContain(source);
        expect(together.filter.sort).toBe(alone.filter.sort ?? 'oldest');
      }),
    );
  });
});

describe('what is too long to be a question', () => {
  it.each(['-b! ', 'after:x ', '"a" ', 'word ', 'source:"a b" ! '])(
    'is taken for text alone, at once: 1 MiB of %j',
    (piece) => {
      const input = piece.repeat(Math.ceil((1024 * 1024) / piece.length));
      const started = performance.now();
      expect(read(input)).toEqual({ text: input, filter: NONE, problems: [] });
      // Reading it took seconds to minutes.
      expect(performance.now() - started).toBeLessThan(200);
    },
  );

  it('is not a question with as many operators as anybody types', () => {
    const sources = Array.from({ length: 40 }, (_, at) => `source:"paper number ${at}"`);
    expect(read(`who left ${sources.join(' ')}`)).toMatchObject({
      ...{ text: 'who left', problems: [] },
    });
    expect(read(`${' '.repeat(10_000)}who left source:bbc`).filter.sources).toEqual(['bbc']);
  });
});

describe('options become operators', () => {
  it.each([
    [{}, 'who left?'],
    [{ source: '', after: '  ', author: undefined }, 'who left?'],
    [{ source: 'The "Daily"', after: '2016-09' }, 'source:"The Daily" after:"2016-09" who left?'],
    [{ before: 'last week' }, 'before:"last week" who left?'],
    [{ sort: 'newest', author: 'smith' }, 'author:smith sort:newest who left?'],
  ])('%j', (options, expected) => {
    expect(withOptions('who left?', options)).toBe(expected);
  });
});

it('a filter is empty when it asks for nothing', () => {
  expect(isEmpty(NONE)).toBe(true);
  expect(isEmpty(read('who left?').filter)).toBe(true);
  for (const input of [
    'last week',
    'in 2016',
    '-x',
    '"x"',
    'sort:relevance',
    'source:x',
    'after:2016',
  ]) {
    expect(isEmpty(read(input).filter)).toBe(false);
  }
});
