import { compareNames } from '../core/article/listOrder.ts';
import { inverseFrequency } from '../core/question/statistics.ts';
import { partOf, TITLE_BOOST } from '../search/bm25.ts';
import { countsOf } from './documents.ts';
import { type MeanLengths, MOST_RESULTS, type PassageDocument } from './indexLayout.ts';
import { type Scope, termQuery } from './scope.ts';
import type { Query, SearchBody } from './searches.ts';

/** A passage that was found. */
export interface FoundPassage extends Pick<PassageDocument, 'article' | 'version' | 'number'> {
  readonly score: number;
}

/** What is searched for. */
export interface PassageSearch {
  readonly terms: readonly string[];
  /** Of each of these groups a passage has at least one term. */
  readonly required: readonly (readonly string[])[];
  /** What else limits it. */
  readonly filter: readonly Query[];
  /** How many are likely to be taken. */
  readonly likely: number;
}

/**
 * Passages in the order of the packed engine, best first, as far as they are taken: ties in the order of their
 * articles' ids and then of their numbers.
 *
 * The cluster knows what each term gives to a passage, a little less than exactly, and adds that up; the score is
 * that sum times the number of terms that the passage has. So the best sums are asked for among the passages
 * that have at least so and so many of the terms, and the score of each is reckoned here. What has not been seen
 * can be no better than the last sums of these lists allow; what is better than that is next.
 */
export async function* bestPassages(
  scope: Scope,
  search: PassageSearch,
): AsyncGenerator<FoundPassage> {
  const wanted = await wantedOf(scope, search.terms);
  if (wanted.terms.length === 0) return;
  const lists = listsOf(wanted, search);
  const seen = new Set<string>();
  let waiting: FoundPassage[] = [];
  let size = search.likely + MARGIN;
  while (lists.some(({ isDone }) => !isDone)) {
    const due = dueOf(lists, waiting, search.likely);
    const found = await nextOf(due, scope, size);
    for (const passage of found) {
      const name = `${passage.number} ${passage.article}`;
      const { article, version, number } = passage;
      if (!seen.has(name)) {
        waiting.push({ article, version, number, score: scoreOf(passage, wanted) });
      }
      seen.add(name);
    }
    // Whoever has all of the terms of a list is in all lists of fewer.
    const done = lists.findIndex(({ isDone }) => isDone);
    if (done >= 0) for (const list of lists.slice(done)) list.isDone = true;
    waiting.sort(comparePassages);
    const bound = Math.max(...lists.map(boundOf));
    const certain = waiting.findIndex(({ score }) => score <= bound);
    const next = certain < 0 ? waiting : waiting.slice(0, certain);
    waiting = waiting.slice(next.length);
    yield* next;
    size = Math.min(2 * size, MOST_AT_ONCE);
  }
  yield* waiting;
}

/** Hits beyond those that are likely to be taken, so that one look mostly does. */
const MARGIN = 12;
const MOST_AT_ONCE = 2000;

/** What is searched for, weighed. */
interface WeighedSearch {
  readonly terms: readonly WeighedTerm[];
  readonly means: MeanLengths;
  /** How much better a passage may be than the cluster thinks. */
  readonly slack: number;
}

interface WeighedTerm {
  readonly term: string;
  /** What it is worth in texts and titles; 0 where none has it. */
  readonly text: number;
  readonly titles: number;
}

/** Terms that are looked for at once: each has two clauses, and a node takes 1,024. The rarest are. */
const MOST_TERMS = 400;

async function wantedOf(scope: Scope, terms: readonly string[]): Promise<WeighedSearch> {
  await scope.count(terms);
  const { passages, different } = await scope.totals();
  const means = { text: different.text / passages || 1, titles: different.titles / passages || 1 };
  const weighed = [...new Set(terms)].flatMap((term): WeighedTerm[] => {
    const { text = 0, titles = 0 } = scope.countsOf(term) ?? {};
    if (text + titles === 0) return [];
    return [
      {
        term,
        text: text === 0 ? 0 : inverseFrequency(passages, text),
        titles: titles === 0 ? 0 : TITLE_BOOST * inverseFrequency(passages, titles),
      },
    ];
  });
  const drift = Math.max(1, means.text / scope.means.text, means.titles / scope.means.titles);
  return { terms: rarest(weighed), means, slack: ROUNDED * drift };
}

/** In their order. */
function rarest(terms: readonly WeighedTerm[]): readonly WeighedTerm[] {
  if (terms.length <= MOST_TERMS) return terms;
  const least = [...terms].sort((a, b) => b.text - a.text)[MOST_TERMS - 1]?.text ?? 0;
  return terms.filter(({ text }) => text >= least).slice(0, MOST_TERMS);
}

