// Puts something else into the place of a file of a folder and takes it away again, all the time: links
// and pipes, a device, a large file, and a link in the place of the folder above it. Whoever started it is looked
// after meanwhile: where that waits for a pipe, somebody writes into it, and this ends with the exit code 3.
//
//   tsx swapper.ts FOLDER OUTSIDE
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createWaitWatch } from './waiting.ts';

const [folder = '', outside = ''] = process.argv.slice(2);
const store = join(folder, '.swapped');
mkdirSync(store);

const pipes: string[] = [];
const makers: readonly ((at: string, place: string) => void)[] = [
  (at, place) => symlinkSync(join(outside, place), at),
  (at) => {
    execFileSync('mkfifo', [at]);
    pipes.push(at);
  },
  (at) => symlinkSync('/dev/zero', at),
  (at) => {
    writeFileSync(at, '');
    truncateSync(at, 2 ** 27);
  },
];
const swaps = ['a.txt', 'b.md', 'c.html', 'd.jsonl', 'in'].flatMap((place) =>
  (place === 'in' ? makers.slice(0, 1) : makers).map((make, index) => {
    const other = join(store, `${place}.${index}`);
    make(other, place);
    return { place: join(folder, place), other };
  }),
);

let isOver = false;
process.on('disconnect', () => {
  isOver = true;
});
const clock = new Int32Array(new SharedArrayBuffer(4));
const hold = join(store, 'held');
const waits = createWaitWatch(process.ppid);
const round = () => {
  for (let turn = 0; turn < 50; turn += 1) {
    const swap = swaps[Math.floor(Math.random() * swaps.length)];
    if (!swap) continue;
    const { place, other } = swap;
    renameSync(place, hold);
    renameSync(other, place);
    // A pause that takes no processor from whoever reads.
    Atomics.wait(clock, 0, 0, Math.random());
    renameSync(place, other);
    renameSync(hold, place);
  }
  if (waits()) {
    process.exitCode = 3;
    // Whoever opens a pipe for both never waits, and lets go whoever does.
    for (const pipe of pipes) closeSync(openSync(pipe, 'r+'));
  }
  if (!isOver) setImmediate(round);
};
process.send?.('ready');
round();
