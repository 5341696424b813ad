import { randomFrom } from './random.ts';

export interface FitOptions {
  readonly seed: number;
  readonly epochs: number;
  /** Strength of the pull towards zero. */
  readonly ridge: number;
  readonly rate: number;
}

/** A gradient of one example at the given weights, added to `into`. */
type Gradient<E> = (example: E, weights: Float64Array, into: Float64Array) => void;

const BATCH = 256;

/** Adam (Kingma and Ba 2015) with a rate that falls to zero; deterministic for a seed. */
function minimise<E>(
  examples: readonly E[],
  size: number,
  gradient: Gradient<E>,
  { seed, epochs, ridge, rate }: FitOptions,
): number[] {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const random = randomFrom(seed);
  const order = [...examples];
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1)) % (index + 1);
      const [a, b] = [order[index], order[other]];
      if (a !== undefined && b !== undefined) [order[index], order[other]] = [b, a];
    }
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const sum = new Float64Array(size);
      for (const example of batch) gradient(example, weights, sum);
      step += 1;
      for (let k = 0; k < size; k += 1) {
        const slope = (sum[k] ?? 0) / batch.length + ridge * (weights[k] ?? 0);
        first[k] = 0.9 * (first[k] ?? 0) + 0.1 * slope;
        second[k] = 0.999 * (second[k] ?? 0) + 0.001 * slope * slope;
        const mean = (first[k] ?? 0) / (1 - 0.9 ** step);
        const spread = Math.sqrt((second[k] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
        weights[k] = (weights[k] ?? 0) - (rate * (1 - epoch / epochs) * mean) / spread;
      }
    }
  }
  return [...weights];
}

export interface ListExample {
  readonly weight: number;
  readonly vectors: readonly ArrayLike<number>[];
  readonly isGold: readonly boolean[];
}

/** Weights under which the gold candidates of each list come first: softmax over each list. */
export function fitRanking(
  examples: readonly ListExample[],
  size: number,
  options: FitOptions,
): number[] {
  const gradient: Gradient<ListExample> = ({ weight, vectors, isGold }, weights, into) => {
    const powers = Float64Array.from(vectors, (vector) => dot(vector, weights));
    const most = powers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    let all = 0;
    let gold = 0;
    for (let at = 0; at < powers.length; at += 1) {
      const power = Math.exp((powers[at] ?? 0) - most);
      powers[at] = power;
      all += power;
      if (isGold[at]) gold += power;
    }
    for (let at = 0; at < powers.length; at += 1) {
      const power = powers[at] ?? 0;
      const share = weight * (power / all - (isGold[at] ? power / gold : 0));
      const vector = vectors[at] ?? [];
      for (let k = 0; k < size; k += 1) into[k] = (into[k] ?? 0) + share * (vector[k] ?? 0);
    }
  };
  return minimise(
    examples.filter((it) => it.isGold.some(Boolean)),
    size,
    gradient,
    options,
  );
}

export interface YesNoExample {
  readonly weight: number;
  readonly vector: readonly number[];
  readonly isYes: boolean;
}

/** Logistic regression. @returns the weights, then the bias. */
export function fitYesNo(
  examples: readonly YesNoExample[],
  size: number,
  options: FitOptions,
): number[] {
  const gradient: Gradient<YesNoExample> = ({ weight, vector, isYes }, weights, into) => {
    const sum = dot(vector, weights) + (weights[size] ?? 0);
    const error = weight * (1 / (1 + Math.exp(-sum)) - (isYes ? 1 : 0));
    for (let k = 0; k < size; k += 1) into[k] = (into[k] ?? 0) + error * (vector[k] ?? 0);
    into[size] = (into[size] ?? 0) + error;
  };
  return minimise(examples, size + 1, gradient, options);
}

export function dot(vector: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) sum += (vector[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}
