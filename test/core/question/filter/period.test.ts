import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timePhraseIn } from '../../../../src/core/question/filter/period.ts';
import { anyText } from '../../../support/texts.ts';

/** A Wednesday, late enough for other time zones to be in Thursday. */
const NOW = new Date('2016-11-16T23:30:00Z');

/** The phrase and its days, "…" for an end that is open. */
function read(question: string, now = NOW): string | undefined {
  const { period } = timePhraseIn(question, now) ?? {};
  return period && `${period.text}: ${period.from ?? '…'} ${period.to ?? '…'}`;
}

describe('a date behind a preposition of time is a period', () => {
  it.each([
    ['What was signed in March 2016?', 'in March 2016: 2016-03-01 2016-04-01'],
    ['WHAT WAS SIGNED IN MARCH 2016', 'IN MARCH 2016: 2016-03-01 2016-04-01'],
    ['what was signed in sept. 2016', 'in sept. 2016: 2016-09-01 2016-10-01'],
    ['What was signed in March of 2016?', 'in March of 2016: 2016-03-01 2016-04-01'],
    ['In March 2016 what did the envoy say?', 'In March 2016: 2016-03-01 2016-04-01'],
    ['What was signed in December 2015 in Geneva?', 'in December 2015: 2015-12-01 2016-01-01'],
    ['How many people fled in 2016?', 'in 2016: 2016-01-01 2017-01-01'],
    ['In 2016, who won the cup?', 'In 2016: 2016-01-01 2017-01-01'],
    ['Who paid during 2016 and why?', 'during 2016: 2016-01-01 2017-01-01'],
    ['Who resigned before September 9, 2016?', 'before September 9, 2016: … 2016-09-09'],
    ['Who resigned before 2016?', 'before 2016: … 2016-01-01'],
    ['Who resigned until March 2016?', 'until March 2016: … 2016-04-01'],
    ['Which bridge that spans it burnt in 2014?', 'in 2014: 2014-01-01 2015-01-01'],
    ['Who resigned prior to 2016?', 'prior to 2016: … 2016-01-01'],
    ['Who resigned earlier than May 2016?', 'earlier than May 2016: … 2016-05-01'],
    ['Who resigned up until 2015?', 'up until 2015: … 2016-01-01'],
    ['Who resigned no later than 2015?', 'no later than 2015: … 2016-01-01'],
    ['Who resigned before 5 March 2016?', 'before 5 March 2016: … 2016-03-05'],
    ['Who resigned after the 5th of March 2016?', 'after the 5th of March 2016: 2016-03-06 …'],
    ['Who led it from 2014 on?', 'from 2014 on: 2014-01-01 …'],
    ['Who led it from 2014 on in Aleppo?', 'from 2014 on: 2014-01-01 …'],
    ['Who led it from March 2014 onwards?', 'from March 2014 onwards: 2014-03-01 …'],
    ['From 2014 on, who led it?', 'From 2014 on: 2014-01-01 …'],
    ['Who led it since 2012 until 2014?', 'since 2012 until 2014: 2012-01-01 2015-01-01'],
    ['Who led it since March until May 2016?', 'since March until May 2016: 2016-03-01 2016-06-01'],
    ['Who led it after 2012 and before 2015?', 'after 2012 and before 2015: 2013-01-01 2015-01-01'],
    ['Who resigned after April 2016?', 'after April 2016: 2016-05-01 …'],
    ['What has been rebuilt since October 2016 in Aleppo?', 'since October 2016: 2016-10-01 …'],
    ['What has the mill been used for since 1974?', 'since 1974: 1974-01-01 …'],
    ['Who met on 9 September 2016?', 'on 9 September 2016: 2016-09-09 2016-09-10'],
    ['Who met on the 9th of May 2016?', 'on the 9th of May 2016: 2016-05-09 2016-05-10'],
    ['Who met on Friday, May 6, 2016?', 'on Friday, May 6, 2016: 2016-05-06 2016-05-07'],
    ['Who met on 2016-05-06?', 'on 2016-05-06: 2016-05-06 2016-05-07'],
    ['Who met on February 29, 2016?', 'on February 29, 2016: 2016-02-29 2016-03-01'],
    [
      'What changed between January and March 2016?',
      'between January and March 2016: 2016-01-01 2016-04-01',
    ],
    [
      'What changed between November and February 2016?',
      'between November and February 2016: 2015-11-01 2016-03-01',
    ],
    [
      'What changed between November 2014 and February?',
      'between November 2014 and February: 2014-11-01 2015-03-01',
    ],
    ['What changed between 2014 and 2016?', 'between 2014 and 2016: 2014-01-01 2017-01-01'],
    ['Who led it from 2014 to 2016?', 'from 2014 to 2016: 2014-01-01 2017-01-01'],
    ['Who met from 5 to 9 May 2016?', 'from 5 to 9 May 2016: 2016-05-05 2016-05-10'],
    [
      'Who led it from March 2015 until May 2016?',
      'from March 2015 until May 2016: 2015-03-01 2016-06-01',
    ],
  ])('%s', (question, expected) => {
    expect(read(question)).toBe(expected);
    expect(timePhraseIn(question, NOW)?.period).toMatchObject({ isRelative: false });
    expect(timePhraseIn(question, NOW)?.period).not.toHaveProperty('isYearGuessed');
  });
});

