import { LRUCache } from 'lru-cache';
import { type Answer, type AnswerLimits, type Ask, DEFAULT_LIMITS } from '../core/answer.ts';
import { excerptsOf, type Quotation } from '../core/excerpt.ts';
import { type Explain, explain } from '../core/explanation.ts';
import type { Passage } from '../core/passage.ts';
import { type NotAQuestion, type Question, readQuestion, searchTermsOf } from '../core/question.ts';
import { type Proposal, type RankedSentence, rankSentences } from '../core/ranking.ts';
import { type PassageReading, type ReadPassage, readPassage } from '../core/reading.ts';
import type { Statistics } from '../core/statistics.ts';
import type { Thesaurus } from '../core/thesaurus.ts';
import { prepare } from '../core/wanted.ts';
import { WEIGHTS } from '../core/weights.ts';
import type { SearchEngine } from './searchEngine.ts';

/** What a question is asked of: at each question anew, since articles come and go. */
export interface Searchable {
  readonly engine: SearchEngine;
  readonly statistics: Statistics;
  readonly thesaurus: Thesaurus;
  /** The languages that the articles are in, that of the most passages first; English where missing. */
  readonly languages?: readonly string[];
  /** The passages with the engine's keys, and their articles. */
  readonly proposalsOf: (keys: readonly number[]) => readonly Proposal[];
}

/** Passages whose reading is kept, some 20 KB each: reading is most of the work of a question. */
const KEPT = 1000;

/** Reads passages and keeps the last readings. @param max how many, at least 1. */
export function createReader(max: number = KEPT): ReadPassage {
  const kept = new LRUCache<Passage, PassageReading>({ max });
  return (article, passage) => {
    const known = kept.get(passage);
    if (known) return known;
    const reading = readPassage(article, passage);
    kept.set(passage, reading);
    return reading;
  };
}

/** A question with every sentence that may answer it, best first. */
interface Found {
  readonly question: Question;
  readonly statistics: Statistics;
  readonly ranked: readonly RankedSentence[];
}

/** What a library of articles can be asked: for an answer, and why it is what it is. */
export function createAsk(library: Searchable): { readonly ask: Ask; readonly explain: Explain } {
  const readingsOf = createReader();

  const find = async (input: string): Promise<Found | NotAQuestion> => {
    const question = readQuestion(input, library);
    if (typeof question === 'string') return question;
    const { statistics } = library;
    const candidates = await library.engine.search(searchTermsOf(question), WEIGHTS.candidates);
    const proposals = library.proposalsOf(candidates.map(({ key }) => key));
    return {
      question,
      statistics,
      ranked: rankSentences(question, proposals, statistics, readingsOf),
    };
  };

  return {
    ask: async (input, limits = DEFAULT_LIMITS) => {
      const found = await find(input);
      return typeof found === 'string'
        ? { kind: 'not-a-question', question: input.trim(), reason: found }
        : decide(found, limits);
    },
    explain: async (input, limits) => {
      const found = await find(input);
      if (typeof found === 'string') return undefined;
      const wanted = prepare(found.question, found.statistics);
      return explain(found.question, wanted, quote(found, limits));
    },
  };
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function quote({ question, ranked }: Found, limits: AnswerLimits): Quotation<RankedSentence>[] {
  const best = logOdds(ranked[0]?.confidence ?? 0);
  const shown = ranked.filter(
    ({ confidence }) =>
      confidence >= WEIGHTS.related && best - logOdds(confidence) <= WEIGHTS.behind,
  );
  return excerptsOf(question, shown, limits);
}

/** The walk's end: quote, and decide what the quotations are. */
function decide(found: Found, limits: AnswerLimits): Answer {
  const { question } = found;
  const asked = {
    question: question.text,
    notFound: question.words.filter(({ isKnown }) => !isKnown).map(({ surface }) => surface),
  };
  const excerpts = quote(found, limits).map(({ excerpt }) => excerpt);
  const confidence = excerpts[0]?.score ?? 0;
  if (excerpts.length === 0) return { kind: 'nothing-found', ...asked, confidence };
  const kind = confidence >= WEIGHTS.answered ? 'answered' : 'related';
  return { kind, ...asked, confidence, excerpts };
}
