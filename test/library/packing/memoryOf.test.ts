import { expect, it } from 'vitest';
import { memoryOf } from '../../../src/library/packing/memoryOf.ts';

it.runIf(process.platform === 'linux')(
  'the memory of a process is what it holds outside its heap too',
  () => {
    const before = memoryOf(process.pid) ?? 0;
    const piece = Buffer.alloc(64 * 1024 * 1024, 1);
    expect((memoryOf(process.pid) ?? 0) - before).toBeGreaterThan(32);
    expect(piece.length).toBeGreaterThan(0);
  },
);

it('the memory of a process that is not there is unknown', () => {
  expect(memoryOf(undefined)).toBeUndefined();
});
