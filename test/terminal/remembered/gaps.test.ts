import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES, hasTerminal, runProgram, startOnTerminal } from '../../support/program.ts';

const QUESTION = 'Who owns the lighthouse of Tarbat?';
const ANSWER = 'The lighthouse of Tarbat is owned by Anna Reed, who bought it in 1998.\n';

let folder: string;
const at = (name: string) => join(folder, 'articles', name);
const run = (...args: readonly string[]) =>
  runProgram([...args, '--articles', join(folder, 'articles')], {
    env: { DATA_DIR: join(folder, 'data') },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-gaps-'));
  for (const name of ['articles', 'data']) await mkdir(join(folder, name));
  await writeFile(at('harbour.md'), 'The harbour of Wick was built in 1810 of red stone.\n');
});
afterAll(() => rm(folder, { recursive: true }));

describe('pullquote gaps', () => {
  it('lists what was asked and not answered, and marks it when an article answers it', async () => {
    await run('ask', QUESTION);
    await run('ask', 'By whom is the lighthouse of Tarbat owned?');
    await run('ask', 'What is the harbour of Wick built of?');
    const { stdout, code } = await run('gaps');
    expect(code).toBe(0);
    expect(stdout).toContain('Not answered: 1 · answered by now: 0 · dismissed: 0');
    expect(stdout).toContain(`#1 ${QUESTION}\nasked 2 times`);
    expect(stdout).toContain('No article has the words “owns”, “lighthouse”, “Tarbat”.');
    await writeFile(at('tarbat.md'), ANSWER);
    const answered = await run('gaps', '--answered');
    expect(answered.stdout).toContain('Answered by now:\n   ┃ The lighthouse of Tarbat is owned');
    await rm(at('tarbat.md'));
    expect((await run('gaps', '--answered')).stdout).toContain('There is none here.');
  });

  it('dismisses one, takes that back, and says where there is none', async () => {
    expect((await run('gaps', '--dismiss', '1')).stdout).toContain('dismissed: 1');
    const { stdout } = await run('gaps', '--dismissed', '--json');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...{ id: 1, question: QUESTION, state: 'dismissed', times: 2, nearest: [] },
      notFound: ['owns', 'lighthouse', 'Tarbat'],
    });
    expect((await run('gaps', '--undo', '1')).stdout).toContain('dismissed: 0');
    const missing = await run('gaps', '--dismiss', '7');
    expect([missing.code, missing.stderr]).toEqual([2, 'There is no gap 7.\n']);
  });

  it('says that nothing is remembered where there is no data folder', async () => {
    const { code, stderr } = await runProgram(['gaps', '--articles', join(folder, 'articles')]);
    expect([code, stderr]).toEqual([
      2,
      'Nothing is remembered here: whoever runs the bot has set no data folder.\n',
    ]);
  });
});

describe('the page that tells what the program does', () => {
  it('shows what gaps prints, but for the day', async () => {
    const page = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
    const [, shown] = /^```console\n\$ npx pullquote gaps\n([\s\S]*?)\n```$/m.exec(page) ?? [];
    const env = { DATA_DIR: await mkdtemp(join(folder, 'data-')), ARTICLES_DIR: ARTICLES };
    await runProgram(['ask', 'Who guards the corridor to Aleppo?'], { env });
    await runProgram(['ask', 'By whom is the corridor to Aleppo guarded?'], { env });
    const { stdout } = await runProgram(['gaps'], { env });
    expect(stdout.trimEnd().replace(/last on [\d-]+/, 'last on 2026-11-28')).toBe(shown);
  });
});

describe.skipIf(!hasTerminal)('the chat', () => {
  it('takes what its reader thinks of the last answer, and lists the gaps', async () => {
    const chat = await startOnTerminal(['chat', '--articles', join(folder, 'articles')], {
      env: { DATA_DIR: join(folder, 'data') },
    });
    await chat.until('? ');
    chat.type('What is the harbour of Wick built of?\r');
    await chat.until('Receipt');
    chat.type('bad outdated: it was rebuilt\r');
    await chat.until('Noted: this was not helpful.');
    chat.type('/gaps\r');
    const listed = await chat.until('Outdated: “it was rebuilt”');
    expect(listed).toContain('1 answer was not helpful');
    chat.type('quit\r');
    expect((await chat.ended).code).toBe(0);
  });
});
