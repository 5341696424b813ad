import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, type TestContext } from 'vitest';

const run = promisify(execFile);

/** A set of one's own: two articles and these lines of questions. */
async function setOf(
  { onTestFinished }: TestContext,
  ...questions: readonly unknown[]
): Promise<string> {
  const set = await mkdtemp(join(tmpdir(), 'pullquote-quality-'));
  // Of several tests at once each has to say which it is.
  onTestFinished(() => rm(set, { recursive: true, force: true }));
  await mkdir(join(set, 'articles'));
  const truce = '# Truce begins\n\nThe week-long truce in Syria began on Sept. 9, 2016.\n';
  await writeFile(join(set, 'articles/truce.md'), truce);
  await writeFile(join(set, 'articles/ferry.md'), '# Ferry\n\nThe ferry carries forty cars.\n');
  const lines = questions.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  if (lines.length > 0) await writeFile(join(set, 'questions.jsonl'), lines.join('\n'));
  return set;
}

const quality = (...flags: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', 'test/quality/quality.ts', ...flags]);

describe.concurrent('npm run quality', () => {
  it('scores a set of one’s own beside plain MiniSearch', async (test) => {
    const set = await setOf(
      test,
      { id: 1, question: 'When did the truce begin?', answers: ['Sept. 9'], article: 'truce' },
      { id: 2, question: 'How many cars does it carry?', answers: ['fifty'], article: 'ferry' },
      { id: 3, question: 'Who baked the bread?', impossible: true, type: 'offtopic' },
    );
    const { stdout } = await quality('--set', set);
    expect(stdout).toContain('2 answerable questions, 1 not');
    expect(stdout).toMatch(/^one sentence at1 +\.500 ±\.\d{3} +\.500 /m);
    expect(stdout).toMatch(/^offtopic refused +1\.000 +1\.000$/m);
  });

  it('names the file and the line of a question that it cannot read', async (test) => {
    const set = await setOf(test, { id: 1, question: 'When?', answers: ['x'] }, '{"id": 2}');
    await expect(quality('--set', set)).rejects.toMatchObject({
      stderr: expect.stringContaining('questions.jsonl:2: "question" is missing'),
    });
  });

  it('drafts a first set from the headlines, and never over another', async (test) => {
    const set = await setOf(test);
    await quality('--draft', set);
    const drafted = await readFile(join(set, 'questions.jsonl'), 'utf8');
    const [first] = drafted.split('\n').map((line) => line && JSON.parse(line));
    expect(first).toMatchObject({
      article: 'ferry',
      question: 'Ferry',
      answers: [expect.any(String)],
    });
    const { stdout } = await quality('--set', set, '--no-baseline');
    expect(stdout).toMatch(/^one sentence at1 +1\.000/m);
    await expect(quality('--draft', set)).rejects.toMatchObject({
      stderr: expect.stringContaining('EEXIST'),
    });
    expect(await readFile(join(set, 'questions.jsonl'), 'utf8')).toBe(drafted);
  });
});
