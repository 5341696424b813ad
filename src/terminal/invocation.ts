import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type AnswerLimits, DEFAULT_LIMITS } from '../core/answer/answer.ts';
import type { GapDeed } from '../core/conversation/gaps/gapsReply.ts';
import type { GapState } from '../core/conversation/records/gaps.ts';
import { withOptions } from '../core/question/filter/filteredQuestion.ts';
import { label } from '../core/text/visible.ts';
import type { FailOn } from './drafts/failing.ts';

/** What was asked for on the command line. */
export type Invocation = { readonly articlesDir?: string } & (
  | { readonly verb: 'serve' }
  | { readonly verb: 'mcp' }
  | { readonly verb: 'start' | 'chat' | 'check' | 'collections' | 'corrections' }
  | { readonly verb: 'articles'; readonly only: 'all' | 'problems' }
  | {
      readonly verb: 'gaps';
      readonly state: GapState;
      readonly form: 'text' | 'json';
      /** What is done with one of them before they are listed. */
      readonly deed?: { readonly kind: GapDeed; readonly id: number };
    }
  | { readonly verb: 'init'; readonly folder: string }
  | {
      readonly verb: 'ask';
      readonly question: string;
      readonly form: 'text' | 'explained' | 'json';
      /** What a text does with excerpts that are only related: who asks for a number of them sees them. */
      readonly related: 'shown' | 'counted';
      readonly limits: AnswerLimits;
    }
  | { readonly verb: 'batch'; readonly limits: AnswerLimits; readonly collection?: string }
  | { readonly verb: 'claim'; readonly statement: string; readonly form: 'text' | 'json' }
  | {
      readonly verb: 'verify';
      readonly text: string;
      readonly form: 'text' | 'json';
      readonly failOn: FailOn;
    }
  | {
      readonly verb: 'proofread';
      /** A path, or what stands for standard input. */
      readonly file: string;
      readonly form: 'text' | 'json';
      readonly figures: 'credited' | 'all' | 'none';
      readonly failOn: FailOn;
      /** Where a report, findings for programs and a corrected copy are written; nowhere where left out. */
      readonly html?: string;
      readonly sarif?: string;
      readonly fix?: string;
    }
  | { readonly verb: 'receipt'; readonly id: string; readonly form: 'text' | 'json' }
  | {
      readonly verb: 'show';
      readonly articleId: string;
      /** 1-based lines, both included. */
      readonly from?: number;
      readonly to?: number;
    }
  | ({ readonly verb: 'ingest' } & IngestWish)
  | ({ readonly verb: 'records' } & RecordsDeed)
);

/** How a folder is sent to a cluster. */
export interface IngestWish {
  /** Whether all of it is sent anew, beside what is found until then. */
  readonly isRebuild: boolean;
  /** Whether it goes on as the folder changes. */
  readonly stays: boolean;
  /** Whether all may be taken away that is in the cluster, where the folder has none of it. */
  readonly mayEmpty: boolean;
  /** Of an index that has to be made; by the size of the cluster where they are left out. */
  readonly shards?: number;
  readonly replicas?: number;
}

/** What is done with what is remembered. */
export type RecordsDeed =
  | { readonly deed: 'overview' | 'export' }
  | { readonly deed: 'backup'; readonly file: string }
  | {
      readonly deed: 'erase';
      /** Whether nobody needs to be asked once more. */
      readonly isConfirmed: boolean;
    };

/** Either an invocation, or what to print and the exit code to leave with. */
export type ReadInvocation =
  | { readonly invocation: Invocation }
  | { readonly output: string; readonly exitCode: 0 | 2 };

/** Reads the command line. @param argv without the program's own name. */
export function readInvocation(argv: readonly string[], version: string): ReadInvocation {
  let output = '';
  let invocation: Invocation | undefined;
  const program = describe(version, (read) => {
    invocation = read;
  });
  for (const command of withCommands(program)) {
    const write = (text: string) => {
      output += text;
    };
    const outputError = (text: string) => write(complaint(text));
    command.exitOverride().configureOutput({ writeOut: write, writeErr: write, outputError });
  }
  // Without a verb it is the chat. (Commander's own default would take a mistyped verb for one.)
  const hasVerb = argv.some((word, index) => !word.startsWith('-') && argv[index - 1] !== FOLDER);
  const isAbout = argv.some((word) => /^(?:-h|--help|-V|--version)$/.test(word));
  try {
    program.parse(hasVerb || isAbout ? argv : ['chat', ...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { output, exitCode: error.exitCode === 0 ? 0 : 2 };
  }
  return invocation ? { invocation } : { output, exitCode: 2 };
}

/** A command with those below it. */
function withCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withCommands)];
}

