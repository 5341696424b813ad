import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../src/core/answer/answer.schema.json' with { type: 'json' };
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import { cite } from '../../src/core/article/citation.ts';
import { QUESTION_LIMIT } from '../../src/core/question/question.ts';
import { asJson, printAnswer } from '../../src/terminal/ask.ts';
import { LINE_LIMIT } from '../../src/terminal/lines.ts';
import { doorTo } from '../support/door.ts';
import {
  ARTICLES,
  controlsIn,
  type Ended,
  folderOf,
  keptStream,
  PROGRAM,
  run,
  runProgram,
  startProgram,
} from '../support/program.ts';
import { readFolder } from '../support/readFolder.ts';

interface AnswerLine {
  readonly id?: string | number;
  readonly question: string;
  readonly kind: string;
  readonly confidence: number;
  readonly excerpts: readonly {
    readonly rank: number;
    readonly score: number;
    readonly quote: string;
    readonly highlights: readonly (readonly [start: number, end: number])[];
    readonly cut?: { readonly before: boolean; readonly after: boolean };
    readonly citation: {
      readonly articleId: string;
      readonly path: string;
      readonly lines: readonly [first: number, last: number];
      readonly start: number;
      readonly end: number;
    };
  }[];
  readonly notFound: readonly string[];
  readonly reason?: string;
}

interface FailureLine {
  readonly id?: string | number;
  readonly error: { readonly line: number; readonly message: string };
}

// The conditions of the schema name properties without saying anew that there is an object.
const ajv = new Ajv2020({ strictTypes: false });
// The schema is what makes these two types true.
const fits = ajv.compile<AnswerLine | FailureLine>(schema);

/** The lines of JSON that were printed, each held to the schema. */
function linesIn(stdout: string): (AnswerLine | FailureLine)[] {
  if (stdout === '') return [];
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      const json: unknown = JSON.parse(line);
      if (!fits(json)) throw new Error(`${JSON.stringify(fits.errors)} in ${line}`);
      return json;
    });
}

function answersIn(stdout: string): AnswerLine[] {
  return linesIn(stdout).map((line) => {
    if ('error' in line) throw new Error(`An error: ${line.error.message}`);
    return line;
  });
}

/** The only answer that was printed. */
function answerIn(stdout: string): AnswerLine {
  const [answer, ...others] = answersIn(stdout);
  if (!answer || others.length > 0) throw new Error(`Not one answer: ${stdout}`);
  return answer;
}

/** Holds every quotation of an answer to the files in the folder. */
async function checkQuotations({ excerpts }: AnswerLine, folder: string): Promise<void> {
  for (const [index, { rank, quote, highlights, citation }] of excerpts.entries()) {
    const { path, lines, start, end } = citation;
    const text = (await readFile(join(folder, path), 'utf8')).replace(/^\uFEFF/, '');
    expect(rank).toBe(index + 1);
    expect(text.slice(start, end)).toBe(quote);
    expect(path.replace(/\.[^.]*$/, '')).toBe(citation.articleId);
    const [first, last] = lines;
    expect(text.slice(0, start).split('\n').length).toBe(first);
    expect(text.slice(0, end).split('\n').length).toBe(last);
    const file = text.split('\n').slice(first - 1, last);
    expect(file.join('\n')).toContain(quote);
    expect(file[0]).toContain(quote.split('\n')[0]);
    let before = 0;
    for (const [from, to] of highlights) {
      expect(from).toBeGreaterThanOrEqual(before);
      expect(to).toBeGreaterThan(from);
      expect(quote.slice(from, to)).toMatch(/^[\p{L}\p{N}]/u);
      before = to;
    }
    expect(before).toBeLessThanOrEqual(quote.length);
  }
}

const IN_ARTICLES = ['--articles', ARTICLES];

const ANSWERED = 'When did the week-long truce begin?';
const RELATED = 'What does a loaf of bread cost in Damascus?';
const UNKNOWN = 'Who is Zaphod Beeblebrox?';

const QUESTIONS = [
  ANSWERED,
  RELATED,
  UNKNOWN,
  'What did Ryabkov offer?',
  'How many civilians remain trapped in Aleppo?',
  'Which three aims did the arrangement with Russia have?',
  'What did Nauert say about Eastern Ghouta?',
  'When does the ceasefire that Russia proposes start?',
  'Who would be targeted by the joint military cell?',
  'What did the U.N. Security Council negotiate on?',
  'russia syria aleppo truce kerry lavrov ceasefire talks',
];

/** Lines of a batch with these questions, numbered from 0. */
function batchOf(questions: readonly string[]): string {
  return questions.map((question, id) => `${JSON.stringify({ id, question })}\n`).join('');
}

async function batch(input: string, ...flags: readonly string[]): Promise<Ended> {
  return runProgram(['ask', '--batch', ...IN_ARTICLES, ...flags], { input });
}

