import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBookkeeping } from '../../src/records/bookkeeping.ts';
import { folderOf } from '../support/program.ts';

const options = { program: '1.0.0', engine: () => 'packed', articlesDir: '.', log: () => {} };

it('ids are eight letters that nobody foresees, and checks tell texts apart', () => {
  const { newId, checkOf } = createBookkeeping({ ...options, reader: 'off' });
  const ids = Array.from({ length: 100 }, newId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(checkOf('a')).toMatch(/^[\w-]{16}$/);
  expect(checkOf('a')).toBe(checkOf('a'));
  expect(checkOf('a')).not.toBe(checkOf('b'));
});

it('what answers is named: a reader of another folder by what its model is', async () => {
  const nameOf = (reader: string) => createBookkeeping({ ...options, reader }).makings();
  expect(nameOf('off')).toEqual({ program: '1.0.0', engine: 'packed', reader: undefined });
  expect(nameOf('auto').reader).toBe('own');
  const folder = await folderOf({ 'reader.onnx': 'a model' });
  const name = nameOf(folder).reader;
  expect(name).toMatch(/^[\w-]{16}$/);
  writeFileSync(join(folder, 'reader.onnx'), 'another model');
  expect(nameOf(folder).reader).not.toBe(name);
  expect(nameOf('/nowhere').reader).toBeUndefined();
});
