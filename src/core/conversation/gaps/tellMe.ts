import type { Asker } from '../asker.ts';
import type { Desk } from '../desk.ts';
import { receiptBefore } from './feedback.ts';

/** Questions of a person that may wait for an answer at once. */
export const MOST_WAITS = 25;

/** What somebody wants to be told. */
export interface Wanting {
  /** Of the answer that was none. */
  readonly receipt: string;
  /** The question, as it was run. */
  readonly question: string;
  /** Where everybody can see it: the card that will be replied to. Undefined where nobody else has seen it. */
  readonly card?: { readonly channel: string; readonly message: string } | undefined;
}

export type WantingFate =
  | 'waiting-here'
  | 'waiting-alone'
  | 'waits-no-more'
  | 'waits-for-much'
  | 'not-reachable'
  | 'switched-off'
  | 'not-remembered'
  | 'not-remembered-here';

/**
 * Keeps that somebody wants to be told when a question is answered, or takes it back where it is kept.
 * @param reach opens a place where they alone can be told; undefined where there is none.
 */
export async function tellMe(
  asker: Asker,
  { records, settings, now }: Desk,
  { receipt: id, question, card }: Wanting,
  reach: () => Promise<string | undefined>,
): Promise<WantingFate> {
  if (!records) return 'not-remembered-here';
  if (asker.user === undefined) return 'not-remembered';
  if (!(await receiptBefore(asker, id, records))) return 'not-remembered';
  const person = await records.personKey(asker.user);
  const { server, channel, language } = asker;
  const wait = {
    ...{ receipt: id, person, question, server, channel, language, at: now().getTime() },
    isPrivate: card === undefined,
    replyTo: card?.message,
  };
  if (await records.waits.has(id, person)) {
    await records.waits.toggle({ ...wait, tellIn: '' }, MOST_WAITS);
    return 'waits-no-more';
  }
  if (!(await settings()).hasNotices) return 'switched-off';
  const tellIn = card?.channel ?? (await reach());
  if (tellIn === undefined) return 'not-reachable';
  const fate = await records.waits.toggle({ ...wait, tellIn }, MOST_WAITS);
  switch (fate) {
    case 'kept':
      return card ? 'waiting-here' : 'waiting-alone';
    case 'taken-back':
      return 'waits-no-more';
    case 'too-many':
      return 'waits-for-much';
  }
}
