import type { Cut } from '../answer/answer.ts';
import type { ShownAnswer, ShownExcerpt } from '../answer/gate.ts';
import type { AlterationKind } from '../answer/quoteCheck/alterationKind.ts';
import { CLAIM_LIMIT, CLAIM_WORDS, type QuoteCheck } from '../answer/quoteCheck/quoteCheck.ts';
import type { Citation } from '../article/citation.ts';
import type { Problem } from '../article/problem.ts';
import type { Progress } from '../conversation/library.ts';
import type { LostReply } from '../conversation/reply.ts';
import { relationTo } from '../question/filter/compiledFilter.ts';
import type { Filter, FilterProblem } from '../question/filter/filter.ts';
import { dayBefore } from '../question/filter/timesSaid.ts';
import { QUESTION_LIMIT } from '../question/question.ts';
import { type Key, type Say, type SpokenLanguage, sayIn, spokenLanguageOf } from './say.ts';

/**
 * What the bot says in its own words, in one language. It never says anything about the matter of a
 * question.
 */
export interface Wording {
  readonly say: Say;
  /** The sentence above the excerpts, or in their place. */
  readonly verdictOf: (answer: ShownAnswer) => string;
  /**
   * Where the nearest passage stands and why it does not answer, where no more than that is said at first.
   * @param name writes a title or what was typed as the face needs it.
   */
  readonly nearestOf: (answer: ShownAnswer, name: (typed: string) => string) => string | undefined;
  /** Names the words of the question that no article has; undefined where there are none. */
  readonly missingWordsOf: (answer: ShownAnswer) => string | undefined;
  /** Names words that no article has; undefined where there are none. */
  readonly missingOf: (words: readonly string[]) => string | undefined;
  /** Says outside the quotation that it is not the whole sentence. */
  readonly cutNoteOf: (cut: Cut) => string;
  /**
   * Where a reader can check a quotation: "folder/file.md:12–13", "report.pdf, p. 3",
   * "export.jsonl, entry 17", "page.html, under “Talks › The deal”", or the lines that `show` numbers.
   */
  readonly placeOf: (citation: Citation) => string;
  /** "file.md:3", "report.pdf, p. 3" or "export.jsonl:17, entry 17". */
  readonly problemPlaceOf: (problem: Problem) => string;
  /**
   * Names the other articles that say the same, with the agency that each is from, and says how many
   * origins there are where an agency makes them fewer than articles. Undefined where there is none.
   * @param name writes a title as the face needs it.
   */
  readonly alsoInOf: (
    excerpt: Pick<ShownExcerpt, 'citation' | 'alsoIn'>,
    name: (title: string) => string,
  ) => string | undefined;
  /**
   * What a question is limited to besides its words, on one line, and what it lets in besides for speaking
   * of the period; undefined where that is an article, which the question names already.
   * @param shown what is shown of it.
   * @param date writes an ISO date, and
   * @param name what was typed, as the face needs it.
   */
  readonly filterOf: (
    filter: Filter,
    shown: readonly Pick<ShownExcerpt, 'citation'>[],
    date: (day: string) => string,
    name: (typed: string) => string,
  ) => string | undefined;
  /**
   * What is wrong with an operator of a question, and what was expected, or why a limit does not hold.
   * @param date writes an ISO date, and
   * @param name what was typed, as the face needs it.
   */
  readonly filterProblemOf: (
    problem: FilterProblem,
    date: (day: string) => string,
    name: (typed: string) => string,
  ) => string;
  /** How a text that was posted as a quotation stands to the articles. */
  readonly checkVerdictOf: (check: QuoteCheck) => string;
  /** What kinds of words a quotation changed: "Changed: a number, a name." */
  readonly changesOf: (changes: readonly AlterationKind[]) => string;
  /** Says that not all articles have been read yet. */
  readonly readingNoteOf: (progress: Progress) => string;
  /** Why nothing can be done with a quotation. */
  readonly lossOf: (lost: LostReply) => string;
  /** "1 article", "3 articles". */
  readonly count: (number: number, noun: Noun) => string;
  /** Puts names beside each other: "a, b". */
  readonly list: (names: readonly string[]) => string;
}

/** What can be counted. */
export type Noun = Extract<Key, `count.${string}`> extends `count.${infer Name}` ? Name : never;

/** The wording for a locale as Discord names it; English where the bot does not speak its language. */
export function wordingIn(locale: string): Wording {
  return WORDINGS[spokenLanguageOf(locale)];
}

