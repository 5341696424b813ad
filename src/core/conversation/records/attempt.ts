import { type Records, RecordsFailure } from './records.ts';

/**
 * Does something with the records on the way of an answer, which does not depend on it: where they fail, the
 * answer goes on. Undefined where they fail, or there are none.
 */
export async function attempt<T>(
  records: Records | undefined,
  work: (records: Records) => Promise<T>,
  log: (line: string) => void,
): Promise<T | undefined> {
  if (!records) return undefined;
  try {
    return await work(records);
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
    if (!isTold(error)) log(`Something could not be remembered (${error.message}).`);
    return undefined;
  }
}

/** Whether it is trouble with the records that they have told of themselves, once, when it began. */
export function isTold(error: unknown): boolean {
  return error instanceof RecordsFailure && error.trouble !== 'failed';
}
