import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/core/answer/answer.ts';
import { thresholdsFor } from '../../../src/core/ranking/thresholds.ts';
import { explanationView } from '../../../src/terminal/views/explanationView.ts';
import { libraryOf } from '../../support/library.ts';
import { ARTICLES, controlsIn, runProgram } from '../../support/program.ts';
import { anyText } from '../../support/texts.ts';

const PLAIN = { colour: false, links: false };
const COLOURED = { colour: true, links: true };

const library = await libraryOf({
  'truce.md': 'The truce in Syria began on Sept. 9. Islamic State was no part of it.',
  'fer\u001B[2Jry.txt': 'Ferry news\n\nThe ferry is late.\n',
});

async function viewOf(question: string, screen = PLAIN): Promise<string> {
  const { explanation } = await library.explain(question, DEFAULT_LIMITS);
  if (!explanation) throw new Error(`no question: ${question}`);
  return explanationView(explanation, { search: 1.26, order: 0.01, gate: 0.5 }, screen);
}

describe('the view of an explanation', () => {
  it('lists the terms with their shares and other names, then each excerpt’s sums', async () => {
    const view = await viewOf('When did the ceasefire begin, zeppelin?');
    expect(view).toMatch(/^Terms, by their share of the question\n {2} *\d+% {2}ceasefire → /);
    expect(view).toMatch(/ceasefire → ceasefir, also .*truce/);
    expect(view).toMatch(/zeppelin → zeppelin \(no article has it\)/);
    expect(view).toContain('It asks for: when.');
    expect(view).toMatch(/^\[1\] truce\.md:1$/m);
    expect(view).toMatch(/^ {2}score \d+\.\d\d =$/m);
    expect(view).toMatch(/^ {2}confidence [01]\.\d\d = logistic of$/m);
    expect(view).toMatch(/^ {4} *-?\d+\.\d\d {2}offersWhen +1\.00 × \d\.\d\d$/m);
  });

  it('tells what it took, and which steps took most of it', async () => {
    const view = await viewOf('When did the truce begin?');
    expect(view).toMatch(/^It took 1\.8 ms: search 1\.3, gate 0\.5\.$/m);
  });

  it('lists what adds most first, and nothing that adds next to nothing', async () => {
    const view = await viewOf('When did the truce begin?');
    const [features = ''] = view.slice(view.indexOf('score')).split('confidence');
    const adds = Array.from(features.matchAll(/^ {4} *(-?[\d.]+) /gm), ([, value]) =>
      Number(value),
    );
    const sizes = adds.map(Math.abs);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.05);
  });

  it.each(['When did the truce begin?', 'zeppelin', 'What is it?'])(
    'says from which confidence on there is an answer: %s',
    async (question) => {
      const { answered, related } = thresholdsFor(undefined);
      expect((await viewOf(question)).split('\n').at(-1)).toBe(
        `Answered from ${answered}, shown as related from ${related}.`,
      );
    },
  );

  it('says that a question in keywords asks for nothing in particular', async () => {
    expect(await viewOf('truce syria')).toContain('It asks for: nothing in particular.');
  });

  it('has no colour codes but where the screen has colour', async () => {
    const question = 'When did the ceasefire begin, zeppelin?';
    const [plain, coloured] = [await viewOf(question), await viewOf(question, COLOURED)];
    expect(controlsIn(plain)).toEqual([]);
    expect(coloured).toContain('\u001B[1m');
    const codes = ['\u001B[1m', '\u001B[2m', '\u001B[22m'];
    expect(codes.reduce((text, code) => text.replaceAll(code, ''), coloured)).toBe(plain);
  });

  it('spells out control characters in a question’s words and in an article’s path', async () => {
    expect(await viewOf('What did Islamic \u001B\u0007 State do?')).toContain(
      'Islamic ⟦U+001B⟧⟦U+0007⟧ State → islam state',
    );
    expect(await viewOf('Islamic\u202EState?')).toContain('Islamic⟦U+202E⟧State → ');
    expect(await viewOf('Islamic \n\t State?')).toContain('Islamic State → ');
    expect(await viewOf('Is the ferry late?')).toContain('[1] fer⟦U+001B⟧[2Jry.txt:3');
  });

  it('lets nothing in a question act on the screen', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const view = await viewOf(`${one} ferry Islamic${other}State truce`);
        expect(controlsIn(view)).toEqual([]);
        expect(view).not.toMatch(/[\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u);
      }),
    );
  });
});

describe.concurrent('ask --explain', () => {
  const IN_ARTICLES = ['--articles', ARTICLES];

  it.each([
    'When did the week-long truce begin?',
    'Which hospitals did the American president visit in Aleppo?',
    'Who is Zaphod Beeblebrox?',
  ])(
    'prints the answer as ever, the explanation below, and leaves as ever: %s',
    async (question) => {
      const answer = await runProgram(['ask', ...IN_ARTICLES, question]);
      const explained = await runProgram(['ask', ...IN_ARTICLES, question, '--explain']);
      expect(explained.stderr).toBe('');
      expect(explained.code).toBe(answer.code);
      expect(explained.stdout).toMatch(/\nIt took [\d.]+ ms: .*understand [\d.]+.*\.\n/);
      expect(explained.stdout.slice(0, answer.stdout.length)).toBe(answer.stdout);
      const below = explained.stdout.slice(answer.stdout.length);
      expect(below).toMatch(/^\nTerms, by their share of the question\n/);
      expect(below).toMatch(/\n\nAnswered from [\d.]+, shown as related from [\d.]+\.\n$/);
      expect(controlsIn(below)).toEqual([]);
    },
  );

  it('names the same places above and below, in the same order', async () => {
    const { stdout } = await runProgram([
      ...['ask', ...IN_ARTICLES, '--explain', '--limit', '3', 'When did the truce begin?'],
    ]);
    const above = Array.from(stdout.matchAll(/^ \[(\d)\] .* · (\S+)$/gm), ([, n, at]) => [n, at]);
    const below = Array.from(stdout.matchAll(/^\[(\d)\] (\S+)$/gm), ([, n, at]) => [n, at]);
    expect(above).toHaveLength(3);
    expect(below).toEqual(above);
  });

  it('adds nothing where there was no question', async () => {
    const { code, stdout } = await runProgram(['ask', ...IN_ARTICLES, '--explain', '?!']);
    expect(code).toBe(1);
    expect(stdout).toBe('Ask a question in words.\n');
  });

  it.each([
    ['--json', ['--json', 'why']],
    ['--batch', ['--batch']],
  ])('leaves with 2 and says why beside %s', async (_, args) => {
    const { code, stdout, stderr } = await runProgram([
      ...['ask', ...IN_ARTICLES, '--explain', ...args],
    ]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: --explain .*--json and --batch/);
  });

  it('spells out what may not reach the screen from a question', async () => {
    const question = 'What did Islamic \u001B State do in Syria?';
    const { stdout } = await runProgram(['ask', ...IN_ARTICLES, '--explain', question]);
    expect(stdout).toContain('Islamic ⟦U+001B⟧ State → islam state');
    expect(controlsIn(stdout)).toEqual([]);
  });
});
