import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedFile } from '../../../src/library/folder/listFolder.ts';
import { batchesOf, LEAST, largeBatchesOf, MOST } from '../../../src/library/packing/batches.ts';

function filesOf(count: number, size: (at: number) => number): ListedFile[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ path: `${at}.md`, size: size(at), changed: 1 },
  }));
}

const bytesIn = (batch: readonly ListedFile[]) => batch.reduce((sum, { size }) => sum + size, 0);
const lengthsOf = (batches: readonly (readonly ListedFile[])[]) =>
  batches.map(({ length }) => length);

describe('files are packed in batches', () => {
  const anyFiles = fc
    .tuple(
      fc.integer({ min: 0, max: 60_000 }),
      fc.constantFrom(0, 2_000, 40_000, 3 * LEAST.bytes),
      fc.integer({ min: 1, max: 7 }),
    )
    .map(([count, size, every]) => filesOf(count, (at) => (at % every === 0 ? size : 10)));

  it('each once, in order, and none is larger than a process can bear', () => {
    fc.assert(
      fc.property(anyFiles, fc.integer({ min: 1, max: 64 }), (files, processes) => {
        const batches = batchesOf(files, processes);
        expect(batches.flat()).toEqual(files);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(MOST.files);
          expect(batch.length === 1 || bytesIn(batch) <= MOST.bytes).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('none but the last of which is smaller than what is worth searching, however many processes there are', () => {
    for (const processes of [1, 2, 64]) {
      const lengths = lengthsOf(
        batchesOf(
          filesOf(100_001, () => 100),
          processes,
        ),
      );
      expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(LEAST.files);
    }
  });

  it('of bytes as well as of files, a share of what is left', () => {
    const page = 100_000;
    const bytes = batchesOf(
      filesOf(20_000, () => page),
      4,
    ).map(bytesIn);
    const [largest, last] = [Math.max(...bytes), bytes.at(-1) ?? 0];
    expect(largest).toBeGreaterThan(MOST.bytes - page);
    expect(last).toBeLessThanOrEqual(LEAST.bytes);
    // The last of them leave work for all four.
    for (const [at, own] of bytes.entries()) {
      const left = bytes.slice(at).reduce((sum, it) => sum + it, 0);
      expect(own).toBeLessThanOrEqual(Math.max(LEAST.bytes, left / 8));
    }
  });

  it('the first and the last of which are small, so that somebody can soon ask and all end together', () => {
    const lengths = lengthsOf(
      batchesOf(
        filesOf(235_294, () => 2_500),
        2,
      ),
    );
    expect(lengths[0]).toBe(LEAST.files);
    expect(lengths.at(-1)).toBeLessThanOrEqual(LEAST.files);
    expect(Math.max(...lengths)).toBe(MOST.files);
    expect(lengths.length).toBeLessThan(40);
  });

  it('as large as can be where they are to come to few segments, however many bytes they have', () => {
    const files = filesOf(2 * MOST.files + 1, () => MOST.bytes);
    expect(lengthsOf(largeBatchesOf(files))).toEqual([MOST.files, MOST.files, 1]);
    expect(largeBatchesOf(files).flat()).toEqual(files);
    expect(largeBatchesOf([])).toEqual([]);
  });
});
