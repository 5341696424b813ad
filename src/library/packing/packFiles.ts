import type { Problem } from '../../core/article/problem.ts';
import type { FileOptions } from '../folder/fileOptions.ts';
import type { FileRead } from '../folder/fileRead.ts';
import { Exchanged } from '../folder/listedFile.ts';
import type { ListedFile } from '../folder/listFolder.ts';
import { readFile } from '../folder/readFile.ts';
import { createSegmentWriter, SEGMENT_PASSAGES } from '../shelves/segment.ts';
import { withLanguage } from './detectLanguage.ts';
import { notRead } from './notRead.ts';
import { createProblemList } from './problemList.ts';

/** Files to be read and packed, wherever that is done. */
export interface PackJob {
  /** Its real path. */
  readonly folder: string;
  readonly files: readonly ListedFile[];
  readonly fileOptions: FileOptions;
}

export type PackEvent =
  /** A sign of life: this file is being read, and so many bytes of it have been. */
  | { readonly kind: 'progress'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'packed'; readonly packed: Packed };

export interface Packed {
  /** A segment, where there was an article. The last file in it may go on in the next one. */
  readonly bytes?: Uint8Array;
  /** The file of the data folder that holds the segment, where another process has written it there. */
  readonly writtenTo?: string;
  /** The files that end with it. */
  readonly files: readonly FileRead[];
  /** Ids of the articles so far of the file that goes on. */
  readonly begun: readonly string[];
}

export type TellPacked = (event: PackEvent) => Promise<void> | void;

/** Entries of one file between two signs of life. */
const SIGN_EVERY = 50;

/** Reads files and packs their articles. @param tell is waited for, so that whoever listens sets the pace. */
export async function packFiles(
  { folder, files, fileOptions }: PackJob,
  tell: TellPacked,
): Promise<void> {
  let writer = createSegmentWriter();
  let ended: FileRead[] = [];
  const flush = async (begun: readonly string[]) => {
    if (writer.passages() === 0 && ended.length === 0) return;
    const bytes = writer.passages() > 0 && { bytes: writer.bytes() };
    await tell({ kind: 'packed', packed: { ...bytes, files: ended, begun } });
    writer = createSegmentWriter();
    ended = [];
  };
  for (const file of files) {
    const ids: string[] = [];
    const problems = createProblemList(file.path);
    let { changed } = file;
    let entries = 0;
    let bytes = 0;
    const sign = () => tell({ kind: 'progress', path: file.path, bytes });
    const onBytes = (length: number) => {
      bytes += length;
    };
    await sign();
    try {
      for await (const read of readFile(folder, file, fileOptions, onBytes)) {
        const { article, problems: own, fileCheck } = read;
        problems.add(own);
        if (article) {
          writer.add(await withLanguage(article), fileCheck);
          ids.push(article.id);
        }
        if (writer.passages() >= SEGMENT_PASSAGES) await flush(ids);
        entries += 1;
        if (entries % SIGN_EVERY === 0) await sign();
      }
    } catch (error) {
      problems.add([failed(file.path, error)]);
      // Whatever comes into its place has not been read, also where it is as old and as long.
      if (error instanceof Exchanged) changed = 0;
    }
    ended.push({ ...file, changed, ids, problems: problems.all() });
  }
  await flush([]);
}

function failed(path: string, error: unknown): Problem {
  if (error instanceof Exchanged) {
    const remedy = 'Let a file lie there; it is read at the next look at the folder.';
    return { path, reason: error.message, remedy, skipped: true };
  }
  const why = error instanceof Error ? error.message : String(error);
  return notRead(path, `Reading it failed: ${why}.`);
}
