import type { Answer, Excerpt } from '../answer/answer.ts';
import type { QuoteCheck } from '../answer/quoteCheck/quoteCheck.ts';
import type { Timeline } from '../answer/timeline.ts';
import type { CatalogueEntry } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';

/** What a command comes to, before a face shows it. */
export type Reply =
  | AnswerReply
  | { readonly kind: 'quote-check'; readonly claim: string; readonly check: QuoteCheck }
  | SourcesReply
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  | ArticlesReply
  | { readonly kind: 'help' }
  | { readonly kind: 'forgotten' };

export interface AnswerReply {
  readonly kind: 'answer';
  readonly answer: Answer;
  /** Whether the question that was run says more than the one that was typed. */
  readonly isFollowUp: boolean;
}

/** For each sentence of a text, whether the articles speak of it. */
export interface SourcesReply {
  readonly kind: 'sources';
  readonly sentences: readonly {
    readonly text: string;
    readonly found: 'answered' | 'related' | 'nothing-found';
  }[];
  /** The best ones of all sentences, in order of the sentences. */
  readonly excerpts: readonly Excerpt[];
}

export interface ArticlesReply {
  readonly kind: 'articles';
  /** The newest first, those without a date last. */
  readonly entries: readonly CatalogueEntry[];
  /** Present for those who may know. */
  readonly problems?: readonly Problem[];
}
