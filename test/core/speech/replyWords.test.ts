import { describe, expect, it } from 'vitest';
import type { Accounts } from '../../../src/core/answer/answer.ts';
import { COMMANDS, MESSAGE_COMMANDS } from '../../../src/core/conversation/commands.ts';
import {
  accountsNoteOf,
  agesOf,
  answerNotesOf,
  besideEachOther,
  entryNoteOf,
  helpOf,
  problemFateOf,
  sourcedNoteOf,
  timelineNotesOf,
} from '../../../src/core/speech/replyWords.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';

const LOCALES = ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'];
const english = wordingIn('en');
const asIs = (text: string) => text;

const NO_FILTER = { sources: [], authors: [], articles: [], phrases: [], excluded: [] };

describe('what sources give beside each other', () => {
  const answered = (accounts?: Accounts) => ({
    ...({ kind: 'answered', question: 'How many?', confidence: 1, notFound: [] } as const),
    ...{ excerpts: [], ...(accounts && { accounts }) },
  });
  const older = { text: '79', origins: 2, date: '2016-10-03', excerpts: [1] };
  const newer = { text: '82', origins: 1, date: '2016-10-04', excerpts: [0] };
  const later = { ...newer, isLater: true } as const;
  const noteOf = (accounts?: Accounts) =>
    accountsNoteOf(english, answered(accounts), asIs, (text) => `<${text}>`);

  it.each([
    [{ kind: 'agree', given: [older] }, '2 sources have the same answer: <79>', 1],
    [
      { kind: 'differ', given: [newer, older] },
      'Sources differ: <82> (1 source), <79> (2 sources)',
      2,
    ],
    [
      { kind: 'differ', given: [later, older] },
      'Sources differ: <82> (1 source, later), <79> (2 sources)',
      2,
    ],
    [
      { kind: 'later', given: [later, older] },
      'Later: <82> (2016-10-04). Before: <79> (2016-10-03)',
      2,
    ],
  ] as const)('%j is said as "%s"', (accounts, note, beside) => {
    expect(noteOf(accounts)).toBe(note);
    expect(besideEachOther(answered(accounts))).toBe(beside);
  });

  it('is not said of one source', () => {
    expect(noteOf()).toBeUndefined();
    expect(besideEachOther(answered())).toBe(0);
  });
});

describe('what was understood of a question', () => {
  const filter = { ...NO_FILTER, sources: ['Daily'], after: '2016-09-01' };
  const answer = {
    kind: 'nothing-found',
    ...{ question: 'Why?', confidence: 0, notFound: ['zeppelin'], filter },
    filterProblems: [{ kind: 'not-a-date', operator: 'before', value: 'soon' }],
  } as const;

  it('is said in order: words that no article has, limits, and what could not be used', () => {
    expect(answerNotesOf(english, answer, asIs, asIs)).toEqual([
      'No article has the word “zeppelin”.',
      'Only dated 2016-09-01 or later, source Daily',
      'before: expects a date like 2016, 2016-09 or 2016-09-30.',
    ]);
  });

  it('leaves it to the face to write dates and what was typed, which it never sees bare', () => {
    const notes = answerNotesOf(
      english,
      answer,
      () => 'DATE',
      (typed) => typed.toUpperCase(),
    );
    expect(notes).toEqual([
      'NO ARTICLE HAS THE WORD “ZEPPELIN”.',
      'Only dated DATE or later, source DAILY',
      'BEFORE: EXPECTS A DATE LIKE 2016, 2016-09 OR 2016-09-30.',
    ]);
  });

  it.each([
    [{ from: '2026-11-23', to: '2026-11-30' }, 'dated between D2026-11-23 and D2026-11-29'],
    [{ from: '2026-11-23', to: '2026-11-24' }, 'dated D2026-11-23'],
    [{ from: '2026-11-23' }, 'dated D2026-11-23 or later'],
  ])('says which time left nothing, and that it was taken back: %j', (ends, period) => {
    const problem = {
      kind: 'nothing-then',
      operator: 'time',
      value: 'this week',
      ...ends,
    } as const;
    const { filter: _, ...free } = answer;
    const taken = { ...free, notFound: [], filterProblems: [problem] };
    const date = (day: string) => `D${day}`;
    expect(answerNotesOf(english, taken, date, (typed) => typed.toUpperCase())).toEqual([
      `Nothing ${period} (“THIS WEEK”) answers this, so all times were searched.`,
    ]);
  });

  it.each([
    ['no-such-phrase', 'No article has “A B” in these words, so they were searched one by one.'],
    ['nothing-with', 'Nothing with “A B” answers this, so its words were searched one by one.'],
  ] as const)('says which phrase was taken back: %s', (kind, said) => {
    const { filter: _, ...free } = answer;
    const problem = { kind, operator: 'phrase', value: 'a b' } as const;
    const taken = { ...free, notFound: [], filterProblems: [problem] };
    expect(answerNotesOf(english, taken, asIs, (typed) => typed.toUpperCase())).toEqual([said]);
  });

  it('is nothing where there was no question, or nothing besides it', () => {
    const none = { kind: 'not-a-question', question: '', reason: 'empty' } as const;
    expect(answerNotesOf(english, none, asIs, asIs)).toEqual([]);
    const plain = { kind: 'nothing-found', question: 'Why?', confidence: 0, notFound: [] } as const;
    expect(answerNotesOf(english, plain, asIs, asIs)).toEqual([]);
  });
});

