import { type AnswerLimits, DEFAULT_LIMITS } from '../core/answer/answer.ts';
import { decide, type Found, quote, worthShowing } from '../core/answer/decide.ts';
import { type ExplainedAnswer, explain } from '../core/answer/explanation.ts';
import { type Timeline, timelineOf } from '../core/answer/timeline.ts';
import type { View } from '../core/conversation/library.ts';
import {
  ofAllTimes,
  readFilter,
  withoutPhrases,
} from '../core/question/filter/filteredQuestion.ts';
import {
  type NotAQuestion,
  type Question,
  readQuestion,
  searchTermsOf,
} from '../core/question/question.ts';
import { questionLanguage } from '../core/question/questionLanguage.ts';
import { withoutTimeWords, withoutVagueTimes } from '../core/question/timeWords.ts';
import { type OrderedSentence, orderSentences } from '../core/ranking/order.ts';
import {
  NotRead,
  READ_LANGUAGE,
  type ReadingOf,
  type ReadPairs,
  readBest,
  type UnreadReason,
} from '../core/ranking/readPairs.ts';
import { THRESHOLDS, thresholdsFor } from '../core/ranking/thresholds.ts';
import { prepare, type Wanted } from '../core/ranking/wanted.ts';
import { weigh } from '../core/ranking/weigh.ts';
import type { LibraryState, LibraryStates } from '../search/libraryState.ts';
import { writtenInCapitals } from './acronyms.ts';
import { lookAgain } from './lookAgain.ts';
import { missingPhrases } from './missingPhrases.ts';
import { restrictionOf } from './restriction.ts';
import { createStopwatch, type Stopwatch, type Timing } from './stopwatch.ts';
import { suggestionsFor } from './suggestions.ts';

/** What it takes to answer, besides a library. */
export interface AskingOptions {
  /** Tells what "last week" is. */
  readonly now: () => Date;
  /** Without one, questions are answered by words alone. */
  readonly read?: ReadPairs | undefined;
  readonly timing?: Timing | undefined;
}

/** The same for one question, whose steps are timed. */
interface TimedOptions extends AskingOptions {
  readonly lap: Stopwatch['lap'];
}

/** What was found, and what was looked for. */
interface Finding extends Found {
  readonly wanted: Wanted;
}

/** Answers from one state of a library, whatever changes meanwhile. */
export function createAsk(
  { withState }: LibraryStates,
  options: AskingOptions,
): Pick<View, 'ask' | 'explain' | 'timeline'> {
  const { timing } = options;
  /** Work in a state that is done for one question. */
  const timed = async <T>(
    work: (state: LibraryState, asked: TimedOptions) => Promise<T>,
  ): Promise<T> => {
    const { lap, took } = timing ? createStopwatch(timing.clock) : UNTIMED;
    const done = await withState((state) => {
      lap('wait');
      return work(state, { ...options, lap });
    });
    // A cluster is asked whether what is about to be said still stands there.
    lap('wait');
    timing?.tell(took());
    return done;
  };
  return {
    ask: (input, limits = DEFAULT_LIMITS) =>
      timed(async (state, asked) => (await answerIn(state, input, limits, asked)).answer),
    explain: (input, limits) =>
      timed(async (state, asked): Promise<ExplainedAnswer> => {
        const { answer, found } = await answerIn(state, input, limits, asked);
        if (!found) return { answer };
        const { thresholds, quotations } = quote(found, limits);
        return { answer, explanation: explain(found, found.wanted, thresholds, quotations) };
      }),
    timeline: (topic) =>
      withState(async (state): Promise<Timeline> => {
        // A topic asks nothing that words of an article could answer.
        const byWords = { ...options, read: undefined, lap: UNTIMED.lap };
        const found = await findIn(state, topic, THRESHOLDS.timelineCandidates, byWords);
        if (typeof found === 'string') return { topic: topic.trim(), entries: [], undated: 0 };
        const timeline = timelineOf(found);
        const excerpts = timeline.entries.map(({ excerpt }) => excerpt);
        lookAgain(state, excerpts);
        return timeline;
      }),
  };
}

const UNTIMED: Stopwatch = { lap() {}, took: () => ({}) };

async function answerIn(
  state: LibraryState,
  input: string,
  limits: AnswerLimits,
  asked: TimedOptions,
) {
  const found = await findIn(state, input, THRESHOLDS.candidates, asked);
  if (typeof found === 'string') {
    asked.lap('understand');
    return { answer: { kind: 'not-a-question', question: input.trim(), reason: found } as const };
  }
  const answer = decide(found, limits, state.articleWith);
  if ('excerpts' in answer) lookAgain(state, answer.excerpts);
  asked.lap('quote');
  return { answer, found };
}

