// The worker of the program, but for files whose names say how the process is lost at them.
import '../../dist/library/packWorker.js';

const [pack] = process.listeners('message');
process.removeListener('message', pack);
process.on('message', async (order) => {
  const at = order.files?.findIndex(({ path }) => /^(?:hang|exit|hoard)/.test(path)) ?? -1;
  if (at < 0) return pack(order);
  for (const { path } of order.files.slice(0, at + 1)) {
    process.send({ kind: 'reading', path, bytes: 0 });
  }
  // Messages leave when the process has a turn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { path } = order.files[at];
  if (path.startsWith('exit')) process.exit(7);
  const hoard = [];
  for (;;) {
    if (path.startsWith('hoard')) hoard.push(new Array(1e4).fill({ path }));
  }
});