describe('a part of some time, or some time longer than a year, is a period', () => {
  it.each([
    ['in autumn 2016', '2016-09-01 2016-12-01'],
    ['in the autumn of 2016', '2016-09-01 2016-12-01'],
    ['in fall 2016', '2016-09-01 2016-12-01'],
    ['during Winter 2016', '2016-12-01 2017-03-01'],
    ['in early 2016', '2016-01-01 2016-05-01'],
    ['in mid-2016', '2016-05-01 2016-09-01'],
    ['in mid-March', '2016-03-11 2016-03-22'],
    ['in late May', '2016-05-21 2016-06-01'],
    ['in early spring 2016', '2016-03-01 2016-04-01'],
    ['at the end of May', '2016-05-21 2016-06-01'],
    ['at the end of May 2014', '2014-05-21 2014-06-01'],
    ['towards the end of 2014', '2014-09-01 2015-01-01'],
    ['at the start of March 2014', '2014-03-01 2014-03-12'],
    ['in the first half of 2016', '2016-01-01 2016-07-01'],
    ['in the second half of May 2014', '2014-05-16 2014-06-01'],
    ['in the second quarter of 2016', '2016-04-01 2016-07-01'],
    ['in Q3 2014', '2014-07-01 2014-10-01'],
    ['in the 1990s', '1990-01-01 2000-01-01'],
    ['in the early 2010s', '2010-01-01 2014-01-01'],
    ["in the late '90s", '1996-01-01 2000-01-01'],
    ['at the start of the 1990s', '1990-01-01 1994-01-01'],
    ['from early 2012 to late 2014', '2012-01-01 2015-01-01'],
    ['since early 2014', '2014-01-01 …'],
    ['since the end of 2014', '2015-01-01 …'],
    ['until the end of 2014', '… 2015-01-01'],
    ['before the end of 2014', '… 2015-01-01'],
    ['after the start of 2014', '2014-01-01 …'],
    ['in 2012-2014', '2012-01-01 2015-01-01'],
    ['in 2012–14', '2012-01-01 2015-01-01'],
    ['in the years 2012 to 2014', '2012-01-01 2015-01-01'],
    ['in the year 2014', '2014-01-01 2015-01-01'],
    ['in the month of March 2014', '2014-03-01 2014-04-01'],
    ['between 3 and 5 March 2014', '2014-03-03 2014-03-06'],
    ['throughout 2014', '2014-01-01 2015-01-01'],
    ['in the course of 2014', '2014-01-01 2015-01-01'],
    ['around 2014', '2013-01-01 2016-01-01'],
    ['around May 2014', '2014-04-01 2014-07-01'],
    ['as of 2014', '2014-01-01 2015-01-01'],
    ['as of 3 May 2014', '… 2014-05-04'],
    ['up to 2015', '… 2016-01-01'],
    ['by 2015', '… 2016-01-01'],
    ['by the end of 2015', '… 2016-01-01'],
    ['no earlier than 2014', '2014-01-01 …'],
    ['not before May 2014', '2014-05-01 …'],
    ['on or after 3 May 2014', '2014-05-03 …'],
    ['on or before 3 May 2014', '… 2014-05-04'],
    ['not later than 2014', '… 2015-01-01'],
    ['2014 onwards', '2014-01-01 …'],
    ['2014 and later', '2014-01-01 …'],
    ['2014 or earlier', '… 2015-01-01'],
    ['since 2012 and before 2014', '2012-01-01 2014-01-01'],
    ['before 2014 but after 2011', '2012-01-01 2014-01-01'],
  ])('%s is %s', (phrase, days) => {
    expect(read(`What was closed ${phrase}?`)).toBe(`${phrase}: ${days}`);
    expect(read(`What was closed ${phrase} and why?`)).toBe(`${phrase}: ${days}`);
  });
});

