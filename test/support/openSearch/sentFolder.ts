// A folder with articles, and a name of its own in the cluster that tests share.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ownIndex } from './cluster.ts';

/** A node of the cluster that tests share; empty where there is none. */
export const [NODE = ''] = process.env['OPENSEARCH_URL']?.split(',') ?? [];
export async function folderWith(texts: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-ingest-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  for (const [path, text] of Object.entries(texts)) await write(path, text);
  await settled();
  return { folder, name: ownIndex().index, write };
}

/** What has changed just now is read once more at the next look. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

/** A text of so many passages. */
export function report(number: number, paragraphs = 3): string {
  const sentence = `The pier at dock ${number} had many visitors on that day of rest, the harbour master said. `;
  return `Report ${number}\n\n${`${sentence.repeat(6)}\n\n`.repeat(paragraphs)}`;
}

export function reports(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => [`${number}.txt`, report(number)]),
  );
}
