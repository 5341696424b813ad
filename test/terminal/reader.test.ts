import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ARTICLES, folderOf, runProgram } from '../support/program.ts';

const ask = (question: string, READER: string, ...flags: readonly string[]) =>
  runProgram(['ask', question, '--articles', ARTICLES, ...flags], { env: { READER } });

it('the reader that comes with the program points at the words that answer', async () => {
  const { stdout, code } = await ask('When did the week-long truce begin?', 'auto', '--json');
  const { kind, unread, excerpts } = JSON.parse(stdout);
  const [{ quote, answer }] = excerpts;
  expect({ code, kind, unread, text: answer.text }).toEqual({
    ...{ code: 0, kind: 'answered', unread: undefined, text: 'Sept. 9, 2016' },
  });
  expect(quote.slice(answer.start, answer.end)).toBe(answer.text);
});

it('what is asked in words that the article does not have is found by it', async () => {
  const question = 'How many inhabitants are stuck in eastern Aleppo?';
  const { stdout } = await ask(question, 'auto', '--json');
  const { kind, excerpts } = JSON.parse(stdout);
  expect(kind).toBe('answered');
  expect(excerpts[0].answer.text).toBe('250,000');
});

it('without it a question is answered by words alone', async () => {
  const { stdout, stderr } = await ask('When did the week-long truce begin?', 'off', '--json');
  expect(stderr).toBe('');
  expect(stdout).not.toMatch(/"(?:answer|unread)":/);
  expect(JSON.parse(stdout).excerpts[0].quote).toContain('Sept. 9, 2016');
});

it('where its model cannot be read that is said once, and questions are answered by words', async () => {
  const folder = await folderOf({ 'reader.onnx': 'no model', 'tokenizer.json': '{}' });
  const { stdout, stderr, code } = await ask('When did the truce begin?', folder, '--json');
  expect(stderr).toMatch(/^Questions are answered by words alone: .+\n$/);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'answered', unread: 'failed' });
  expect(code).toBe(0);
});

it('its folder may be named from where the program is started', async () => {
  const cwd = await folderOf({ 'models/tokenizer.json': '{}' });
  const { stderr } = await runProgram(['check', '--articles', ARTICLES], {
    ...{ cwd, env: { READER: 'models' } },
  });
  const file = join('models', 'tokenizer.json');
  expect(stderr).toBe(
    `Questions are answered by words alone: ${file}: It is no vocabulary of WordPiece.\n`,
  );
});

it('checking the articles tells it too', async () => {
  const folder = await folderOf({});
  const { stderr } = await runProgram(['check', '--articles', ARTICLES], {
    env: { READER: folder },
  });
  expect(stderr).toMatch(/^Questions are answered by words alone: .*no such file.*\n$/);
});

it('one good quotation stands alone; those that are only related are shown where a number is asked for', async () => {
  const question = 'When did the truce begin?';
  const related = 'Related passages, which may not answer:';
  const { stdout: alone } = await ask(question, 'auto');
  expect(alone).not.toContain(related);
  expect(alone).toMatch(/\n\n\d related excerpts: ask with --limit to see them\.\n$/);
  expect((await ask(question, 'auto', '--limit', '4')).stdout).toContain(`\n\n${related}\n\n`);
  const { excerpts } = JSON.parse((await ask(question, 'auto', '--json')).stdout);
  const [first, ...rest] = excerpts;
  expect(first.isRelated).toBeUndefined();
  expect(rest.at(-1).isRelated).toBe(true);
  expect((await ask(question, 'off')).stdout).not.toContain('related');
});

it('a refusal shows the nearest passage alone, and counts the others', async () => {
  const question = 'How many hospitals did the American president visit in Aleppo?';
  const { stdout } = await ask(question, 'auto');
  expect(stdout).toMatch(/^The articles may not answer this\.\n/);
  expect(stdout.match(/^ \[\d\] /gm)).toEqual([' [1] ']);
  expect(stdout).toMatch(/\n\n\d related excerpts: ask with --limit to see them\.\n$/);
  expect((await ask(question, 'auto', '--limit', '3')).stdout.match(/^ \[\d\] /gm)).toHaveLength(3);
});
