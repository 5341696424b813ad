import type { ClaimRecords } from './claims.ts';
import type { CorrectionRecords } from './corrections.ts';
import type { Erasing } from './erasing.ts';
import type { FeedbackRecords } from './feedback.ts';
import type { GapRecords } from './gaps.ts';
import type { ReceiptRecords } from './receipts.ts';
import type { ServerRecords } from './servers.ts';
import type { WaitRecords } from './waits.ts';

/**
 * What is remembered beside the articles, and outlives the program. Each group of methods is a noun of its
 * own; `test/records/recordsContract.ts` holds whatever keeps them to it. What a method has done when its
 * promise is fulfilled is kept, whatever happens to the program then; each is done as a whole or not at all.
 * Every method rejects with `RecordsFailure`.
 */
export interface Records {
  /**
   * What stands for a person: the same for the same id, and not to be undone without the key, which never
   * leaves the records. @param user the face's own id of them.
   */
  personKey(user: string): Promise<string>;
  readonly servers: ServerRecords;
  readonly erasing: Erasing;
  readonly feedback: FeedbackRecords;
  readonly gaps: GapRecords;
  readonly waits: WaitRecords;
  readonly receipts: ReceiptRecords;
  readonly corrections: CorrectionRecords;
  readonly claims: ClaimRecords;
  close(): Promise<void>;
}

/**
 * Why records cannot be used now; what the program answers does not depend on them. `foreign`: the file is
 * another program's; `unreachable`: there is no such folder, something else stands in the file's place, or no
 * server answers;
 * `unavailable`: there is no SQLite for this system.
 */
export type RecordsTrouble =
  | ('damaged' | 'foreign' | 'too-new')
  | ('locked' | 'read-only' | 'full' | 'unreachable')
  | ('unavailable' | 'failed');

/** The one way in which records fail. */
export class RecordsFailure extends Error {
  readonly trouble: RecordsTrouble;

  constructor(trouble: RecordsTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }
}
