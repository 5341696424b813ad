// Puts something else into the place of a file of a folder and takes it away again, all the time: links
// and pipes, a device, a large file, and a link in the place of the folder above it.
//
//   node swapper.mjs FOLDER OUTSIDE
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', outside = ''] = process.argv.slice(2);
const store = join(folder, '.swapped');
mkdirSync(store);

const makers = [
  (at, place) => symlinkSync(join(outside, place), at),
  (at) => execFileSync('mkfifo', [at]),
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
    return [join(folder, place), other];
  }),
);

let isOver = false;
process.on('disconnect', () => {
  isOver = true;
});
const clock = new Int32Array(new SharedArrayBuffer(4));
const hold = join(store, 'held');
const round = () => {
  for (let turn = 0; turn < 50; turn += 1) {
    const [place, other] = swaps[Math.floor(Math.random() * swaps.length)];
    renameSync(place, hold);
    renameSync(other, place);
    // A pause that takes no processor from whoever reads.
    Atomics.wait(clock, 0, 0, Math.random());
    renameSync(place, other);
    renameSync(hold, place);
  }
  if (!isOver) setImmediate(round);
};
process.send('ready');
round();