describe('a date without a year is the latest that has begun', () => {
  it.each([
    ['Who met on Sept. 9?', 'on Sept. 9: 2016-09-09 2016-09-10'],
    ['Who met on 16 November?', 'on 16 November: 2016-11-16 2016-11-17'],
    ['Who met on 17 November?', 'on 17 November: 2015-11-17 2015-11-18'],
    ['Who met in December?', 'in December: 2015-12-01 2016-01-01'],
    ['Who met in May?', 'in May: 2016-05-01 2016-06-01'],
    ['What has changed since October?', 'since October: 2016-10-01 …'],
    ['Who resigned before March 5?', 'before March 5: … 2016-03-05'],
    ['Who resigned after July?', 'after July: 2016-08-01 …'],
    ['Who met between May 5 and May 9?', 'between May 5 and May 9: 2016-05-05 2016-05-10'],
    [
      'Who met between December 5 and January 3?',
      'between December 5 and January 3: 2015-12-05 2016-01-04',
    ],
  ])('%s', (question, expected) => {
    expect(read(question)).toBe(expected);
    expect(timePhraseIn(question, NOW)?.period).toMatchObject({
      isRelative: false,
      isYearGuessed: true,
    });
  });
});

describe('what counts from now is a relative period', () => {
  it.each([
    ['What did the envoy say yesterday?', 'yesterday: 2016-11-15 2016-11-16'],
    ['What was closed today?', 'today: 2016-11-16 2016-11-17'],
    ['What was closed yesterday morning?', 'yesterday morning: 2016-11-15 2016-11-16'],
    ['What was closed last night?', 'last night: 2016-11-15 2016-11-16'],
    ['What was closed this morning?', 'this morning: 2016-11-16 2016-11-17'],
    [
      'What was closed the day before yesterday?',
      'the day before yesterday: 2016-11-14 2016-11-15',
    ],
    ['What was closed two days ago?', 'two days ago: 2016-11-14 2016-11-15'],
    ['What was closed 2 weeks ago?', '2 weeks ago: 2016-10-31 2016-11-07'],
    ['What was closed a month ago?', 'a month ago: 2016-10-01 2016-11-01'],
    ['What was closed a couple of years ago?', 'a couple of years ago: 2014-01-01 2015-01-01'],
    ['What was closed last Friday?', 'last Friday: 2016-11-11 2016-11-12'],
    ['What was closed last Friday night?', 'last Friday night: 2016-11-11 2016-11-12'],
    ['What was closed last Wednesday?', 'last Wednesday: 2016-11-09 2016-11-10'],
    ['what was closed last tuesday', 'last tuesday: 2016-11-15 2016-11-16'],
    ['What has been closed since last Friday?', 'since last Friday: 2016-11-11 …'],
    ['What was closed last March?', 'last March: 2016-03-01 2016-04-01'],
    ['What was closed last November?', 'last November: 2015-11-01 2015-12-01'],
    ['What was closed in the last 24 hours?', 'in the last 24 hours: 2016-11-15 2016-11-17'],
    ['What was closed in the past decade?', 'in the past decade: 2006-11-16 2016-11-17'],
    ['What was closed in March last year?', 'in March last year: 2015-03-01 2015-04-01'],
    ['What was closed since the end of last year?', 'since the end of last year: 2016-01-01 …'],
    ['What was closed more than two years ago?', 'more than two years ago: … 2014-11-16'],
    ['What was closed at least 3 days ago?', 'at least 3 days ago: … 2016-11-13'],
    ['What was closed less than a week ago?', 'less than a week ago: 2016-11-09 …'],
    ['What was closed about two years ago?', 'about two years ago: 2013-01-01 2016-01-01'],
    ['What was closed over the weekend?', 'over the weekend: 2016-11-12 2016-11-14'],
    ['What was closed this October?', 'this October: 2016-10-01 2016-11-01'],
    ['What was closed by yesterday?', 'by yesterday: … 2016-11-16'],
    ['What was closed in recent weeks?', 'in recent weeks: 2016-09-28 2016-11-17'],
    ['What happened last week?', 'last week: 2016-11-07 2016-11-14'],
    ['WHAT HAPPENED LAST WEEK', 'LAST WEEK: 2016-11-07 2016-11-14'],
    ['Last week, what did the envoy say?', 'Last week: 2016-11-07 2016-11-14'],
    ['What happened this week in Aleppo?', 'this week: 2016-11-14 2016-11-21'],
    ['What happened last month?', 'last month: 2016-10-01 2016-11-01'],
    ['What happened this month?', 'this month: 2016-11-01 2016-12-01'],
    ['What happened last year?', 'last year: 2015-01-01 2016-01-01'],
    ['What happened this year?', 'this year: 2016-01-01 2017-01-01'],
    ['What happened in the last 3 days?', 'in the last 3 days: 2016-11-13 2016-11-17'],
    ['What happened the last two weeks?', 'the last two weeks: 2016-11-02 2016-11-17'],
    ['What happened in the past 2 months?', 'in the past 2 months: 2016-09-16 2016-11-17'],
    ['What happened in the last ten years?', 'in the last ten years: 2006-11-16 2016-11-17'],
    ['What happened over the past month?', 'over the past month: 2016-10-16 2016-11-17'],
    ['What happened in the last week?', 'in the last week: 2016-11-09 2016-11-17'],
    ['What has happened since yesterday?', 'since yesterday: 2016-11-15 …'],
    ['What was known before last week?', 'before last week: … 2016-11-07'],
    ['What was voted on during last week?', 'during last week: 2016-11-07 2016-11-14'],
  ])('%s', (question, expected) => {
    expect(read(question)).toBe(expected);
    expect(timePhraseIn(question, NOW)?.period).toMatchObject({ isRelative: true });
  });

  it.each([
    ['a month before', '2016-01-10', 'last month', '2015-12-01 2016-01-01'],
    [
      'a week before that begins in the old year',
      '2016-01-06',
      'last week',
      '2015-12-28 2016-01-04',
    ],
    ['a Sunday is the end of its week', '2016-11-20', 'this week', '2016-11-14 2016-11-21'],
    ['a Monday is the beginning of its week', '2016-11-21', 'this week', '2016-11-21 2016-11-28'],
  ])('%s', (_, day, phrase, days) => {
    expect(read(phrase, new Date(`${day}T12:00:00Z`))).toBe(`${phrase}: ${days}`);
  });
});

