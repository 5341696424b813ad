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
      const { erasing } = records;
      for (const server of [undefined, ...erasing.servers()]) {
        const time = now().getTime() - settingsOf(server).retention * DAY;
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
      servers.giveUp(time - MISSING_FOR, time);
      for (const left of servers.leftServers()) {
        await inPieces(
          (most) => erasing.eraseServer(left.server, left.at, most),
          () => stop.aborted,
        );
        if (!stop.aborted) servers.erased(left);
      }
    },
  };
}

/**
 * Takes note of where the bot is, so that what belongs to servers that it has left is erased. @param due says
 * that it is time. @param log hears where it could not be noted; the next start tells of it anew.
 */
export function createWhereabouts(
  records: Records | undefined,
  now: () => Date,
  due: () => void,
  log: (line: string) => void,
) {
  const note = (work: (servers: Records['servers'], at: number) => void) =>
    attempt(records, ({ servers }) => work(servers, now().getTime()), log);
  return {
    present(servers: readonly string[], isHere: (server: string) => boolean): void {
      note((noted, at) => noted.present(servers, at, isHere));
    },
    joined(server: string): void {
      note((noted) => noted.joined(server));
    },
    left(server: string): void {
      note((noted, at) => noted.left(server, at));
      due();
    },
  };
}

/** Has it done again each day, as long as the program runs for another reason. @returns ends that. */
export function daily(due: () => void): () => void {
  const timer = setInterval(due, DAY).unref();
  return () => clearInterval(timer);
}
