// The worker of the program, but for files whose names say how the process is lost at them.
import { once } from 'node:events';

const [job] = await once(process, 'message');
const at = job.files.findIndex(({ path }) => /^(?:hang|exit|hoard)/.test(path));
if (at < 0) {
  const worker = import('../../dist/library/packWorker.js');
  // It waits for its job, which has come already.
  while (process.listenerCount('message') === 0) await new Promise(setImmediate);
  process.emit('message', job);
  await worker;
} else {
  for (const { path } of job.files.slice(0, at + 1)) {
    process.send({ kind: 'reading', path, bytes: 0 });
  }
  // Messages leave when the process has a turn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { path } = job.files[at];
  if (path.startsWith('exit')) process.exit(7);
  const hoard = [];
  for (;;) {
    if (path.startsWith('hoard')) hoard.push(new Array(1e4).fill({ path }));
  }
}
