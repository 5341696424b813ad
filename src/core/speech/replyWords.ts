import type { GivenAnswer, Limited } from '../answer/answer.ts';
import type { ShownAnswer, ShownExcerpt } from '../answer/gate.ts';
import type { ShownMet, ShownTestimony } from '../answer/statement/shownMet.ts';
import type { Problem } from '../article/problem.ts';
import { COMMANDS, MESSAGE_COMMANDS } from '../conversation/commands.ts';
import type { CountedCollection, SourcedSentence } from '../conversation/reply.ts';
import type { ShownCorrection, ShownEntry, ShownTimeline } from '../conversation/shownReply.ts';
import { QUESTION_LIMIT } from '../question/question.ts';
import type { Span } from '../text/span.ts';
import type { Wording } from './wording.ts';

/*
 * What replies say beside their quotations, once for every face. What comes from articles, files and
 * people is not escaped, unless by the functions that a face gives for it.
 */

/**
 * What was understood of a question besides its words, and what was not, each on one line.
 * @param date writes an ISO date, and
 * @param name what was typed, as the face needs it.
 */
export function answerNotesOf(
  wording: Wording,
  answer: ShownAnswer,
  date: (day: string) => string,
  name: (typed: string) => string,
): string[] {
  if (answer.kind === 'not-a-question') return [];
  const missing = wording.missingWordsOf(answer);
  const shown = 'excerpts' in answer ? answer.excerpts.filter(({ isRelated }) => !isRelated) : [];
  return [
    ...(missing === undefined ? [] : [name(missing)]),
    ...limitNotesOf(wording, answer, shown, date, name),
  ];
}

/** UTF-16 code units of words that are named to tell which ones are meant. */
const NAMED_WORDS = 60;

/** What became of quoted words. @param name writes what an article says, as the face needs it. */
export function correctionNoteOf(
  { say }: Wording,
  { change, lost, title }: ShownCorrection,
  name: (text: string) => string,
): string {
  const flat = lost.replace(/\s+/gu, ' ').trim();
  const begun = flat
    .slice(0, NAMED_WORDS)
    .replace(/(?<=\s)\S*$/u, '')
    .trimEnd();
  const words = flat.length <= NAMED_WORDS ? flat : `${begun}…`;
  return say(`correction.${change}`, {
    words: say('list.quoted', { word: name(words) }),
    title: say('list.quoted', { word: name(title) }),
  });
}

/**
 * What sources give as the answer beside each other, on one line; undefined where one gives it alone. It never
 * says who is right.
 * @param date writes an ISO date, and
 * @param name what an article says, as the face needs it.
 */
export function accountsNoteOf(
  { say, list }: Wording,
  answer: ShownAnswer,
  date: (day: string) => string,
  name: (text: string) => string,
): string | undefined {
  if (answer.kind !== 'answered' || answer.accounts === undefined) return undefined;
  const { kind, given } = answer.accounts;
  const [first, ...others] = given;
  if (!first) return undefined;
  switch (kind) {
    case 'agree':
      return say('accounts.agree', { count: first.origins, answer: name(first.text) });
    case 'differ': {
      const answers = given.map(({ text, origins: count, isLater }) =>
        say(isLater ? 'accounts.later-answer' : 'accounts.answer', { answer: name(text), count }),
      );
      return say('accounts.differ', { answers: list(answers) });
    }
    case 'later': {
      const dated = ({ text, date: day = '' }: GivenAnswer) =>
        say('accounts.dated-answer', { answer: name(text), date: date(day) });
      return say('accounts.later', { later: dated(first), earlier: list(others.map(dated)) });
    }
  }
}

/** How many excerpts are to be seen at once, since they stand beside each other. */
export function besideEachOther(answer: ShownAnswer): number {
  return answer.kind === 'answered' ? (answer.accounts?.given.length ?? 0) : 0;
}

/** To what a question was limited, and which limits do not hold, each on one line. @param shown of it. */
function limitNotesOf(
  { filterOf, filterProblemOf }: Wording,
  { filter, filterProblems = [] }: Limited,
  shown: readonly Pick<ShownExcerpt, 'citation'>[],
  date: (day: string) => string,
  name: (typed: string) => string,
): string[] {
  const limits = filter && filterOf(filter, shown, date, name);
  return [
    ...(limits === undefined ? [] : [limits]),
    ...filterProblems.map((problem) => filterProblemOf(problem, date, name)),
  ];
}

/**
 * Of which time the articles of excerpts are, and how old the newest is where that is a year or more;
 * undefined where none has a date.
 * @param year that it is.
 * @param date writes an ISO date as the face needs it.
 */
