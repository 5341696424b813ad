import type { Problem } from '../../../core/article/problem.ts';
import type { Metadata } from './metadata.ts';
import type { StoredText } from './storedText.ts';

/** What is wrong with a file or a part of it, and where. */
export type Flaw = Omit<Problem, 'path' | 'skipped'>;

/** What was taken out of one document; `flaws` did not keep the rest from being read. */
export interface Extracted {
  readonly metadata: Metadata;
  readonly content: StoredText;
  readonly flaws: readonly Flaw[];
}

/** A document that was read, or why it could not be. */
export type Extraction = Extracted | { readonly broken: Flaw };

/** Reads a file that holds one document. Never rejects because of what the bytes are. */
export type ReadDocument = (bytes: Uint8Array) => Promise<Extraction>;

/** One of the many documents of a file. */
export interface Entry {
  /** Its place in the file, from 1; entries that are broken count too. */
  readonly entry: number;
  /** What the file itself calls it, where it does. */
  readonly ownId?: string;
  readonly extraction: Extraction;
}

/**
 * Reads a file that holds many documents, piece by piece, in memory that does not depend on the size
 * of the file. What is wrong with the file as a whole is a last entry that is broken.
 */
export type ReadExport = (
  chunks: AsyncIterable<Uint8Array>,
  options: ExportOptions,
) => AsyncIterable<Entry>;

export interface ExportOptions {
  /** Our names of fields to those of the file: `{ title: 'headline' }`; a dot leads into an object. */
  readonly fields: Readonly<Partial<Record<ExportField, string>>>;
  /** Bytes; a larger entry is left out with a problem. */
  readonly entryLimit: number;
}

/** What an article has that an export may call something else. */
export const EXPORT_FIELDS = [
  'id',
  'title',
  'text',
  'html',
  'author',
  'publisher',
  'date',
  'url',
  'language',
  'tags',
] as const;
export type ExportField = (typeof EXPORT_FIELDS)[number];
