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
  const join = (server: string) =>
    database.run(
      `INSERT INTO server (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET missing_since = NULL`,
      server,
    );
  return {
    settled: (server) =>
      settledIn(database.all('SELECT * FROM server_setting WHERE server = ?', server)),
    settle(server, changed, by, at) {
      database.transaction(() => {
        for (const [name, value] of Object.entries(changed)) {
          database.run(
            `INSERT INTO server_setting (server, name, value, at, person, person_name)
             VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (server, name) DO UPDATE SET value = excluded.value, at = excluded.at,
               person = excluded.person, person_name = excluded.person_name`,
            ...[server, name, JSON.stringify(value), at, by.person, by.name],
          );
        }
      });
    },
    present(servers, at, isKnown = () => true) {
      const there = new Set(servers);
      database.transaction(() => {
        for (const row of database.all('SELECT id FROM server WHERE missing_since IS NULL')) {
          const id = String(row['id']);
          if (there.has(id) || !isKnown(id)) continue;
          database.run('UPDATE server SET missing_since = ? WHERE id = ?', at, id);
        }
        for (const server of servers) join(server);
      });
    },
    joined: join,
    left(server, at) {
      database.run(
        `INSERT INTO server (id, missing_since, left_at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET missing_since = excluded.missing_since, left_at = excluded.left_at`,
        ...[server, at, at],
      );
    },
    giveUp(missingSince, at) {
      const missing = 'left_at IS NULL AND missing_since <= ?';
      database.run(`UPDATE server SET left_at = ? WHERE ${missing}`, at, missingSince);
    },
    leftServers: () =>
      database
        .all('SELECT id, left_at FROM server WHERE left_at IS NOT NULL ORDER BY id')
        .map(({ id, left_at: at }) => ({ server: String(id), at: Number(at) })),
    erased({ server, at }) {
      database.transaction(() => {
        // The bot may have been removed once more meanwhile, or have come back.
        const done = 'id = ? AND left_at <= ?';
        database.run(`DELETE FROM server WHERE missing_since IS NOT NULL AND ${done}`, server, at);
        database.run(`UPDATE server SET left_at = NULL WHERE ${done}`, server, at);
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
