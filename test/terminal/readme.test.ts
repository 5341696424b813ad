import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ARTICLES, runProgram } from '../support/program.ts';
import { hasRuntime } from '../support/reader.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** What is typed in blocks that show the command once, and what they say it prints. */
const EXAMPLES = Array.from(
  README.matchAll(/^```console\n\$ npm run --silent pullquote -- ([^\n]+)\n([\s\S]*?)^```$/gm),
  ([, typed = '', printed = '']) => [typed, printed] as const,
);

const skipped = hasRuntime ? '' : ' (skipped: onnxruntime-node is not installed)';

/** Without the blanks at the ends of lines, which no page shows. */
const shown = (text: string) => text.replace(/[^\S\n]+$/gm, '').trimEnd();

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

  it('shows an answer in words that the articles do not have', () => {
    expect(EXAMPLES[0]?.[1]).toMatch(/No article has the words .*\n[\s\S]*\n {3}┗ /);
  });
});
