import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readRulesFile } from '../../../src/library/rules/readRulesFile.ts';
import { createRulesKeeper } from '../../../src/library/rules/rulesKeeper.ts';

const homes: string[] = [];
afterAll(() => Promise.all(homes.map((home) => rm(home, { recursive: true, force: true }))));

async function kept(written?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-rules-'));
  homes.push(folder);
  const file = join(folder, 'collections.yaml');
  if (written !== undefined) await writeFile(file, written);
  const lines: string[] = [];
  const onChange = vi.fn();
  const keeper = createRulesKeeper((last) => readRulesFile(folder, last), {
    log: (line) => lines.push(line),
    onChange,
  });
  const namesInForce = () => {
    const rules = keeper.inForce();
    return rules === 'closed'
      ? rules
      : rules.map(({ collections }) => collections.map(({ name }) => name).join());
  };
  return { keeper, file, lines, onChange, namesInForce };
}

const SPORT = 'Sport:\n  folder: sport\n';
const BOARD = 'Board:\n  folder: board\n';

describe('the rules of a folder', () => {
  it('let nobody ask before they are known', async () => {
    const { keeper, namesInForce } = await kept(SPORT);
    expect(namesInForce()).toBe('closed');
    await keeper.look();
    expect(namesInForce()).toEqual(['Sport']);
    expect(keeper.problems()).toEqual([]);
  });

  it('are known without a word at a start, and told of when they change', async () => {
    const { keeper, file, lines, onChange, namesInForce } = await kept(SPORT);
    await keeper.look();
    expect(lines).toEqual([]);
    await writeFile(file, BOARD);
    await keeper.look();
    expect(namesInForce()).toEqual(['Sport', 'Board']);
    expect(lines).toEqual(['What collections.yaml rules now holds.']);
    expect(onChange).toHaveBeenCalledTimes(1);
    keeper.close();
  });

  it('lift what was ruled before when they have stood, though nobody tells of a change', async () => {
    const { keeper, file, onChange, namesInForce } = await kept(SPORT);
    await keeper.look();
    await writeFile(file, BOARD);
    await keeper.look();
    await setTimeout(2400);
    expect(namesInForce()).toEqual(['Board']);
    expect(onChange).toHaveBeenCalledTimes(2);
    keeper.close();
  });

  it('stay where they are wrong or gone, and each is said once with its line', async () => {
    const { keeper, file, lines, namesInForce } = await kept(SPORT);
    await keeper.look();
    await writeFile(file, `${SPORT}Board: board\n`);
    await keeper.look();
    await keeper.look();
    expect(namesInForce()).toEqual(['Sport']);
    expect(keeper.problems()).toMatchObject([{ path: 'collections.yaml', line: 3, rules: 'kept' }]);
    await rename(file, `${file}.old`);
    await keeper.look();
    expect(namesInForce()).toEqual(['Sport']);
    expect(keeper.problems()).toMatchObject([{ path: 'collections.yaml', rules: 'kept' }]);
    expect(lines).toEqual([
      expect.stringMatching(
        /^collections\.yaml:3: The collection “Board” does not say .* holds\.$/,
      ),
      expect.stringMatching(/^collections\.yaml: It was there and is gone\./),
    ]);
  });

  it('close everything where they are wrong at a start', async () => {
    const { keeper, lines, namesInForce } = await kept('Sport: sport\n');
    await keeper.look();
    expect(namesInForce()).toBe('closed');
    expect(keeper.problems()).toMatchObject([{ line: 1, rules: 'closed' }]);
    expect(lines).toEqual([expect.stringContaining('nobody can ask anything but at the terminal')]);
  });
});
