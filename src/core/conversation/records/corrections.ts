import type { QuoteChange } from '../../answer/quoteChange.ts';
import type { CardPlace } from './receipts.ts';

/** Quoted words that others were shown and that do not stand in their article any more. */
export interface Correction {
  /** Of the answer that had them. */
  readonly receipt: string;
  /** Which of its quotations, from 0. */
  readonly place: number;
  readonly server?: string | undefined;
  readonly channel?: string | undefined;
  readonly articleId: string;
  /** The article's title as it was then. */
  readonly title: string;
  /** As they were quoted. */
  readonly quote: string;
  readonly change: QuoteChange['kind'];
  /** Milliseconds since 1970: when that was found. */
  readonly at: number;
}

/** A card that does not say yet what is known of its quotations. */
export interface DueCard {
  readonly card: CardPlace;
  readonly receipt: string;
  readonly server?: string | undefined;
  /** Milliseconds since 1970: when it was found that it is to say something else. */
  readonly since: number;
  /** When it was told last; absent where it never was. */
  readonly toldAt?: number | undefined;
  /** In order of their places; none where all stands again that it says does not. */
  readonly corrections: readonly Correction[];
}

/** Which corrections: those of a server, of none (undefined), or all. */
export type CorrectionsOf = { readonly server: string | undefined } | 'all';

/** What no longer stands of what was shown; it is forgotten with the receipt of the answer. */
export interface CorrectionRecords {
  /**
   * Notes one. Where the same was noted before, nothing changes; something else is noted in its place.
   * @param card that shows it; undefined where there is none.
   */
  note(correction: Correction, card: CardPlace | undefined): Promise<void>;
  /** The words stand again, so that a card that says they do not is to say so no more. */
  lift(receipt: string, place: number, at: number): Promise<void>;
  /** What is noted of an answer, in order of the places. */
  of(receipt: string): Promise<readonly Correction[]>;
  /** Cards that have been due since before a time, the longest first. */
  due(before: number, most: number): Promise<readonly DueCard[]>;
  /** Whether a card has not been told since it was found to be due. */
  isDue(due: Pick<DueCard, 'receipt' | 'since'>): Promise<boolean>;
  /** A card says what was due, or never can. */
  told(due: DueCard, at: number): Promise<void>;
  /** How many cards were told at a time or later. */
  countTold(since: number): Promise<number>;
  /** The newest first. */
  list(of: CorrectionsOf, from: number, most: number): Promise<readonly Correction[]>;
  count(of: CorrectionsOf): Promise<number>;
}
