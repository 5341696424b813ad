import type { ExportOptions } from '../formats/extraction/extraction.ts';

/** What a file, or a part of it, may be at most, and how its fields are called. */
export interface FileOptions {
  /** Bytes of a file that holds one text, or of an entry of a file that holds many. */
  readonly fileLimit: number;
  /** Our names of fields to those of exports, where they are not the usual ones. */
  readonly fields: ExportOptions['fields'];
}

export const DEFAULT_FILE_OPTIONS: FileOptions = { fileLimit: 16 * 1024 * 1024, fields: {} };
