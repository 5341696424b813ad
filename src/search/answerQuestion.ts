import { LRUCache } from 'lru-cache';
import { type Answer, type AnswerLimits, type Ask, DEFAULT_LIMITS } from '../core/answer.ts';
import { excerptsOf } from '../core/excerpt.ts';
import type { Passage } from '../core/passage.ts';
import { type Question, readQuestion, searchTermsOf } from '../core/question.ts';
import { type Proposal, type RankedSentence, rankSentences } from '../core/ranking.ts';
import { type PassageReading, type ReadPassage, readPassage } from '../core/reading.ts';
import type { Statistics } from '../core/statistics.ts';
import type { Thesaurus } from '../core/thesaurus.ts';
import { WEIGHTS } from '../core/weights.ts';
import type { SearchEngine } from './searchEngine.ts';

/** What a question is asked of. */
export interface Searchable {
  readonly engine: SearchEngine;
  readonly statistics: Statistics;
  readonly thesaurus: Thesaurus;
  /** The passage with the engine's key, and its article. */
  readonly proposalOf: (key: number) => Proposal | undefined;
}

/** Passages whose reading is kept, some 20 KB each: reading is most of the work of a question. */
const KEPT = 1000;

function createReader(): ReadPassage {
  const kept = new LRUCache<Passage, PassageReading>({ max: KEPT });
  return (article, passage) => {
    const known = kept.get(passage);
    if (known) return known;
    const reading = readPassage(article, passage);
    kept.set(passage, reading);
    return reading;
  };
}

/** The walk of a question: read it, let the engine propose, rank, quote, decide. */
export function createAsk(library: Searchable): Ask {
  const readingsOf = createReader();
  return async (input, limits = DEFAULT_LIMITS) => {
    const question = readQuestion(input, library);
    if (typeof question === 'string') {
      return { kind: 'not-a-question', question: input.trim(), reason: question };
    }
    const candidates = await library.engine.search(searchTermsOf(question), WEIGHTS.candidates);
    const proposals = candidates.flatMap(({ key }) => library.proposalOf(key) ?? []);
    const ranked = rankSentences(question, proposals, library.statistics, readingsOf);
    return decide(question, ranked, limits);
  };
}

function decide(
  question: Question,
  ranked: readonly RankedSentence[],
  limits: AnswerLimits,
): Answer {
  const asked = {
    question: question.text,
    notFound: question.words.filter(({ isKnown }) => !isKnown).map(({ surface }) => surface),
  };
  const shown = ranked.filter((sentence) => sentence.confidence >= WEIGHTS.related);
  const excerpts = excerptsOf(question, shown, limits);
  const confidence = excerpts[0]?.score ?? 0;
  if (excerpts.length === 0) return { kind: 'nothing-found', ...asked, confidence };
  const kind = confidence >= WEIGHTS.answered ? 'answered' : 'related';
  return { kind, ...asked, confidence, excerpts };
}
