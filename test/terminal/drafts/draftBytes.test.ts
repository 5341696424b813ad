import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { draftBytes } from '../../../src/terminal/drafts/draftBytes.ts';
import { folderOf } from '../../support/program.ts';

const input = () => Readable.from([Buffer.from('a'), Buffer.from('b')]);
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

it('a draft is a file, or standard input, which has no name', async () => {
  const folder = await folderOf({ 'a.md': 'words' });
  const file = join(folder, 'a.md');
  const read = await draftBytes(file, input());
  expect([read.name, textOf(read.bytes)]).toEqual([file, 'words']);
  const piped = await draftBytes('-', input());
  expect([piped.name, textOf(piped.bytes)]).toEqual(['', 'ab']);
});

it('what is larger than a draft is read no further', async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(1_000_000);
  }
  const { bytes } = await draftBytes('-', Readable.from(endless()));
  expect(bytes.length).toBe(20_000_001);
});

it('what is no file is refused in a sentence', async () => {
  const folder = await folderOf({ 'a.md': 'words' });
  await mkdir(join(folder, 'b.md'));
  const refused = (path: string) => expect(draftBytes(path, input())).rejects;
  await refused(join(folder, 'b.md')).toThrow(/b\.md is a folder; name one file in it\.$/);
  await refused(join(folder, 'c.md')).toThrow(/c\.md is not there\.$/);
  await refused(join(folder, 'a.md', 'c')).toThrow(/cannot be read \(ENOTDIR\)\.$/);
  await refused('/dev/null').toThrow('/dev/null is no file; - reads standard input.');
});
