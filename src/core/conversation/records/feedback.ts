/** Why somebody did not find an answer helpful, as they may choose it. */
export const REASON_KINDS = ['wrong-passage', 'outdated', 'incomplete', 'other'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** UTF-16 code units of what somebody may write about an answer. */
export const REASON_LIMIT = 300;

/** Why somebody did not find an answer helpful. */
export interface Reason {
  readonly kind: ReasonKind;
  /** In their own words; absent where they gave none, and always where nobody else saw the answer. */
  readonly text?: string;
}

/** What somebody thinks of an answer. */
export interface Vote {
  /** Of the answer's receipt. */
  readonly receipt: string;
  /** Their key; absent where people are not told apart, or it is forgotten whose it was. */
  readonly person?: string | undefined;
  /** Absent where there is none. */
  readonly server?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isHelpful: boolean;
}

/** What people think of answers: of each person the last vote on an answer counts, and no other. */
export interface FeedbackRecords {
  /** Counts a vote in the place of the same person's earlier one; takes it back where it is the same. */
  vote(vote: Vote): Promise<'counted' | 'taken-back'>;
  /** Adds why to a vote against an answer. @returns whether there was one. */
  explain(receipt: string, person: string | undefined, reason: Reason): Promise<boolean>;
  /** How many found an answer helpful and not, and why not, the first who said so first. */
  of(receipt: string): Promise<CountedVotes>;
}

export interface CountedVotes {
  readonly helpful: number;
  readonly unhelpful: number;
  readonly reasons: readonly Reason[];
}