/** What commander says of words that were typed, which may hold anything, and what it thinks was meant. */
function complaint(text: string): string {
  const suggestion = text.lastIndexOf('\n(Did you mean');
  const end = suggestion === -1 ? text.length : suggestion;
  const lines = [text.slice(0, end), text.slice(end)].map(label).filter((line) => line !== '');
  return `${lines.join('\n')}\n`;
}

const FOLDER = '--articles';

type Accept = (invocation: Invocation) => void;

/** Adds a verb, with what all verbs over a library have. */
type AddVerb = (name: string, description: string) => Command;

function describe(version: string, accept: Accept): Command {
  const program = new Command('pullquote')
    .description('Answers questions over a folder of articles with verbatim, cited excerpts.')
    .version(version)
    .option(`${FOLDER} <folder>`, 'the folder with the articles')
    .showHelpAfterError('(--help lists what there is)');
  const verb: AddVerb = (name, description) =>
    program
      .command(name)
      .description(description)
      .option(`${FOLDER} <folder>`, 'the folder with the articles')
      .showHelpAfterError(`(pullquote ${name} --help lists what there is)`);
  addConversations(verb, accept);
  addAsk(verb, accept);
  addClaim(verb, accept);
  addVerify(verb, accept);
  addProofread(verb, accept);
  addLists(verb, accept);
  addGaps(verb, accept);
  program
    .command('init')
    .description('make a folder ready: settings and a first article; nothing is overwritten')
    .argument('[folder]', 'where (default: here)', '.')
    .showHelpAfterError('(pullquote init --help lists what there is)')
    .action((folder: string) => accept({ verb: 'init', folder }));
  addShow(verb, accept);
  addIngest(verb, accept);
  addRecords(program, accept);
  return program;
}

function addConversations(verb: AddVerb, accept: Accept): void {
  verb('chat', 'ask in the terminal, one question after another (default)').action(
    (_: Folder, command: Command) => accept({ verb: 'chat', ...folderOf(command) }),
  );
  verb(
    'start',
    'the Discord bot where DISCORD_TOKEN is set, the chat otherwise, and the page beside it',
  ).action((_: Folder, command: Command) => accept({ verb: 'start', ...folderOf(command) }));
  verb(
    'serve',
    'the page, the API and MCP on HOST and PORT, and the Discord bot where DISCORD_TOKEN is set',
  )
    .addHelpText('after', '\nExit code: 0 ended, 2 wrong settings, or the port is taken, 3 failed.')
    .action((_: Folder, command: Command) => accept({ verb: 'serve', ...folderOf(command) }));
  verb('mcp', 'speak MCP on standard input and output, for a program that starts it')
    .addHelpText('after', '\nExit code: 0 ended, 2 wrong settings, or no article, 3 failed.')
    .action((_: Folder, command: Command) => accept({ verb: 'mcp', ...folderOf(command) }));
}

function addAsk(verb: AddVerb, accept: Accept): void {
  const { excerpts, sentences, chars } = DEFAULT_LIMITS;
  verb('ask', 'answer one question, or a batch of them')
    .addArgument(new Argument('[question...]', 'the question'))
    .option('--json', 'print the answer as JSON')
    .option('--explain', 'say below the answer why each excerpt stands where it does')
    .option('--batch', 'read {"id", "question"} lines from standard input, print JSON lines')
    .option(...COLLECTION)
    .option('--limit <n>', `at most n excerpts (default: ${excerpts})`, within(1, 20))
    .option(
      '--sentences <n>',
      `at most n sentences an excerpt (default: ${sentences})`,
      within(1, 20),
    )
    .option('--chars <n>', `at most n characters an excerpt (default: ${chars})`, within(40, 5000))
    .addHelpText(
      'after',
      '\nExit code: 0 answered, 1 not answered, 2 wrong usage or nothing to search, 3 failed.' +
        '\nA batch exits with 0: each line tells its own fate.',
    )
    .action((words: string[], options: AskOptions, command: Command) => {
      refuseAsk(words, options, command);
      const limits = limitsOf(options);
      const ask = options.batch
        ? { verb: 'batch' as const, limits, ...collectionOf(options) }
        : {
            verb: 'ask' as const,
            question: questionOf(words, options),
            ...formOf(options),
            limits,
          };
      accept({ ...ask, ...folderOf(command) });
    });
}

