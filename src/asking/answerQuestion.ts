import { LRUCache } from 'lru-cache';
import {
  type Answer,
  type AnswerLimits,
  type Ask,
  DEFAULT_LIMITS,
  type Excerpt,
  type Suggestion,
} from '../core/answer/answer.ts';
import { excerptAt, excerptsOf, type Quotation } from '../core/answer/excerpt.ts';
import { type Explain, explain } from '../core/answer/explanation.ts';
import { type AskTimeline, timelineOf } from '../core/answer/timeline.ts';
import type { Article, CatalogueEntry } from '../core/article/article.ts';
import { type Passage, passagesOf } from '../core/article/passage.ts';
import { compileFilter } from '../core/question/filter/compiledFilter.ts';
import { sorted } from '../core/question/filter/filter.ts';
import {
  type FilteredQuestion,
  isEmpty,
  readFilter,
} from '../core/question/filter/filteredQuestion.ts';
import {
  type NotAQuestion,
  type Question,
  readQuestion,
  searchTermsOf,
} from '../core/question/question.ts';
import type { Statistics } from '../core/question/statistics.ts';
import type { Thesaurus } from '../core/question/thesaurus.ts';
import { type PassageReading, type ReadPassage, readPassage } from '../core/ranking/analysis.ts';
import { type Proposal, type RankedSentence, rankSentences } from '../core/ranking/ranking.ts';
import { prepare } from '../core/ranking/wanted.ts';
import { WEIGHTS } from '../core/ranking/weights.ts';
import { DEFAULT_LANGUAGE, isUnspaced, languageCode } from '../core/text/language.ts';
import { termsOf, wordsOf } from '../core/text/words.ts';
import type { Restriction, SearchEngine } from '../search/searchEngine.ts';
import { inOneState } from './inOneState.ts';

/** What a question is asked of: at each question anew, since articles come and go. */
export interface Searchable {
  /** Another one after each change. */
  readonly generation: number;
  readonly engine: SearchEngine;
  readonly statistics: Statistics;
  readonly thesaurus: Thesaurus;
  /** The languages that the articles are in, that of the most passages first; English where missing. */
  readonly languages?: readonly string[];
  /** The catalogue's line of the article that the passage with a key is from. */
  readonly catalogued: (key: number) => CatalogueEntry | undefined;
  readonly articleWith: (id: string) => Article | undefined;
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
  /** As typed, without white space around it. */
  readonly typed: string;
  readonly filtered: FilteredQuestion;
  readonly question: Question;
  readonly statistics: Statistics;
  readonly ranked: readonly RankedSentence[];
  readonly suggestions: readonly Suggestion[];
}

/** What a library of articles can be asked. */
export interface Asking {
  readonly ask: Ask;
  /** Why an answer is what it is. */
  readonly explain: Explain;
  readonly timeline: AskTimeline;
}

/** @param now tells what "last week" is. */
export function createAsk(library: Searchable, now: () => Date): Asking {
  const readingsOf = createReader();

  const find = (input: string, most: number): Promise<Found | NotAQuestion> =>
    inOneState(library, () => findNow(input, most));

  const findNow = async (input: string, most: number): Promise<Found | NotAQuestion> => {
    const filtered = readFilter(input, now());
    const question = readQuestion(filtered.text, library);
    if (typeof question === 'string') return question;
    const { statistics } = library;
    const restriction = restrictionOf(filtered, library);
    const terms = [...searchTermsOf(question), ...(restriction?.required.flat() ?? [])];
    const candidates = await library.engine.search(terms, most, restriction);
    const proposals = library.proposalsOf(candidates.map(({ key }) => key));
    const ranked = rankSentences(question, proposals, statistics, readingsOf);
    const suggestions = await suggestionsFor(question, library);
    return { typed: input.trim(), filtered, question, statistics, ranked, suggestions };
  };

  return {
    ask: async (input, limits = DEFAULT_LIMITS) => {
      const found = await find(input, WEIGHTS.candidates);
      return typeof found === 'string'
        ? { kind: 'not-a-question', question: input.trim(), reason: found }
        : decide(found, limits, library);
    },
    explain: async (input, limits) => {
      const found = await find(input, WEIGHTS.candidates);
      if (typeof found === 'string') return undefined;
      const wanted = prepare(found.question, found.statistics);
      return explain(found.question, wanted, quote(found, limits).quotations);
    },
    timeline: async (topic) => {
      const found = await find(topic, WEIGHTS.timelineCandidates);
      return typeof found === 'string'
        ? { topic: topic.trim(), entries: [], undated: 0 }
        : { topic: found.typed, ...timelineOf(found.question, worthShowing(found)) };
    },
  };
}