/**
 * Lucene keeps the value of a feature with 9 bits (`FeatureField`), rounded down, and adds up with 24: what is
 * kept is less than a 256th smaller than the value, and a sum off by less than a thousandth of that.
 */
const ROUNDED = 1.004;

/** The passages that have at least some number of the terms, by the sum of what these give. */
interface SumList {
  readonly query: Query;
  /** The most terms that a passage may have which is in no list of those that have more. */
  readonly most: number;
  readonly slack: number;
  /** How many have been seen, and the sum of the last one. */
  taken: number;
  last: number;
  isDone: boolean;
}

/** Where many terms are looked for, there is not a list for each number of them. */
const MOST_LISTS = 6;

function listsOf(
  { terms, slack }: WeighedSearch,
  { required, filter }: PassageSearch,
): readonly SumList[] {
  const clauses = terms.map(({ term, text, titles }) => {
    const fields = [
      ...(text > 0 ? [termQuery('text', term, text)] : []),
      ...(titles > 0 ? [termQuery('titles', term, titles)] : []),
    ];
    return fields.length === 1 && fields[0] ? fields[0] : { bool: { should: fields } };
  });
  const limits = [
    ...filter,
    ...required.map((group) => ({
      bool: {
        should: group.flatMap((term) => [termQuery('text', term), termQuery('titles', term)]),
      },
    })),
  ];
  const numbers = thresholdsOf(terms.length);
  return numbers.map((least, at) => ({
    query: {
      bool: {
        should: clauses,
        minimum_should_match: least,
        ...(limits.length > 0 && { filter: limits }),
      },
    },
    most: (numbers[at + 1] ?? terms.length + 1) - 1,
    slack,
    ...{ taken: 0, last: Number.POSITIVE_INFINITY, isDone: false },
  }));
}

/** Numbers of terms from 1 to all of them, the larger ones closer to each other. */
function thresholdsOf(terms: number): number[] {
  const lists = Math.min(terms, MOST_LISTS);
  const numbers = Array.from({ length: lists }, (_, at) =>
    lists === 1 ? 1 : Math.round(1 + ((terms - 1) * at) / (lists - 1)),
  );
  return [...new Set(numbers)];
}

/** No passage of a list that has not been seen in it scores more, but for those of the lists of more terms. */
function boundOf({ isDone, last, most, slack }: SumList): number {
  return isDone ? 0 : last * most * slack;
}

/** The lists in which there may be a passage that is better than those that are likely to be taken. */
function dueOf(
  lists: readonly SumList[],
  waiting: readonly FoundPassage[],
  likely: number,
): readonly SumList[] {
  const least = waiting[likely - 1]?.score ?? 0;
  const due = lists.filter((list) => !list.isDone && boundOf(list) >= least);
  return due.length > 0 ? due : lists.filter((list) => !list.isDone);
}

const FIELDS = [
  ...['article', 'version', 'number', 'terms', 'titleTerms'],
  ...['differentInText', 'differentInTitles'],
];

type PassageSource = Pick<
  PassageDocument,
  | ('article' | 'version' | 'number')
  | ('terms' | 'titleTerms' | 'differentInText' | 'differentInTitles')
>;

/** Goes on in some lists. */
async function nextOf(
  due: readonly SumList[],
  scope: Scope,
  size: number,
): Promise<readonly PassageSource[]> {
  const replies = await scope.search(
    due.map(({ query, taken }): SearchBody => {
      const most = Math.min(size, MOST_RESULTS - taken);
      return {
        query: { bool: { must: [query], filter: scope.filter } },
        ...{ size: most, from: taken, _source: FIELDS, track_total_hits: false },
      };
    }),
  );
  const found: PassageSource[] = [];
  for (const [at, list] of due.entries()) {
    const hits = replies[at]?.hits ?? [];
    // Passages were sent as such.
    for (const { source } of hits) found.push(source as PassageSource);
    list.taken += hits.length;
    list.last = hits.at(-1)?.score ?? 0;
    list.isDone = hits.length < size || list.taken >= MOST_RESULTS;
  }
  return found;
}

/** As the packed engine reckons it, to the last bit. */
function scoreOf(passage: PassageSource, { terms, means }: WeighedSearch): number {
  const text = countsOf(passage.terms.split(' '));
  const titles = countsOf(passage.titleTerms.split(' '));
  let sum = 0;
  let matched = 0;
  for (const { term, ...worth } of terms) {
    const inText = text.get(term);
    const inTitles = titles.get(term);
    if (inText) sum += worth.text * partOf(inText, passage.differentInText, means.text);
    if (inTitles) sum += worth.titles * partOf(inTitles, passage.differentInTitles, means.titles);
    if (inText || inTitles) matched += 1;
  }
  return Math.fround(sum * matched);
}

function comparePassages(a: FoundPassage, b: FoundPassage): number {
  return b.score - a.score || compareNames(a.article, b.article) || a.number - b.number;
}
