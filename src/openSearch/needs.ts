/** What work lacked that has to be fetched before it can be done. */
export interface Needs {
  /** Notes something that is lacking; work may go on with anything in its place. @param fetch is called once for all. */
  note(kind: NeededKind, what: string): void;
  /** Ends work that cannot go on without what it lacks, or without knowing whether what it has is right. */
  require(): void;
}

/** What is fetched together. It is told apart by being the same object. */
export interface NeededKind {
  readonly fetch: (what: ReadonlySet<string>) => Promise<void>;
}

/** Ends work that is done again as soon as what it lacks is there. */
export class Lacking extends Error {}

/** Rounds after which something is wrong: each fetches all that was noted in it, and is the last one where nothing was. */
const MOST_ROUNDS = 1000;

/**
 * Does work that needs what is elsewhere as if it were here: what it lacks is noted, fetched, and the work done
 * again, until it has lacked nothing. So it must have no effect but its result. (Haxl does so with Haskell's:
 * Marlow and others, "There is no fork", ICFP 2014; React calls it Suspense.)
 */
export async function settle<T>(work: (needs: Needs) => Promise<T>): Promise<T> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const noted = new Map<NeededKind, Set<string>>();
    const needs: Needs = {
      note(kind, what) {
        const own = noted.get(kind) ?? new Set<string>();
        noted.set(kind, own.add(what));
      },
      require() {
        if (noted.size > 0) throw new Lacking();
      },
    };
    try {
      const done = await work(needs);
      if (noted.size === 0) return done;
    } catch (error) {
      // What was made of something that was lacking is not to be believed, and neither is how it failed.
      if (noted.size === 0) throw error;
    }
    await Promise.all(Array.from(noted, ([kind, what]) => kind.fetch(what)));
  }
  throw new Error('What is fetched is never what is lacking.');
}
