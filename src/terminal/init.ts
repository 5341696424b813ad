import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { label } from '../core/text/visible.ts';
import { type Console, print } from './console.ts';

const FIRST_ARTICLE = `---
title: What Pullquote answers from
author: Pullquote
---

Pullquote answers from the articles in this folder. It quotes them word for word and names the file and
the line. Put your own articles beside this one, and remove this one when you have asked it something.
`;

/**
 * Makes a folder ready to be asked: settings and a first article. What is there stays as it is.
 * @param example the file with the settings and their explanations, which lies beside the program.
 * @param makeFolder makes one and those above it, where they are missing.
 * @returns the exit code: 0, or 2 where something could not be written.
 */
export async function init(
  folder: string,
  example: URL,
  makeFolder: (path: string) => Promise<void>,
  { output, errors }: Console,
): Promise<0 | 2> {
  const settings = await readFile(example);
  const files = [
    ['.env', settings],
    ['articles/pullquote.md', FIRST_ARTICLE],
  ] as const;
  for (const [path, content] of files) {
    const file = join(folder, path);
    try {
      await makeFolder(dirname(file));
      await writeFile(file, content, { flag: 'wx' });
      await print(output, `${label(file)} is written.\n`);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === undefined) throw error;
      if (code !== 'EEXIST') {
        errors.write(`${label(file)} cannot be written (${code}).\n`);
        return 2;
      }
      await print(output, `${label(file)} is there already and stays as it is.\n`);
    }
  }
  await print(output, 'Now ask: pullquote ask "What does Pullquote quote?"\n');
  return 0;
}
