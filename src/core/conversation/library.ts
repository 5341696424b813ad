import type { Ask } from '../answer/answer.ts';
import type { Explain } from '../answer/explanation.ts';
import type { Proofread } from '../answer/proofread/proofreading.ts';
import type { CheckedQuote } from '../answer/quoteCheck/quotePlaces.ts';
import type { MetStatement } from '../answer/statement/metStatement.ts';
import type { AskTimeline } from '../answer/timeline.ts';
import type { Articles } from '../article/articles.ts';
import type { CatalogueEntry } from '../article/catalogue.ts';
import type { Problem } from '../article/problem.ts';
import type { QuestionSignature } from '../question/alike/signature.ts';
import type { Collection } from './collections/collection.ts';

/** Articles that can be asked: whatever answers, does so through this. Articles come and go while it is used. */
export interface View {
  readonly ask: Ask;
  readonly explain: Explain;
  readonly timeline: AskTimeline;
  readonly checkQuote: CheckQuote;
  readonly proofread: Proofread;
  readonly meetStatement: MeetStatement;
  readonly headlines: FindHeadlines;
  readonly sign: Sign;
  readonly articles: Articles;
}

/** What every face is handed: a view, and what is said of the library as a whole. */
export interface Library extends View {
  /** What could not be used as it is, in order of the paths. */
  readonly problems: readonly Problem[];
  /** Present while files are read; what has been read by then answers already. */
  readonly progress?: Progress | undefined;
  /**
   * The same library as if it had never held other articles than these; of the files nothing is said, as
   * many a file is not known to be one of them.
   */
  within(collection: Collection): Library;
  /** The same library, answering at once: what a reader would make of it is not waited for. */
  inHaste(): Library;
}

/** How a text that somebody posted as a quotation stands to the articles. */
export type CheckQuote = (claim: string) => Promise<CheckedQuote>;

/** What the articles say to a statement, which may hold the operators of a question. */
export type MeetStatement = (statement: string) => Promise<MetStatement>;

/** The articles whose titles match what is typed so far, best first; the newest while that is nothing. */
export type FindHeadlines = (typed: string) => Promise<readonly CatalogueEntry[]>;

/**
 * What of a question, as it was run, tells whether another one asks the same; undefined where it is asked of a
 * collection that is not there.
 */
export type Sign = (question: string) => Promise<QuestionSignature | undefined>;

/** How far the reading has come. */
export interface Progress {
  /** Files that are done, and all that are to be read. */
  readonly files: readonly [done: number, all: number];
  readonly bytes: readonly [done: number, all: number];
}
