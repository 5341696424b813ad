import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { type Invocation, readInvocation } from '../../src/terminal/invocation.ts';

const VERSION = '7.8.9';

/** The words of a command line, parted by single spaces. */
const words = (line: string): string[] => (line === '' ? [] : line.split(' '));

const limits = DEFAULT_LIMITS;
const asked = { verb: 'ask', question: 'why', form: 'text', related: 'counted', limits } as const;
const limited = { ...asked, related: 'shown' } as const;

describe('what is asked for', () => {
  const rows: readonly (readonly [line: string, invocation: Invocation, because: string])[] = [
    ['', { verb: 'chat' }, 'no verb is the chat'],
    ['--articles a', { verb: 'chat', articlesDir: 'a' }, 'a folder is no verb'],
    ['--articles=a', { verb: 'chat', articlesDir: 'a' }, 'the folder may be joined by ='],
    ['--articles chat', { verb: 'chat', articlesDir: 'chat' }, 'a folder may be named like a verb'],
    ['--articles ask ask why', { ...asked, articlesDir: 'ask' }, 'and the verb follows it'],
    ['chat', { verb: 'chat' }, 'the chat by its name'],
    ['chat --articles a', { verb: 'chat', articlesDir: 'a' }, 'the chat over a folder'],
    ['start', { verb: 'start' }, 'the bot'],
    ['start --articles a', { verb: 'start', articlesDir: 'a' }, 'the bot over a folder'],
    ['--articles a start', { verb: 'start', articlesDir: 'a' }, 'the folder before the verb'],
    ['articles', { verb: 'articles', only: 'all' }, 'the list'],
    [
      'articles --articles a',
      { verb: 'articles', only: 'all', articlesDir: 'a' },
      'the list of a folder',
    ],
    [
      'articles --articles=a',
      { verb: 'articles', only: 'all', articlesDir: 'a' },
      'joined by = as well',
    ],
    [
      'claim --json it began',
      { verb: 'claim', statement: 'it began', form: 'json' },
      'a statement',
    ],
    ['ask why', asked, 'a question with the default limits'],
    ['ask why not now', { ...asked, question: 'why not now' }, 'words are joined by spaces'],
    ['ask --json why', { ...asked, form: 'json' }, 'a flag before the question'],
    ['ask why --json', { ...asked, form: 'json' }, 'a flag after the question'],
    ['ask why --json not', { ...asked, question: 'why not', form: 'json' }, 'a flag between words'],
    ['ask --articles a why', { ...asked, articlesDir: 'a' }, 'the folder after the verb'],
    ['ask why --articles a', { ...asked, articlesDir: 'a' }, 'the folder after the question'],
    ['--articles a ask why', { ...asked, articlesDir: 'a' }, 'the folder before the verb'],
    ['--articles a ask why --articles b', { ...asked, articlesDir: 'b' }, 'the last one counts'],
    ['ask --limit 1 why', { ...limited, limits: { ...limits, excerpts: 1 } }, 'the least excerpts'],
    [
      'ask --limit=20 why',
      { ...limited, limits: { ...limits, excerpts: 20 } },
      'the most excerpts',
    ],
    ['ask --sentences 1 why', { ...asked, limits: { ...limits, sentences: 1 } }, 'the least'],
    ['ask --sentences 20 why', { ...asked, limits: { ...limits, sentences: 20 } }, 'the most'],
    [
      'ask --chars 40 why',
      { ...asked, limits: { ...limits, chars: 40, sentenceChars: 40 } },
      'a length holds for a single sentence too',
    ],
    [
      'ask --chars 5000 why',
      { ...asked, limits: { ...limits, chars: 5000, sentenceChars: 5000 } },
      'the greatest length',
    ],
    [
      'ask why --limit 2 --sentences 3 --chars 400 --json --articles a',
      {
        verb: 'ask',
        question: 'why',
        form: 'json',
        related: 'shown',
        limits: { excerpts: 2, sentences: 3, chars: 400, sentenceChars: 400 },
        articlesDir: 'a',
      },
      'all of it at once',
    ],
    ['ask --limit 3 --limit 4 why', { ...limited, limits: { ...limits, excerpts: 4 } }, 'the last'],
    ['ask -- --json', { ...asked, question: '--json' }, 'what follows -- is the question'],
    ['ask -- --help me', { ...asked, question: '--help me' }, 'even where it asks for help'],
    [
      'ask --json -- -5 degrees',
      { ...asked, question: '-5 degrees', form: 'json' },
      'after a flag',
    ],
    ['ask --batch', { verb: 'batch', limits }, 'a batch'],
    ['ask --batch --json', { verb: 'batch', limits }, 'a batch is JSON anyway'],
    [
      'ask --limit 2 --batch --articles a',
      { verb: 'batch', limits: { ...limits, excerpts: 2 }, articlesDir: 'a' },
      'a batch with limits',
    ],
    ['show a/b', { verb: 'show', articleId: 'a/b' }, 'a whole article'],
    ['show x --from 2', { verb: 'show', articleId: 'x', from: 2 }, 'from a line on'],
    ['show x --to 3', { verb: 'show', articleId: 'x', to: 3 }, 'up to a line'],
    ['show --from 2 --to 3 x', { verb: 'show', articleId: 'x', from: 2, to: 3 }, 'some lines'],
    ['show x --from 3 --to 3', { verb: 'show', articleId: 'x', from: 3, to: 3 }, 'one line'],
    ['--articles a show x', { verb: 'show', articleId: 'x', articlesDir: 'a' }, 'in a folder'],
  ];
  it.each(rows)('reads "pullquote %s" as %o: %s', (line, invocation) => {
    expect(readInvocation(words(line), VERSION)).toEqual({ invocation });
  });

  it('keeps a question that the shell passed as one word as it was typed', () => {
    const question = '  When did  the "truce"\tbegin? ';
    expect(readInvocation(['ask', question], VERSION)).toEqual({
      invocation: { ...asked, question },
    });
  });

  it('leaves the words of the command line as they were', () => {
    const argv = Object.freeze(['--articles', 'a']);
    readInvocation(argv, VERSION);
    expect(argv).toEqual(['--articles', 'a']);
  });
});

