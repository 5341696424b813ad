import type { LibraryEntry } from './libraryEntry.ts';
import type { ClusterPatience } from './patience.ts';

/** Lets what is sent be seen now and then, and at the end. */
export interface Commits {
  /** Something was sent. */
  note(): Promise<void>;
  /** Lets all that was sent be seen. */
  end(): Promise<void>;
}

/** Milliseconds for which what was sent may not be seen. */
const EVERY = 10_000;

export function createCommits(entry: LibraryEntry, patience: ClusterPatience): Commits {
  let isUnseen = false;
  let last = performance.now();
  const commit = async () => {
    isUnseen = false;
    last = performance.now();
    await patience.through(() => entry.commit());
  };
  return {
    async note() {
      isUnseen = true;
      if (performance.now() - last > EVERY) await commit();
    },
    async end() {
      if (isUnseen) await commit();
    },
  };
}
