import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRulesFile } from '../../../src/library/rules/readRulesFile.ts';

const homes: string[] = [];
afterAll(() => Promise.all(homes.map((home) => rm(home, { recursive: true, force: true }))));

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'pullquote-rules-'));
  homes.push(home);
  for (const [name, content] of Object.entries(files)) await writeFile(join(home, name), content);
  return home;
}

const SPORT = 'Sport:\n  folder: sport\n';

describe('a look at the rules of a folder', () => {
  it('finds none where there are none', async () => {
    const folder = await folderOf({ 'a.md': 'x', 'collections.md': 'y' });
    expect(await readRulesFile(folder)).toMatchObject({ kind: 'absent' });
  });

  it.each(['collections.yaml', 'collections.yml', 'Collections.YAML'])(
    'finds those in %s, with a byte order mark or not',
    async (name) => {
      const look = await readRulesFile(await folderOf({ [name]: `\uFEFF${SPORT}` }));
      expect(look).toMatchObject({
        kind: 'right',
        path: name,
        rules: { collections: [{ name: 'Sport' }] },
      });
    },
  );

  it('follows a link, as where a file is mounted', async () => {
    const folder = await folderOf({});
    await symlink(
      join(await folderOf({ 'rules.yaml': SPORT }), 'rules.yaml'),
      join(folder, 'collections.yaml'),
    );
    expect(await readRulesFile(folder)).toMatchObject({ kind: 'right' });
  });

  it('does not read again what is the same', async () => {
    const folder = await folderOf({ 'collections.yaml': SPORT });
    const first = await readRulesFile(folder);
    expect(await readRulesFile(folder, first)).toBe(first);
    await writeFile(join(folder, 'collections.yaml'), `${SPORT}# more\n`);
    expect(await readRulesFile(folder, first)).not.toBe(first);
  });

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, RegExp]>([
    ['one that is empty', { 'collections.yaml': '' }, /is empty/],
    ['one that has comments alone', { 'collections.yaml': '# Sport:\n\n' }, /is empty/],
    ['two', { 'collections.yaml': SPORT, 'collections.yml': SPORT }, /as well/],
    ['one whose name ends otherwise', { 'collections.yaml.txt': SPORT }, /called otherwise/],
    ['one that is no UTF-8', { 'collections.yaml': new Uint8Array([65, 58, 0xff]) }, /UTF-8/],
    ['one that is too large', { 'collections.yaml': '#'.repeat(200_000) }, /larger than/],
    ['one that is no YAML', { 'collections.yaml': 'a: [\n' }, /not valid YAML/],
    ['one with a mistake', { 'collections.yaml': 'Sport: sport\n' }, /does not say/],
  ])('finds %s wrong', async (_, files, reason) => {
    const look = await readRulesFile(await folderOf(files));
    if (look.kind !== 'wrong') throw new Error(`It is ${look.kind}.`);
    expect(look.faults[0]?.reason).toMatch(reason);
  });

  it('finds a folder of that name wrong', async () => {
    const folder = await folderOf({});
    await mkdir(join(folder, 'collections.yaml'));
    expect(await readRulesFile(folder)).toMatchObject({ kind: 'wrong' });
  });

  it('throws where the folder itself is not there', async () => {
    await expect(readRulesFile(join(tmpdir(), 'pullquote-nowhere'))).rejects.toThrow();
  });
});
