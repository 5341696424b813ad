import { NONCE_LASTS, type NoticeFate, type Notices } from '../core/conversation/notices.ts';
import type { Wait } from '../core/conversation/records/waits.ts';
import { barOf } from '../core/conversation/serverSettings.ts';
import type { ChoreOptions } from './choreOptions.ts';
import { idling } from './idling.ts';
import type { Chore } from './upkeep.ts';

/** Questions that are looked at in a round, those first that have not been for longest. */
const MOST_LOOKED_AT = 500;

/** Notices in an hour on a server, or to one person in direct messages. */
export const MOST_AN_HOUR = 20;

const MINUTE = 60 * 1000;

/** Milliseconds after which whoever was to tell counts as gone: another one tries while Discord knows the nonce. */
const TELLING = MINUTE / 2;

type TellingWaitsOptions = Pick<
  ChoreOptions,
  'records' | 'readDeskOf' | 'isRead' | 'notices' | 'now'
>;

/**
 * Tells those who wait for an answer that there is one. A notice is marked before it is sent, and what may have
 * been sent when the program ended is sent again only as long as Discord shows it once at most; so nobody is
 * told twice, however many programs tell, and whoever cannot be told within two minutes of a crash is not told.
 */
export function createTellingWaits({
  records: { waits, claims },
  readDeskOf,
  isRead,
  notices: noticesNow,
  now,
}: TellingWaitsOptions): Chore {
  const time = () => now().getTime();

  /** @returns whether the rest of the hour has to pass first, or it may be tried again soon. */
  const tell = async (group: Waiting, notices: Notices): Promise<'done' | 'soon' | 'later'> => {
    const [wait, ids] = [group.first, group.all.map(({ id }) => id)];
    const { telling } = wait;
    if (telling !== undefined && time() - telling > NONCE_LASTS) {
      await waits.end(ids);
      return 'done';
    }
    await waits.looked(ids, time());
    if (!notices.reaches(wait.server)) return 'done';
    const hearer = await notices.hearerOf(wait);
    if (hearer === 'later') return 'soon';
    if (hearer === 'never') {
      await waits.end(ids);
      return 'done';
    }
    const { library, settings: settingsNow } = readDeskOf(hearer);
    const settings = await settingsNow();
    // Whom the server lets ask is a matter of each person; where, of the place.
    const { channels } = settings;
    const bar = barOf(wait.isPrivate ? settings : { channels, roles: [] }, hearer);
    if (!settings.hasNotices || bar) return 'done';
    const answer = await library.ask(wait.question);
    const isRead = !('unread' in answer) || answer.unread === undefined;
    if (answer.kind !== 'answered' || !isRead) return 'done';
    // Another program on the same records may be about to.
    if (!(await claims.take(`wait:${wait.id}`, time(), TELLING))) return 'soon';
    if (telling === undefined && !(await waits.begin(ids, time(), MOST_AN_HOUR))) return 'later';
    const reply = { kind: 'answer', answer, isFollowUp: false } as const;
    return afterwards(ids, await notices.tell(wait, hearer, reply, `told-${wait.id}`));
  };

  const afterwards = async (ids: readonly number[], fate: NoticeFate | 'unsure') => {
    switch (fate) {
      case 'said':
      case 'never':
        await waits.end(ids);
        return 'done';
      case 'later':
        await waits.putOff(ids);
        return 'soon';
      case 'unsure':
        return 'soon';
    }
  };

  return {
    name: 'those who wait are told',
    async run(stop) {
      const notices = noticesNow();
      if (!notices || !isRead()) return undefined;
      const all = await waits.list(MOST_LOOKED_AT);
      // Behind those that are for others to tell there may be more that are not.
      const isMore = all.length === MOST_LOOKED_AT && all.some((it) => !notices.reaches(it.server));
      let again = isMore ? 10 * MINUTE : undefined;
      for (const group of groupsOf(all)) {
        if (stop.aborted) return undefined;
        const when = await idling(() => tell(group, notices), stop);
        const wait = { done: undefined, soon: MINUTE / 2, later: 10 * MINUTE }[when];
        if (wait !== undefined) again = Math.min(again ?? wait, wait);
      }
      return again;
    },
  };
}

/** Waits that are told together. */
interface Waiting {
  readonly first: Wait;
  readonly all: readonly Wait[];
}

/** What all see is told once: those who wait at the same card are told together, as long as none has been begun with. */
function groupsOf(all: readonly Wait[]): Waiting[] {
  const groups = new Map<string, Wait[]>();
  for (const wait of all) {
    const { id, isPrivate, tellIn, replyTo, question, telling } = wait;
    const place = isPrivate ? id : JSON.stringify([tellIn, replyTo, question, telling]);
    const key = String(place);
    groups.set(key, [...(groups.get(key) ?? []), wait]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ first, all: group }] : [];
  });
}
