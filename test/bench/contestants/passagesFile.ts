import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { DEFAULT_FILE_OPTIONS } from '../../../src/library/folder/fileOptions.ts';
import { listFolder } from '../../../src/library/folder/listFolder.ts';
import { readFile } from '../../../src/library/folder/readFile.ts';
import type { BarePassage } from './passages.ts';

/** A line of JSON for each passage of a folder, for those who read no articles. @returns how many they are. */
export async function writePassages(corpus: string, file: string): Promise<number> {
  const output = createWriteStream(file);
  let count = 0;
  for await (const passage of passagesOfFolder(corpus)) {
    count += 1;
    if (!output.write(`${JSON.stringify(passage)}\n`)) await once(output, 'drain');
  }
  output.end();
  await finished(output);
  return count;
}

async function* passagesOfFolder(folder: string): AsyncGenerator<BarePassage> {
  const { home, files } = await listFolder(folder);
  for (const file of files) {
    for await (const { article } of readFile(home, file, DEFAULT_FILE_OPTIONS)) {
      if (!article) continue;
      const { title, text } = article;
      for (const { start, end } of passagesOf(article))
        yield { title, text: text.slice(start, end) };
    }
  }
}
