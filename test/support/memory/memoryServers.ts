import type {
  Changer,
  ServerRecords,
  SettledSettings,
} from '../../../src/core/conversation/records/servers.ts';
import type { MemoryRow, MemoryTable } from './memoryErasing.ts';

interface SettingRow extends MemoryRow {
  readonly server: string;
  readonly name: string;
  readonly value: unknown;
  readonly by: Changer | undefined;
}

interface KnownServer {
  readonly missingSince?: number;
  readonly leftAt?: number;
}

export function memoryServers(): {
  readonly servers: ServerRecords;
  readonly settings: MemoryTable<SettingRow>;
} {
  const settings: MemoryTable<SettingRow> = {
    kind: 'settings',
    rows: [],
    forgotten: (row) => ({ ...row, person: undefined, by: undefined }),
    staysWhenOld: true,
  };
  const known = new Map<string, KnownServer>();
  const join = (server: string) => {
    const { leftAt } = known.get(server) ?? {};
    known.set(server, leftAt === undefined ? {} : { leftAt });
  };
  const servers: ServerRecords = {
    settled: async (server) =>
      Object.fromEntries(
        settings.rows
          .filter((row) => row.server === server)
          .map(({ name, value, at, by }) => [name, { value, at, by }]),
      ) as SettledSettings,
    async settle(server, changed, by, at) {
      for (const [name, value] of Object.entries(changed)) {
        const others = settings.rows.filter((row) => row.server !== server || row.name !== name);
        settings.rows = [...others, { server, name, value, at, by, person: by.person }];
      }
    },
    async present(present, at, isKnown = () => true) {
      for (const [server, it] of known) {
        if (isKnown(server)) known.set(server, { missingSince: at, ...it });
      }
      for (const server of present) join(server);
    },
    joined: async (server) => join(server),
    left: async (server, at) => void known.set(server, { missingSince: at, leftAt: at }),
    async giveUp(since, at) {
      for (const [server, it] of known) {
        const { missingSince, leftAt } = it;
        const isGone = missingSince !== undefined && missingSince <= since;
        if (isGone && leftAt === undefined) known.set(server, { ...it, leftAt: at });
      }
    },
    leftServers: async () =>
      [...known]
        .flatMap(([server, { leftAt: at }]) => (at === undefined ? [] : [{ server, at }]))
        .sort((a, b) => (a.server < b.server ? -1 : 1)),
    async erased({ server, at }) {
      const { missingSince, leftAt } = known.get(server) ?? {};
      if (leftAt === undefined || leftAt > at) return;
      if (missingSince === undefined) known.set(server, {});
      else known.delete(server);
    },
  };
  return { servers, settings };
}
