// A process that reads without a model, and is lost as its folder or the question says.
const [folder] = process.argv.slice(2);
if (folder === 'dies at start') process.exit(7);
if (folder === 'cannot read') process.send({ kind: 'failed', reason: 'There is no model.' });
else if (folder === 'hangs at start') for (;;);
else process.send({ kind: 'ready' });

process.on('disconnect', () => process.exit());
process.on('message', ({ id, question, passages }) => {
  if (question === 'exit') process.exit(7);
  if (question === 'kill') process.kill(process.pid, 'SIGKILL');
  if (question === 'fail') process.send({ kind: 'failed', reason: 'It is damaged.' });
  if (question === 'hang') for (;;);
  const hoard = [];
  while (question === 'hoard') hoard.push(new Array(1e5).fill({ id }));
  const readings = passages.map(({ sentences }) => sentences.map(() => ({ score: 1 })));
  process.send({ kind: 'read', id, readings: question === 'late' ? 'late' : readings });
});
