import type { Entry, Flaw } from '../extraction/extraction.ts';
import type { EntryPlace } from './entryFields.ts';

/** What is wrong with an entry, or with the file from that entry on. */
export type BrokenEntry = Flaw & EntryPlace;

export function brokenEntry(broken: BrokenEntry): Entry {
  return { entry: broken.entry, extraction: { broken } };
}

export const EMPTY: Flaw = {
  reason: 'It is empty.',
  remedy: 'Write entries into it, or remove it.',
};

export const NO_OBJECT: Flaw = {
  reason: 'It is not an object.',
  remedy: 'Write an object with names and values, like {"title": "…", "text": "…"}.',
};

/** @param limit in bytes. */
export function tooLong(limit: number): Flaw {
  return {
    reason: `It is longer than ${limit.toLocaleString('en')} bytes.`,
    remedy: 'Split it, or remove it; the other entries serve without it.',
  };
}
