import type { Wait, WaitRecords } from '../../../src/core/conversation/records/waits.ts';
import type { MemoryRow, MemoryTable } from './memoryErasing.ts';

type WaitRow = Wait & MemoryRow & { readonly lookedAt: number };

const HOUR = 60 * 60 * 1000;

export function memoryWaits(): {
  readonly waits: WaitRecords;
  readonly waiting: MemoryTable<WaitRow>;
} {
  let last = 0;
  const waiting: MemoryTable<WaitRow> = { kind: 'waits', rows: [], forgotten: () => undefined };
  const told: { readonly place: string; readonly at: number }[] = [];
  const find = (receipt: string, person: string) =>
    waiting.rows.find((it) => it.receipt === receipt && it.person === person);
  const change = (ids: readonly number[], changed: { lookedAt: number } | { telling: number }) => {
    waiting.rows = waiting.rows.map((it) => (ids.includes(it.id) ? { ...it, ...changed } : it));
  };
  const turnOf = ({ telling }: Wait) => (telling === undefined ? 1 : 0);
  const waits: WaitRecords = {
    has: async (receipt, person) => find(receipt, person) !== undefined,
    async toggle(wait, most) {
      const known = find(wait.receipt, wait.person);
      if (known) {
        waiting.rows = waiting.rows.filter((it) => it !== known);
        return 'taken-back';
      }
      const theirs = waiting.rows.filter(({ person }) => person === wait.person);
      if (theirs.length >= most) return 'too-many';
      last += 1;
      waiting.rows = [...waiting.rows, { ...wait, server: wait.server, id: last, lookedAt: 0 }];
      return 'kept';
    },
    list: async (most) =>
      waiting.rows
        .toSorted((a, b) => turnOf(a) - turnOf(b) || a.lookedAt - b.lookedAt || a.id - b.id)
        .slice(0, most)
        .map(({ lookedAt: _, ...wait }) => wait),
    looked: async (ids, at) => change(ids, { lookedAt: at }),
    async begin(ids, at, most) {
      const wait = waiting.rows.find(({ id }) => id === ids[0]);
      const isTold = ids.some((id) => waiting.rows.find((it) => it.id === id)?.telling);
      if (!wait || isTold) return false;
      const place = wait.server ?? wait.tellIn;
      const recent = told.filter((it) => it.place === place && it.at > at - HOUR);
      if (recent.length >= most) return false;
      told.push({ place, at });
      change(ids, { telling: at });
      return true;
    },
    async putOff(ids) {
      waiting.rows = waiting.rows.map((row) => {
        const { telling, ...rest } = row;
        return ids.includes(row.id) ? rest : row;
      });
    },
    async end(ids) {
      waiting.rows = waiting.rows.filter(({ id }) => !ids.includes(id));
    },
  };
  return { waits, waiting };
}