describe('what is refused with exit code 2', () => {
  const rows: readonly (readonly [line: string, part: string])[] = [
    ['aks', "unknown command 'aks'\n(Did you mean ask?)"],
    ['artcles', '(Did you mean articles?)'],
    ['shwo x', '(Did you mean show?)'],
    ['when did it begin', "unknown command 'when'"],
    ['ask --jsn why', "unknown option '--jsn'\n(Did you mean --json?)"],
    ['ask why --sentence 3', '(Did you mean --sentences?)'],
    ['ask why --artciles a', '(Did you mean --articles?)'],
    ['show x --form 3', '(Did you mean --from?)'],
    ['--artcles a chat', '(Did you mean --articles?)'],
    ['--verbose', "unknown option '--verbose'"],
    ['chat --json', "unknown option '--json'"],
    ['articles --limit 3', "unknown option '--limit'"],
    ['ask --limit 0 why', "'0' is invalid. Expected a whole number from 1 to 20."],
    ['ask --limit 21 why', "'21' is invalid. Expected a whole number from 1 to 20."],
    ['ask --limit -1 why', 'Expected a whole number from 1 to 20.'],
    ['ask --limit 1.5 why', 'Expected a whole number from 1 to 20.'],
    ['ask --limit 1e1 why', 'Expected a whole number from 1 to 20.'],
    ['ask --limit 0x5 why', 'Expected a whole number from 1 to 20.'],
    ['ask --limit ٣ why', 'Expected a whole number from 1 to 20.'],
    ['ask --limit many why', "option '--limit <n>' argument 'many' is invalid."],
    ['ask --limit= why', 'Expected a whole number from 1 to 20.'],
    ['ask --sentences 0 why', 'Expected a whole number from 1 to 20.'],
    ['ask --sentences 21 why', 'Expected a whole number from 1 to 20.'],
    ['ask --chars 39 why', 'Expected a whole number from 40 to 5000.'],
    ['ask --chars 5001 why', 'Expected a whole number from 40 to 5000.'],
    ['ask --batch --limit 0', 'Expected a whole number from 1 to 20.'],
    ['ask why --limit', "option '--limit <n>' argument missing"],
    ['ask', 'missing the question'],
    ['ask --json', 'missing the question'],
    ['ask --batch why', '--batch reads its questions from standard input'],
    ['ask why --articles', "option '--articles <folder>' argument missing"],
    ['show', "missing required argument 'articleId'"],
    ['show x y', 'too many arguments'],
    ['show x --from 0', 'Expected a whole number from 1.'],
    ['show x --to last', 'Expected a whole number from 1.'],
    ['show x --from 99999999999999999999', 'Expected a whole number from 1.'],
    ['show x --from 3 --to 2', '--from comes after --to'],
    ['articles x', 'too many arguments'],
    ['chat x', 'too many arguments'],
    ['start x', 'too many arguments'],
  ];
  it.each(rows)('refuses "pullquote %s" with: %s', (line, part) => {
    const read = readInvocation(words(line), VERSION);
    expect(read).toEqual({ exitCode: 2, output: expect.stringContaining(part) });
    expect(read).toHaveProperty('output', expect.stringMatching(/^error: .*--help/s));
  });

  it('says that the folder is missing where nothing follows --articles', () => {
    expect(readInvocation(['--articles'], VERSION)).toEqual({
      exitCode: 2,
      output: expect.stringContaining("option '--articles <folder>' argument missing"),
    });
  });

  it.each([
    [['a\u001b[31mks'], 'a⟦U+001B⟧[31mks'],
    [['as\nk'], "unknown command 'as k'"],
    [['ask', '--js\u202en', 'why'], '--js⟦U+202E⟧n'],
    [['ask', '--limit', '\u001b[2J'], "argument '⟦U+001B⟧[2J' is invalid"],
    [['show', 'x', '--from', '\u009b2J'], '⟦U+009B⟧2J'],
  ])('repeats nothing of %j that acts on a screen', (argv, part) => {
    const read = readInvocation(argv, VERSION);
    expect(read).toEqual({ exitCode: 2, output: expect.stringContaining(part) });
    expect(read).toHaveProperty('output', expect.not.stringMatching(/(?!\n)\p{Cc}|\u202e/u));
  });

  it('refuses an empty verb', () => {
    expect(readInvocation([''], VERSION)).toMatchObject({ exitCode: 2 });
  });
});

