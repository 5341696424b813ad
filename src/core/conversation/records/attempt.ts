import { type Records, RecordsFailure } from './records.ts';

/** Of which trouble somebody has been told already, so that each answer does not tell of a full disk anew. */
const told = new WeakMap<Records, string>();

/**
 * Does something with the records on the way of an answer, which does not depend on it: where they fail that is
 * said once, and the answer goes on. Undefined where they fail, or there are none.
 */
export function attempt<T>(
  records: Records | undefined,
  work: (records: Records) => T,
  log: (line: string) => void,
): T | undefined {
  if (!records) return undefined;
  try {
    const done = work(records);
    told.delete(records);
    return done;
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
    const { trouble, message } = error;
    if (told.get(records) !== trouble)
      log(
        `The records cannot be used (${trouble}). ${message} Questions are answered all the same.`,
      );
    told.set(records, trouble);
    return undefined;
  }
}
