import type { Answer, Excerpt } from '../answer/answer.ts';
import type { Quotation } from '../answer/gate.ts';
import type { Draft } from '../answer/proofread/draft.ts';
import type { Proofreading } from '../answer/proofread/proofreading.ts';
import type { CheckedQuote } from '../answer/quoteCheck/quotePlaces.ts';
import type { ReferenceStyle } from '../answer/reference/reference.ts';
import type { MetStatement } from '../answer/statement/metStatement.ts';
import type { Timeline } from '../answer/timeline.ts';
import type { CatalogueEntry } from '../article/catalogue.ts';
import type { Citation } from '../article/citation.ts';
import type { Problem } from '../article/problem.ts';
import type { Progress } from './library.ts';
import type { AnswerComparison, ToldQuotation } from './receipt/comparison.ts';
import type { Correction } from './records/corrections.ts';
import type { Reason } from './records/feedback.ts';
import type { ArticleGap, GapState } from './records/gaps.ts';
import type { Receipt } from './records/receipts.ts';

/** What a command comes to, or what is done with a quotation, before it has passed the gate. */
export type Reply =
  | AnswerReply
  | QuoteCheckReply
  | ProofreadingReply
  | StatementReply
  | SourcesReply
  | TimelineReply
  | ArticlesReply
  | CollectionsReply
  | CorrectionsReply
  | ReceiptReply
  | { readonly kind: 'no-receipt' }
  | { readonly kind: 'help' }
  | { readonly kind: 'forgotten' }
  | NoRecordsReply
  | ManagersOnlyReply
  | GapsReply
  | QuoteReply;

/** What it comes to that something is done with quotations. */
export type QuoteReply = ContextReply | ExcerptsReply | ReferencesReply | LostReply;

export interface AnswerReply {
  readonly kind: 'answer';
  readonly answer: Answer;
  /** Whether the question that was run says more than the one that was typed. */
  readonly isFollowUp: boolean;
}

export interface QuoteCheckReply extends CheckedQuote {
  readonly kind: 'quote-check';
  /** As it was posted. */
  readonly claim: string;
}

/** How what a draft quotes stands to the articles. */
export interface ProofreadingReply {
  readonly kind: 'proofreading';
  readonly draft: Draft;
  readonly proofreading: Proofreading;
}

export interface StatementReply {
  readonly kind: 'statement';
  readonly met: MetStatement;
  /** With its operators. */
  readonly typed: string;
}

/** For each sentence of a text, whether the articles speak of it. */
export interface SourcesReply {
  readonly kind: 'sources';
  readonly sentences: readonly SourcedSentence[];
  /** The best ones of all sentences, in order of the sentences. */
  readonly excerpts: readonly Excerpt[];
}

export interface SourcedSentence {
  readonly text: string;
  readonly found: 'answered' | 'related' | 'nothing-found';
}

export interface TimelineReply {
  readonly kind: 'timeline';
  readonly timeline: Timeline;
}

export interface ArticlesReply {
  readonly kind: 'articles';
  /** The newest first, those without a date last. */
  readonly entries: readonly CatalogueEntry[];
  /** Present for those who may know. */
  readonly problems?: readonly Problem[];
}

/** What was shown and does not stand in its article any more. */
export interface CorrectionsReply {
  readonly kind: 'corrections';
  readonly entries: readonly ToldCorrection[];
}

export interface ToldCorrection extends Pick<Correction, 'receipt' | 'quote' | 'change' | 'at'> {
  /** Of the quoted words those that do not stand. */
  readonly lost: string;
  /** Of the article, or what it was where that is gone. */
  readonly title: string;
  /** What in it is closest by now; absent where that is nothing. */
  readonly now?: Excerpt;
}

/** What was answered once, and how it stands to what is answered now. */
export interface ReceiptReply {
  readonly kind: 'receipt';
  readonly receipt: Receipt;
  /** What became of what was quoted, in order. */
  readonly quotations: readonly ToldQuotation[];
  /** Absent where the words of the question are not kept, so that it cannot be asked again. */
  readonly now?: AnswerComparison | undefined;
  /** Whether articles that are not there are told by their ids. */
  readonly namesGone: boolean;
}

/** What was asked for is remembered nowhere, or cannot be had now. */
export interface NoRecordsReply {
  readonly kind: 'no-records';
  readonly why: 'not-here' | 'down';
}

/** What can be asked by its name, in the order of the rules. */
export interface CollectionsReply {
  readonly kind: 'collections';
  readonly collections: readonly CountedCollection[];
}

export interface CountedCollection {
  readonly name: string;
  /** How many of them whoever asks sees. */
  readonly articles: number;
  /** ISO 8601: the date of the newest; absent where none has one. */
  readonly newest?: string;
}

/** It is to be had by those alone who manage the server. */
export interface ManagersOnlyReply {
  readonly kind: 'managers-only';
}

/** Why what is remembered is not to be had. */
export type UnavailableReply = NoRecordsReply | ManagersOnlyReply;

/** A page of the questions that were not answered, the most asked first. */
export interface GapsReply {
  readonly kind: 'gaps';
  readonly state: GapState;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly GapEntry[];
  /** How many of each state are looked at. */
  readonly counts: Readonly<Record<GapState, number>>;
}

export interface GapEntry
  extends Pick<
    ArticleGap,
    'id' | 'server' | 'question' | 'times' | 'people' | 'disliked' | 'lastAsked'
  > {
  /** Why its answers were not found helpful, where somebody has said so. */
  readonly reasons: readonly Reason[];
  /** Words of the question that no article has. */
  readonly notFound: readonly string[];
  /** Whether the excerpts answer it, were no answer to somebody, or are what is nearest; there may be none. */
  readonly found: 'answer' | 'disliked' | 'nearest';
  readonly excerpts: readonly Excerpt[];
}

/** A quotation and what stands around it. */
export interface ContextReply {
  readonly kind: 'context';
  readonly citation: Citation;
  /** In order, the quotation highlighted. */
  readonly stretches: readonly Quotation[];
  /** The quotation without its neighbours. */
  readonly alone: Quotation;
}

/** Quotations that were asked for by themselves: to be read, also as no answer, or to be copied. */
export interface ExcerptsReply {
  readonly kind: 'more' | 'nearest' | 'copy';
  /** At least one. */
  readonly excerpts: readonly Excerpt[];
}

/** The sources of quotations as references. */
export interface ReferencesReply {
  readonly kind: 'references';
  readonly style: ReferenceStyle;
  /** Each source once. */
  readonly references: readonly string[];
  /** Where the quotations stand. */
  readonly citations: readonly Citation[];
}

/** Nothing can be done with a quotation: its article says something else by now, or is not there. */
export interface LostReply {
  readonly kind: 'lost';
  readonly why: 'changed' | 'gone';
  /** Present while articles are read, so that one that is not there may yet come. */
  readonly progress?: Progress | undefined;
}
