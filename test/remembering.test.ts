import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { recordsFileOf, remember } from '../src/remembering.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'pullquote-remembering-'));

describe('what is remembered', () => {
  it('is nothing where there is no folder for it', async () => {
    const log = vi.fn();
    expect(await remember({}, log)).toBeUndefined();
    expect(await recordsFileOf({})).toBeUndefined();
    expect(log).not.toHaveBeenCalled();
  });

  it('is in a file of the folder, which is made where it is missing', async () => {
    const log = vi.fn();
    const folder = join(newFolder(), 'data', 'here');
    const records = await remember({ dataDir: folder }, log);
    expect(await records?.personKey('1')).toMatch(/^[\w-]{22}$/);
    const file = await recordsFileOf({ dataDir: folder });
    expect(file).toMatchObject({ path: join(folder, 'records.db') });
    expect(log).not.toHaveBeenCalled();
    await records?.close();
  });

  it('is said not to be, where the folder can be none', async () => {
    const log = vi.fn();
    const folder = join(newFolder(), 'data');
    writeFileSync(folder, 'A file has that name.');
    const records = await remember({ dataDir: folder }, log);
    expect(log.mock.calls).toEqual([[expect.stringContaining('cannot be reached')]]);
    await expect(records?.personKey('1')).rejects.toThrow(
      expect.objectContaining({ trouble: 'unreachable' }),
    );
  });

  it('is in a database where one is named, and no folder is made', async () => {
    const log = vi.fn();
    const dataDir = join(newFolder(), 'data');
    const places = { dataDir, databaseUrl: 'postgres://127.0.0.1:1/quotes' };
    const records = await remember(places, log);
    expect(log.mock.calls).toEqual([[expect.stringContaining('127.0.0.1:1/quotes')]]);
    expect(await recordsFileOf(places)).toMatchObject({ path: 'the database 127.0.0.1:1/quotes' });
    expect(existsSync(dataDir)).toBe(false);
    await records?.close();
  });
});
