import { delay } from '../../pace/delay.ts';

/**
 * Takes an event of Discord's, of which several bots may hear. @returns whether it is for this one to answer: of all
 * that ever ask, it is so for one.
 */
export type TakeEvent = (event: string) => Promise<boolean>;

/** Milliseconds for which nothing is answered while it is not known whether another bot does. */
export const PATIENCE = 250;

/**
 * The same, in time: where it cannot be told whether another bot answers, this one does, as twice is better than not
 * at all. @param take undefined where nobody else can be known of. @param stop aborted when this one leaves, and
 * leaves to others what it may not have the time to answer.
 */
export function createTakeEvent(take: TakeEvent | undefined, stop: AbortSignal): TakeEvent {
  if (take === undefined) return async () => true;
  return async (event) =>
    !stop.aborted &&
    Promise.race([take(event).catch(() => true), delay(PATIENCE).then(() => true)]);
}
