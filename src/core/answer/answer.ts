import type { ArticleName, Citation } from '../article/citation.ts';
import type { Filter, FilterProblem } from '../question/filter/filter.ts';
import type { NotAQuestion } from '../question/question.ts';
import type { UnreadReason } from '../ranking/readPairs.ts';
import type { Span } from '../text/span.ts';
import type { Shortfall } from './shortfall.ts';

/** What is known about a question. Every face shows the same answer. */
export type Answer = Answered | Related | NothingFound | NotAnswerable;

/** The excerpts are likely to answer. */
export interface Answered extends WithExcerpts {
  readonly kind: 'answered';
  /** What the excerpts give as the answer beside each other; absent where one origin gives it alone. */
  readonly accounts?: Accounts;
}

/** The excerpts speak of the same things and may not answer; to be labelled so. */
export interface Related extends WithExcerpts {
  readonly kind: 'related';
  /**
   * Why the first of them, which is the nearest, does not answer: present where they are to be shown only to
   * whoever wants to see them.
   */
  readonly nearest?: Shortfall;
}

/** No article speaks of it. Carries no citation. */
export interface NothingFound extends AnswerToQuestion {
  readonly kind: 'nothing-found';
}

/** There was nothing to search for. */
export interface NotAnswerable {
  readonly kind: 'not-a-question';
  readonly question: string;
  readonly reason: NotAQuestion;
}

/** To what a question was limited. */
export interface Limited {
  /** What the question is limited to, besides its words; absent where that is nothing. */
  readonly filter?: Filter;
  /** What of the filter could not be used; absent where that is nothing. */
  readonly filterProblems?: readonly FilterProblem[];
}

interface AnswerToQuestion extends Limited {
  /** As typed, without white space around it. */
  readonly question: string;
  /** 0..1, see `confidence.ts`. */
  readonly confidence: number;
  /** Words of the question that no article has, as typed, in order. */
  readonly notFound: readonly string[];
  /** For some of these, a word that articles have and that may have been meant; absent where for none. */
  readonly suggestions?: readonly Suggestion[];
  /** Present where a reader has read the best of what was found. */
  readonly isRead?: true;
  /** Why it is answered by words alone, though there is a reader. */
  readonly unread?: UnreadReason;
}

/** A word of the question and how an article writes the one that may have been meant. */
export interface Suggestion {
  readonly typed: string;
  readonly instead: string;
}

interface WithExcerpts extends AnswerToQuestion {
  /** At least one, best first. */
  readonly excerpts: readonly Excerpt[];
}

/**
 * What several articles give as the answer, beside each other: the same, different values, or values of which
 * the newest is only later. Who is right is not told.
 */
export interface Accounts {
  readonly kind: 'agree' | 'differ' | 'later';
  /** One where they agree, else at least two, newest first. */
  readonly given: readonly GivenAnswer[];
}

/** A value that articles give, with those who give the same. */
export interface GivenAnswer {
  /** As the first of its excerpts has it. */
  readonly text: string;
  /** How many origins give it: what one news agency sent to many counts once. */
  readonly origins: number;
  /** ISO 8601: the newest of its articles; absent where none has a date. */
  readonly date?: string;
  /** Their places in the answer's excerpts, from 0; at least one. */
  readonly excerpts: readonly number[];
  /** Whether it may have changed since the others were told, since all of its articles are newer. */
  readonly isLater?: true;
}

/** A verbatim slice of an article and where it stands. */
export interface Excerpt {
  /** `article.text.slice(citation.start, citation.end)`. */
  readonly quote: string;
  /** 0..1, the confidence that this excerpt alone would have given. */
  readonly score: number;
  /** The question's words in the quote: offsets into `quote`, ascending, apart from each other. */
  readonly highlights: readonly Span[];
  /**
   * The words in the quote that answer, where a reader has pointed at them and the excerpt is thought to
   * answer; as `highlights` are.
   */
  readonly answers?: readonly Span[];
  /** Present when a sentence was too long to be shown whole; to be shown outside the quotation. */
  readonly cut?: Cut;
  /**
   * Present where it speaks of the same things and is not thought to answer, in an answer of which others
   * are. It stands behind these, in JSON with them; a chat shows it when more is asked for, and the command
   * line where somebody says how many excerpts they want.
   */
  readonly isRelated?: true;
  readonly citation: Citation;
  /** Other articles that say nearly the same, without repeating it. */
  readonly alsoIn: readonly ArticleName[];
}

/** Which ends of the quote are not ends of a sentence. */
export interface Cut {
  readonly before: boolean;
  readonly after: boolean;
}

/** How much an answer may show. */
export interface AnswerLimits {
  /** Excerpts, at least 1. */
  readonly excerpts: number;
  /** Sentences of an excerpt, at least 1. */
  readonly sentences: number;
  /** UTF-16 code units of an excerpt of several sentences. */
  readonly chars: number;
  /** UTF-16 code units up to which a single sentence stays whole. */
  readonly sentenceChars: number;
}

export const DEFAULT_LIMITS: AnswerLimits = {
  excerpts: 5,
  sentences: 3,
  chars: 550,
  sentenceChars: 900,
};

/** The one function that a face is handed to answer with. */
export type Ask = (question: string, limits?: AnswerLimits) => Promise<Answer>;
