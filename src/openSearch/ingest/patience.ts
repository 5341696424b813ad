import { setTimeout } from 'node:timers/promises';
import { ClusterFailure, type ClusterFailureKind } from '../clusterFailure.ts';

/** Waits for a cluster that does not do what it is asked at the moment. */
export interface ClusterPatience {
  /**
   * Does what asks a cluster, again and again while that fails in a way that passes. It goes on where it has been.
   * @throws `ClusterFailure` where it does not pass, or not in time.
   */
  through<T>(work: () => Promise<T>): Promise<T>;
}

export interface PatienceOptions {
  readonly log: (line: string) => void;
  /** Nobody waits any more. */
  readonly stop: AbortSignal;
  /** Milliseconds for which it is waited. */
  readonly longest: number;
}

const PASSING: ReadonlySet<ClusterFailureKind> = new Set([
  ...(['unreachable', 'red', 'full', 'read-only', 'overloaded'] as const),
]);

/** Milliseconds after which it is tried again; each time twice as long as the time before. */
const PAUSES = { first: 200, longest: 10_000 } as const;
/** Milliseconds of trouble of which nothing is said: a cluster that is sent much says now and then that it is enough. */
const UNSAID = 2000;

export function createPatience({ log, stop, longest }: PatienceOptions): ClusterPatience {
  /** Since when nothing has been done, and whether that was said. */
  let trouble: { readonly since: number; isTold: boolean } | undefined;
  const note = (failure: ClusterFailure) => {
    const now = performance.now();
    trouble ??= { since: now, isTold: false };
    if (now - trouble.since > longest) throw failure;
    if (trouble.isTold || now - trouble.since < UNSAID) return;
    trouble.isTold = true;
    log(`${failure.message} It is waited for.`);
  };
  return {
    async through(work) {
      for (let pause: number = PAUSES.first; ; pause = Math.min(2 * pause, PAUSES.longest)) {
        stop.throwIfAborted();
        try {
          const done = await work();
          if (trouble?.isTold) log('The OpenSearch cluster does what it is asked again.');
          trouble = undefined;
          return done;
        } catch (error) {
          if (!(error instanceof ClusterFailure && PASSING.has(error.kind))) throw error;
          note(error);
          // Those who wait for the same do not come back at the same moment.
          await setTimeout(pause * (0.5 + Math.random()), undefined, { signal: stop });
        }
      }
    },
  };
}
