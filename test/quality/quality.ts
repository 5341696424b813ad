// Asks a question set of the program and scores the answers. See "Quality" in src/README.md.
//
//   npm run quality                  the sets of this project, against their floors
//   npm run quality -- --set DIR     any folder with articles/ and questions.jsonl, also several
//   npm run quality -- --draft DIR   a first questions.jsonl from the headlines of DIR/articles
//
// --off DIR      also asks that set's questions, which these articles cannot answer
// --only FILE    only questions on the articles that the file names, one id a line
// --except FILE  only questions on the others
// --sample N     only N of the questions
// --types        a row for each type of question, instead of all figures
// --no-baseline  without plain MiniSearch beside it
// --no-reader    by words alone (the sets of this project are asked both ways)

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { draftQuestions } from './draft.ts';
import { baseline, type Measured, measure, program } from './measure.ts';
import { type GoldQuestion, readQuestions, sample } from './questions.ts';

const HERE = new URL('.', import.meta.url).pathname;

/** What `READER` may be. */
const READERS = ['off', 'auto'] as const;

const { values } = orLeave(() =>
  parseArgs({
    options: {
      set: { type: 'string', multiple: true },
      draft: { type: 'string' },
      off: { type: 'string' },
      only: { type: 'string' },
      except: { type: 'string' },
      sample: { type: 'string' },
      types: { type: 'boolean' },
      baseline: { type: 'boolean', default: true },
      reader: { type: 'boolean', default: true },
    },
    allowNegative: true,
  }),
);

try {
  if (values.sample !== undefined && !/^[1-9]\d*$/.test(values.sample)) {
    throw new Error('--sample: expected a whole number from 1.');
  }
  if (values.draft !== undefined) await draftQuestions(values.draft);
  else process.exitCode = values.set ? await measureSets(values.set) : await measureOwn();
} catch (error) {
  leave(error);
}

function orLeave<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return leave(error);
  }
}

function leave(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}

/** The sets of the project. @returns 1 when a figure lies under its floor. */
async function measureOwn(): Promise<0 | 1> {
  const floors: Record<'auto' | 'off', Record<string, Record<string, number>>> = JSON.parse(
    readFileSync(join(HERE, 'floors.json'), 'utf8'),
  );
  const both = READERS.flatMap((reader) =>
    Object.entries(floors[reader]).map(([name, floor]) => [reader, name, floor] as const),
  );
  let below = 0;
  for (const [reader, name, floor] of both) {
    const dir = join(HERE, name);
    // The sample articles are those that the project ships.
    const articles = name === 'samples' ? join(HERE, '../../articles') : join(dir, 'articles');
    const measured = await show(name, articles, readQuestions(dir), reader);
    for (const [figure, least] of Object.entries(floor)) {
      const value = measured.get(figure)?.value ?? 0;
      if (value >= least) continue;
      console.error(
        `${name}, reader ${reader}: "${figure}" is ${value.toFixed(3)}, its floor is ${least}.`,
      );
      below += 1;
    }
  }
  return below > 0 ? 1 : 0;
}

async function measureSets(sets: readonly string[]): Promise<0> {
  const only = idsOf(values.only);
  const except = idsOf(values.except);
  for (const set of sets) {
    const questions = readQuestions(set).filter(
      ({ article = '' }) => (only?.has(article) ?? true) && !except?.has(article),
    );
    const reader = values.reader ? 'auto' : 'off';
    await show(basename(set), join(set, 'articles'), sampled(questions), reader);
  }
  return 0;
}

async function show(
  name: string,
  articlesDir: string,
  questions: readonly GoldQuestion[],
  reader: (typeof READERS)[number],
): Promise<ReadonlyMap<string, Measured>> {
  const off = values.off === undefined ? [] : sampled(readQuestions(values.off));
  const impossible = questions.filter((question) => question.impossible).length;
  console.log(
    `\n${name}, ${reader === 'auto' ? 'with the reader' : 'by words alone'}: ${questions.length - impossible} answerable questions, ${impossible} not`,
  );
  const groups = values.types
    ? [...new Set(questions.map(({ type }) => type))].map(
        (type) => [`${type}: `, questions.filter((it) => it.type === type), []] as const,
      )
    : [['', questions, off] as const];
  const peer = values.baseline ? await baseline(articlesDir) : undefined;
  let last: ReadonlyMap<string, Measured> = new Map();
  console.log(`${''.padEnd(34)}${'Pullquote'.padEnd(14)}${peer ? 'MiniSearch' : ''}`);
  for (const [prefix, asked, others] of groups) {
    const [ours, theirs] = await Promise.all([
      measure(program(articlesDir, reader), asked, others),
      peer ? measure(peer, asked, others) : undefined,
    ]);
    for (const [figure, measured] of ours) {
      if (values.types && !/one sentence at1|as shown answered|refused/.test(figure)) continue;
      const label = `${prefix}${figure}`.padEnd(34);
      console.log(`${label}${cell(measured).padEnd(14)}${cell(theirs?.get(figure))}`.trimEnd());
    }
    last = ours;
  }
  return last;
}

function cell(measured: Measured | undefined): string {
  if (measured === undefined) return '';
  const half = measured.margin === undefined ? '' : ` ±${short(measured.margin)}`;
  return `${short(measured.value)}${half}`;
}

function short(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

function sampled(questions: readonly GoldQuestion[]): readonly GoldQuestion[] {
  return values.sample === undefined ? questions : sample(questions, Number(values.sample));
}

function idsOf(file: string | undefined): ReadonlySet<string> | undefined {
  return file === undefined ? undefined : new Set(readFileSync(file, 'utf8').trim().split(/\r?\n/));
}