/** Leaves with what is wrong, where options do not go together. */
function refuseAsk(
  words: readonly string[],
  { batch, explain, json }: AskOptions,
  command: Command,
): void {
  if (!batch && words.length === 0) command.error('error: missing the question');
  if (batch && words.length > 0) {
    command.error('error: --batch reads its questions from standard input');
  }
  if (explain && (json || batch)) {
    command.error('error: --explain is to be read; leave --json and --batch out');
  }
}

function addClaim(verb: AddVerb, accept: Accept): void {
  verb('claim', 'tell whether the articles say so: what they say to a statement')
    .argument('<statement...>', 'the statement, one sentence in English')
    .option('--json', 'print what they say as JSON')
    .option(...COLLECTION)
    .addHelpText(
      'after',
      '\nExit code: 0 they say so, 1 they differ or do not tell, 2 wrong usage or nothing to search, 3 failed.',
    )
    .action((words: string[], options: ClaimOptions, command: Command) =>
      accept({
        verb: 'claim',
        statement: questionOf(words, options),
        form: options.json ? 'json' : 'text',
        ...folderOf(command),
      }),
    );
}

function addVerify(verb: AddVerb, accept: Accept): void {
  verb('verify', 'check whether a quotation stands in the articles, word for word')
    .argument('<text...>', 'the quotation, at least three words')
    .option('--json', 'print how it stands to the articles as JSON')
    .addOption(failOnOption())
    .addHelpText('after', CHECK_CODES)
    .action((words: string[], { json, failOn }: CheckOptions, command: Command) =>
      accept({
        verb: 'verify',
        text: words.join(' '),
        form: json ? 'json' : 'text',
        failOn,
        ...folderOf(command),
      }),
    );
}

function addProofread(verb: AddVerb, accept: Accept): void {
  verb('proofread', 'check every quotation and figure of a draft against the articles')
    .argument('<file>', 'a draft in .md, .txt, .html or .docx; - for standard input')
    .option('--json', 'print what was found as JSON')
    .option('--html <file>', 'write a report that opens in any browser')
    .option('--sarif <file>', 'write the findings for tools that review code (SARIF 2.1.0)')
    .option(
      '--fix <file>',
      'write a copy with the typography of its sources, and nothing else changed',
    )
    .addOption(
      new Option(
        '--figures <which>',
        'which figures are looked for: those near a quotation or credit, all, or none',
      )
        .choices(['credited', 'all', 'none'])
        .default('credited'),
    )
    .addOption(failOnOption())
    .addHelpText('after', CHECK_CODES)
    .action((file: string, options: ProofreadVerbOptions, command: Command) => {
      const { json, figures, failOn, html, sarif, fix } = options;
      accept({
        ...{ verb: 'proofread', file, figures, failOn },
        form: json ? 'json' : 'text',
        ...(html !== undefined && { html }),
        ...(sarif !== undefined && { sarif }),
        ...(fix !== undefined && { fix }),
        ...folderOf(command),
      });
    });
}

function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'the least finding that makes exit code 1')
    .choices(['error', 'warning', 'none'])
    .default('error');
}

const CHECK_CODES =
  '\nExit code: 0 clean, 1 findings (as --fail-on says), 2 it could not be done, 3 failed.' +
  '\nErrors: altered, stitched together, not in the articles, credited to another source, another figure.' +
  '\nWarnings: cut short, another page or date, only similar, small words altered, cannot say.';

