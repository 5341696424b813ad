import { readFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ARTICLES, folderOf, runProgram } from '../support/program.ts';
import { hasRuntime } from '../support/reader.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** What is typed in blocks that show the command once, and what they say it prints. */
const EXAMPLES = Array.from(
  README.matchAll(/^```console\n\$ npm run --silent pullquote -- ([^\n]+)\n([\s\S]*?)^```$/gm),
  ([, typed = '', printed = '']) => [typed, printed] as const,
  // A page is served until somebody stops it.
).filter(([typed]) => typed !== 'serve');

/** Without the blanks at the ends of lines, which no page shows. */
const shown = (text: string) => text.replace(/[^\S\n]+$/gm, '').trimEnd();

const TRUCE = 'When did the week-long truce begin?';

/** What is shown of a receipt: an answer, an edit of its article, and what is told of the receipt then. */
const RECEIPT =
  /^\$ export DATA_DIR=data\n\$ npm run --silent pullquote -- ask "When did the week-long truce begin\?"\n([\s\S]*?)^\$ sed -i "([^\n]*)\n\$ npm run --silent pullquote -- receipt \S+\n([\s\S]*?)^```$/m;

/** Without what differs from run to run: ids are given by chance, and a day is that of the run. */
const settled = (text: string) =>
  shown(text)
    .replace(/Receipt \w{8}/g, 'Receipt …')
    .replace(/Answered on [\d-]+/g, 'Answered on …');

const skipped = hasRuntime ? '' : ' (skipped: onnxruntime-node is not installed)';

describe.skipIf(!hasRuntime)(`the page that tells what the program does${skipped}`, () => {
  it.each(EXAMPLES)('shows what it prints: %s', async (typed, printed) => {
    const args = Array.from(
      typed.matchAll(/"([^"]*)"|(\S+)/g),
      ([, quoted, word]) => quoted ?? word ?? '',
    );
    const env = { READER: 'auto', ARTICLES_DIR: ARTICLES };
    const cwd = fileURLToPath(new URL('../../', import.meta.url));
    const { stdout } = await runProgram(args, { env, cwd });
    const [whole = '', ...cut] = shown(printed).split(/^…$/m);
    if (cut.length > 0) expect(shown(stdout).startsWith(whole)).toBe(true);
    else expect(shown(stdout)).toBe(whole);
  });

  it('shows a receipt, but for its id and the day', async () => {
    const [, before = '', edited = '', again = ''] = RECEIPT.exec(README) ?? [];
    const articles = await folderOf({});
    await cp(ARTICLES, articles, { recursive: true });
    const env = { READER: 'auto', ARTICLES_DIR: articles, DATA_DIR: await folderOf({}) };
    const asked = await runProgram(['ask', TRUCE], { env });
    expect(settled(asked.stdout)).toBe(settled(before));
    const [, from = '', to = '', path = ''] =
      /^s\/(.*)\/(.*)\/" articles\/(.*)$/.exec(edited) ?? [];
    const file = join(articles, path);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(from, to));
    const [, id = ''] = /Receipt (\w{8})/.exec(asked.stdout) ?? [];
    const receipt = await runProgram(['receipt', id.toLowerCase()], { env });
    expect(settled(receipt.stdout)).toBe(settled(again));
    expect(receipt.code).toBe(1);
  });

  it('shows an answer in words that the articles do not have', () => {
    expect(EXAMPLES[0]?.[1]).toMatch(/No article has the words .*\n[\s\S]*\n {3}┗ /);
  });
});