describe.concurrent('ask', () => {
  it('prints the excerpts with their sources and leaves with 0 where it answers', async () => {
    const { code, stdout, stderr } = await runProgram(['ask', ...IN_ARTICLES, ANSWERED]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^From the articles:\n\n {3}┃ /);
    expect(stdout).toContain('The week-long truce in Syria began on Sept. 9, 2016.');
    expect(stdout).toMatch(/^ \[1\] U\.S\. halts .* · us-suspends-syria-talks\.md:\d+/m);
  });

  it.each([
    ['where the articles are only related', RELATED, 'The articles may not answer this.'],
    ['where nothing is found', UNKNOWN, 'No article has the words “Zaphod”, “Beeblebrox”.'],
    ['where there is no question in the words', '?!', 'Ask a question in words.'],
    ['where the question is too long', 'why '.repeat(400), 'at most 1000 characters'],
  ])('says so and leaves with 1 %s', async (_where, question, part) => {
    const { code, stdout, stderr } = await runProgram(['ask', ...IN_ARTICLES, question]);
    expect(stderr).toBe('');
    expect(code).toBe(1);
    expect(stdout).toContain(part);
  });

  it.each([
    ['the question', ['ask', ...IN_ARTICLES], 'error: missing the question'],
    ['the verb', ['aks', 'why'], '(Did you mean ask?)'],
    ['a flag', ['ask', '--jsno', 'why'], '(Did you mean --json?)'],
    ['a number', ['ask', '--limit', 'x', 'why'], 'Expected a whole number from 1 to 20.'],
  ])('leaves with 2 and nothing in its output where %s is wrong', async (_what, args, part) => {
    const { code, stdout, stderr } = await runProgram(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(part);
  });

  it('links each citation to the page that PUBLIC_URL names', async () => {
    const args = ['ask', '--json', ...IN_ARTICLES, ANSWERED];
    const env = { PUBLIC_URL: 'https://quotes.example/' };
    const { stdout } = await runProgram(args, { env });
    const { excerpts } = JSON.parse(stdout);
    for (const { quote, citation } of excerpts) {
      const { origin, pathname, searchParams, hash } = new URL(citation.link);
      expect([origin, pathname, hash]).toEqual([
        'https://quotes.example',
        `/articles/${citation.articleId}`,
        '#mark-1',
      ]);
      expect(quote.startsWith(searchParams.get('quote'))).toBe(true);
    }
    expect(fits(JSON.parse(stdout)), JSON.stringify(fits.errors)).toBe(true);
    expect((await runProgram(args)).stdout).not.toContain('"link"');
  });

  it.each([
    ['answered', ANSWERED, 0],
    ['related', RELATED, 1],
    ['nothing-found', UNKNOWN, 1],
    ['not-a-question', '?!', 1],
  ])('prints JSON that fits the schema where the kind is %s', async (kind, question, exit) => {
    const { code, stdout } = await runProgram(['ask', '--json', ...IN_ARTICLES, question]);
    const answer = answerIn(stdout);
    expect(answer).toMatchObject({ kind, question });
    expect(answer).not.toHaveProperty('id');
    expect(code).toBe(exit);
    await checkQuotations(answer, ARTICLES);
  });

  it('quotes the files and their lines, whatever their line ends and marks', async () => {
    const folder = await folderOf({
      'crlf.txt':
        'Harbour news\r\n\r\nThe 👩‍🚀 waits for the old ferry. The ferry sails\r\nat nine.\r\n',
      'mark.md': '\uFEFF---\ntitle: A mark\n---\n\nThe toll of the bridge\nis 5 €. It is high.\n',
      'below/deep.md': '# Deep\n\nNo time.\n\n## Deeper\n\n- The café has a view.\n- It is new.\n',
    });
    const args = ['ask', '--batch', '--articles', folder];
    const input = batchOf(['when sails the ferry', 'toll of the bridge', 'café view']);
    const answers = answersIn((await runProgram(args, { input })).stdout);
    for (const answer of answers) await checkQuotations(answer, folder);
    const quoted = answers.map(({ excerpts }) => excerpts[0]);
    expect(quoted).toMatchObject([
      { quote: expect.stringContaining('sails\r\nat nine.'), citation: { path: 'crlf.txt' } },
      { quote: expect.stringContaining('bridge\nis 5 €.'), citation: { path: 'mark.md' } },
      { quote: expect.stringContaining('The café'), citation: { path: 'below/deep.md' } },
    ]);
  });

  it('joins the words of the question by spaces, and takes it as one word too', async () => {
    const apart = await runProgram(['ask', '--json', ...IN_ARTICLES, ...ANSWERED.split(' ')]);
    const whole = await runProgram(['ask', '--json', ...IN_ARTICLES, ANSWERED]);
    expect(apart.stdout).toBe(whole.stdout);
    expect(answerIn(whole.stdout).question).toBe(ANSWERED);
  });
});

it('an answer whose quotations do not pass the gate is no answer, by the exit code too', async () => {
  const { articles } = await readFolder(ARTICLES);
  const [article] = articles.values();
  if (!article) throw new Error('There are no sample articles.');
  const citation = cite(article, { start: 0, end: 3 });
  const excerpt = {
    quote: 'not what stands there',
    score: 1,
    highlights: [],
    citation,
    alsoIn: [],
  };
  const answer = { kind: 'answered', confidence: 1, notFound: [], excerpts: [excerpt] } as const;
  const library = {
    ask: async (question: string) => ({ ...answer, question }),
    explain: async () => undefined,
    articles,
    problems: [],
  };
  const output = keptStream();
  const streams = { input: process.stdin, output: output.stream, errors: keptStream().stream };
  const door = doorTo(jsonNotation, () => article.text);
  const code = await printAnswer(
    await library.ask('why'),
    asJson(door, async () => undefined),
    streams,
  );
  expect(answerIn(output.written()).kind).toBe('nothing-found');
  expect(code).toBe(1);
});

describe.concurrent('the limits of an answer', () => {
  it.each([
    { limit: 1, sentences: 1, chars: 40 },
    { limit: 3, sentences: 1, chars: 5000 },
    { limit: 20, sentences: 20, chars: 90 },
    { limit: 20, sentences: 2, chars: 300 },
  ])('are kept to: %o', async ({ limit, sentences, chars }) => {
    const flags = { limit, sentences, chars };
    const { stdout } = await batch(
      batchOf(QUESTIONS),
      ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]),
    );
    const answers = answersIn(stdout);
    expect(answers.length).toBe(QUESTIONS.length);
    for (const answer of answers) {
      await checkQuotations(answer, ARTICLES);
      expect(answer.excerpts.length).toBeLessThanOrEqual(limit);
      for (const { quote, cut } of answer.excerpts) {
        expect(quote.length).toBeLessThanOrEqual(chars);
        // A paragraph ends a sentence in any case, so that one sentence has no empty line.
        if (sentences === 1) expect(quote).not.toMatch(/\n\s*\n/);
        if (cut) expect(cut.before || cut.after).toBe(true);
      }
    }
    // More than the default of 5 where more are asked for.
    const most = Math.max(...answers.map(({ excerpts }) => excerpts.length));
    expect(most).toBeGreaterThanOrEqual(Math.min(limit, 6));
  });

  it('count sentences', async () => {
    const text =
      'The dam is old. The dam leaks. The dam has a gate. The dam is closed. It is high.';
    const folder = await folderOf({ 'dam.txt': `${text}\n` });
    for (const [most, quote] of [
      ['1', 'The dam leaks.'],
      ['2', 'The dam leaks. The dam has a gate.'],
    ]) {
      const args = ['ask', '--json', '--articles', folder, '--sentences', String(most)];
      const { excerpts } = answerIn((await runProgram([...args, 'when leaks the dam'])).stdout);
      expect(excerpts[0]?.quote).toBe(quote);
    }
  });

  it('leave out sentences that do not fit, rather than cut them', async () => {
    const text =
      'The dam is old. The dam leaks. The dam has a gate. The dam is closed. It is high.';
    const folder = await folderOf({ 'dam.txt': `${text}\n` });
    const args = ['ask', '--json', '--articles', folder, '--sentences', '5', '--chars', '40'];
    const { excerpts } = answerIn((await runProgram([...args, 'when leaks the dam'])).stdout);
    expect(excerpts.length).toBeGreaterThan(0);
    for (const excerpt of excerpts) {
      expect(excerpt).not.toHaveProperty('cut');
      expect(excerpt.quote).toMatch(/^(?:The|It) .*\.$/);
      expect(excerpt.quote.length).toBeLessThanOrEqual(40);
    }
  });

  it('let one long sentence stay whole unless a length is asked for', async () => {
    const clause = (word: string) => `the ${word} went down to the river and came back`;
    const long = `When ${'abcdefghijklm'.split('').map(clause).join(' and ')}, the dam burst.`;
    expect(long.length).toBeGreaterThan(550);
    expect(long.length).toBeLessThan(900);
    const folder = await folderOf({ 'dam.txt': `${long}\n` });
    const args = ['ask', '--articles', folder, 'when did the dam burst'];

    const whole = answerIn((await runProgram([...args, '--json'])).stdout);
    expect(whole.excerpts).toMatchObject([{ quote: long }]);
    expect(whole.excerpts[0]).not.toHaveProperty('cut');

    const short = answerIn((await runProgram([...args, '--json', '--chars', '60'])).stdout);
    expect(short.excerpts).toMatchObject([{ cut: { before: true, after: false } }]);
    expect(short.excerpts[0]?.quote).toMatch(/the dam burst\.$/);
    expect(short.excerpts[0]?.quote.length).toBeLessThanOrEqual(60);
    await checkQuotations(short, folder);

    const { stdout } = await runProgram([...args, '--chars', '60']);
    expect(stdout).toMatch(/^ {5}\[the sentence begins earlier\]$/m);
  });
});