/** Which passages a question lets an engine propose; undefined where all of them. */
function restrictionOf({ filter }: FilteredQuestion, library: Searchable): Restriction | undefined {
  if (isEmpty(filter)) return undefined;
  const { accepts, acceptsPassage } = compileFilter(filter);
  return {
    // Few passages have all words of a phrase, and only of these the text is looked at.
    required: filter.phrases.flatMap((phrase) => groupsOf(phrase, library)).slice(0, MOST_REQUIRED),
    accepts(key) {
      const entry = library.catalogued(key);
      if (!entry || accepts(entry) === 'no') return false;
      return acceptsPassage(() => {
        const [proposal] = library.proposalsOf([key]);
        if (!proposal) return '';
        const { article, passage } = proposal;
        return article.text.slice(passage.start, passage.end);
      });
    },
  };
}

/** Words of phrases that are required; see `Restriction`. */
const MOST_REQUIRED = 31;

/** For each word of a phrase its terms in all languages of the articles, where each has one for it. */
function groupsOf(phrase: string, { languages = [] }: Searchable): string[][] {
  const codes = [...new Set([DEFAULT_LANGUAGE, ...languages.map(languageCode)])];
  return wordsOf(phrase).flatMap(({ start, end }) => {
    const word = phrase.slice(start, end);
    // Without spaces the words around it decide where a word ends.
    if (isUnspaced(word)) return [];
    const terms = codes.map((code) => termsOf(word, undefined, code));
    return terms.every((own) => own.length > 0) ? [[...new Set(terms.flat())]] : [];
  });
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The sentences that may be shown: likely enough, and not far behind the best one. */
function worthShowing({ ranked, filtered: { filter } }: Found): RankedSentence[] {
  const best = logOdds(ranked[0]?.confidence ?? 0);
  // Who names an article wants to see what is nearest in it.
  const least = filter.articles.length > 0 ? 0 : WEIGHTS.related;
  return ranked.filter(
    ({ confidence }) => confidence >= least && best - logOdds(confidence) <= WEIGHTS.behind,
  );
}

/** The quotations in the order that was asked for, and how likely the best of them answers. */
function quote(found: Found, limits: AnswerLimits) {
  const quotations = excerptsOf(found.question, worthShowing(found), limits);
  const confidence = quotations[0]?.excerpt.score ?? 0;
  const { filter } = found.filtered;
  const dateOf = ({ excerpt }: Quotation<RankedSentence>) => excerpt.citation.date;
  return { confidence, quotations: sorted(quotations, filter, dateOf) };
}

/** The walk's end: quote, and decide what the quotations are. */
function decide(found: Found, limits: AnswerLimits, library: Searchable): Answer {
  const { typed, question, filtered, suggestions } = found;
  const { articles, period } = filtered.filter;
  const asked = {
    question: typed,
    notFound: question.words
      .filter(({ isKnown, surface }) => !isKnown && !period?.text.includes(surface))
      .map(({ surface }) => surface),
    ...(suggestions.length > 0 && { suggestions }),
    ...(!isEmpty(filtered.filter) && { filter: filtered.filter }),
    ...(filtered.problems.length > 0 && { filterProblems: filtered.problems }),
  };
  const { confidence, quotations } = quote(found, limits);
  const near = quotations.map(({ excerpt }) => excerpt);
  // Whoever names an article sees at least how it begins.
  const excerpts =
    near.length > 0 ? near : articles.flatMap((id) => leadOf(library.articleWith(id), limits));
  if (excerpts.length === 0) return { kind: 'nothing-found', ...asked, confidence };
  const kind = confidence >= WEIGHTS.answered ? 'answered' : 'related';
  return { kind, ...asked, confidence, excerpts };
}

/** How an article begins, in whole sentences of its first passage. */
function leadOf(article: Article | undefined, limits: AnswerLimits): Excerpt[] {
  const [first] = article ? passagesOf(article) : [];
  if (!article || !first) return [];
  const last = first.sentences[Math.min(limits.sentences, first.sentences.length) - 1] ?? first;
  return [excerptAt(article, { start: first.start, end: last.end })];
}

/** Words that articles have, as one of them writes it, for those of the question that none has. */
async function suggestionsFor({ words }: Question, library: Searchable): Promise<Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const { surface, spelt } of words) {
    if (spelt === undefined) continue;
    const keys = (await library.engine.search([spelt], 1)).map(({ key }) => key);
    for (const { article, passage } of library.proposalsOf(keys)) {
      const words = wordsOf(article.text, passage, languageCode(article.language));
      const word = words.find(({ term }) => term === spelt);
      if (word)
        suggestions.push({ typed: surface, instead: article.text.slice(word.start, word.end) });
    }
  }
  return suggestions;
}
