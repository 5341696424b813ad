import type { Draft } from './draft.ts';

/** Reads a file as a draft. Never rejects because of what its bytes are. */
export type ReadDraftFile = (file: DraftFile) => Promise<ReadDraft>;

export interface DraftFile {
  /** Its ending says how it is written; without one it is looked at. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The draft that a file holds, or in sentences why it cannot be read. */
export type ReadDraft =
  | {
      readonly kind: 'draft';
      readonly draft: Draft;
      /**
       * What stands around the text in the file: `file` where its text is the draft, in UTF-8, behind a byte
       * order mark or not; `other` where the draft was taken out of another format or encoding.
       */
      readonly form: DraftForm;
    }
  | { readonly kind: 'unreadable'; readonly why: string };

export type DraftForm =
  | { readonly kind: 'file'; readonly mark: '' | '\ufeff' }
  | { readonly kind: 'other' };

/** Bytes of a draft: a book in any format. */
export const DRAFT_BYTES = 20_000_000;

/** UTF-16 code units of a draft: more than 300 pages. */
export const DRAFT_LENGTH = 1_000_000;
