/** Somebody waits to be told when a question is answered. */
export interface Wait {
  readonly id: number;
  /** Of the answer that was none. */
  readonly receipt: string;
  /** Their key. */
  readonly person: string;
  /** As it is to be run. It is kept because they want it, also where nobody else has seen it. */
  readonly question: string;
  /** In which they are told, as Discord names it. */
  readonly language: string;
  /** Where it was asked. */
  readonly server?: string | undefined;
  readonly channel?: string | undefined;
  /** Whether nobody else saw the answer. */
  readonly isPrivate: boolean;
  /** Where they are told: a channel, and the message that is replied to there. */
  readonly tellIn: string;
  readonly replyTo?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Since when they are being told; absent while they are not. Whether it has reached them is not known. */
  readonly telling?: number;
}

/** Who waits to be told. */
export interface WaitRecords {
  /** Keeps a wait, one for a person and an answer; takes it back where it is there. @param most of a person. */
  toggle(
    wait: Omit<Wait, 'id' | 'telling'>,
    most: number,
  ): Promise<'kept' | 'taken-back' | 'too-many'>;
  /** Whether somebody waits. */
  has(receipt: string, person: string): Promise<boolean>;
  /** Those that were looked at longest ago first, those that are being told before them. */
  list(most: number): Promise<readonly Wait[]>;
  /** Puts waits behind all others. @param at milliseconds since 1970, as in all methods. */
  looked(ids: readonly number[], at: number): Promise<void>;
  /**
   * Marks waits of one place as being told, unless `most` have been in the hour before on their server (or,
   * where there is none, there), or they are being told already. @returns whether they may be told now.
   */
  begin(ids: readonly number[], at: number, most: number): Promise<boolean>;
  /** Undoes that they are being told: it has surely not reached them. */
  putOff(ids: readonly number[]): Promise<void>;
  /** Forgets waits: they have been told, or never can be. */
  end(ids: readonly number[]): Promise<void>;
}
