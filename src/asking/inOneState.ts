/** Times that something is looked for; a library that is being read for the first time changes every second. */
const TRIES = 5;

/**
 * What is found in one state of a library: it is looked for again where a change has come in between, as
 * what an engine proposed may have moved.
 * @param library of which `generation` tells its states apart.
 */
export async function inOneState<T>(
  library: { readonly generation: number },
  look: () => Promise<T>,
): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    const { generation } = library;
    const found = await look();
    if (library.generation === generation || left === 0) return found;
  }
}
