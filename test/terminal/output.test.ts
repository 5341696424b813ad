import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { guardOutput, isWritten } from '../../src/terminal/output.ts';
import { folderOf, keptStream, PROGRAM, run } from '../support/program.ts';

/** What is done about an error of the output. */
function afterError(code: string | undefined, message = 'it broke') {
  const output = keptStream();
  const errors = keptStream();
  const codes: number[] = [];
  const exit = (exitCode: number) => void codes.push(exitCode);
  guardOutput(Object.assign(output.stream, { fd: -1 }), errors.stream, exit);
  output.stream.emit('error', Object.assign(new Error(message), code !== undefined && { code }));
  return { codes, complained: errors.written(), errors };
}

describe('an output that fails', () => {
  it('ends the program in silence where nobody reads any more', () => {
    expect(afterError('EPIPE')).toMatchObject({ codes: [0], complained: '' });
  });

  it('ends it with one line and a code of its own otherwise', () => {
    expect(afterError('ENOSPC')).toMatchObject({
      ...{ codes: [3], complained: 'The output cannot be written (ENOSPC).\n' },
    });
    expect(afterError(undefined).complained).toBe('The output cannot be written (it broke).\n');
  });

  it('ends nothing where it is that of the errors, of which nobody can be told', () => {
    const { errors, codes } = afterError('EPIPE');
    codes.length = 0;
    expect(errors.stream.emit('error', new Error('full'))).toBe(true);
    expect(codes).toEqual([]);
  });
});

it('a stream has written once everything said before has been taken, or could not be', async () => {
  const taken: (() => void)[] = [];
  const stream = new Writable({ write: (_chunk, _encoding, done) => void taken.push(done) });
  stream.on('error', () => {});
  stream.write('x');
  let isDone = false;
  const done = isWritten(stream).then(() => {
    isDone = true;
  });
  await setImmediate();
  expect(isDone).toBe(false);
  for (const take of taken) take();
  await setImmediate();
  for (const take of taken.slice(1)) take();
  await done;
  await isWritten(stream.destroy(new Error('broken')));
});

it('a file gets all that is written, whatever its streams write of their own', async () => {
  const path = join(await folderOf({}), 'out');
  const fd = openSync(path, 'w');
  const { stream, written } = keptStream();
  guardOutput(Object.assign(stream, { fd }), keptStream().stream, () => {});
  await new Promise<void>((resolve) => stream.write('x'.repeat(3000), () => resolve()));
  closeSync(fd);
  expect(await readFile(path, 'utf8')).toBe('x'.repeat(3000));
  expect(written()).toBe('');
});

/** Runs a line of the shell, in which $FOLDER has an article and $0 is Node. */
async function runInto(line: string, input = '') {
  const folder = await folderOf({
    'dam.md': `The dam burst in May.\n\n${'It was said so often. '.repeat(300)}\n`,
  });
  return run('sh', ['-c', line, process.execPath], { input, env: { FOLDER: folder } });
}

const VERBS: readonly (readonly [verb: string, input: string])[] = [
  ['ask When did the dam burst', ''],
  ['ask --json When did the dam burst', ''],
  ['ask --explain When did the dam burst', ''],
  ['ask --batch', '{"question":"When did the dam burst?"}\n{"question":"Why?"}\n'],
  ['chat', 'When did the dam burst?\n'],
  ['articles', ''],
  ['check', ''],
  ['show dam', ''],
  ['--help', ''],
  ['--version', ''],
  ['init new', ''],
];

describe.runIf(process.platform === 'linux')('on a disk without room', () => {
  it.each(VERBS)('%s says so on one line and leaves with 3', async (verb, input) => {
    const needsFolder = !/^(?:--|init)/.test(verb);
    const words = `${PROGRAM} ${verb}${needsFolder ? ' --articles "$FOLDER"' : ''}`;
    const { code, stderr } = await runInto(`"$0" ${words} > /dev/full`, input);
    expect([code, stderr]).toEqual([3, 'The output cannot be written (ENOSPC).\n']);
  });

  it('an article is not cut short without a word', async () => {
    const limited = `ulimit -f 1; "$0" ${PROGRAM} show dam --articles "$FOLDER" > cut`;
    const { code, stderr } = await runInto(limited);
    expect([code, stderr]).toEqual([3, 'The output cannot be written (EFBIG).\n']);
  });

  it.each([
    ['errors that nobody hears change no exit code', 'ask When did the dam burst', 0],
    ['nor where there is only an error', 'show nothing', 2],
    ['nor that of wrong usage', 'ask --nothing', 2],
  ])('%s', async (_, verb, expected) => {
    const words = `"$0" ${PROGRAM} ${verb} --articles "$FOLDER" 2> /dev/full`;
    const { code } = await runInto(words);
    expect(code).toBe(expected);
  });
});