describe('what is answered with exit code 0', () => {
  it.each(['--version', '-V', '--articles a --version'])('"%s" prints the version', (line) => {
    expect(readInvocation(words(line), VERSION)).toEqual({ output: '7.8.9\n', exitCode: 0 });
  });

  it.each(['--help', '-h', 'help', '--articles a --help'])('"%s" lists the verbs', (line) => {
    const read = readInvocation(words(line), VERSION);
    expect(read).toEqual({ exitCode: 0, output: expect.stringContaining('Usage: pullquote') });
    for (const verb of ['chat', 'start', 'ask', 'articles', 'show', '--articles <folder>']) {
      expect(read).toHaveProperty('output', expect.stringContaining(verb));
    }
  });

  it.each(['ask --help', 'ask -h', 'help ask'])('"%s" lists the flags of ask', (line) => {
    const read = readInvocation(words(line), VERSION);
    expect(read).toHaveProperty('exitCode', 0);
    for (const flag of ['--articles', '--json', '--batch', '--limit', '--sentences', '--chars']) {
      expect(read).toHaveProperty('output', expect.stringContaining(flag));
    }
    expect(read).toHaveProperty('output', expect.stringContaining('Exit code: 0 answered'));
  });

  it('tells the default limits in the help as they are', () => {
    const read = readInvocation(['ask', '--help'], VERSION);
    for (const limit of [limits.excerpts, limits.sentences, limits.chars]) {
      expect(read).toHaveProperty('output', expect.stringContaining(`(default: ${limit})`));
    }
  });
});
