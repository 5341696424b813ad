import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Problem } from '../../core/article/problem.ts';
import type { FileRead } from '../folder/fileRead.ts';
import { readRegular } from '../folder/regularFile.ts';
import { type SegmentMark, writeWhole } from './segmentFile.ts';

/** What a snapshot consists of. */
export interface SnapshotList<Files = readonly FileRead[]> {
  readonly files: Files;
  readonly held: ListedHoldings;
}

interface ListedHoldings {
  /** The name of the folder that the list is kept in, so that no other library takes it for its own. */
  readonly library: string;
  /** The first key that no passage has had yet. */
  readonly nextKey: number;
  /** In order of their keys. */
  readonly segments: readonly ListedSegment[];
}

export interface ListedSegment extends SegmentMark {
  readonly name: string;
  readonly firstKey: number;
  readonly removed: readonly number[];
}

/** The first line of the list; the number changes with its form. The check of the rest follows. */
const MAGIC = 'PULLQUOTE LIBRARY 5';
const ANY_MAGIC = /^PULLQUOTE LIBRARY \d+ /;
const NAME = /^[\da-f-]{36}\.segment$/;
/** Far more passages than any disk holds; numbers beyond 2^53 would no longer be told apart. */
const MOST_KEYS = 2 ** 48;
/** Files whose lines are written in one go; whoever waits gets the processor before the next ones. */
const LINES_AT_ONCE = 1000;

/**
 * The list in a file, whose files are read from their lines when they are asked for, undefined for a line that is
 * none; 'outdated' where another version of the program wrote it, 'damaged' where it is not what was written, or
 * not what could have been.
 */
export function readSnapshotList(
  path: string,
): SnapshotList<Iterable<FileRead | undefined>> | 'none' | 'outdated' | 'damaged' {
  let bytes: Buffer | undefined;
  try {
    bytes = readRegular(path);
  } catch {
    // Not there, or nothing that could be read.
  }
  if (!bytes) return 'none';
  const end = bytes.indexOf('\n');
  const rest = bytes.subarray(end + 1);
  const head = bytes.toString('utf8', 0, Math.max(0, end));
  if (ANY_MAGIC.test(head) && !head.startsWith(`${MAGIC} `)) return 'outdated';
  if (head !== headOf(crc32(rest))) return 'damaged';
  const lines = linesIn(rest);
  const held = lines.next().value;
  if (!isHeld(held)) return 'damaged';
  return { held, files: filesIn(lines) };
}

function* filesIn(lines: Iterable<unknown>): Generator<FileRead | undefined> {
  for (const line of lines) yield isFile(line) ? line : undefined;
}

/** Makes this the list: the last one stays until the new one is there as a whole. */
export async function writeSnapshotList(
  path: string,
  { held, files }: SnapshotList,
): Promise<void> {
  const parts = [Buffer.from(`${JSON.stringify(held)}\n`)];
  let check = crc32(parts[0] ?? '');
  for (let at = 0; at < files.length; at += LINES_AT_ONCE) {
    const lines = files.slice(at, at + LINES_AT_ONCE).map((file) => `${JSON.stringify(file)}\n`);
    const part = Buffer.from(lines.join(''));
    check = crc32(part, check);
    parts.push(part);
    await setImmediate();
  }
  const draft = `${path}.${randomUUID()}`;
  await writeWhole(draft, [Buffer.from(`${headOf(check)}\n`), ...parts]);
  await rename(draft, path);
}

function headOf(check: number): string {
  return `${MAGIC} ${check}`;
}

/** The values of JSON lines; undefined for one that is none. */
function* linesIn(bytes: Buffer): Generator<unknown, undefined> {
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf('\n', at);
    const end = found === -1 ? bytes.length : found;
    yield parsed(bytes.toString('utf8', at, end));
    at = end + 1;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

// That the check is right says that nothing was damaged, not who wrote it: so the form is looked at too.

type Is<T> = (value: unknown) => value is T;

const isText: Is<string> = (value) => typeof value === 'string';

/** A number of things. */
const isCount: Is<number> = (value): value is number => isWhole(value, MOST_KEYS);

const isWhole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isListOf<T>(is: Is<T>, value: unknown): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isHeld(value: unknown): value is ListedHoldings {
  return (
    isRecord(value) &&
    isText(value['library']) &&
    isCount(value['nextKey']) &&
    isListOf(isSegment, value['segments'])
  );
}

function isSegment(value: unknown): value is ListedSegment {
  return (
    isRecord(value) &&
    isText(value['name']) &&
    NAME.test(value['name']) &&
    isCount(value['firstKey']) &&
    isListOf(isCount, value['removed']) &&
    isCount(value['size']) &&
    isCount(value['check'])
  );
}

function isFile(value: unknown): value is FileRead {
  return (
    isRecord(value) &&
    isText(value['path']) &&
    isCount(value['size']) &&
    Number.isFinite(value['changed']) &&
    isListOf(isText, value['ids']) &&
    isListOf(isProblem, value['problems']) &&
    value['isLost'] === undefined
  );
}

function isProblem(value: unknown): value is Problem {
  return (
    isRecord(value) &&
    isText(value['path']) &&
    isText(value['reason']) &&
    isText(value['remedy']) &&
    typeof value['skipped'] === 'boolean' &&
    ['line', 'page', 'entry'].every((key) => value[key] === undefined || isCount(value[key]))
  );
}