describe.concurrent('a batch', () => {
  it('answers in the order of the questions and repeats their ids', async () => {
    const ids = ['b', 7, 'a', 0, '', -1.5, 'b', 9007199254740991];
    const input = ids.map((id) => `${JSON.stringify({ id, question: ANSWERED })}\n`).join('');
    const { code, stdout, stderr } = await batch(input, '--limit', '1');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const answers = answersIn(stdout);
    expect(answers.map(({ id }) => id)).toEqual(ids);
    for (const answer of answers) await checkQuotations(answer, ARTICLES);
  });

  it('answers like ask --json, but for the id', async () => {
    const { stdout } = await batch(`${JSON.stringify({ question: ANSWERED })}\n`);
    const single = await runProgram(['ask', '--json', ...IN_ARTICLES, ANSWERED]);
    expect(stdout).toBe(single.stdout);
  });

  it('answers a bad line in its place, with its number and its id, and goes on', async () => {
    const good = '{"id":"good","question":"truce?"}';
    const rows: readonly (readonly [line: string, id: string | undefined, part: string])[] = [
      ['not JSON', undefined, 'not JSON'],
      ['{"id":"x","question":"truce?"', undefined, 'not JSON'],
      ['[]', undefined, 'Expected an object'],
      ['null', undefined, 'Expected an object'],
      ['"truce?"', undefined, 'Expected an object'],
      ['{"id":"no question"}', 'no question', 'Expected "question" to be a text.'],
      ['{"id":"a number","question":5}', 'a number', 'Expected "question" to be a text.'],
      ['{"id":"nothing","question":null}', 'nothing', 'Expected "question" to be a text.'],
      ['{"id":null,"question":"truce?"}', undefined, 'Expected "id" to be a text or a number'],
      ['{"id":{"a":1},"question":"truce?"}', undefined, 'Expected "id" to be a text or a number'],
      ['{"id":true,"question":"truce?"}', undefined, 'Expected "id" to be a text or a number'],
    ];
    const input = rows.map(([line]) => `${line}\n${good}\n`).join('');
    const { code, stdout } = await batch(input, '--limit', '1');
    expect(code).toBe(0);
    const lines = linesIn(stdout);
    expect(lines.length).toBe(2 * rows.length);
    for (const [index, [, id, part]] of rows.entries()) {
      const error = { line: 2 * index + 1, message: expect.stringContaining(part) };
      expect(lines[2 * index]).toEqual(id === undefined ? { error } : { id, error });
      expect(lines[2 * index + 1]).toMatchObject({ id: 'good', kind: 'answered' });
    }
  });

  it('does not repeat what a bad line says', async () => {
    const { stdout, stderr } = await batch('{"password":"hunter2"}\nhunter2\n{"id":["hunter2"]}\n');
    expect(linesIn(stdout).length).toBe(3);
    expect(stdout + stderr).not.toContain('hunter2');
  });

  it('reads lines that end with CR LF, a byte order mark and a last line without an end', async () => {
    const input =
      '\uFEFF{"id":1,"question":"truce?"}\r\n{"id":2,"question":"truce?"}\r\n{"id":3,"question":"truce?"}';
    const { stdout } = await batch(input, '--limit', '1');
    expect(answersIn(stdout).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('passes over blank lines and counts them', async () => {
    const { stdout } = await batch('\n  \n{"id":1,"question":"truce?"}\n\t\r\nbad\n\n');
    expect(linesIn(stdout)).toMatchObject([{ id: 1 }, { error: { line: 5 } }]);
    expect(await batch('\n\n')).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('ignores keys that it does not know', async () => {
    const { stdout } = await batch(
      '{"limit":1,"id":"x","__proto__":{"id":"y"},"question":"truce?","kind":"related"}\n',
    );
    expect(answersIn(stdout)).toMatchObject([{ id: 'x', question: 'truce?', kind: 'answered' }]);
  });

  it('says what is wrong with a question that is empty or too long', async () => {
    const longest = 'truce '.repeat(200).slice(0, QUESTION_LIMIT - 1);
    const questions = ['', ' \t', '?!', `${longest}s`, ` ${longest}s `, `${longest}ss`];
    const { stdout } = await batch(batchOf(questions), '--limit', '1');
    const empty = { kind: 'not-a-question', reason: 'empty', confidence: 0, excerpts: [] };
    expect(answersIn(stdout)).toMatchObject([
      { ...empty, question: '' },
      { ...empty, question: '' },
      { ...empty, question: '?!' },
      { kind: expect.not.stringContaining('not-a-question') },
      { kind: expect.not.stringContaining('not-a-question'), question: `${longest}s` },
      { kind: 'not-a-question', reason: 'too-long', question: `${longest}ss` },
    ]);
  });

  it('answers each line before the next one comes', async () => {
    const { type, until, endInput, ended } = await startProgram([
      'ask',
      '--batch',
      '--limit',
      '1',
      ...IN_ARTICLES,
    ]);
    for (const id of ['first', 'second', 'third']) {
      type(`${JSON.stringify({ id, question: ANSWERED })}\n`);
      expect(answerIn(await until('\n'))).toMatchObject({ id, kind: 'answered' });
    }
    endInput();
    expect((await ended).code).toBe(0);
  });

  it('answers 2,000 lines, every one in its place', async () => {
    // Words that no article has cost the least time; the question of the first line comes again.
    const questions = Array.from({ length: 2_000 }, (_, id) =>
      id % 100 === 0 ? ANSWERED : `Who is Zaphod${id}?`,
    );
    const { code, stdout, stderr } = await batch(batchOf(questions));
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const answers = answersIn(stdout);
    expect(answers.map(({ id }) => id)).toEqual(questions.map((_, id) => id));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    for (const [id, { kind, excerpts, notFound }] of answers.entries()) {
      if (id % 100 === 0) expect(excerpts).toEqual(answers[0]?.excerpts);
      else expect([kind, ...notFound]).toEqual(['nothing-found', `Zaphod${id}`]);
    }
  });

  it('refuses a line over the limit and reads the next one', async () => {
    const { stdout } = await batch(
      `{"id":1,"question":"${'x'.repeat(LINE_LIMIT)}"}\n{"id":2,"question":"truce?"}\n`,
    );
    expect(linesIn(stdout)).toMatchObject([
      { error: { line: 1, message: `The line is longer than ${LINE_LIMIT} characters.` } },
      { id: 2, kind: 'answered' },
    ]);
  });

  it('refuses a line over the limit that begins with blanks, rather than pass over it', async () => {
    const { stdout } = await batch(
      `${' '.repeat(LINE_LIMIT)}{"id":1,"question":"truce?"}\n{"id":2,"question":"truce?"}\n`,
    );
    expect(linesIn(stdout)).toMatchObject([{ error: { line: 1 } }, { id: 2 }]);
  });

  it('never holds a line whole that is larger than its memory', async () => {
    const heap = 24;
    const input = Buffer.concat([
      Buffer.alloc(2 * heap * 1024 * 1024, 'x'),
      Buffer.from('\n{"id":2,"question":"truce?"}\n'),
    ]);
    const { code, stdout, stderr } = await run(
      process.execPath,
      [`--max-old-space-size=${heap}`, PROGRAM, 'ask', '--batch', ...IN_ARTICLES],
      { input },
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(linesIn(stdout)).toMatchObject([{ error: { line: 1 } }, { id: 2, kind: 'answered' }]);
  });

  it.each(['12345678901234567890', '1e400'])(
    'does not repeat another id than was given: %s is no number that JSON.parse can hold',
    async (id) => {
      const { stdout } = await batch(`{"id":${id},"question":"truce?"}\n`, '--limit', '1');
      const [line] = linesIn(stdout);
      if (line && 'error' in line) expect(line).toMatchObject({ error: { line: 1 } });
      else expect(stdout).toContain(`{"id":${id},`);
    },
  );
});

describe.concurrent('claim', () => {
  it('says what the articles say to a statement, and leaves with 0 where they say so', async () => {
    const said = await runProgram([
      'claim',
      ...IN_ARTICLES,
      'The truce in Syria began on 27 February.',
    ]);
    expect(said).toMatchObject({ code: 0 });
    expect(said.stdout).toContain('The articles say so:');
    const words = 'The truce in Syria began on 1 March.'.split(' ');
    const differing = await runProgram(['claim', ...IN_ARTICLES, ...words]);
    expect(differing).toMatchObject({ code: 1 });
    expect(differing.stdout).toContain('1 March · the article: February 27\n');
  });

  it('prints it as JSON for programs', async () => {
    const { stdout, code } = await runProgram([
      'claim',
      ...IN_ARTICLES,
      '--json',
      'Kerry resigned.',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ...{ statement: 'Kerry resigned.', kind: 'untold', testimonies: [] },
    });
  });

  it('needs a statement', async () => {
    expect(await runProgram(['claim', ...IN_ARTICLES])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe.concurrent('a reader that stops reading', () => {
  /** The exit code that a program reports whose output is read to this length alone. */
  async function readOnly(
    length: number,
    args: readonly string[],
    input: string,
  ): Promise<{ stdout: string; stderr: string }> {
    const line = `{ "$0" "$@"; echo "code $?" >&2; } | head -c ${length}`;
    return run('sh', ['-c', line, process.execPath, PROGRAM, ...args], { input });
  }

  it('ends a batch with exit code 0 and without a word', async () => {
    const input = batchOf(Array.from({ length: 2_000 }, () => ANSWERED));
    const { stdout, stderr } = await readOnly(10, ['ask', '--batch', ...IN_ARTICLES], input);
    expect(stdout).toBe('{"id":0,"q');
    expect(stderr).toBe('code 0\n');
  });

  it('ends the showing of an article with exit code 0 and without a word', async () => {
    const folder = await folderOf({ 'long.txt': 'The dam is high.\n'.repeat(8_000) });
    const { stdout, stderr } = await readOnly(7, ['show', 'long', '--articles', folder], '');
    expect(stdout).toBe('The dam');
    expect(stderr).toBe('code 0\n');
  });

  it('ends piped questions with exit code 0 and without a word', async () => {
    const { stdout, stderr } = await readOnly(
      4,
      ['start', ...IN_ARTICLES],
      `${ANSWERED}\n`.repeat(500),
    );
    expect(stdout).toBe('When');
    expect(stderr).toBe('code 0\n');
  });
});

/** A folder with one article that serves, one that serves in part, and everything that does not. */
async function brokenFolder(): Promise<string> {
  return folderOf({
    'bad-date.md': '---\ntitle: The toll\ndate: 2016-02-30\n---\n\nThe toll is 5 €.\n',
    'bad-yaml.md': '---\ntitle: The bridge: a tale\n---\n\nThe bridge is new.\n',
    'blank.txt': ' \n\n',
    'dam.md': '---\ntitle: The dam\nauthor: A. Writer\n---\n\nThe dam burst in May.\n',
    'dam.txt': 'The dam burst in June.\n',
    'latin.txt': Buffer.from('One line.\nA caf\xe9 opens.\n', 'latin1'),
    'nul.txt': 'One line.\nTwo\0 lines.\n',
    'photo.png': 'no article',
    'utf16.txt': Buffer.from('\uFEFFThe dam burst.', 'utf16le'),
    '.hidden.txt': 'Nobody reads this.',
  });
}

describe.concurrent('articles', () => {
  it('lists the articles with all that is known of them', async () => {
    const { code, stdout, stderr } = await runProgram(['articles', ...IN_ARTICLES]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const files = (await readdir(ARTICLES)).sort();
    const ids = files.map((file) => file.replace(/\.md$/, ''));
    expect(stdout.split('\n').filter((line) => /^\S+$/.test(line))).toEqual(ids);
    expect(stdout).toContain(
      'us-suspends-syria-talks\n' +
        '  U.S. halts Syria truce talks with Russia over the assault on Aleppo\n' +
        '  Pullquote sample desk · Pullquote · 2026-11-22 · us-suspends-syria-talks.md\n',
    );
    expect(stdout).toMatch(new RegExp(`\\n\\n${files.length} articles\\n$`));
  });

  it('lists below them what could not be used, why, and what to do about it', async () => {
    const folder = await brokenFolder();
    const { code, stdout, stderr } = await runProgram(['articles', '--articles', folder]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const [list = '', problems = ''] = stdout.split('\n5 articles, 8 problems\n');
    expect(list).toContain('bad-date\n  The toll\n  no date · bad-date.md\n');
    expect(list).toContain('dam\n  The dam\n  A. Writer · no date · dam.md\n');
    for (const line of [
      'bad-date.md:3\n  Its "date" is not a date like 2016-10-03. ',
      'bad-yaml.md:2\n  Its front matter is not valid YAML: ',
      'blank.txt\n  It is empty. ',
      'dam.txt\n  Its name differs from dam.md only in the ending',
      'latin.txt\n  It is not UTF-8; it was read as ',
      'nul.txt:2\n  It holds a NUL byte',
      'photo.png\n  Only .md, ',
      'utf16.txt\n  It is not UTF-8; it was read as UTF-16. ',
    ]) {
      expect(problems).toContain(`\n${line}`);
    }
    expect(problems.match(/Left out\.$/gm)?.length).toBe(4);
    expect(problems.match(/The article serves\.$/gm)?.length).toBe(4);
    expect(stdout).not.toContain('hidden');
  });

  it('leaves the rest of a broken folder to be asked, with a word on the errors', async () => {
    const folder = await brokenFolder();
    const { code, stdout, stderr } = await runProgram(['ask', '--articles', folder, 'dam burst']);
    expect(code).toBe(0);
    expect(stdout).toContain('The dam burst in May.');
    expect(stderr).toBe(`8 problems in ${folder}; "pullquote articles" lists them.\n`);
  });
});

describe.concurrent('show', () => {
  const BYTES = Buffer.from(
    'Título\r\n\r\nThe 👩‍🚀 pays 5 €.\tTab.\r\n\x1B[1mraw\x9B \rno end',
    'utf8',
  );

  it('prints an article byte for byte', async () => {
    const folder = await folderOf({ 'below/raw.txt': BYTES });
    const args = ['show', 'below/raw', '--articles', folder];
    const { code, bytes, stderr } = await runProgram(args);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(bytes.equals(BYTES)).toBe(true);
  });

  it('prints the sample articles byte for byte', async () => {
    const [file = ''] = await readdir(ARTICLES);
    const id = file.replace(/\.md$/, '');
    const { bytes } = await runProgram(['show', ...IN_ARTICLES, id]);
    expect(bytes.equals(await readFile(join(ARTICLES, file)))).toBe(true);
  });

  it('prints an article that is longer than what a pipe holds', async () => {
    const text = 'The dam is high.\n'.repeat(8_000);
    const folder = await folderOf({ 'long.txt': text });
    const { code, stdout } = await runProgram(['show', 'long', '--articles', folder]);
    expect(code).toBe(0);
    expect(stdout === text).toBe(true);
  });

  it('leaves out a byte order mark, which belongs to no text', async () => {
    const folder = await folderOf({ 'mark.txt': '\uFEFFThe dam is high.\n' });
    const { stdout } = await runProgram(['show', 'mark', '--articles', folder]);
    expect(stdout).toBe('The dam is high.\n');
  });

  it.each([
    [['--from', '3', '--to', '4'], 'The 👩‍🚀 pays 5 €.\tTab.\r\n\x1B[1mraw\x9B \rno end'],
    [['--from', '2', '--to', '2'], '\r\n'],
    [['--to', '1'], 'Título\r\n'],
    [['--from', '4', '--to', '99'], '\x1B[1mraw\x9B \rno end'],
  ])('prints the lines asked for and no other byte: %j', async (range, part) => {
    const folder = await folderOf({ 'raw.txt': BYTES });
    const { code, stdout } = await runProgram(['show', 'raw', '--articles', folder, ...range]);
    expect(code).toBe(0);
    expect(stdout).toBe(part);
  });

  it('prints the lines of a citation, and the quote is in them', async () => {
    const { stdout } = await runProgram(['ask', '--json', ...IN_ARTICLES, ANSWERED]);
    for (const { quote, citation } of answerIn(stdout).excerpts.slice(0, 2)) {
      const [from, to] = citation.lines.map(String);
      const range = ['--from', String(from), '--to', String(to)];
      const lines = await runProgram(['show', citation.articleId, ...range, ...IN_ARTICLES]);
      expect(lines.stdout).toContain(quote);
    }
  });

  it('suggests the nearest article where there is none by that name', async () => {
    const args = ['show', 'us-suspend-syria-talk', ...IN_ARTICLES];
    const { code, stdout, stderr } = await runProgram(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'There is no article us-suspend-syria-talk. Did you mean us-suspends-syria-talks?\n',
    );
  });

  it('has no line beyond the last', async () => {
    const folder = await folderOf({ 'dam.txt': 'One.\nTwo.\n' });
    const args = ['show', 'dam', '--from', '3', '--articles', folder];
    expect(await runProgram(args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'dam.txt has only 2 lines.\n',
    });
  });
});

describe.concurrent('a folder without articles', () => {
  const VERBS = ['ask why', 'ask --json why', 'ask --batch', 'start', 'chat'];

  it.each(VERBS)('that is empty ends "%s" with exit code 2 and one line', async (verb) => {
    const folder = await folderOf({});
    const { code, stdout, stderr } = await runProgram([...verb.split(' '), '--articles', folder]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `There is no article in ${folder}. Put files there that can be read (.md, .txt, .html, .pdf and others), or name another folder with --articles or ARTICLES_DIR.\n`,
    );
  });

  it.each([...VERBS, 'articles', 'show x'])(
    'that does not exist ends "%s" with exit code 2 and one line',
    async (verb) => {
      const folder = join(await folderOf({}), 'missing');
      const { code, stdout, stderr } = await runProgram([...verb.split(' '), '--articles', folder]);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toBe(
        `The folder ${folder} cannot be read (ENOENT). Name a folder with --articles or ARTICLES_DIR.\n`,
      );
    },
  );

  it('is listed as such', async () => {
    const { code, stdout } = await runProgram(['articles', '--articles', await folderOf({})]);
    expect(code).toBe(0);
    expect(stdout).toBe('0 articles\n');
  });

  it('is the default where the working directory has no folder named articles', async () => {
    const { code, stderr } = await runProgram(['ask', 'why']);
    expect(code).toBe(2);
    expect(stderr).toContain('The folder articles cannot be read (ENOENT).');
  });

  it('cannot make the terminal do anything by its name', async () => {
    const { stderr } = await runProgram(['ask', 'why', '--articles', 'a\x1B[2Jb\nc']);
    expect(stderr).toContain('The folder a⟦U+001B⟧[2Jb c cannot be read (ENOENT).');
    expect(controlsIn(stderr)).toEqual([]);
  });
});

describe.concurrent('piped questions', () => {
  it.each(['start', 'chat'])('are answered by "%s" one after another', async (verb) => {
    const input = `${ANSWERED}\r\n\n   \n${UNKNOWN}\n?!`;
    const { code, stdout, stderr } = await runProgram([verb, ...IN_ARTICLES], { input });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const answers = [ANSWERED, UNKNOWN, '?!'].map(async (question) => {
      const single = await runProgram(['ask', ...IN_ARTICLES, question]);
      return `${question}\n${single.stdout}\n`;
    });
    expect(stdout).toBe((await Promise.all(answers)).join(''));
  });

  it('are answered without a verb too, each before the next one comes', async () => {
    const { type, until, endInput, ended } = await startProgram(IN_ARTICLES);
    type(`${ANSWERED}\n`);
    await until(`${ANSWERED}\nFrom the articles:\n`);
    type(`${UNKNOWN}\n`);
    await until(`${UNKNOWN}\nThe articles do not answer this.\n`);
    endInput();
    expect((await ended).code).toBe(0);
  });

  it('are questions even where they are words that the chat obeys', async () => {
    const { stdout } = await runProgram(['chat', ...IN_ARTICLES], { input: 'quit\nhelp\nmore\n' });
    for (const word of ['quit', 'help', 'more']) {
      expect(stdout).toMatch(new RegExp(`^${word}\n(?:From the|The) articles`, 'm'));
    }
  });

  it('may be none', async () => {
    expect(await runProgram(['start', ...IN_ARTICLES])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });
});

describe.concurrent('what reaches a terminal', () => {
  const EAGER = {
    FORCE_COLOR: '3',
    CLICOLOR_FORCE: '1',
    FORCE_HYPERLINK: '1',
    TERM: 'xterm-256color',
  };

  it.each([
    [['ask', ANSWERED], ''],
    [['ask', UNKNOWN], ''],
    [['articles'], ''],
    [['show', 'us-suspends-syria-talks'], ''],
    [['show', 'us-suspends'], ''],
    [['chat'], `${ANSWERED}\n`],
    [['start'], `${ANSWERED}\n`],
    [['ask'], ''],
    [['--help'], ''],
  ])('is text alone from a pipe, however eager the environment: %j', async (verb, input) => {
    const ended = await runProgram([...verb, ...IN_ARTICLES], { env: EAGER, input });
    expect(ended.stdout + ended.stderr).not.toBe('');
    expect(controlsIn(ended.stdout + ended.stderr)).toEqual([]);
  });

  const LINK = '\x1B]8;;http://evil.example\x07';
  /** Escape sequences in the text, the title, the author and the names of files. */
  async function evilFolder(): Promise<string> {
    return folderOf({
      'evil.md': [
        '---',
        'title: "Dam \\e]8;;http://evil.example\\e\\\\click\\e]8;;\\e\\\\ \\x9b31m"',
        'author: "\\e[2J\\eA. \\a Writer\\b"',
        'url: "https://example.org/\\e]8;;\\a"',
        '---',
        '',
        `The ${LINK}dam\x1B]8;;\x07 burst \x1B[31min\x1B[0m May. The \x9B2Jdam \x7F was\r weak.`,
        '',
      ].join('\n'),
      'na\x1B[2Jme.txt': 'The ferry is new.\n\nThe ferry is late.\n',
      'na\x9B2Jme\n.png': 'A photo.',
      'yaml.md': '---\ntitle: "\\e[2J\n---\n\nThe bridge.\n',
    });
  }

  it.each([
    [['ask', 'when did the dam burst'], ''],
    [['ask', 'dam', '--chars', '40'], ''],
    [['ask', 'is the ferry late'], ''],
    [['ask', '--json', 'when did the dam burst'], ''],
    [
      ['ask', '--batch'],
      '{"id":"\\u001b[2J","question":"\\u009b2Jdam burst"}\n\x1B[2J\n{"id":"\\u009b2J"}\n',
    ],
    [['articles'], ''],
    [['show', 'na[2Jme'], ''],
    [['start'], 'when did the dam \x1B[31mburst\x9B2J\x07\n'],
  ])('has no escape sequence of an article, a name or a question: %j', async (verb, input) => {
    const folder = await evilFolder();
    const ended = await runProgram([...verb, '--articles', folder], { input });
    expect(ended.stdout + ended.stderr).toMatch(/2J|31m|ferry/);
    expect(controlsIn(ended.stdout)).toEqual([]);
    expect(controlsIn(ended.stderr)).toEqual([]);
  });

  it('spells out what it may not print', async () => {
    const folder = await evilFolder();
    const { stdout } = await runProgram(['ask', '--articles', folder, 'when did the dam burst']);
    expect(stdout).toContain('⟦U+001B⟧]8;;http://evil.example⟦U+0007⟧dam');
    expect(stdout).toContain('[1] Dam ⟦U+001B⟧]8;;http://evil.example⟦U+001B⟧\\click');
  });
});

describe.concurrent('settings', () => {
  const DAM = { 'news/dam.txt': 'The dam burst in May.\n', 'old/dam.txt': 'The dam is old.\n' };
  const ASK = ['ask', 'how is the dam'];

  it('are read from .env in the working directory, which says where its folder is', async () => {
    const cwd = await folderOf({ ...DAM, '.env': '# Where\nARTICLES_DIR=news\r\n' });
    const { code, stdout, stderr } = await runProgram(ASK, { cwd });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('The dam burst in May.');
  });

  it('of the environment come before those of .env, and --articles before both', async () => {
    const cwd = await folderOf({ ...DAM, '.env': 'ARTICLES_DIR=nowhere\n' });
    const env = { ARTICLES_DIR: 'old' };
    expect((await runProgram(ASK, { cwd, env })).stdout).toContain('The dam is old.');
    const args = [...ASK, '--articles', 'news'];
    expect((await runProgram(args, { cwd, env })).stdout).toContain('The dam burst in May.');
  });

  it('are by default the folder named articles', async () => {
    const cwd = await folderOf({ 'articles/dam.txt': 'The dam burst in May.\n' });
    expect((await runProgram(ASK, { cwd })).stdout).toContain('The dam burst in May.');
  });

  it('that are wrong are named all at once, and no value is repeated', async () => {
    const secret = 'c2VjcmV0.dG9rZW4';
    const cwd = await folderOf({ ...DAM, '.env': `DISCORD_TOKEN="${secret}"\n` });
    const env = { DISCORD_API_URL: 'gopher://secret.example', DISCORD_GUILD_ID: 'secret' };
    for (const verb of [['start'], ASK, ['ask', '--batch']]) {
      const { code, stdout, stderr } = await runProgram(verb, { cwd, env });
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.split('\n').map((line) => line.split(':')[0])).toEqual([
        'DISCORD_TOKEN',
        'DISCORD_API_URL',
        'DISCORD_GUILD_ID',
        '',
      ]);
      expect(stderr).not.toMatch(/c2Vjcm|dG9rZW4|secret|gopher/);
    }
  });

  it('are not needed to ask for the version or for help', async () => {
    const env = { DISCORD_TOKEN: 'nonsense' };
    const manifest: unknown = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const { code, stdout } = await runProgram(['--version'], { env });
    expect(code).toBe(0);
    expect(manifest).toMatchObject({ version: stdout.trim() });
    expect(await runProgram(['--help'], { env })).toMatchObject({ code: 0, stderr: '' });
  });
});

// The superuser reads what nobody may read.
it.skipIf(process.getuid?.() === 0)(
  'a folder that may not be read ends with exit code 2 and its name',
  async () => {
    const folder = await folderOf({ 'dam.txt': 'The dam.\n' });
    await chmod(folder, 0);
    const { code, stderr } = await runProgram(['ask', 'why', '--articles', folder]);
    await chmod(folder, 0o700);
    expect(code).toBe(2);
    expect(stderr).toContain(folder);
  },
);
