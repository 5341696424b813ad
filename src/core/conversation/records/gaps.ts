/** What becomes of a gap. */
export const GAP_STATES = ['open', 'answered', 'dismissed'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** A question that was not answered, or whose answer somebody did not find helpful. Others have seen it. */
export interface GapAsking {
  /** Of the answer's receipt: an asking counts once. */
  readonly receipt: string;
  /** As it was run. */
  readonly question: string;
  /** What tells whether another question asks the same, as the one who compares has written it. */
  readonly signature: string;
  /** What all that ask the same have in common to the letter, so that only those need to be compared. */
  readonly likeness: string;
  readonly why: 'refused' | 'disliked';
  /** The quotations that were no answer to somebody. */
  readonly rejected: readonly string[];
  /** Where it was asked: its gap belongs to the server, and it is asked again for the channel. */
  readonly server?: string | undefined;
  readonly channel?: string | undefined;
  /** Who asked, by their key. */
  readonly person?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Questions of a server that ask the same and were not answered. */
export interface ArticleGap {
  readonly id: number;
  readonly server?: string | undefined;
  /** Where it was asked last. */
  readonly channel?: string | undefined;
  /** As the first of those that are remembered was asked. */
  readonly question: string;
  readonly state: GapState;
  /** How often it was asked. */
  readonly times: number;
  /** By how many people that can be told apart. */
  readonly people: number;
  /** How many of these times it had an answer that somebody did not find helpful. */
  readonly disliked: number;
  /** Milliseconds since 1970. */
  readonly lastAsked: number;
  /** The quotations that were no answer to somebody. */
  readonly rejected: readonly string[];
  /** The receipts of its askings of the last time, the newest first: as many as a face looks at. */
  readonly receipts: readonly string[];
  /** Present where it is answered. */
  readonly answer?: GapAnswer;
}

/** Where a gap is answered. What stands there now is to be compared with it before anybody sees it. */
export interface GapAnswer {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Milliseconds since 1970: when it was found. */
  readonly at: number;
}

/** Receipts of a gap that are told. */
export const GAP_RECEIPTS = 20;

/** Which gaps: those of a server, of no server (undefined), or of all. */
export type GapsOf = { readonly server: string | undefined } | 'all';

/** Questions that were not answered, those together that ask the same. */
export interface GapRecords {
  /**
   * Counts an asking to the gap of its server that holds one with the very same signature, or else whose first
   * asks the same, or begins one with it. A gap that counted as
   * answered is open again; one that was dismissed stays so. One that is counted already changes nothing.
   * @param isSame whether a gap with that signature asks the same. @returns the gap's id.
   */
  join(asking: GapAsking, isSame: (signature: string) => boolean): Promise<number>;
  /** Takes an asking out again; a gap without any is none. */
  leave(receipt: string): Promise<void>;
  get(id: number): Promise<ArticleGap | undefined>;
  /** The most asked first, of as many the last asked first. @param from how many of them are passed over. */
  list(of: GapsOf, state: GapState, from: number, most: number): Promise<readonly ArticleGap[]>;
  count(of: GapsOf, state: GapState): Promise<number>;
  /** @returns whether there is such a gap. */
  dismiss(id: number): Promise<boolean>;
  /** Undoes that it was dismissed, or answered. @returns whether there is such a gap. */
  reopen(id: number): Promise<boolean>;
  /** Marks an open gap, or one that is answered elsewhere, as answered. */
  answer(id: number, answer: GapAnswer): Promise<void>;
}
