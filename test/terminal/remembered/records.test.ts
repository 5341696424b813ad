import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecords } from '../../../src/records/openRecords.ts';
import {
  ARTICLES,
  folderOf,
  hasTerminal,
  runProgram,
  startOnTerminal,
} from '../../support/program.ts';

/** A data folder in which a setting is kept. */
async function keptFolder() {
  const folder = await folderOf({});
  const file = join(folder, 'records.db');
  const records = await openRecords(file);
  const by = { person: await records.personKey('1'), name: 'Ada' };
  await records.servers.settle('7', { retention: 7 }, by, Date.UTC(2026, 10, 28));
  await records.close();
  return { folder, file };
}

const onRecords = (folder: string, ...args: readonly string[]) =>
  runProgram(['records', ...args], { env: { DATA_DIR: folder } });

describe('records', () => {
  it('says what is kept, since when, how large it is and where', async () => {
    const { folder, file } = await keptFolder();
    const { code, stdout, stderr } = await onRecords(folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${file}, `);
    expect(stdout).toMatch(/\n {2}server_setting +1, since 2026-11-28\n/);
  });

  it('says that nothing is remembered without DATA_DIR, whatever it is asked for', async () => {
    for (const args of [[], ['export'], ['backup', 'x'], ['erase', '--yes']]) {
      const { code, stdout, stderr } = await runProgram(['records', ...args]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe('Nothing is remembered: DATA_DIR names no folder.\n');
    }
  });

  it('says that nothing has been remembered yet', async () => {
    const folder = await folderOf({});
    const { code, stdout } = await onRecords(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing has been remembered yet.');
    expect(await onRecords(folder, 'export')).toMatchObject({ code: 0, stdout: '' });
    expect(await onRecords(folder, 'backup', join(folder, 'x'))).toMatchObject({ code: 2 });
    expect(await onRecords(folder, 'erase', '--yes')).toMatchObject({ code: 0 });
  });

  it('exports all that is kept as JSON lines', async () => {
    const { folder } = await keptFolder();
    const { code, stdout } = await onRecords(folder, 'export');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ kind: 'server_setting', server: '7', name: 'retention', at: Date.UTC(2026, 10, 28) },
    });
  });

  it('copies into a new file, and over no other', async () => {
    const { folder } = await keptFolder();
    const to = join(folder, 'copy.db');
    const { code, stdout } = await onRecords(folder, 'backup', to);
    expect(code).toBe(0);
    expect(stdout).toContain(`${to} is written and checked`);
    const before = readFileSync(to);
    const again = await onRecords(folder, 'backup', to);
    expect(again).toMatchObject({ code: 2, stderr: `${to} is there already. Name a new file.\n` });
    expect(readFileSync(to).equals(before)).toBe(true);
    const nowhere = await onRecords(folder, 'backup', join(folder, 'no', 'copy.db'));
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('There is no folder');
    for (const [name, why] of [
      ['x'.repeat(300), 'ENAMETOOLONG'],
      ['records.db-wal', 'part of the records'],
    ] as const) {
      const refused = await onRecords(folder, 'backup', join(folder, name));
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain(why);
    }
  });

  it('erases nothing without being told so, where nobody can be asked', async () => {
    const { folder } = await keptFolder();
    const { code, stderr } = await onRecords(folder, 'erase');
    expect(code).toBe(2);
    expect(stderr).toContain('--yes');
    expect((await onRecords(folder, 'export')).stdout).not.toBe('');
    const erased = await onRecords(folder, 'erase', '--yes');
    expect(erased.code).toBe(0);
    expect(erased.stdout).toContain('erased (1 entry); copies');
    expect((await onRecords(folder, 'export')).stdout).toBe('');
  });

  it.runIf(hasTerminal)('asks on a terminal, and takes nothing but yes for it', async () => {
    const { folder } = await keptFolder();
    for (const [typed, code] of [
      ['y\r', 1],
      ['\u0004', 1],
      ['\u0003', 1],
      ['yes\r', 0],
    ] as const) {
      const running = await startOnTerminal(['records', 'erase'], { env: { DATA_DIR: folder } });
      await running.until('Type yes: ');
      running.type(typed);
      expect((await running.ended).code).toBe(code);
    }
    expect((await onRecords(folder, 'export')).stdout).toBe('');
  });

  it('that are damaged stay as they are, and questions are answered', async () => {
    const folder = await folderOf({ 'records.db': 'This is no database. '.repeat(500) });
    const file = join(folder, 'records.db');
    const before = readFileSync(file);
    for (const args of [[], ['export'], ['backup', join(folder, 'x')], ['erase', '--yes']]) {
      const { code, stderr } = await onRecords(folder, ...args);
      expect(code).toBe(3);
      expect(stderr).toContain(`${file} are damaged`);
    }
    const question = ['ask', 'When did the week-long truce begin?', '--articles', ARTICLES];
    const { code, stdout, stderr } = await runProgram(question, { env: { DATA_DIR: folder } });
    expect(code).toBe(0);
    expect(stdout).toContain('From the articles:');
    expect(stderr.match(/are damaged/g)).toHaveLength(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('are for their owner alone, and no article where DATA_DIR lies among those', async () => {
    const folder = await folderOf({ 'a.md': '# Truce\n\nThe truce began on 3 October.\n' });
    const dataDir = join(folder, 'data');
    const env = { DATA_DIR: dataDir };
    await runProgram(['ask', 'When did the truce begin?', '--articles', folder], { env });
    expect(statSync(join(dataDir, 'records.db')).mode & 0o777).toBe(0o600);
    const { stdout } = await runProgram(['articles', '--articles', folder], { env });
    expect(stdout).toMatch(/\n1 article\n$/);
    const same = await runProgram(['articles', '--articles', folder], {
      env: { DATA_DIR: folder },
    });
    expect(same).toMatchObject({ code: 2, stdout: '' });
    expect(same.stderr).toContain('DATA_DIR');
  });

  it('is said not to be possible on a system for which there is no SQLite', async () => {
    const folder = await folderOf({
      'without.cjs': `const Module = require('node:module');
        const resolve = Module._resolveFilename;
        Module._resolveFilename = (name, ...rest) => {
          if (name.startsWith('@libsql/')) throw new Error('Cannot find module ' + name);
          return resolve(name, ...rest);
        };`,
    });
    const env = { DATA_DIR: folder, NODE_OPTIONS: `--require ${join(folder, 'without.cjs')}` };
    const question = ['ask', 'When did the week-long truce begin?', '--articles', ARTICLES];
    const { code, stdout, stderr } = await runProgram(question, { env });
    expect(code).toBe(0);
    expect(stdout).toContain('From the articles:');
    expect(stderr.match(/SQLite, .* cannot be loaded on this system/g)).toHaveLength(1);
  });

  it('says what is wrong with how it was called', async () => {
    for (const args of [['nonsense'], ['backup'], ['backup', 'a', 'b'], ['erase', '--no']]) {
      const { code, stderr } = await runProgram(['records', ...args]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: /);
    }
  });
});