/**
 * What is found for a question. Limits that people mean loosely are taken back, which is then said: "last
 * week" where it leaves nothing, as it does where the articles are of another year, and a phrase in
 * quotation marks, which may only be stressed, where nothing that has it answers. A time that a question
 * names stays.
 */
async function findIn(
  state: LibraryState,
  input: string,
  most: number,
  options: TimedOptions,
): Promise<Finding | NotAQuestion> {
  const language = questionLanguage(input, state.languages);
  const read = readFilter(input, options.now(), { language });
  const missing = await missingPhrases(read.filter.phrases, state);
  const filtered = withoutPhrases(read, missing, 'no-such-phrase');
  const typed = input.trim();
  const found = await findWith(state, { typed, filtered }, most, options);
  const isNothing = typeof found !== 'string' && worthShowing(found).length === 0;
  return isNothing && filtered.filter.period?.isRelative
    ? findWith(state, { typed, filtered: ofAllTimes(filtered) }, most, options)
    : found;
}

/** What is found with the phrases of a question, or without them, where those with them hardly answer. */
async function findWith(
  state: LibraryState,
  asked: Pick<Found, 'typed' | 'filtered'>,
  most: number,
  options: TimedOptions,
): Promise<Finding | NotAQuestion> {
  const found = await walk(state, asked, most, options);
  const { phrases } = asked.filtered.filter;
  if (phrases.length === 0 || isAnswered(found)) return found;
  const filtered = withoutPhrases(asked.filtered, phrases, 'nothing-with');
  const free = await walk(state, { ...asked, filtered }, most, options);
  return confidenceOf(free) > confidenceOf(found) ? free : found;
}

function confidenceOf(found: Finding | NotAQuestion): number {
  return typeof found === 'string' ? 0 : (found.ranked[0]?.confidence ?? 0);
}

function isAnswered(found: Finding | NotAQuestion): boolean {
  if (typeof found === 'string') return false;
  return confidenceOf(found) >= thresholdsFor(found.ranked[0]).answered;
}

/** The walk of a question: read it, search, order, read what was found, weigh. @param most candidates. */
async function walk(
  state: LibraryState,
  { typed, filtered }: Pick<Found, 'typed' | 'filtered'>,
  most: number,
  { read: readPairs, lap }: TimedOptions,
): Promise<Finding | NotAQuestion> {
  const read = readQuestion(filtered.text, state);
  if (typeof read === 'string') return read;
  const { period } = filtered.filter;
  const question = withoutVagueTimes(period ? withoutTimeWords(read, period) : read);
  const { statistics } = state;
  const restriction = restrictionOf(filtered, state);
  const terms = [...searchTermsOf(question), ...(restriction?.required.flat() ?? [])];
  const wanted = prepare(question, statistics, period);
  lap('understand');
  const found = await state.searcher.search(terms, most, restriction);
  const candidates = found.map(({ key }) => key);
  // Where not all could be proposed, "BET" may stand behind many a "bet".
  for (const acronym of candidates.length < most ? [] : wanted.acronyms) {
    const search = { terms, filter: filtered.filter, restriction };
    candidates.unshift(...(await writtenInCapitals(acronym, search, Math.ceil(most / 2), state)));
  }
  lap('search');
  const proposals = state.proposalsOf([...new Set(candidates)].slice(0, most));
  const ordered = orderSentences(wanted, proposals, statistics);
  lap('order');
  const suggestions = await suggestionsFor(question, state);
  lap('suggest');
  const readings = await readingsOf(question, ordered, readPairs);
  if (readings !== undefined) lap('read');
  const unread = typeof readings === 'string' ? { unread: readings } : {};
  const readingOf = typeof readings === 'string' ? undefined : readings;
  const ranked = weigh(ordered, wanted, statistics, readingOf);
  lap('weigh');
  return { typed, filtered, question, wanted, ranked, suggestions, ...unread };
}

/** What a reader makes of what was found, or why it cannot read it now; undefined where there is none for it. */
async function readingsOf(
  { text, language }: Question,
  ordered: readonly OrderedSentence[],
  readPairs: ReadPairs | undefined,
): Promise<ReadingOf | UnreadReason | undefined> {
  if (!readPairs || language !== READ_LANGUAGE) return undefined;
  try {
    return await readBest(text, ordered, readPairs);
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return error.reason;
  }
}
