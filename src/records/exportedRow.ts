import type { KeptRow } from '../core/conversation/records/recordsFile.ts';
import type { DatabaseRow } from './database.ts';

/** What tells who somebody is, or what they asked alone: no export has it. Of which rows, where not of all. */
const UNEXPORTED: Readonly<Record<string, Unexported>> = {
  // A conversation with one person alone has a channel of its own.
  receipt: { columns: ['channel'], where: ({ is_private: isPrivate }) => isPrivate !== 0 },
  server_setting: { columns: ['person_name'] },
  wait: {
    columns: ['question', 'channel', 'tell_in', 'reply_to'],
    where: ({ is_private: isPrivate }) => isPrivate !== 0,
  },
  told: { columns: ['tell_in'], where: ({ server }) => server === null },
};

interface Unexported {
  readonly columns: readonly string[];
  readonly where?: (row: DatabaseRow) => boolean;
}

/** The table of what no export has at all: whoever knows it could try all people. */
export const SECRET = 'secret';

/** A row as it is exported. */
export function exportedRow(table: string, row: DatabaseRow): KeptRow {
  const { columns, where = () => true } = UNEXPORTED[table] ?? { columns: [] };
  if (!where(row)) return { kind: table, ...row };
  const kept = Object.entries(row).filter(([name]) => !columns.includes(name));
  return { kind: table, ...Object.fromEntries(kept) };
}
