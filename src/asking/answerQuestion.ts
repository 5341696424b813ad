import { type Answer, type AnswerLimits, type Ask, DEFAULT_LIMITS } from '../core/answer/answer.ts';
import { decide, type Found, quote, worthShowing } from '../core/answer/decide.ts';
import { type Explain, explain } from '../core/answer/explanation.ts';
import { type AskTimeline, timelineOf } from '../core/answer/timeline.ts';
import { readFilter } from '../core/question/filter/filteredQuestion.ts';
import {
  type NotAQuestion,
  type Question,
  readQuestion,
  searchTermsOf,
} from '../core/question/question.ts';
import { keptAnalyses } from '../core/ranking/keptAnalyses.ts';
import { type OrderedSentence, orderSentences } from '../core/ranking/order.ts';
import { type ReadingOf, type ReadPairs, readBest } from '../core/ranking/readPairs.ts';
import { THRESHOLDS } from '../core/ranking/thresholds.ts';
import { prepare, type Wanted } from '../core/ranking/wanted.ts';
import { weigh } from '../core/ranking/weigh.ts';
import { inOneState } from './inOneState.ts';
import { restrictionOf } from './restriction.ts';
import type { Searchable } from './searchable.ts';
import { suggestionsFor } from './suggestions.ts';

/** What was found, and what was looked for. */
interface Looked extends Found {
  readonly wanted: Wanted;
}

/** What a library of articles can be asked. */
export interface Asking {
  readonly ask: Ask;
  readonly explain: Explain;
  readonly timeline: AskTimeline;
}

/** Whoever reads what words alone have put in order. */
export interface Reader {
  readonly read: ReadPairs;
  /** Hears why a question could not be read with its passages; it is then answered by words alone. */
  readonly onFailure: (error: unknown) => void;
}

/** @param now tells what "last week" is. @param reader without one, questions are answered by words alone. */
export function createAsk(library: Searchable, now: () => Date, reader?: Reader): Asking {
  const analysesOf = keptAnalyses();

  const find = (input: string, most: number): Promise<Looked | NotAQuestion> =>
    inOneState(library, () => findNow(input, most));

  const findNow = async (input: string, most: number): Promise<Looked | NotAQuestion> => {
    const filtered = readFilter(input, now());
    const question = readQuestion(filtered.text, library);
    if (typeof question === 'string') return question;
    const { statistics } = library;
    const restriction = restrictionOf(filtered, library);
    const terms = [...searchTermsOf(question), ...(restriction?.required.flat() ?? [])];
    const candidates = await library.engine.search(terms, most, restriction);
    const proposals = library.proposalsOf(candidates.map(({ key }) => key));
    const wanted = prepare(question, statistics);
    const ordered = orderSentences(wanted, proposals, statistics, analysesOf);
    const ranked = weigh(ordered, wanted, statistics, await readingsOf(question, ordered, reader));
    const suggestions = await suggestionsFor(question, library);
    return { typed: input.trim(), filtered, question, wanted, ranked, suggestions };
  };

  const answerOf = (input: string, found: Looked | NotAQuestion, limits: AnswerLimits): Answer =>
    typeof found === 'string'
      ? { kind: 'not-a-question', question: input.trim(), reason: found }
      : decide(found, limits, library.articleWith);

  return {
    ask: async (input, limits = DEFAULT_LIMITS) =>
      answerOf(input, await find(input, THRESHOLDS.candidates), limits),
    explain: async (input, limits) => {
      const found = await find(input, THRESHOLDS.candidates);
      const answer = answerOf(input, found, limits);
      if (typeof found === 'string') return { answer };
      const { quotations } = quote(found, limits);
      return { answer, explanation: explain(found.question, found.wanted, quotations) };
    },
    timeline: async (topic) => {
      const found = await find(topic, THRESHOLDS.timelineCandidates);
      return typeof found === 'string'
        ? { topic: topic.trim(), entries: [], undated: 0 }
        : { topic: found.typed, ...timelineOf(found.question, worthShowing(found)) };
    },
  };
}

async function readingsOf(
  { text }: Question,
  ordered: readonly OrderedSentence[],
  reader: Reader | undefined,
): Promise<ReadingOf | undefined> {
  if (!reader) return undefined;
  try {
    return await readBest(text, ordered, reader.read);
  } catch (error) {
    reader.onFailure(error);
    return undefined;
  }
}
