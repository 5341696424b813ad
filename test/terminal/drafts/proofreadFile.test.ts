import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { PROOFREAD_OUTPUT } from '../../../src/operations/proofread/proofreadSchema.ts';
import { folderOf, hasTerminal, runProgram, startOnTerminal } from '../../support/program.ts';

const FILES = {
  'articles/harbour.txt':
    'Harbour\n\nThe harbour didn’t open for fourteen days after the great storm, but the market did.\n\nNobody in the town hall had asked the fishermen what they thought of the new wall.\n',
};
const EXACT = '“Nobody in the town hall had asked the fishermen”';
const TYPED = '“Nobody in the TOWN HALL had asked the fishermen what they thought”';
const ALTERED = '“Nobody in the town hall had asked the 20 fishermen what they thought”';
const ABSENT = '“Everybody was happy with what the engineers had drawn up”';

async function proofread(draft: string | Uint8Array, ...options: readonly string[]) {
  const folder = await folderOf({ ...FILES, 'draft.md': draft });
  const ended = await runProgram(['proofread', 'draft.md', '--articles', 'articles', ...options], {
    cwd: folder,
  });
  return { ...ended, folder };
}

describe('proofread', () => {
  it.each([
    [EXACT, [], 0],
    [TYPED, [], 0],
    ['Nothing is quoted.', [], 0],
    [ALTERED, [], 1],
    [ABSENT, [], 1],
    [ABSENT, ['--fail-on', 'none'], 0],
    [EXACT, ['--fail-on', 'warning'], 0],
  ])('of %s with %j ends with %i', async (draft, options, code) => {
    const ended = await proofread(draft, ...options);
    expect([ended.code, ended.stderr]).toEqual([code, '']);
    expect(ended.stdout).not.toBe('');
  });

  it('shows what was found with its place, and what the source has', async () => {
    const { stdout } = await proofread(`One.\n\n${ALTERED}\n`);
    expect(stdout).toMatch(/^draft\.md:3:1 {2}Error {2}Altered: /);
    expect(stdout).toContain(
      '   ┃ Nobody in the town hall had asked the fishermen what they thought',
    );
  });

  it('prints JSON by its schema, on one line', async () => {
    const { stdout } = await proofread(`${EXACT}\n\n${ALTERED}\n\n${ABSENT}`, '--json');
    const json: unknown = JSON.parse(stdout);
    const validate = new Ajv2020({ strict: false }).compile(PROOFREAD_OUTPUT);
    expect(validate(json) || validate.errors).toBe(true);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(json).toMatchObject({
      version: 1,
      errors: 2,
      quotations: [{ verdict: 'exact' }, { verdict: 'altered', line: 3 }, { verdict: 'absent' }],
    });
  });

  it('writes a report, findings for programs and a corrected copy, and nothing else', async () => {
    const draft = `\ufeffOne.\r\n\r\n${TYPED}\r\n\r\n${ALTERED}\r\n`;
    const { folder, code, stderr } = await proofread(
      draft,
      ...['--html', 'a.html', '--sarif', 'a.sarif', '--fix', 'fixed.md'],
    );
    expect([code, stderr]).toEqual([1, 'fixed.md: 2 corrections of typography.\n']);
    expect((await readdir(folder)).sort()).toEqual([
      'a.html',
      'a.sarif',
      'articles',
      'draft.md',
      'fixed.md',
    ]);
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    expect(await read('a.html')).toContain('<h1>Proofreading of draft.md</h1>');
    const sarif = JSON.parse(await read('a.sarif'));
    expect(sarif.runs[0].results).toMatchObject([
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'draft.md' } } }] },
    ]);
    expect(await read('fixed.md')).toBe(draft.replace('TOWN HALL', 'town hall'));
    expect(await read('draft.md')).toBe(draft);
  });

  it('reads a draft from standard input', async () => {
    const folder = await folderOf(FILES);
    const ended = await runProgram(['proofread', '-', '--articles', 'articles'], {
      cwd: folder,
      input: ALTERED,
    });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('standard input:1:1  Error  Altered: ');
  });

  it.each([
    ['a draft that is not there', ['proofread', 'no.md'], 'no.md is not there.'],
    ['a folder', ['proofread', 'articles'], 'articles is a folder; name one file in it.'],
    [
      'a draft in another format',
      ['proofread', 'a.pdf'],
      /^a\.pdf cannot be proofread\. A draft is a file that ends in /,
    ],
    ['an empty draft', ['proofread', 'empty.md'], 'empty.md cannot be proofread. It has no text.'],
    [
      'a copy of what is no text',
      ['proofread', 'a.html', '--fix', 'b.html'],
      /^--fix writes a copy of text files/,
    ],
    [
      'a copy in the place of the draft',
      ['proofread', 'draft.md', '--fix', 'draft.md'],
      'draft.md is the draft; what is written needs another file.',
    ],
    [
      'one file for two things',
      ['proofread', 'draft.md', '--html', 'x', '--sarif', './x'],
      'What is written needs a file each: --html, --sarif and --fix.',
    ],
    [
      'a file in no folder',
      ['proofread', 'draft.md', '--html', 'x/y.html'],
      'x/y.html cannot be written (its folder is not there).',
    ],
    [
      'an option that is none',
      ['proofread', 'draft.md', '--fail-on', 'all'],
      /Allowed choices are error, warning, none/,
    ],
    ['too short a quotation', ['verify', 'town hall'], ''],
  ])('ends with 2 where it cannot be done: %s', async (_, argv, said) => {
    const folder = await folderOf({
      ...FILES,
      'draft.md': EXACT,
      'empty.md': '\n',
      'a.pdf': '%PDF',
      'a.html': `<p>${EXACT}`,
    });
    const ended = await runProgram([...argv, '--articles', 'articles'], { cwd: folder });
    expect(ended.code).toBe(2);
    if (typeof said === 'string') expect(ended.stderr).toBe(said === '' ? '' : `${said}\n`);
    else expect(ended.stderr).toMatch(said);
    expect(await readdir(folder)).toHaveLength(5);
  });

  it('tells on a terminal how far it is, and stopped by Ctrl-C what it has found; then it writes nothing', async ({
    skip,
  }) => {
    skip(!hasTerminal, 'There is no util-linux "script" here to make a pseudo-terminal with.');
    const folder = await folderOf({
      ...FILES,
      'draft.md': `${ALTERED}\n\n${ABSENT}\n\n`.repeat(20_000).slice(0, 900_000),
    });
    const running = await startOnTerminal(
      ['proofread', 'draft.md', '--articles', 'articles', '--html', 'a.html'],
      { cwd: folder },
    );
    await running.until('Proofreading draft.md: ');
    running.type('\u0003');
    const { code, stdout } = await running.ended;
    expect(code).toBe(2);
    expect(stdout).toMatch(/Stopped: from line \d+ on nothing was checked\./);
    expect(await readdir(folder)).toEqual(['articles', 'draft.md']);
  });

  it('tells its exit codes', async () => {
    for (const verb of ['verify', 'proofread']) {
      const { stdout } = await runProgram([verb, '--help']);
      expect(stdout).toContain(
        'Exit code: 0 clean, 1 findings (as --fail-on says), 2 it could not be done',
      );
    }
  });
});

describe('verify', () => {
  const verify = async (...argv: readonly string[]) =>
    runProgram(['verify', ...argv, '--articles', 'articles'], { cwd: await folderOf(FILES) });

  it.each([
    ['Nobody in the town hall had asked the fishermen', [], 0, /^In the articles, word for word\./],
    [
      'Nobody in the town hall had asked the 20 fishermen',
      [],
      1,
      /^Altered\. In the articles it reads:/,
    ],
    ['Everybody was happy with what was drawn up', [], 1, /^Not in the articles\.\n$/],
    [
      'Everybody was happy with what was drawn up',
      ['--fail-on', 'none'],
      0,
      /^Not in the articles\.\n$/,
    ],
    [
      'Everybody was happy with what was drawn up',
      ['--json'],
      1,
      /^\{"text":"Everybody .*"verdict":"absent","quotations":\[\]\}\n$/,
    ],
  ] as const)('of “%s” with %j ends with %i', async (text, options, code, said) => {
    const ended = await verify(text, ...options);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toMatch(said);
  });
});
