import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { recordsFileIn, remember } from '../src/remembering.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'pullquote-remembering-'));

describe('what is remembered', () => {
  it('is nothing where there is no folder for it', async () => {
    const log = vi.fn();
    expect(await remember(undefined, log)).toBeUndefined();
    expect(log).not.toHaveBeenCalled();
  });

  it('is in a file of the folder, which is made where it is missing', async () => {
    const log = vi.fn();
    const folder = join(newFolder(), 'data', 'here');
    const records = await remember(folder, log);
    expect(await records?.personKey('1')).toMatch(/^[\w-]{22}$/);
    const file = await recordsFileIn(folder);
    expect(file).toMatchObject({ path: join(folder, 'records.db') });
    expect(log).not.toHaveBeenCalled();
    await records?.close();
  });

  it('is said not to be, where the folder can be none', async () => {
    const log = vi.fn();
    const folder = join(newFolder(), 'data');
    writeFileSync(folder, 'A file has that name.');
    const records = await remember(folder, log);
    expect(log.mock.calls).toEqual([[expect.stringContaining('cannot be reached')]]);
    expect(() => records?.personKey('1')).toThrow(
      expect.objectContaining({ trouble: 'unreachable' }),
    );
  });
});