describe('of which time excerpts are', () => {
  const dated = (...dates: (string | undefined)[]) =>
    dates.map((date) => ({
      citation: {
        ...{ articleId: 'a', title: 'a', path: 'a', lines: [1, 1] as const, start: 0, end: 1 },
        ...(date !== undefined && { date }),
      },
    }));

  it.each([
    [['2016-10-03'], 2016, 'From articles dated 2016-10-03'],
    [['2016-10-03', undefined, '2015-01-01'], 2016, 'From articles dated 2015-01-01 to 2016-10-03'],
    [['2016'], 2017, 'From articles dated 2016 · The newest source is 1 year old'],
    [['2014', '2016'], 2018, 'From articles dated 2014 to 2016 · The newest source is 2 years old'],
  ])('is said of %j in %i', (dates, year, said) => {
    expect(agesOf(english, dated(...dates), year, asIs)).toBe(said);
  });

  it('is one date where a face writes two alike', () => {
    expect(agesOf(english, dated('2016-10-03', '2016-10-04'), 2016, () => 'DAY')).toBe(
      'From articles dated DAY',
    );
  });

  it('is not known where none has a date', () => {
    expect(agesOf(english, dated(undefined), 2016, asIs)).toBeUndefined();
    expect(agesOf(english, [], 2016, asIs)).toBeUndefined();
  });
});

describe('small notes', () => {
  it('tell of a sentence whether the articles speak of it', () => {
    const found = ['answered', 'related', 'nothing-found'] as const;
    expect(found.map((it) => sourcedNoteOf(english, { text: 'a', found: it }))).toEqual([
      'The articles speak of it.',
      'The articles may speak of it.',
      'The articles do not speak of it.',
    ]);
  });

  it('tell how much a timeline has and leaves out', () => {
    const empty = { topic: 'a', entries: [], undated: 0 };
    expect(timelineNotesOf(english, empty, asIs, asIs)).toEqual([
      'No dated excerpt speaks of this.',
    ]);
    expect(timelineNotesOf(english, { ...empty, undated: 2 }, asIs, asIs)).toEqual([
      'No dated excerpt speaks of this.',
      '2 undated excerpts are left out',
    ]);
    const filter = { ...NO_FILTER, after: '2016-09-01' };
    expect(timelineNotesOf(english, { ...empty, filter }, asIs, asIs)).toEqual([
      'No dated excerpt speaks of this.',
      'Only dated 2016-09-01 or later',
    ]);
  });

  it('tell what became of an article with a problem', () => {
    const problem = { path: 'a', reason: 'It is broken.', remedy: 'Mend it.' };
    expect(problemFateOf(english, { ...problem, skipped: true })).toBe('Left out.');
    expect(problemFateOf(english, { ...problem, skipped: false })).toBe('The article serves.');
  });
});

describe.each(LOCALES)('the help in %s', (locale) => {
  const help = helpOf(wordingIn(locale));

  it('has every command but itself, and what a message’s menu offers', () => {
    const names: string[] = COMMANDS.map(({ name }) => name);
    expect(help.commands.map(({ name }) => name)).toEqual(names.filter((it) => it !== 'help'));
    expect(help.menus).toHaveLength(MESSAGE_COMMANDS.length);
    for (const { does } of [...help.commands, ...help.menus]) expect(does).not.toBe('');
  });

  it('names what follows a command', () => {
    expect(help.commands.find(({ name }) => name === 'ask')?.argument).toBe('question');
    expect(help.commands.find(({ name }) => name === 'articles')?.argument).toBeUndefined();
  });
});

it('an entry of a timeline says whose its date is only where that is the article’s', () => {
  const said = (['event', 'article'] as const).map((dates) => entryNoteOf(english, { dates }));
  expect(said).toEqual([undefined, 'date of the article']);
});
