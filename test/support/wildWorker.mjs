// The worker of the program, but for files whose names say how the thread is lost at them.
import { parentPort, workerData } from 'node:worker_threads';

const { files } = workerData;
const at = files.findIndex(({ path }) => /^(?:hang|exit|hoard)/.test(path));
if (at < 0) {
  await import('../../dist/library/packWorker.js');
} else {
  for (const { path } of files.slice(0, at + 1)) {
    parentPort.postMessage({ kind: 'reading', path, bytes: 0 });
  }
  // Messages leave when the thread has a turn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { path } = files[at];
  if (path.startsWith('exit')) process.exit(7);
  const hoard = [];
  for (;;) {
    if (path.startsWith('hoard')) hoard.push(new Array(1e4).fill({ path }));
  }
}
