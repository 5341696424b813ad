/** What a confidence, 0..1, is compared with. */
export interface ConfidenceThresholds {
  /** The least with which excerpts are shown as an answer. */
  readonly answered: number;
  /** The least with which excerpts are shown at all. */
  readonly related: number;
  /** How far behind the best one an excerpt may be, in the logarithm of the odds: 4 is fifty times less likely. */
  readonly behind: number;
}

/** By words alone. Of our tuning set one excerpt in five is left out as behind, and no answer among five. */
const BY_WORDS: ConfidenceThresholds = { answered: 0.65, related: 0.1, behind: 4 };

/**
 * Where a reader has read. About as many questions are answered as by words, and fewer of other topics and
 * near misses: of our tuning set .88 (.89), .01 (.02) and .47 (.57); of what answers, no more is left out.
 */
const READ: ConfidenceThresholds = { answered: 0.35, related: 0.05, behind: 5 };

/** @param best the best sentence. */
export function thresholdsFor(best: { readonly reading?: object } | undefined) {
  return best?.reading ? READ : BY_WORDS;
}

/** Other numbers that are chosen; the fitted weights are in `fittedWeights.ts`. */
export const THRESHOLDS = {
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
