import fc from 'fast-check';
import { expect, it } from 'vitest';
import type {
  Entry,
  ExportOptions,
  Extracted,
  Flaw,
  ReadExport,
} from '../../src/library/formats/extraction/extraction.ts';

export const OPTIONS: ExportOptions = { fields: {}, entryLimit: 5_000_000 };

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The same bytes in pieces of the sizes given, over and over. */
export async function* cut(
  bytes: Uint8Array,
  sizes: readonly number[],
): AsyncGenerator<Uint8Array> {
  for (let at = 0, piece = 0; at < bytes.length; piece += 1) {
    const size = Math.max(1, sizes[piece % sizes.length] ?? bytes.length);
    yield bytes.slice(at, at + size);
    at += size;
  }
}

/** All entries of a file; fails where one is not as every entry has to be. */
export async function readAll(
  read: ReadExport,
  file: string | Uint8Array,
  options: Partial<ExportOptions> = {},
  sizes: readonly number[] = [],
): Promise<Entry[]> {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  const entries: Entry[] = [];
  for await (const entry of read(cut(bytes, sizes), { ...OPTIONS, ...options }))
    entries.push(entry);
  entries.forEach(expectSound);
  const numbers = entries.map(({ entry }) => entry);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  return entries;
}

function expectSound({ entry, ownId, extraction }: Entry): void {
  expect(entry).toBeGreaterThanOrEqual(1);
  if (ownId !== undefined) expect(ownId).toMatch(/^.{1,100}$/u);
  const flaws = 'broken' in extraction ? [extraction.broken] : extraction.flaws;
  for (const flaw of flaws) {
    expect(flaw.entry).toBe(entry);
    expect(flaw.reason).toMatch(/^I[^\n]+\.$/);
    expect(flaw.remedy).toMatch(/^[A-Z][^\n]+\.$/);
    if (flaw.line !== undefined) expect(flaw.line).toBeGreaterThanOrEqual(1);
  }
  if ('broken' in extraction) return;
  const { text, blocks } = extraction.content;
  expect(blocks.length).toBeGreaterThan(0);
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** What was read of an entry; fails where it is broken. */
export function served(entry: Entry | undefined): Extracted {
  if (!entry || 'broken' in entry.extraction) throw new Error(`broken: ${JSON.stringify(entry)}`);
  return entry.extraction;
}

/** Why an entry cannot be used; fails where it can. */
export function brokenOf(entry: Entry | undefined): Flaw {
  if (!entry || !('broken' in entry.extraction)) throw new Error(`read: ${JSON.stringify(entry)}`);
  return entry.extraction.broken;
}

/** What may be quoted of an entry. */
export function quotable(entry: Entry | undefined): string[] {
  const { text, blocks } = served(entry).content;
  return blocks.map(({ start, end }) => text.slice(start, end));
}

/** Each entry as its title, or as the line and the reason of what is wrong with it. */
export function outline(entries: readonly Entry[]): (string | undefined)[] {
  return entries.map(({ extraction }) =>
    'broken' in extraction
      ? `${extraction.broken.line ?? ''}: ${extraction.broken.reason}`
      : extraction.metadata.title,
  );
}

/** Sizes to cut a file into, of which some split lines, characters and words. */
export const anySizes: fc.Arbitrary<number[]> = fc.array(fc.integer({ min: 1, max: 200 }), {
  minLength: 1,
  maxLength: 12,
});

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly put: readonly number[];
}

/** A few changes that break a file, some of them with the signs that matter to its format. */
export function anyChanges(signs: string): fc.Arbitrary<readonly Change[]> {
  const pieces = [...signs].map((sign) => [...bytesOf(sign)]);
  const put = fc.oneof(
    fc.constantFrom(...pieces, [0], [0xff], [0xc3], [0xe2, 0x80], [0x0a], []),
    fc.array(fc.nat(255), { maxLength: 4 }),
  );
  const change = fc.record({ at: fc.nat(), remove: fc.nat(40), put });
  return fc.array(change, { minLength: 1, maxLength: 5 });
}

export function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce<Uint8Array>((before, { at, remove, put }) => {
    const from = before.length === 0 ? 0 : at % before.length;
    return Uint8Array.from([
      ...before.subarray(0, from),
      ...put,
      ...before.subarray(from + remove),
    ]);
  }, bytes);
}

/** By how much the heap grew at most while a file was read, in megabytes, and its entries were counted. */
export async function readBounded(
  read: ReadExport,
  chunks: AsyncIterable<Uint8Array>,
  options: Partial<ExportOptions> = {},
): Promise<{ served: number; broken: Flaw[]; growth: number }> {
  const before = held();
  let most = before;
  let count = 0;
  const broken: Flaw[] = [];
  const watched = watch(chunks, () => {
    most = Math.max(most, held());
  });
  for await (const { extraction } of read(watched, { ...OPTIONS, ...options })) {
    if ('broken' in extraction) broken.push(extraction.broken);
    else count += 1;
  }
  return { served: count, broken, growth: (most - before) / 1e6 };
}

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function* watch(
  chunks: AsyncIterable<Uint8Array>,
  look: () => void,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of chunks) {
    count += 1;
    if (count % 50 === 0) look();
    yield chunk;
  }
}

/** A file of about so many bytes, made while it is read. */
export async function* generated(
  size: number,
  first: string,
  next: (index: number) => string,
  last: string,
): AsyncGenerator<Uint8Array> {
  yield bytesOf(first);
  for (let index = 0, made = 0; made < size; index += 1) {
    const piece = bytesOf(next(index));
    made += piece.length;
    yield piece;
  }
  yield bytesOf(last);
}

/**
 * What holds of every reader of exports, whatever pieces a file comes in.
 * @param entries how many the file has.
 * @param signs what the format is made of: the damage is made with them.
 */
export function readsInAnyPieces(
  reader: ReadExport,
  file: Uint8Array,
  entries: number,
  signs: string,
): void {
  it('it does not matter in what pieces they come', async () => {
    const whole = await readAll(reader, file);
    expect(whole).toHaveLength(entries);
    await fc.assert(
      fc.asyncProperty(anySizes, async (sizes) => {
        expect(await readAll(reader, file, {}, sizes)).toEqual(whole);
      }),
    );
  });

  it('there is an answer, and the same for all pieces', async () => {
    await fc.assert(
      fc.asyncProperty(anyChanges(signs), anySizes, async (changes, sizes) => {
        const broken = changed(file, changes);
        expect(await readAll(reader, broken, {}, sizes)).toEqual(await readAll(reader, broken));
      }),
      { numRuns: 1500 },
    );
  });
}