function addLists(verb: AddVerb, accept: Accept): void {
  verb('articles', 'list the articles, and what could not be read')
    .option('--problems', 'list only what could not be read')
    .action((options: ArticlesOptions, command: Command) => {
      const only = options.problems ? 'problems' : 'all';
      accept({ verb: 'articles', only, ...folderOf(command) });
    });
  verb('collections', 'list the collections that can be asked by their names').action(
    (_: Folder, command: Command) => accept({ verb: 'collections', ...folderOf(command) }),
  );
  verb('receipt', 'show an answer again, and whether it would be the same now')
    .argument('<id...>', 'the eight letters below the answer')
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      '\nExit code: 0 the same answer, 1 another one, 2 no such receipt, 3 failed.',
    )
    .action((words: string[], { json }: Pick<AskOptions, 'json'>, command: Command) =>
      accept({
        verb: 'receipt',
        id: words.join(' '),
        form: json ? 'json' : 'text',
        ...folderOf(command),
      }),
    );
  verb('corrections', 'list what was quoted and no longer stands in its article').action(
    (_: Folder, command: Command) => accept({ verb: 'corrections', ...folderOf(command) }),
  );
  verb('check', 'read the articles and list what could not be read')
    .addHelpText('after', '\nExit code: 0 no problem, 1 problems, 2 no article at all, 3 failed.')
    .action((_: Folder, command: Command) => accept({ verb: 'check', ...folderOf(command) }));
}

function addGaps(verb: AddVerb, accept: Accept): void {
  verb('gaps', 'list what was asked and not answered, the most asked first')
    .option('--answered', 'list what is answered by now')
    .option('--dismissed', 'list what was dismissed')
    .option('--json', 'print a JSON object a line')
    .option('--dismiss <n>', 'dismiss gap n first', within(1, Number.MAX_SAFE_INTEGER))
    .option('--undo <n>', 'take that back for gap n', within(1, Number.MAX_SAFE_INTEGER))
    .addHelpText(
      'after',
      '\nExit code: 0 listed, 2 nothing is remembered or no such gap, 3 failed.',
    )
    .action((options: GapsOptions, command: Command) => {
      const { answered, dismissed, dismiss, undo, json } = options;
      if (answered && dismissed) {
        command.error('error: --answered and --dismissed are two lists; ask for one of them');
      }
      if (dismiss !== undefined && undo !== undefined) {
        command.error('error: --dismiss and --undo do one thing at a time');
      }
      const id = dismiss ?? undo;
      accept({
        verb: 'gaps',
        state: answered ? 'answered' : dismissed ? 'dismissed' : 'open',
        form: json ? 'json' : 'text',
        ...(id !== undefined && { deed: { kind: undo === undefined ? 'dismiss' : 'reopen', id } }),
        ...folderOf(command),
      });
    });
}

function addShow(verb: AddVerb, accept: Accept): void {
  verb('show', 'print the stored text of an article, to check a citation')
    .argument('<articleId>', 'as in a citation')
    .option('--from <line>', 'first line', within(1, Number.MAX_SAFE_INTEGER))
    .option('--to <line>', 'last line', within(1, Number.MAX_SAFE_INTEGER))
    .action((articleId: string, { from, to }: ShowOptions, command: Command) => {
      if (from !== undefined && to !== undefined && from > to) {
        command.error('error: --from comes after --to');
      }
      const lines = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      accept({ verb: 'show', articleId, ...lines, ...folderOf(command) });
    });
}

function addIngest(verb: AddVerb, accept: Accept): void {
  verb(
    'ingest',
    'send the articles to the OpenSearch cluster at OPENSEARCH_URL; several may at once',
  )
    .option('--watch', 'go on, and send what changes')
    .option('--rebuild', 'send all of it anew; until that is done, what was sent before is found')
    .option('--empty', 'take away what was sent, where the folder has none of it any more')
    .option('--shards <n>', 'shards of an index that has to be made', within(1, 1024))
    .option('--replicas <n>', 'copies of each of them', within(0, 100))
    .addHelpText(
      'after',
      '\nExit code: 0 all is there, 1 ended before, 2 wrong usage, or the cluster or the folder cannot be used, 3 failed.',
    )
    .action(({ rebuild, watch, empty, ...size }: IngestVerbOptions, command: Command) => {
      const { shards, replicas } = size;
      accept({
        ...{ verb: 'ingest', isRebuild: rebuild === true },
        ...{ stays: watch === true, mayEmpty: empty === true },
        ...(shards !== undefined && { shards }),
        ...(replicas !== undefined && { replicas }),
        ...folderOf(command),
      });
    });
}

