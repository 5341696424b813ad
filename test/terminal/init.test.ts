import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/library/folder/makeFolder.ts';
import { init } from '../../src/terminal/init.ts';
import { folderOf, keptStream, runProgram } from '../support/program.ts';

const EXAMPLE = new URL('../../.env.example', import.meta.url);

async function inited(folder: string) {
  const [output, errors] = [keptStream(), keptStream()];
  const streams = { input: process.stdin, output: output.stream, errors: errors.stream };
  const code = await init(folder, EXAMPLE, makeFolder, streams);
  return { code, said: output.written(), wrong: errors.written() };
}

describe('a folder that is made ready', () => {
  it('has them from the built program too', async () => {
    const folder = join(await folderOf({}), 'new');
    expect(await runProgram(['init', folder])).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(join(folder, '.env'))).toEqual(await readFile(EXAMPLE));
  });

  it('has settings with their explanations and a first article, and says what to do next', async () => {
    const folder = join(await folderOf({}), 'new');
    const { code, said, wrong } = await inited(folder);
    expect([code, wrong]).toEqual([0, '']);
    expect(said).toBe(
      `${join(folder, '.env')} is written.\n${join(folder, 'articles/pullquote.md')} is written.\n` +
        'Now ask: pullquote ask "What does Pullquote quote?"\n',
    );
    expect(await readFile(join(folder, '.env'))).toEqual(await readFile(EXAMPLE));
    expect(await readFile(join(folder, 'articles/pullquote.md'), 'utf8')).toContain(
      'word for word',
    );
  });

  it('keeps what is there as it is', async () => {
    const folder = await folderOf({ '.env': 'MINE=1\n' });
    const { code, said } = await inited(folder);
    expect(code).toBe(0);
    expect(said).toContain(`${join(folder, '.env')} is there already and stays as it is.\n`);
    expect(await readFile(join(folder, '.env'), 'utf8')).toBe('MINE=1\n');
  });

  it('says what cannot be written, and does no more', async () => {
    const folder = join(await folderOf({ file: 'It is no folder.' }), 'file');
    const { code, said, wrong } = await inited(folder);
    expect(code).toBe(2);
    expect(wrong).toMatch(/^[^\n]+ cannot be written \(E[A-Z]+\)\.\n$/);
    expect(said).not.toContain('Now ask');
  });

  it('cannot make the terminal do anything by its name', async () => {
    const folder = join(await folderOf({}), '\u001b[31m');
    expect((await inited(folder)).said).not.toContain('\u001b');
  });
});
