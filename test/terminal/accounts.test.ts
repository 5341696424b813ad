import { expect, it } from 'vitest';
import { folderOf, runProgram } from '../support/program.ts';

const article = (title: string, date: string, text: string) =>
  `---\ntitle: "${title}"\ndate: ${date}\n---\n\n${text}\n`;
const DAY = '2024-03-02';
const FILES = {
  'police.md': article('What the police count', DAY, 'The fire in Skarvik killed 79 people.'),
  'mayor.md': article('The mayor speaks', DAY, 'In Skarvik the fire killed 82 people, she said.'),
};
const LATER = {
  'later.md': article('A week on', '2024-03-09', 'The fire in Skarvik has killed 90 people.'),
};
const QUESTION = 'How many people were killed in the fire in Skarvik?';

async function ask(files: Readonly<Record<string, string>>, ...flags: readonly string[]) {
  const folder = await folderOf(files);
  const { stdout } = await runProgram(['ask', QUESTION, '--articles', folder, ...flags], {
    env: { READER: 'auto' },
  });
  return stdout;
}

it('sources that differ stand side by side under one line', async () => {
  const stdout = await ask(FILES);
  expect(stdout).toMatch(/^Sources differ: (?:79|82) \(1 source\), (?:79|82) \(1 source\)$/m);
  expect(stdout).toContain('killed 79 people.');
  expect(stdout).toContain('killed 82 people,');
});

it('what was told later is no contradiction', async () => {
  const { 'police.md': police } = FILES;
  expect(await ask({ 'police.md': police, ...LATER })).toContain(
    'Later: 90 (2024-03-09). Before: 79 (2024-03-02)',
  );
});

it('the JSON tells the values, and which quotations give them', async () => {
  const { accounts, excerpts } = JSON.parse(await ask({ ...FILES, ...LATER }, '--json'));
  expect(accounts).toMatchObject({
    kind: 'differ',
    given: [{ text: '90', isLater: true }, {}, {}],
  });
  for (const { text, ranks } of accounts.given) {
    expect(excerpts[ranks[0] - 1].quote).toContain(text);
  }
});
