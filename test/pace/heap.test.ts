import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { HEAP_FLAGS } from '../../src/pace/heap.ts';

it('what V8 is told is something that it knows', () => {
  expect(spawnSync(process.execPath, [HEAP_FLAGS, '-e', '']).status).toBe(0);
  expect(spawnSync(process.execPath, [`${HEAP_FLAGS.split('=')[0]}-no`, '-e', '']).status).not.toBe(
    0,
  );
});