function addRecords(program: Command, accept: Accept): void {
  const records = program
    .command('records')
    .description('what is remembered in DATA_DIR: how much of it, since when and where')
    .addHelpText('after', `\n${RECORDS_CODES}`)
    .showHelpAfterError('(pullquote records --help lists what there is)')
    .action(() => accept({ verb: 'records', deed: 'overview' }));
  const deed: AddVerb = (name, description) =>
    records
      .command(name)
      .description(description)
      .addHelpText('after', `\n${RECORDS_CODES}`)
      .showHelpAfterError(`(pullquote records ${name} --help lists what there is)`);
  deed('backup', 'write a copy as of this moment, also while the bot runs')
    .argument('<file>', 'where to; it is not there yet')
    .action((file: string) => accept({ verb: 'records', deed: 'backup', file }));
  deed('export', 'print all that is kept as JSON lines, people as keyed hashes').action(() =>
    accept({ verb: 'records', deed: 'export' }),
  );
  deed('erase', 'erase all that is kept, settings of servers included, also while the bot runs')
    .option('--yes', 'ask nothing')
    .action(({ yes }: { readonly yes?: true }) =>
      accept({ verb: 'records', deed: 'erase', isConfirmed: yes === true }),
    );
}

const RECORDS_CODES =
  'Exit code: 0 done, 1 not erased, 2 wrong usage or nothing to do it with, 3 the records cannot be used.';

interface Folder {
  readonly articles?: string;
}

interface IngestVerbOptions extends Folder {
  readonly watch?: true;
  readonly rebuild?: true;
  readonly empty?: true;
  readonly shards?: number;
  readonly replicas?: number;
}

interface ArticlesOptions extends Folder {
  readonly problems?: true;
}

interface GapsOptions extends Folder {
  readonly answered?: true;
  readonly dismissed?: true;
  readonly json?: true;
  readonly dismiss?: number;
  readonly undo?: number;
}

interface AskOptions extends Folder {
  readonly json?: true;
  readonly explain?: true;
  readonly batch?: true;
  readonly collection?: string;
  readonly limit?: number;
  readonly sentences?: number;
  readonly chars?: number;
}

type ClaimOptions = Pick<AskOptions, 'json' | 'collection'>;

interface CheckOptions extends Folder {
  readonly json?: true;
  readonly failOn: FailOn;
}

interface ProofreadVerbOptions extends CheckOptions {
  readonly figures: 'credited' | 'all' | 'none';
  readonly html?: string;
  readonly sarif?: string;
  readonly fix?: string;
}

const COLLECTION = [
  '--collection <name>',
  'only the articles of this collection; “pullquote collections” lists them',
] as const;

function collectionOf({ collection }: ClaimOptions): { collection?: string } {
  return collection === undefined ? {} : { collection };
}

/** What was typed, limited as the options say. */
function questionOf(words: readonly string[], { collection }: ClaimOptions): string {
  const question = words.join(' ');
  return collection === undefined ? question : withOptions(question, { collection });
}

interface ShowOptions extends Folder {
  readonly from?: number;
  readonly to?: number;
}

/** The folder may be named before the verb as well as after it. */
function folderOf(command: Command): { articlesDir?: string } {
  const { articles } = command.optsWithGlobals<Folder>();
  return articles === undefined ? {} : { articlesDir: articles };
}

function formOf({ json, explain, limit }: AskOptions) {
  const form = json ? 'json' : explain ? 'explained' : 'text';
  const related = form === 'explained' || limit !== undefined ? 'shown' : 'counted';
  return { form, related } as const;
}

function limitsOf({ limit, sentences, chars }: AskOptions): AnswerLimits {
  return {
    excerpts: limit ?? DEFAULT_LIMITS.excerpts,
    sentences: sentences ?? DEFAULT_LIMITS.sentences,
    chars: chars ?? DEFAULT_LIMITS.chars,
    // Who asks for a length means it; only the default lets one long sentence stay whole.
    sentenceChars: chars ?? DEFAULT_LIMITS.sentenceChars,
  };
}

function within(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`Expected a whole number ${range}.`);
  };
}

/** The version of the program, as its package names it. */
export function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