function createWording(language: SpokenLanguage): Wording {
  const say = sayIn(language);
  const list = (names: readonly string[]) => names.join(say('list.separator'));
  const missingOf = (missing: readonly string[]) => {
    if (missing.length === 0) return undefined;
    const words = list(missing.map((word) => say('list.quoted', { word })));
    return say('note.missing-words', { count: missing.length, words });
  };
  return {
    say,
    list,
    verdictOf: (answer) => verdictOf(say, answer),
    nearestOf: (answer, name) => nearestOf({ say, list }, answer, name),
    missingWordsOf: (answer) =>
      answer.kind === 'not-a-question' ? undefined : missingOf(answer.notFound),
    missingOf,
    cutNoteOf({ before, after }) {
      if (before && after) return say('quote.cut-both');
      return say(before ? 'quote.cut-before' : 'quote.cut-after');
    },
    placeOf: (citation) => placeOf({ say, list }, citation),
    problemPlaceOf({ path, line, page, entry }) {
      const file = line === undefined ? path : `${path}:${line}`;
      return list([
        file,
        ...(entry === undefined ? [] : [say('place.entry', { entry })]),
        ...(page === undefined ? [] : [say('place.pages', { count: 1, pages: page })]),
      ]);
    },
    alsoInOf: (excerpt, name) => alsoInOf(say, excerpt, name),
    filterOf: (...args) => filterOf({ say, list }, ...args),
    filterProblemOf: (...args) => filterProblemOf(say, ...args),
    checkVerdictOf: (check) => checkVerdictOf(say, check),
    changesOf: (changes) =>
      say('check.changed', { kinds: list(changes.map((kind) => say(`check.change-${kind}`))) }),
    readingNoteOf: (progress) => readingNoteOf(say, progress),
    lossOf({ why, progress }) {
      if (why === 'changed') return say('notice.changed');
      return progress ? readingNoteOf(say, progress) : say('notice.gone');
    },
    count: (number, noun) => say(`count.${noun}`, { count: number }),
  };
}

function verdictOf(say: Say, answer: ShownAnswer): string {
  switch (answer.kind) {
    case 'answered':
      return say('verdict.answered');
    case 'related':
      return say(answer.nearest ? 'verdict.nearest' : 'verdict.related');
    case 'nothing-found':
      return say('verdict.nothing-found');
    case 'not-a-question':
      switch (answer.reason) {
        case 'empty':
          return say('verdict.empty');
        case 'too-long':
          return say('verdict.too-long', { limit: QUESTION_LIMIT });
      }
  }
}

function nearestOf(
  { say, list }: Pick<Wording, 'say' | 'list'>,
  answer: ShownAnswer,
  name: (typed: string) => string,
): string | undefined {
  if (answer.kind !== 'related' || !answer.nearest) return undefined;
  const { nearest, excerpts } = answer;
  const quoted = (typed: string) => say('list.quoted', { word: name(typed) });
  const title = quoted(excerpts[0]?.citation.title ?? '');
  switch (nearest.why) {
    case 'not-in-article':
      return say('nearest.not-in-article', { title, words: list(nearest.words.map(quoted)) });
    case 'not-in-passage': {
      const { words } = nearest;
      const count = words.length;
      return say('nearest.not-in-passage', { title, count, words: list(words.map(quoted)) });
    }
    case 'no-number':
    case 'no-time':
    case 'no-name':
    case 'not-known':
      return say(`nearest.${nearest.why}`, { title });
  }
}

function placeOf({ say, list }: Pick<Wording, 'say' | 'list'>, citation: Citation): string {
  const { path, lines, isExtracted, entry, pages, pageLabels, headings } = citation;
  if (!isExtracted) return `${path}:${rangeOf(lines)}`;
  const parts = [
    ...(entry === undefined ? [] : [say('place.entry', { entry })]),
    ...(pages === undefined
      ? []
      : [say('place.pages', { count: sizeOf(pages), pages: rangeOf(pageLabels ?? pages) })]),
    ...(headings === undefined ? [] : [say('place.headings', { headings: headings.join(' › ') })]),
  ];
  const line = () => say('place.lines', { count: sizeOf(lines), lines: rangeOf(lines) });
  return list([path, ...(parts.length > 0 ? parts : [line()])]);
}

type Range = readonly [first: number, last: number];

/** "12" or "12–13": places have numbers that nobody groups. */
function rangeOf([first, last]: Range | readonly [first: string, last: string]): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

function sizeOf([first, last]: Range): number {
  return last - first + 1;
}

