import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedFile } from '../../../src/library/folder/listFolder.ts';
import { batchesOf, LEAST, MOST } from '../../../src/library/packing/batches.ts';

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
});
