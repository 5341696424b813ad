import { attempt } from '../core/conversation/records/attempt.ts';
import type { Records } from '../core/conversation/records/records.ts';
import type { SettingsOf } from '../core/conversation/serverSettings.ts';
import { inPieces } from '../pace/inPieces.ts';
import type { Chore } from './upkeep.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Milliseconds for which a server may be missing at every start, without Discord having said that the bot was
 * removed, until what belongs to it is erased.
 */
export const MISSING_FOR = 7 * DAY;

export interface ErasingOptions {
  readonly records: Records;
  readonly settingsOf: SettingsOf;
  readonly now: () => Date;
}

/** Erases what has been kept for as long as it may be: on each server, and apart from servers. */
export function createRetention({ records, settingsOf, now }: ErasingOptions): Chore {
  return {
    name: 'what is old is erased',
    async run(stop) {
      const { erasing, claims } = records;
      const yesterday = now().getTime() - DAY;
      await inPieces(
        (most) => claims.eraseBefore(yesterday, most),
        () => stop.aborted,
      );
      for (const server of [undefined, ...(await erasing.servers())]) {
        const time = now().getTime() - (await settingsOf(server)).retention * DAY;
        await inPieces(
          (most) => erasing.eraseBefore(server, time, most),
          () => stop.aborted,
        );
      }
    },
  };
}

/** Erases what belongs to servers that the bot was removed from. */
export function createLeaving({ records, now }: Omit<ErasingOptions, 'settingsOf'>): Chore {
  return {
    name: 'what belongs to servers that the bot has left is erased',
    async run(stop) {
      const { erasing, servers } = records;
      const time = now().getTime();
      await servers.giveUp(time - MISSING_FOR, time);
      for (const left of await servers.leftServers()) {
        await inPieces(
          (most) => erasing.eraseServer(left.server, left.at, most),
          () => stop.aborted,
        );
        if (!stop.aborted) await servers.erased(left);
      }
    },
  };
}

/**
 * Takes note of where the bot is, so that what belongs to servers that it has left is erased. @param due says
 * that it is time. @param log hears where it could not be noted; the next start tells of it anew.
 * @returns what fulfils its promises when it is noted.
 */
export function createWhereabouts(
  records: Records | undefined,
  now: () => Date,
  due: () => void,
  log: (line: string) => void,
) {
  // One after another: who has left and come back is there.
  let noted = Promise.resolve();
  const note = (
    work: (servers: Records['servers'], at: number) => Promise<void>,
  ): Promise<void> => {
    const at = now().getTime();
    noted = noted
      .then(() => attempt(records, ({ servers }) => work(servers, at), log))
      .catch((error: unknown) => log(`Where the bot is could not be noted. ${String(error)}`));
    return noted;
  };
  return {
    present(servers: readonly string[], isHere: (server: string) => boolean): Promise<void> {
      return note((noting, at) => noting.present(servers, at, isHere));
    },
    joined(server: string): Promise<void> {
      return note((noting) => noting.joined(server));
    },
    left(server: string): Promise<void> {
      return note(async (noting, at) => {
        await noting.left(server, at);
        due();
      });
    },
  };
}

/** Has it done again each day, as long as the program runs for another reason. @returns ends that. */
export function daily(due: () => void): () => void {
  const timer = setInterval(due, DAY).unref();
  return () => clearInterval(timer);
}
