// The worker of the program, but for files whose names say how the process is lost at them, each time or
// once: then a file beside it tells that it was.
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../dist/library/packing/packWorker.js';

const [pack] = process.listeners('message');
process.removeListener('message', pack);
process.on('message', async (order) => {
  const isWild = ({ path }) =>
    /^(?:hang|exit|hoard|signs|buffers)/.test(path) && !existsSync(join(order.folder, `.${path}`));
  // A busy machine takes long to start a process.
  if (order.files?.[0]?.path.startsWith('late')) await new Promise((it) => setTimeout(it, 13_000));
  // Others may keep it from working for longer than a file is given.
  if (order.files?.[0]?.path.startsWith('kept')) {
    process.send({ kind: 'progress', path: order.files[0].path, bytes: 0 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    spawn('sh', ['-c', `sleep 13; kill -CONT ${process.pid}`], { detached: true, stdio: 'ignore' });
    process.kill(process.pid, 'SIGSTOP');
  }
  const at = order.files?.findIndex(isWild) ?? -1;
  if (at < 0) return pack(order);
  for (const { path } of order.files.slice(0, at + 1)) {
    process.send({ kind: 'progress', path, bytes: 0 });
  }
  // Messages leave when the process has a turn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { path } = order.files[at];
  if (path.includes('once')) writeFileSync(join(order.folder, `.${path}`), '');
  if (path.startsWith('exit')) process.exit(7);
  // It always shows signs of life, and never ends.
  if (path.startsWith('signs')) {
    return setInterval(() => {
      const until = performance.now() + 19;
      while (performance.now() < until);
      process.send({ kind: 'progress', path, bytes: 0 });
    }, 20);
  }
  const hoard = [];
  for (;;) {
    if (path.startsWith('buffers')) hoard.push(Buffer.alloc(32 * 1024 * 1024, 1));
    if (path.startsWith('hoard')) hoard.push(new Array(1e4).fill({ path }));
  }
});
