import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, runProgram } from '../support/program.ts';

const TRUCE = 'The truce in Orrin began on Monday at noon.';

it('what was quoted and stands otherwise now is listed at once, also where nothing ran meanwhile', async () => {
  const folder = await folderOf({ 'truce.md': `# The truce\n\n${TRUCE}` });
  const env = { DATA_DIR: await mkdtemp(join(tmpdir(), 'pullquote-')) };
  const run = (...args: string[]) => runProgram([...args, '--articles', folder], { env });
  await run('ask', 'When did the truce in Orrin begin?');
  expect((await run('corrections')).stdout).toContain('Nothing that was quoted here lately');
  await writeFile(join(folder, 'truce.md'), `# The truce\n\n${TRUCE.replace('Mon', 'Tues')}`);
  const { stdout, code } = await run('corrections');
  expect(stdout).toContain(`The words “${TRUCE}” no longer stand in “The truce”.`);
  expect(stdout).toContain(`┃ ${TRUCE.replace('Mon', 'Tues')}`);
  expect(code).toBe(0);
});
