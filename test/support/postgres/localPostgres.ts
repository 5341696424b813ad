// A real PostgreSQL on this machine, of the newest version that Debian's packages have put there.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts } from '../servers/freePorts.ts';
import { startTethered, type Tethered } from '../servers/tether.ts';

const PLACE = '/usr/lib/postgresql';

/** Milliseconds for a server to come up on a busy machine, and between two looks. */
const PATIENCE = 60_000;
const PAUSE = 100;

/** Where its programs are; undefined where there are none. */
const PROGRAMS = (() => {
  const versions = existsSync(PLACE) ? readdirSync(PLACE).map(Number).filter(Boolean) : [];
  if (versions.length === 0) return undefined;
  const folder = join(PLACE, String(Math.max(...versions)), 'bin');
  return existsSync(join(folder, 'initdb')) ? folder : undefined;
})();

/** Tests that start a server of their own say that they are skipped where there is none. */
export const HAS_POSTGRES = PROGRAMS !== undefined;

export interface LocalPostgres {
  /** As DATABASE_URL has it. */
  readonly url: string;
  /** As somebody who pulls the plug; nothing of it is left. */
  readonly kill: () => Promise<void>;
  /** It holds its connections and says nothing, until it is woken. */
  readonly freeze: () => Promise<void>;
  readonly wake: () => Promise<void>;
  /** Starts it again, with what is on its disk. */
  readonly restart: () => Promise<void>;
  readonly said: () => string;
  /** Ends it, and removes what it has written. */
  readonly stop: () => Promise<void>;
}

/** @throws where it does not come up. */
export async function startPostgres(): Promise<LocalPostgres> {
  if (PROGRAMS === undefined) throw new Error('PostgreSQL is not installed on this machine.');
  const home = await mkdtemp(join(tmpdir(), 'pullquote-postgres-'));
  const user = userWithoutRights();
  if (user) await chown(home, user.uid, user.gid);
  const [port = 0] = await freePorts(1);
  const data = join(home, 'data');
  const made = spawnSync(
    join(PROGRAMS, 'initdb'),
    [
      ...['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync'],
      ...['--encoding', 'UTF8', '--locale', 'C.UTF-8'],
    ],
    { encoding: 'utf8', cwd: home, ...user },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const start = () =>
    startTethered({
      command: join(PROGRAMS, 'postgres'),
      args: [
        ...['-D', data, '-p', String(port)],
        ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ],
      ...{ log: join(home, 'log'), user },
    });
  let server = await start();
  const stop = async () => {
    await server.end();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await untilUp(join(PROGRAMS, 'pg_isready'), port, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    kill: () => server.signal('SIGKILL'),
    freeze: () => server.signal('SIGSTOP'),
    wake: () => server.signal('SIGCONT'),
    async restart() {
      await server.end();
      // Those that it had started for others look once a second whether it is there, and hold its memory until then.
      for (const end = Date.now() + PATIENCE; ; await wait(PAUSE)) {
        server = await start();
        try {
          await untilUp(join(PROGRAMS, 'pg_isready'), port, server);
          return;
        } catch (error) {
          if (Date.now() > end) throw error;
        }
      }
    },
    ...{ said: () => server.said(), stop },
  };
}

/** PostgreSQL refuses to be root's, as in a container of a CI's. */
function userWithoutRights(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [uid = 0, gid = 0] = ['-u', '-g'].map((which) =>
    Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  return { uid, gid };
}

async function untilUp(isReady: string, port: number, server: Tethered): Promise<void> {
  const args = ['--host', '127.0.0.1', '--port', String(port), '--quiet'];
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(PAUSE)) {
    if (!server.isAlive()) break;
    if (spawnSync(isReady, args).status === 0) return;
  }
  throw new Error(`PostgreSQL has not come up:\n${server.said()}`);
}
