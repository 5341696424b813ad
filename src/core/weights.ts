/** The thresholds and numbers that are chosen; the fitted weights are in `fittedWeights.ts`. */
export const WEIGHTS = {
  /** The least confidence, 0..1, with which excerpts are shown as an answer. */
  answered: 0.5,
  /**
   * Share of a question, 0..1 by rarity, whose words no article has, from which on excerpts are only
   * related, however well the rest fits: who asks for a zeppelin is not answered without one.
   */
  unknown: 0.4,
  /** The least confidence, 0..1, with which excerpts are shown at all. */
  related: 0.3,

  /** How many passages an engine proposes. */
  candidates: 30,
  /** Share of terms, 0..1, that two excerpts have in common when they say the same. */
  sameSaying: 0.75,
} as const;
