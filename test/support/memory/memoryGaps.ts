import {
  type ArticleGap,
  GAP_RECEIPTS,
  type GapAnswer,
  type GapAsking,
  type GapRecords,
  type GapState,
  type GapsOf,
} from '../../../src/core/conversation/records/gaps.ts';
import type { MemoryRow, MemoryTable } from './memoryErasing.ts';

type AskingRow = GapAsking & MemoryRow & { readonly gap: number };

interface Fate {
  readonly state: GapState;
  readonly answer?: GapAnswer;
}

const OPEN: Fate = { state: 'open' };

export function memoryGaps(): {
  readonly gaps: GapRecords;
  readonly askings: MemoryTable<AskingRow>;
} {
  const askings: MemoryTable<AskingRow> = {
    kind: 'questions',
    rows: [],
    forgotten: () => undefined,
  };
  const fates = new Map<number, Fate>();
  const rowsOf = (id: number) =>
    askings.rows.filter(({ gap }) => gap === id).sort((a, b) => a.at - b.at);
  const get = (id: number) => {
    const rows = rowsOf(id);
    return rows.length === 0 ? undefined : toldOf(id, rows, fates.get(id) ?? OPEN);
  };
  const all = () => [...fates.keys()].flatMap((id) => get(id) ?? []);
  const within = (of: GapsOf, state: GapState) =>
    all().filter((it) => it.state === state && (of === 'all' || it.server === of.server));
  const set = (id: number, fate: Fate) => {
    if (!get(id)) return false;
    fates.set(id, fate);
    return true;
  };
  const gaps: GapRecords = {
    async join(asking, isSame) {
      const known = askings.rows.find(({ receipt }) => receipt === asking.receipt);
      if (known) return known.gap;
      const equal = askings.rows.find(
        (it) => it.server === asking.server && it.signature === asking.signature,
      );
      const near = all().find(({ id }) => {
        const [first] = rowsOf(id);
        const isNear = first?.server === asking.server && first?.likeness === asking.likeness;
        return isNear && isSame(first?.signature ?? '');
      });
      const same = equal ? get(equal.gap) : near;
      const id = same?.id ?? fates.size + 1;
      const isKept = same && same.state !== 'answered';
      if (!isKept) fates.set(id, OPEN);
      askings.rows = [...askings.rows, { ...asking, server: asking.server, gap: id }];
      return id;
    },
    async leave(left) {
      askings.rows = askings.rows.filter(({ receipt }) => receipt !== left);
    },
    get: async (id) => get(id),
    list: async (of, state, from, most) =>
      within(of, state)
        .sort((a, b) => b.times - a.times || b.lastAsked - a.lastAsked || a.id - b.id)
        .slice(from, from + most),
    count: async (of, state) => within(of, state).length,
    dismiss: async (id) => set(id, { state: 'dismissed' }),
    reopen: async (id) => set(id, OPEN),
    async answer(id, answer) {
      if (fates.get(id)?.state !== 'dismissed') set(id, { state: 'answered', answer });
    },
  };
  return { gaps, askings };
}

function toldOf(id: number, rows: readonly AskingRow[], { state, answer }: Fate): ArticleGap {
  const newest = rows.toReversed();
  const disliked = newest.filter(({ why }) => why === 'disliked');
  return {
    id,
    server: rows[0]?.server,
    channel: newest[0]?.channel,
    question: rows[0]?.question ?? '',
    state,
    times: rows.length,
    people: new Set(rows.flatMap(({ person }) => person ?? [])).size,
    disliked: disliked.length,
    lastAsked: newest[0]?.at ?? 0,
    rejected: [...new Set(disliked.flatMap(({ rejected }) => rejected))],
    receipts: newest.slice(0, GAP_RECEIPTS).map(({ receipt }) => receipt),
    ...(answer && { answer }),
  };
}