describe('no period is taken from', () => {
  it.each([
    ['a question for a time', 'When did the truce begin?'],
    ['a question for a year', 'Since which year has the bridge been closed?'],
    ['an event named by its month', 'What has changed since the October talks?'],
    ['the same without its article', 'What has changed since October talks began?'],
    ['the same with its day', 'What was said on the September 9 talks?'],
    ['an event named by its year', 'Who won the 2016 election?'],
    ['an event "of" a year', 'Who won the election of 2016?'],
    ['a year as part of a noun phrase', 'What is that in 2016 dollars?'],
    ["a year's possessive", "What stood in 2016's report?"],
    ['a count of people', 'Were between 2000 and 3000 people there?'],
    ['a sum', 'What was bought in $2000?'],
    ['a month before a count', 'Was it in March 9 people died?'],
    ['"may", the verb', 'What may the second round bring?'],
    ['"second"', 'Who came second in the race?'],
    ['"march", the verb', 'Who will march on the capital?'],
    ['"sun"', 'Who owned the sun in the painting?'],
    ['a name with a month in front', 'What did April Ryan ask?'],
    ['the name of a film', 'Who filmed the March of the Penguins?'],
    ['the same behind "in"', 'Who spoke in March of the Penguins?'],
    ['a person who is called like a month', 'What did Johnson do after May?'],
    ['a day that is a name', 'What sold best on Black Friday?'],
    ['a date that is a name', 'What happened on 9/11?'],
    ['a weekday, which articles say of their own week', 'Where did they sleep on Monday night?'],
    ['a duration ahead', 'Does it start in 20 minutes?'],
    ['a time of day', 'Who came after 10 a.m. on 9 September 2016?'],
    ['a time of day behind "today"', 'Who came today 10:30?'],
    ['"from" without "to"', 'What do I pay from April 2024?'],
    ['a verdict beside a time', 'What was too late 2016?'],
    ['a day that does not exist', 'What happened on 30 February 2016?'],
    ['a period that ends before it begins', 'What happened between 2016 and 2014?'],
    ['two years', 'What happened in 2016 and 2017?'],
    ['a list of months', 'What happened in March, April and May 2016?'],
    ['two phrases', 'What was said in 2014 about what happened in 2016?'],
    ['two relative phrases', 'What happened yesterday and today?'],
    ["yesterday's event", "What caused yesterday's blast?"],
    ["last week's event", 'What caused last week’s blast?'],
    ['an event named by last week', 'What caused the last week blast?'],
    ['the final week', 'What was the last week like?'],
    ['the final week of something', 'What happened in the last week of the siege?'],
    ['the last days of something', 'What happened in the last 3 days of the siege?'],
    ["somebody's last year", "What was Obama's last year in office like?"],
    ['her last year', 'What did she do in her last year?'],
    ['a newspaper', 'What did USA Today report?'],
    ['a programme', 'Who spoke on This Week?'],
    ['"last", the adverb', 'When did Rovers last win?'],
    ['a month behind "on"', 'Who met on March 2016?'],
    ['a day behind "in"', 'Who met in May 9?'],
    ['a year of two digits', 'Who met on May 5, 12?'],
    ['a month with its article', 'What has changed since the October?'],
    ['a month that is a name where a person may be meant', 'Who spoke before April?'],
    ['an acronym that is spelt like a common word', 'Who was in 2016 WHO chief?'],
    ['the final week alone', 'When was the last week?'],
    ['"before" something that is no date', 'Who owned the mill before the war?'],
    ['"until" something that is no date', 'Who stayed until the end?'],
    ['a time counted from a date', 'What happened the year before 2016?'],
    ['a negated end, which is when it happened', 'Why did the bridge not open until 2016?'],
    ['the same, shortened', "Why didn't the bridge open until 2016?"],
    ['what tells which one is meant', 'Who ended the war that broke out in June 2014?'],
    ['the same of a person', 'What did the player who won in 2014 say?'],
    ['a count behind "up to"', 'Were up to 2000 people there?'],
    ['"on" that leads on', 'What do I pay from 2014 on the bridge?'],
    ['who did it', 'What was signed by May?'],
    ['a month that is to come', 'How many posts will be filled by December?'],
    ['what it is about', 'What did she say about 2014?'],
    ['what a price is of', 'What was it in 1990s money?'],
    ['a weekend as such', 'How long is the weekend?'],
    ['recent days of something', 'How recent weeks were counted?'],
    ['"ago" without a count', 'Was it long ago?'],
    ['how long ago', 'How many years ago was it?'],
    ["last Friday's event", "What caused last Friday's blast?"],
    ['an event named by last Friday', 'What caused the last Friday blast?'],
    ['Last Friday as the final one', 'What was the last Friday of the fair like?'],
    ['nothing', ''],
  ])('%s', (_, question) => {
    expect(read(question)).toBeUndefined();
  });

  it('two phrases of another language', () => {
    expect(timePhraseIn('Wer kam 2016 vor 2014 und gestern?', NOW, 'de')).toBeUndefined();
  });
});

