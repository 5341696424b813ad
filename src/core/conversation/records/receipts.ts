import type { AnswerLimits } from '../../answer/answer.ts';
import type { Span } from '../../text/span.ts';
import type { Face } from '../asker.ts';

/** What an answer was, as it is kept when it is shown. */
export interface Receipt {
  /** Eight letters; see `receiptId.ts`. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly face: Face;
  /** Where it was asked; absent where there is no such thing. */
  readonly server?: string | undefined;
  readonly channel?: string | undefined;
  /** Who asked, by their key; absent where people are not told apart, or it is forgotten who it was. */
  readonly person?: string | undefined;
  /** Whether nobody else has seen it. Of such a one neither what was asked nor what was quoted is kept in words. */
  readonly isPrivate: boolean;
  /** The locale in which it was answered. */
  readonly language: string;
  /** What was asked for, and so how it is asked again. */
  readonly asks: ReceiptAsks;
  /** What was asked, as it was run; absent where it is private. */
  readonly text?: string | undefined;
  /** The kind of the answer, as its face was given it. */
  readonly outcome: string;
  /** 0..1; absent where there is none. */
  readonly confidence?: number | undefined;
  /** Days that the question spoke of by the clock of who asked; absent where it did not, or is private. */
  readonly period?: RelativePeriod | undefined;
  /** How much it could show; absent where that is as usual. */
  readonly limits?: AnswerLimits | undefined;
  /** What was quoted, in order. */
  readonly quotations: readonly KeptQuotation[];
  /** How many articles whoever asked could see. */
  readonly articles: number;
  readonly makings: Makings;
  /** Where others can see it; absent where they cannot, or it is not known. */
  readonly card?: CardPlace | undefined;
}

/** A question, the topic of a timeline, a posted quotation, a statement, or a message whose sources are looked for. */
export const RECEIPT_ASKS = ['question', 'topic', 'quotation', 'statement', 'message'] as const;
export type ReceiptAsks = (typeof RECEIPT_ASKS)[number];

/** "Last week", and the days that these were then: ISO days, `to` the first one behind them. */
export interface RelativePeriod {
  readonly text: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What was quoted, and from what. */
export interface KeptQuotation extends Span {
  readonly articleId: string;
  /** Of the article's text as it was then; see `Bookkeeping`. */
  readonly version: string;
  /** Of the quoted words. */
  readonly check: string;
  /** The quoted words; absent where the receipt is private. */
  readonly quote?: string | undefined;
  /** The article's title as it was then; absent where the quoted words are. */
  readonly title?: string | undefined;
  /** @see Excerpt */
  readonly isRelated?: true | undefined;
  /** Whether it was shown only to whoever wanted to see what is nearest. */
  readonly isHeldBack?: true | undefined;
}

/** What has answered. */
export interface Makings {
  /** The version of the program. */
  readonly program: string;
  /** Which search engine has proposed passages. */
  readonly engine: string;
  /** Which reader has read them; absent where none has. */
  readonly reader?: string | undefined;
  /** With what the confidence was compared; absent where there is none. */
  readonly thresholds?: { readonly answered: number; readonly related: number } | undefined;
}

/** A message that shows an answer to others. */
export interface CardPlace {
  readonly channel: string;
  readonly message: string;
}

/** A quotation of an article, and the receipt of the answer that had it. */
export interface QuotedIn {
  readonly receipt: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly quotation: KeptQuotation;
  readonly card?: CardPlace | undefined;
}

/** An article as it was when it was quoted. */
export interface QuotedVersion {
  readonly articleId: string;
  readonly version: string;
}

/** What was answered. It is erased and counted with all else that is kept: see `Erasing`. */
export interface ReceiptRecords {
  /** @returns whether it is kept now: it is not where its id is taken. */
  add(receipt: Receipt): Promise<boolean>;
  get(id: string): Promise<Receipt | undefined>;
  /** Notes where others can see an answer, the last time where they can see it several times; of a private one nothing. */
  showOn(id: string, card: CardPlace): Promise<void>;
  /** What others were shown of an article as it was, at a time or later, the newest first. */
  quoting(of: QuotedVersion, since: number): Promise<readonly QuotedIn[]>;
  /**
   * The articles of which others were shown quotations that are still remembered, each in the versions that were
   * quoted, in order. @param after those behind it. @param most of them.
   */
  quotedVersions(after: QuotedVersion | undefined, most: number): Promise<readonly QuotedVersion[]>;
}
