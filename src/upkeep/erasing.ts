import { setTimeout as pause } from 'node:timers/promises';
import type { Records } from '../core/conversation/records/records.ts';
import type { SettingsOf } from '../core/conversation/serverSettings.ts';
import type { Chore } from './upkeep.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Rows that are erased without a pause: some milliseconds' work. */
const PIECE = 200;

/** Milliseconds between two pieces, so that whoever asks meanwhile is answered as always. */
const PAUSE = 5;

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
        await inPieces((most) => erasing.eraseBefore(server, time, most), stop);
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
        await inPieces((most) => erasing.eraseServer(left.server, left.at, most), stop);
        if (!stop.aborted) servers.erased(left);
      }
    },
  };
}

/** @param erase some at most. @returns how many that were; fewer than asked for where none is left. */
async function inPieces(erase: (most: number) => number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && erase(PIECE) >= PIECE) await pause(PAUSE);
}

/** Has it done again each day, as long as the program runs for another reason. @returns ends that. */
export function daily(due: () => void): () => void {
  const timer = setInterval(due, DAY).unref();
  return () => clearInterval(timer);
}
