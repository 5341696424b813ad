/**
 * Bytes with some of them changed, every tenth cut short as well; the same in every run.
 * @param many how many there are.
 * @param most bytes that are changed in one.
 */
export function* mutantsOf(bytes: Uint8Array, many: number, most: number): Generator<Uint8Array> {
  let state = 7;
  const below = (limit: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
  for (let count = 0; count < many; count += 1) {
    const mutant = new Uint8Array(bytes);
    for (let left = 1 + below(most); left > 0; left -= 1) mutant[below(mutant.length)] = below(256);
    yield count % 10 === 0 ? mutant.subarray(0, below(mutant.length)) : mutant;
  }
}
