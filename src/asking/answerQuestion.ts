import { type Answer, type AnswerLimits, type Ask, DEFAULT_LIMITS } from '../core/answer/answer.ts';
import { decide, type Found, quote, worthShowing } from '../core/answer/decide.ts';
import { type Explain, explain } from '../core/answer/explanation.ts';
import { type AskTimeline, timelineOf } from '../core/answer/timeline.ts';
import { readFilter } from '../core/question/filter/filteredQuestion.ts';
import { type NotAQuestion, readQuestion, searchTermsOf } from '../core/question/question.ts';
import type { Statistics } from '../core/question/statistics.ts';
import { keptAnalyses } from '../core/ranking/keptAnalyses.ts';
import { rankSentences } from '../core/ranking/ranking.ts';
import { THRESHOLDS } from '../core/ranking/thresholds.ts';
import { prepare } from '../core/ranking/wanted.ts';
import { inOneState } from './inOneState.ts';
import { restrictionOf } from './restriction.ts';
import type { Searchable } from './searchable.ts';
import { suggestionsFor } from './suggestions.ts';

/** What was found, and what it was weighed by. */
interface Looked extends Found {
  readonly statistics: Statistics;
}

/** What a library of articles can be asked. */
export interface Asking {
  readonly ask: Ask;
  readonly explain: Explain;
  readonly timeline: AskTimeline;
}

/** @param now tells what "last week" is. */
export function createAsk(library: Searchable, now: () => Date): Asking {
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
    const ranked = rankSentences(question, proposals, statistics, analysesOf);
    const suggestions = await suggestionsFor(question, library);
    return { typed: input.trim(), filtered, question, statistics, ranked, suggestions };
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
      const wanted = prepare(found.question, found.statistics);
      const { quotations } = quote(found, limits);
      return { answer, explanation: explain(found.question, wanted, quotations) };
    },
    timeline: async (topic) => {
      const found = await find(topic, THRESHOLDS.timelineCandidates);
      return typeof found === 'string'
        ? { topic: topic.trim(), entries: [], undated: 0 }
        : { topic: found.typed, ...timelineOf(found.question, worthShowing(found)) };
    },
  };
}
