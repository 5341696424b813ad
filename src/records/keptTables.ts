import type { KeptKind } from '../core/conversation/records/erasing.ts';

/** What a table holds, as far as it is to be erased. */
export type KeptTable =
  | OwnTable
  /** Its rows are deleted with those of another one, by a foreign key. */
  | { readonly goesWith: string }
  /** It holds nothing of anybody. */
  | { readonly belongsTo: 'the program' };

/**
 * Rows with the columns `server` and `at`, an index over both and, where there is a kind, `person` with an index
 * of its own. Each is as small as to be deleted or changed a few hundred at a time.
 */
export interface OwnTable {
  /** What people are told of it; absent where it holds nothing of a person. */
  readonly kind?: KeptKind;
  /** What is set where a row outlives that its person is forgotten; without it the row is deleted. */
  readonly forgetting?: {
    /** "person = NULL, …" */
    readonly set: string;
    /** Which rows do; the others are deleted. */
    readonly where?: string;
  };
  /** Whether rows are only forgotten whose they were, as above, when they grow old. */
  readonly staysWhenOld?: true;
}

/**
 * All tables. `test/records/keptTables.test.ts` looks whether one has been forgotten here, and whether each has
 * the columns and indexes that it needs.
 */
export const KEPT_TABLES: Readonly<Record<string, KeptTable>> = {
  correction: { goesWith: 'receipt' },
  corrected_card: { goesWith: 'receipt' },
  quotation: { goesWith: 'receipt' },
  receipt: {
    kind: 'receipts',
    // What was quoted to others may yet be corrected; what somebody has asked goes with them.
    forgetting: {
      set: 'person = NULL, text = NULL, period = NULL, period_from = NULL, period_to = NULL',
      where: 'is_private = 0',
    },
  },
  // Who has done what; it goes after a day.
  claim: { belongsTo: 'the program' },
  secret: { belongsTo: 'the program' },
  server: { belongsTo: 'the program' },
  server_setting: {
    kind: 'settings',
    forgetting: { set: 'person = NULL, person_name = NULL' },
    staysWhenOld: true,
  },
  vote: { kind: 'feedback' },
  // As old as the last of its askings, with the last of which it goes.
  gap: {},
  gap_asking: { kind: 'questions' },
  wait: { kind: 'waits' },
  told: {},
};

/** A table whose rows are erased for themselves. */
export interface NamedTable extends OwnTable {
  readonly name: string;
}

export const OWN_TABLES: readonly NamedTable[] = Object.entries(KEPT_TABLES).flatMap(
  ([name, table]) => ('goesWith' in table || 'belongsTo' in table ? [] : [{ name, ...table }]),
);