function filterOf(
  { say, list }: Pick<Wording, 'say' | 'list'>,
  filter: Filter,
  shown: readonly Pick<ShownExcerpt, 'citation'>[],
  date: (day: string) => string,
  name: (typed: string) => string,
): string | undefined {
  const { after, before, collection, period, sources, authors, phrases, excluded, sort } = filter;
  const relations = new Set(shown.map(({ citation }) => relationTo(citation.date, filter)));
  const dates = [
    ...(after === undefined && before === undefined ? [] : [datesOf(say, after, before, date)]),
    ...(period ? [datesOf(say, period.from, period.to, date)] : []),
    ...(relations.has('other-year') ? [say('period.or-other-year')] : []),
    ...(period && relations.has('named')
      ? [say('period.or-named', { phrase: name(period.text) })]
      : []),
  ];
  const limits = [
    ...dates,
    ...(collection === undefined
      ? []
      : [say('filter.collection', { collection: name(collection) })]),
    ...sources.map((source) => say('filter.source', { source: name(source) })),
    ...authors.map((author) => say('filter.author', { author: name(author) })),
    ...phrases.map((phrase) => say('filter.phrase', { phrase: name(phrase) })),
    ...excluded.map((word) => say('filter.without', { word: name(word) })),
    ...(sort === 'newest' || sort === 'oldest' ? [say(`filter.${sort}`)] : []),
  ];
  return limits.length === 0 ? undefined : say('note.only', { period: list(limits) });
}

/** @param to the first day behind the period. */
export function datesOf(
  say: Say,
  from: string | undefined,
  to: string | undefined,
  date: (day: string) => string,
): string {
  if (from === undefined) return say('period.before', { date: date(to ?? '') });
  if (to === undefined) return say('period.since', { date: date(from) });
  const last = dayBefore(to);
  if (from === last) return say('period.on', { date: date(from) });
  return say('period.between', { from: date(from), to: date(last) });
}

function filterProblemOf(
  say: Say,
  problem: FilterProblem,
  date: (day: string) => string,
  name: (typed: string) => string,
): string {
  switch (problem.kind) {
    case 'not-a-date':
    case 'not-a-sort':
    case 'no-words':
    case 'not-excludable':
      return name(say(`filter-problem.${problem.kind}`, { operator: `${problem.operator}:` }));
    case 'no-days-between':
      return name(say('filter-problem.no-days-between', problem));
    case 'no-such-collection':
      return say('filter-problem.no-such-collection', { collection: name(problem.value) });
    case 'no-such-phrase':
    case 'nothing-with':
      return say(`filter-problem.${problem.kind}`, { phrase: name(problem.value) });
    case 'nothing-then':
      return say('filter-problem.nothing-then', {
        period: datesOf(say, problem.from, problem.to, date),
        phrase: name(problem.value),
      });
  }
}

function checkVerdictOf(say: Say, check: QuoteCheck): string {
  switch (check.kind) {
    case 'exact':
    case 'exact-but-typography':
    case 'altered':
    case 'similar':
    case 'absent':
      return say(`check.${check.kind}`);
    case 'too-short':
      return say('check.too-short', { count: CLAIM_WORDS });
    case 'too-long':
      return say('check.too-long', { limit: CLAIM_LIMIT });
    case 'stitched':
      return say('check.stitched', { count: check.pieces.length });
  }
}

function readingNoteOf(say: Say, { files: [read, all] }: Progress): string {
  return say('note.reading', { read, all });
}

/** Articles that are named one by one. */
const MOST_NAMED = 5;

function alsoInOf(
  say: Say,
  { citation, alsoIn }: Pick<ShownExcerpt, 'citation' | 'alsoIn'>,
  name: (title: string) => string,
): string | undefined {
  if (alsoIn.length === 0) return undefined;
  const others = alsoIn.map(({ title, agency }) =>
    agency === undefined ? name(title) : `${name(title)} (${agency})`,
  );
  const named = others.slice(0, MOST_NAMED);
  const left = others.length - named.length;
  const titles = [...named, ...(left > 0 ? [say('quote.and-more', { count: left })] : [])].join(
    ' · ',
  );
  const all = [citation, ...alsoIn];
  const origins = new Set(all.map(({ agency, articleId }) => agency ?? `article ${articleId}`))
    .size;
  return origins < all.length
    ? say('quote.also-in-origins', { titles, articles: all.length, origins })
    : say('quote.also-in', { titles });
}

const WORDINGS: Readonly<Record<SpokenLanguage, Wording>> = {
  en: createWording('en'),
  de: createWording('de'),
  fr: createWording('fr'),
  es: createWording('es'),
  ru: createWording('ru'),
  ja: createWording('ja'),
};
