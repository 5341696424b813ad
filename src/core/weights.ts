/**
 * Every weight and threshold of ranking and refusing. The features are shares of what the question
 * asks for (0..1, BM25's up to `termSaturation` + 1), so that a weight means the same in a library of
 * any size.
 */
export const WEIGHTS = {
  /** BM25's k1: how fast repeating a term stops to help. Robertson's usual range is 1.2..2. */
  termSaturation: 1.2,
  /** BM25's b for passages, 0..1: how much a long passage is discounted. */
  passageLengthDiscount: 0.5,
  /** BM25's b for sentences, 0..1. */
  sentenceLengthDiscount: 0.3,

  /** BM25 of the sentence. */
  sentence: 1,
  /** BM25 of the passage it stands in. */
  passage: 0.7,
  /** Share of the question's terms in the sentence, each by its rarity. */
  coverage: 0.6,
  /** The same for the better of the sentences beside it. */
  neighbour: 0.25,
  /** The same for the article's title and the headings above. */
  title: 0.25,
  /** Share of the question's neighbouring terms that are neighbours in the sentence too. */
  pairs: 0.3,

  /** How much a term counts for the confidence when only the title or a heading has it. */
  titleTrust: 0.7,
  /** The least confidence, 0..1, with which excerpts are shown as an answer. */
  answered: 0.6,
  /** The least confidence, 0..1, with which excerpts are shown at all. */
  related: 0.25,

  /** How many passages an engine proposes. More change nothing on SQuAD's questions. */
  candidates: 20,
  /** Share of terms, 0..1, that two excerpts have in common when they say the same. */
  sameSaying: 0.75,
} as const;
