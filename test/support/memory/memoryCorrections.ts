import type {
  Correction,
  CorrectionRecords,
  CorrectionsOf,
  DueCard,
} from '../../../src/core/conversation/records/corrections.ts';
import type { CardPlace } from '../../../src/core/conversation/records/receipts.ts';

interface CorrectedCard {
  readonly card: CardPlace;
  readonly server: string | undefined;
  readonly dueSince?: number | undefined;
  readonly toldAt?: number | undefined;
}

/** @param isKept whether a receipt is still kept: what belongs to one goes with it. */
export function memoryCorrections(isKept: (receipt: string) => boolean): CorrectionRecords {
  let noted: readonly Correction[] = [];
  const cards = new Map<string, CorrectedCard>();
  const isAt = (receipt: string, place: number) => (it: Correction) =>
    it.receipt === receipt && it.place === place;
  const standing = () => noted.filter(({ receipt }) => isKept(receipt));
  const of = (receipt: string) =>
    standing()
      .filter((it) => it.receipt === receipt)
      .sort((a, b) => a.place - b.place);
  const those = (which: CorrectionsOf) =>
    standing()
      .filter(({ server }) => which === 'all' || server === which.server)
      .sort((a, b) => b.at - a.at || (a.receipt < b.receipt ? -1 : 1) || a.place - b.place);
  const forgetIdle = (receipt: string) => {
    const { toldAt } = cards.get(receipt) ?? {};
    if (toldAt === undefined && of(receipt).length === 0) cards.delete(receipt);
  };
  const kept = () => [...cards].filter(([receipt]) => isKept(receipt));
  return {
    async note(correction, card) {
      const { receipt, place, server, change, at } = correction;
      const before = noted.find(isAt(receipt, place));
      if (before?.change === change) return;
      noted = [...noted.filter((it) => it !== before), correction];
      if (!card) return;
      const known = cards.get(receipt) ?? { card, server };
      cards.set(receipt, { ...known, dueSince: known.dueSince ?? at });
    },
    async lift(receipt, place, at) {
      const left = noted.filter((it) => !isAt(receipt, place)(it));
      if (left.length === noted.length) return;
      noted = left;
      const known = cards.get(receipt);
      if (known?.toldAt !== undefined) {
        cards.set(receipt, { ...known, dueSince: known.dueSince ?? at });
      }
      forgetIdle(receipt);
    },
    of: async (receipt) => of(receipt),
    due: async (before, most) =>
      kept()
        .flatMap(([receipt, { card, server, toldAt, dueSince: since }]): DueCard[] =>
          since !== undefined && since < before
            ? [{ receipt, card, server, since, toldAt, corrections: of(receipt) }]
            : [],
        )
        .sort((a, b) => a.since - b.since || (a.receipt < b.receipt ? -1 : 1))
        .slice(0, most),
    isDue: async ({ receipt, since }) => isKept(receipt) && cards.get(receipt)?.dueSince === since,
    async told({ receipt, since }, at) {
      const known = cards.get(receipt);
      if (!known) return;
      const dueSince = known.dueSince === since ? undefined : known.dueSince;
      cards.set(receipt, { ...known, toldAt: at, dueSince });
    },
    countTold: async (since) =>
      kept().filter(([, { toldAt }]) => toldAt !== undefined && toldAt >= since).length,
    list: async (which, from, most) => those(which).slice(from, from + most),
    count: async (which) => those(which).length,
  };
}
