import type { Receipt, ReceiptRecords } from '../../../src/core/conversation/records/receipts.ts';
import type { MemoryTable } from './memoryErasing.ts';

/** A receipt as a row. */
type ReceiptRow = Receipt & { readonly server: string | undefined };

export function memoryReceipts() {
  const answers: MemoryTable<ReceiptRow> = {
    kind: 'receipts',
    rows: [],
    forgotten: (row) =>
      row.isPrivate ? undefined : { ...row, person: undefined, text: undefined, period: undefined },
  };
  const shown = () =>
    answers.rows
      .filter((it) => !it.isPrivate)
      .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
      .flatMap(({ id: receipt, at, card, quotations }) =>
        quotations.map((quotation) => ({ receipt, at, quotation, card })),
      );
  const receipts: ReceiptRecords = {
    async add(receipt) {
      if (answers.rows.some((it) => it.id === receipt.id)) return false;
      answers.rows = [...answers.rows, { ...receipt, server: receipt.server }];
      return true;
    },
    get: async (id) => answers.rows.find((it) => it.id === id),
    async showOn(id, card) {
      answers.rows = answers.rows.map((it) =>
        it.id === id && !it.isPrivate ? { ...it, card } : it,
      );
    },
    quoting: async ({ articleId, version }, since) =>
      shown().filter(
        ({ at, quotation }) =>
          quotation.articleId === articleId && quotation.version === version && at >= since,
      ),
    async quotedVersions(after, most) {
      const nameOf = ({ articleId, version }: { articleId: string; version: string }) =>
        `${articleId}\n${version}`;
      const versions = shown().map(({ quotation: { articleId, version } }) => ({
        ...{ articleId, version },
      }));
      return [...new Map(versions.map((it) => [nameOf(it), it]))]
        .filter(([name]) => !after || name > nameOf(after))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, version]) => version)
        .slice(0, most);
    },
  };
  return { receipts, answers };
}
