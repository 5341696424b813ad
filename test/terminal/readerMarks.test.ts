import { describe, expect, it } from 'vitest';
import { ARTICLES, hasTerminal, runProgram, startOnTerminal } from '../support/program.ts';
import { ASKED_OTHERWISE, hasRuntime } from '../support/reader.ts';

/** Bold and underlined, and what ends both. */
const [ON, OFF] = ['\u001b[1m\u001b[4m', '\u001b[24m\u001b[22m'];

const IN_ARTICLES = ['--articles', ARTICLES];
const WITH_READER = { env: { READER: 'auto' } };
const skipped = hasRuntime ? '' : ' (skipped: onnxruntime-node is not installed)';

describe.skipIf(!hasRuntime)(`asked in words that no article has${skipped}`, () => {
  it.each(ASKED_OTHERWISE)('%s is answered: %s', async (question, answer, missing) => {
    const flags = ['--json', '--limit', '1', ...IN_ARTICLES];
    const { stdout, code } = await runProgram(['ask', question, ...flags], WITH_READER);
    const { kind, notFound, excerpts } = JSON.parse(stdout);
    expect({ code, kind, notFound }).toEqual({ code: 0, kind: 'answered', notFound: missing });
    expect(excerpts[0].answer.text).toBe(answer);
    const asked = excerpts[0].highlights.map(([start, end]: [number, number]) =>
      excerpts[0].quote.slice(start, end),
    );
    expect(asked).not.toContain(answer);
  });

  const [question, answer] = ASKED_OTHERWISE[0];

  it.skipIf(!hasTerminal)(
    'a terminal has the words that answer in bold, and no others',
    async () => {
      const flags = ['--limit', '1', ...IN_ARTICLES];
      const { ended } = await startOnTerminal(['ask', question, ...flags], {
        ...WITH_READER,
        columns: 100,
      });
      const { stdout } = await ended;
      const quoted = stdout.split('\n').filter((line) => /[┃│]/.test(line));
      const bold = quoted.flatMap((line) => line.split(ON).slice(1));
      expect(bold.map((part) => part.split(OFF)[0])).toEqual([answer]);
      expect(stdout).not.toContain('┗');
    },
  );

  it('a pipe has them below the quotation', async () => {
    const { stdout } = await runProgram(
      ['ask', question, '--limit', '1', ...IN_ARTICLES],
      WITH_READER,
    );
    const lines = stdout.split('\n');
    const below = lines.indexOf(`   ┗ ${answer}`);
    expect(lines[below - 1]).toMatch(/^ {3}┃ /);
    expect(lines[below + 1]).toMatch(/^ \[1\] /);
  });

  it('the chat marks them too, and takes up what was asked before', async () => {
    const { stdout } = await runProgram(['chat', ...IN_ARTICLES], {
      ...WITH_READER,
      input: `${question}\n${question}\n`,
    });
    expect(stdout.match(/^ {3}┗ .*$/gm)).toEqual([`   ┗ ${answer}`, `   ┗ ${answer}`]);
  });
});
