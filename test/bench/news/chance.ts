/** Draws, the same ones on every machine. */
export interface Chance {
  /** From 0 to less than 1. */
  next(): number;
  /** Whether something of this share happens. */
  is(share: number): boolean;
  /** From 0 to less than `end`. */
  below(end: number): number;
  of<T>(choices: readonly [T, ...T[]]): T;
  /** Around its median, as lengths of sentences and articles are: their logarithm is normal. */
  logNormal(median: number, sigma: number): number;
  /** @returns the rank of a word, 0 for the commonest. */
  rank(tail: Tail): number;
}

/**
 * How often words come, by their rank r: as 1/(r + flat) up to `knee`, and as 1/r^`steep` beyond. Real text has
 * such a knee at a rank of some 8,000, with 1.77 beyond it, from which it follows that the vocabulary grows as the
 * text to the power of 1/1.77 (Gerlach and Altmann, Physical Review X 3, 2013).
 */
export interface Tail {
  readonly flat: number;
  readonly knee: number;
}

const STEEP = 1.77;

/** @param parts numbers that together name what is drawn, so that anything can be drawn alone. */
export function chanceOf(...parts: readonly number[]): Chance {
  let state = parts.reduce((hash, part) => mixed(Math.imul(hash ^ part, 0x9e3779b1) + 1), 20261129);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return (mixed(state) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    is: (share) => next() < share,
    of: (choices) => choices[below(choices.length)] ?? choices[0],
    logNormal(median, sigma) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(sigma * normal);
    },
    rank({ flat, knee }) {
      const head = Math.log((knee + flat) / flat);
      const tail = 1 / (STEEP - 1);
      const drawn = next() * (head + tail);
      if (drawn < head) return Math.floor(flat * Math.exp(drawn) - flat);
      const beyond = Math.max(1 - (drawn - head) / tail, 1e-6);
      return Math.floor((knee + flat) * beyond ** (-1 / (STEEP - 1)) - flat);
    },
  };
}

/** Each bit of the result depends on each bit of the number (the last steps of MurmurHash3). */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
