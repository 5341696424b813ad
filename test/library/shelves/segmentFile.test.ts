import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createKeptColumns } from '../../../src/library/shelves/columnFile.ts';
import { createSegmentWriter } from '../../../src/library/shelves/segment.ts';
import {
  openSegmentFile as openFile,
  writeSegmentFile,
  writeWhole,
} from '../../../src/library/shelves/segmentFile.ts';
import { DamagedColumns } from '../../../src/search/columns.ts';
import { articleOf } from '../../support/library.ts';
import { folderOf } from '../../support/program.ts';

const openSegmentFile = (path: string) => openFile(path, createKeptColumns());

function bytesOf(text: string): Buffer {
  const writer = createSegmentWriter();
  writer.add(articleOf('pier.md', text));
  return writer.bytes();
}

async function fileOf(bytes: Uint8Array): Promise<string> {
  const home = await folderOf({});
  return join(home, await writeSegmentFile(home, bytes));
}

it('a segment in a file is the one that was written, until it is closed', async () => {
  const { segment } = await openSegmentFile(await fileOf(bytesOf('The pier is new.')));
  expect(segment.articles.checks).toHaveLength(1);
  expect(segment.articles.content(0, 16).toString()).toBe('The pier is new.');
  segment.close();
  expect(() => segment.articles.content(0, 16)).toThrow('closed');
});

it('its mark tells it from one that differs in a letter', async () => {
  const marks = await Promise.all(
    ['The pier is new.', 'The pier is now.', 'The pier is new.'].map(async (text) => {
      const { segment, mark } = await openSegmentFile(await fileOf(bytesOf(text)));
      segment.close();
      return mark;
    }),
  );
  const [first, second, third] = marks;
  expect(first?.size).toBe(second?.size);
  expect(first?.check).not.toBe(second?.check);
  expect(first).toEqual(third);
});

it('a file that is cut short, or says that it is longer than it is, is damaged', async () => {
  const bytes = bytesOf('The pier is new.');
  const path = await fileOf(bytes);
  await writeFile(path, bytes.subarray(0, 100));
  await expect(openSegmentFile(path)).rejects.toThrow(DamagedColumns);
  const longer = Buffer.from(bytes);
  longer.writeUInt32LE(0xffff_fff0, 'PULLQUOTE SEGMENT 14\n'.length);
  await writeFile(path, longer);
  await expect(openSegmentFile(path)).rejects.toThrow(DamagedColumns);
});

it('what cannot be written as a whole leaves nothing', async () => {
  const home = await folderOf({});
  const path = join(home, 'whole');
  await writeWhole(path, [Buffer.from('a'), Buffer.from('b')]);
  expect(await readFile(path, 'utf8')).toBe('ab');
  await expect(writeWhole(join(home, 'none', 'there'), Buffer.from('a'))).rejects.toThrow('ENOENT');
  expect(await readdir(home)).toEqual(['whole']);
});
