import { type Answer, type AnswerLimits, type Ask, DEFAULT_LIMITS } from '../core/answer.ts';
import { excerptsOf } from '../core/excerpt.ts';
import { type Question, readQuestion, searchTermsOf } from '../core/question.ts';
import { type Proposal, rankSentences } from '../core/ranking.ts';
import type { Statistics } from '../core/statistics.ts';
import type { Synonyms } from '../core/synonyms.ts';
import { WEIGHTS } from '../core/weights.ts';
import type { SearchEngine } from './searchEngine.ts';

/** What a question is asked of. */
export interface Searchable {
  readonly engine: SearchEngine;
  readonly statistics: Statistics;
  readonly synonyms: Synonyms;
  /** The passage with the engine's key, and its article. */
  readonly proposalOf: (key: number) => Proposal | undefined;
}

/** The walk of a question: read it, let the engine propose, rank, quote, decide. */
export function createAsk(library: Searchable): Ask {
  return async (input, limits = DEFAULT_LIMITS) => {
    const question = readQuestion(input, library);
    if (typeof question === 'string') {
      return { kind: 'not-a-question', question: input.trim(), reason: question };
    }
    const candidates = await library.engine.search(searchTermsOf(question), WEIGHTS.candidates);
    const proposals = candidates.flatMap(({ key }) => library.proposalOf(key) ?? []);
    return decide(question, proposals, library.statistics, limits);
  };
}

function decide(
  question: Question,
  proposals: readonly Proposal[],
  statistics: Statistics,
  limits: AnswerLimits,
): Answer {
  const asked = {
    question: question.text,
    notFound: question.words.filter(({ isKnown }) => !isKnown).map(({ surface }) => surface),
  };
  const ranked = rankSentences(question, proposals, statistics).filter(
    (sentence) => sentence.confidence >= WEIGHTS.related,
  );
  const excerpts = excerptsOf(question, ranked, limits);
  const confidence = excerpts[0]?.score ?? 0;
  if (excerpts.length === 0) return { kind: 'nothing-found', ...asked, confidence };
  const kind = confidence >= WEIGHTS.answered ? 'answered' : 'related';
  return { kind, ...asked, confidence, excerpts };
}