export function agesOf(
  { say }: Wording,
  excerpts: readonly Pick<ShownExcerpt, 'citation'>[],
  year: number,
  date: (day: string) => string,
): string | undefined {
  const dates = excerpts.flatMap(({ citation }) => citation.date ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [date(first), date(last)];
  const count = year - Number(last.slice(0, 4));
  const span =
    from === to ? say('note.quotes-of', { date: from }) : say('note.quotes-between', { from, to });
  return [span, ...(count >= 1 ? [say('note.newest-source', { count })] : [])].join(' · ');
}

const SOURCED = {
  answered: 'sources.found',
  related: 'sources.related',
  'nothing-found': 'sources.none',
} as const;

/** Whether the articles speak of what a sentence says. */
export function sourcedNoteOf({ say }: Wording, { found }: SourcedSentence): string {
  return say(SOURCED[found]);
}

/** What the articles say to a statement, in a sentence. */
export function metVerdictOf({ say }: Wording, { kind, why, testimonies }: ShownMet): string {
  switch (kind) {
    case 'untold':
      if (why === 'too-long') return say('statement.too-long', { limit: QUESTION_LIMIT });
      return say(why === undefined ? 'statement.untold' : `statement.${why}`);
    case 'divided':
      return say('statement.divided');
    case 'said':
      return say(
        testimonies.every(({ stance }) => stance.isReported)
          ? 'statement.reported'
          : 'statement.said',
      );
    case 'differs': {
      const [first, ...others] = new Set(
        testimonies.flatMap(({ stance }) => (stance.kind === 'differs' ? [stance.in] : [])),
      );
      return say(
        first === undefined || others.length > 0
          ? 'statement.differs'
          : `statement.differs-${first}`,
      );
    }
  }
}

/** To what a statement was limited; see `answerNotesOf`. */
export function metNotesOf(
  wording: Wording,
  met: ShownMet,
  date: (day: string) => string,
  name: (typed: string) => string,
): string[] {
  const shown = met.testimonies.map(({ excerpt }) => excerpt);
  return limitNotesOf(wording, met, shown, date, name);
}

/** What a statement and a testimony say in the place where they differ; undefined where they do not. */
export function differingNoteOf(
  { say }: Wording,
  statement: string,
  { stance, excerpt }: ShownTestimony,
  name: (words: string) => string,
): string | undefined {
  if (stance.kind === 'said') return undefined;
  const words = (text: string, { start, end }: Span) => name(text.slice(start, end));
  return say('statement.place', {
    stated: words(statement, stance.stated),
    found: words(excerpt.quote, stance.found),
  });
}

/** How many excerpts a timeline has, how many it leaves out, and to what it was limited; see `answerNotesOf`. */
export function timelineNotesOf(
  wording: Wording,
  timeline: ShownTimeline,
  date: (day: string) => string,
  name: (typed: string) => string,
): string[] {
  const { say } = wording;
  const { entries, undated } = timeline;
  const count = entries.length;
  const shown = entries.map(({ excerpt }) => excerpt);
  return [
    count === 0 ? say('timeline.none') : say('timeline.dated', { count }),
    ...(undated > 0 ? [say('timeline.undated', { count: undated })] : []),
    ...limitNotesOf(wording, timeline, shown, date, name),
  ];
}

/** Says that the date of an entry is its article's; undefined where it is that of the event. */
export function entryNoteOf(
  { say }: Wording,
  { dates }: Pick<ShownEntry, 'dates'>,
): string | undefined {
  return dates === 'article' ? say('timeline.article-date') : undefined;
}

/** What became of an article with a problem. */
export function problemFateOf({ say }: Wording, { skipped, rules }: Problem): string {
  if (rules !== undefined) return say(`problem.rules-${rules}`);
  return say(skipped ? 'problem.left-out' : 'problem.serves');
}

/** How many articles a collection has, and how new. @param date writes an ISO date as the face needs it. */
export function collectionNoteOf(
  { say, count }: Wording,
  { articles, newest }: CountedCollection,
  date: (day: string) => string,
): string {
  const told = count(articles, 'article');
  return newest === undefined
    ? told
    : `${told} · ${say('collections.newest', { date: date(newest) })}`;
}

/** What the bot tells about itself. */
export interface Help {
  readonly about: string;
  readonly commands: readonly CommandHelp[];
  /** What a message's menu offers, by what it is called there. */
  readonly menus: readonly Pick<CommandHelp, 'name' | 'does'>[];
}

export interface CommandHelp {
  readonly name: string;
  /** What follows it where only one thing is given; undefined where nothing can be. */
  readonly argument?: string | undefined;
  readonly does: string;
}

export function helpOf({ say }: Wording): Help {
  return {
    about: say('help.about'),
    commands: COMMANDS.flatMap(({ name, options }) =>
      name === 'help'
        ? []
        : [{ name, argument: Object.keys(options)[0], does: say(`help.${name}`) }],
    ),
    menus: MESSAGE_COMMANDS.map(({ name }) => ({
      name: say(`menu.${name}`),
      does: say(`help.${name}`),
    })),
  };
}
