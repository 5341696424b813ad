// A folder with articles, and a name of its own in the cluster that tests share.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { connect } from '../../../src/openSearch/client.ts';

/** The first node of the cluster; empty where there is none. */
export const [NODE = ''] = process.env['OPENSEARCH_URL']?.split(',') ?? [];
/** What a test that needs one says beside its name. */
export const skipped = NODE === '' ? ' (skipped: OPENSEARCH_URL names no cluster)' : '';

const made: string[] = [];
afterAll(async () => {
  if (made.length === 0) return;
  const client = connect({ nodes: [NODE] });
  const index = made.map((name) => `${name}.*`);
  await client.indices.delete({ index, expand_wildcards: 'all', ignore_unavailable: true });
  await client.close();
});

/** A name that nobody else has; what is found under it goes with the tests of the file. */
export function ownName(): string {
  const name = `test-${randomBytes(6).toString('hex')}`;
  made.push(name);
  return name;
}

export async function folderWith(texts: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-ingest-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  for (const [path, text] of Object.entries(texts)) await write(path, text);
  await settled();
  return { folder, name: ownName(), write };
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
