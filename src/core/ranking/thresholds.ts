/** The thresholds and numbers that are chosen; the fitted weights are in `fittedWeights.ts`. */
export const THRESHOLDS = {
  /** The least confidence, 0..1, with which excerpts are shown as an answer. */
  answered: 0.65,
  /**
   * The same where a reader has read them. As many questions are answered and as many of other topics
   * refused, and more near misses.
   */
  answeredWhenRead: 0.5,
  /** The least confidence, 0..1, with which excerpts are shown at all. */
  related: 0.1,
  /**
   * How far behind the best one an excerpt may be, in the logarithm of the odds: 4 is fifty times less
   * likely. On our tuning set one excerpt in five is left out by that, and no answer among five is lost.
   */
  behind: 4,
  /**
   * How far behind the best one a sentence may be that answers too, where a reader has read them: a
   * difference of `readScoreOf`, in natural logarithms. See `answersToo` for what was measured.
   */
  besideTheBest: 3,

  /** How many passages an engine proposes. */
  candidates: 20,
  /** How many of them a timeline is made from. */
  timelineCandidates: 200,
  /** Among how many of the best sentences excerpts and their repetitions are looked for. */
  ranked: 60,
} as const;
