import type {
  Changer,
  ServerRecords,
  SettledSetting,
  SettledSettings,
} from '../core/conversation/records/servers.ts';
import { isSettingName, readSetting } from '../core/conversation/serverSettings.ts';
import type { Database, DatabaseRow } from './database.ts';

export const SERVER_TABLES = `
  -- Those that the bot is in, missing_since NULL, and those of which something is still to be erased.
  CREATE TABLE server (id TEXT PRIMARY KEY, missing_since INTEGER, left_at INTEGER) STRICT;
  CREATE TABLE server_setting (
    server TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    at INTEGER NOT NULL,
    person TEXT,
    person_name TEXT,
    UNIQUE (server, name)
  ) STRICT;
  CREATE INDEX server_setting_at ON server_setting (server, at);
  CREATE INDEX server_setting_person ON server_setting (person);
`;

export function createServerRecords(database: Database): ServerRecords {
  const join = (where: Database, server: string) =>
    where.run(
      `INSERT INTO server (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET missing_since = NULL`,
      server,
    );
  return {
    async settled(server) {
      return settledIn(await database.all('SELECT * FROM server_setting WHERE server = ?', server));
    },
    async settle(server, changed, by, at) {
      await database.transaction(async (inside) => {
        for (const [name, value] of Object.entries(changed)) {
          await inside.run(
            `INSERT INTO server_setting (server, name, value, at, person, person_name)
             VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (server, name) DO UPDATE SET value = excluded.value, at = excluded.at,
               person = excluded.person, person_name = excluded.person_name`,
            ...[server, name, JSON.stringify(value), at, by.person, by.name],
          );
        }
      });
    },
    async present(servers, at, isKnown = () => true) {
      const there = new Set(servers);
      await database.transaction(async (inside) => {
        const rows = await inside.all('SELECT id FROM server WHERE missing_since IS NULL');
        for (const row of rows) {
          const id = String(row['id']);
          if (there.has(id) || !isKnown(id)) continue;
          await inside.run('UPDATE server SET missing_since = ? WHERE id = ?', at, id);
        }
        for (const server of servers) await join(inside, server);
      });
    },
    async joined(server) {
      await join(database, server);
    },
    async left(server, at) {
      await database.run(
        `INSERT INTO server (id, missing_since, left_at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET missing_since = excluded.missing_since, left_at = excluded.left_at`,
        ...[server, at, at],
      );
    },
    async giveUp(missingSince, at) {
      const missing = 'left_at IS NULL AND missing_since <= ?';
      await database.run(`UPDATE server SET left_at = ? WHERE ${missing}`, at, missingSince);
    },
    async leftServers() {
      const left = 'SELECT id, left_at FROM server WHERE left_at IS NOT NULL ORDER BY id';
      const rows = await database.all(left);
      return rows.map(({ id, left_at: at }) => ({ server: String(id), at: Number(at) }));
    },
    async erased({ server, at }) {
      await database.transaction(async (inside) => {
        // The bot may have been removed once more meanwhile, or have come back.
        const done = 'id = ? AND left_at <= ?';
        const gone = `DELETE FROM server WHERE missing_since IS NOT NULL AND ${done}`;
        await inside.run(gone, server, at);
        await inside.run(`UPDATE server SET left_at = NULL WHERE ${done}`, server, at);
      });
    },
  };
}

/** What is of another version of the program, or damaged, counts as not settled. */
function settledIn(rows: readonly DatabaseRow[]): SettledSettings {
  const settled = rows.flatMap((row): [string, SettledSetting][] => {
    const { name, value: written, at } = row;
    if (typeof name !== 'string' || !isSettingName(name)) return [];
    const value = readSetting(name, parsed(written));
    return value === undefined ? [] : [[name, { value, at: Number(at), by: changerIn(row) }]];
  });
  return Object.fromEntries(settled);
}

function changerIn({ person, person_name: name }: DatabaseRow): Changer | undefined {
  return typeof person === 'string' && typeof name === 'string' ? { person, name } : undefined;
}

function parsed(written: unknown): unknown {
  try {
    return JSON.parse(String(written));
  } catch {
    return undefined;
  }
}
