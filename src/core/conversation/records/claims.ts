/** Which of several programs on the same records does what one alone is to do. */
export interface ClaimRecords {
  /**
   * Takes something: an event that is answered, a notice that is sent.
   * @param what what it is: nothing else is called so within a day.
   * @param at milliseconds since 1970.
   * @param lasts milliseconds after which whoever has taken it counts as gone, and another may; without it nobody may.
   * @returns whether it has been given to whoever asked: to one of all who ask.
   */
  take(what: string, at: number, lasts?: number): Promise<boolean>;
  /** Forgets what was taken before a time. @returns how many: fewer than `most` where none is left. */
  eraseBefore(time: number, most: number): Promise<number>;
}