describe('a question in another language', () => {
  it('is read in its words, and in English where it has none of them', () => {
    const days = { from: '2016-09-01', to: '2016-10-01', isRelative: false };
    const german = timePhraseIn('Wer kam im September 2016?', NOW, 'de');
    expect(german?.period).toEqual({ text: 'im September 2016', ...days });
    const english = timePhraseIn('Who came in September 2016?', NOW, 'de');
    expect(english?.period).toEqual({ text: 'in September 2016', ...days });
    expect(timePhraseIn('Wer kam im September 2016?', NOW)).toBeUndefined();
  });
});

/** Random text with a few of the words that time phrases are made of. */
const timeText = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        ...[
          'in',
          'on',
          'since',
          'between',
          'and',
          'from',
          'to',
          'March',
          'may',
          'Sept.',
          '9',
          '31',
        ],
        ...[
          '2016',
          '1899',
          'last',
          'the',
          'week',
          'year',
          'yesterday',
          '3',
          'days',
          ',',
          '?',
          "'s",
        ],
      ),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));

describe('whatever is typed', () => {
  it('the phrase is a slice of it, and its days are days in order', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(timeText, days, (text, now) => {
        const phrase = timePhraseIn(text, now);
        if (!phrase) return;
        const { from, to } = phrase.period;
        expect(text.slice(phrase.span.start, phrase.span.end)).toBe(phrase.period.text);
        expect(from ?? to).toBeDefined();
        for (const day of [from, to]) expect(day ?? '2016-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
        expect((from ?? '0') < (to ?? '9')).toBe(true);
      }),
    );
  });
});
