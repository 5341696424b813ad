#!/usr/bin/env node
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { config as readDotenv } from 'dotenv';
import { ArticlesAway } from './core/conversation/articlesAway.ts';
import { makeFolder } from './library/folder/makeFolder.ts';
import { createProcesses } from './library/packing/packInProcesses.ts';
import { delay } from './pace/delay.ts';
import { HEAP_FLAGS } from './pace/heap.ts';
import { createReader, type LocalReader } from './reader/reader.ts';
import { recordsFileOf } from './remembering.ts';
import { secretsIn } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import { type Console, logTo, print, withoutSecrets } from './terminal/console.ts';
import { init } from './terminal/init.ts';
import {
  type Invocation,
  packageVersion,
  type RecordsDeed,
  readInvocation,
} from './terminal/invocation.ts';
import { FAILED, guardOutput, isWritten } from './terminal/output.ts';
import { Refusal } from './terminal/refusal.ts';
import { doWithRecords } from './terminal/remembered/records.ts';
import type { LibraryInvocation } from './terminal/run.ts';

/** Milliseconds for which the last words of a bot are waited for where nobody reads them. */
const FAREWELL = 1000;

const EXAMPLE = new URL('../.env.example', import.meta.url);

/** Verbs that ask nothing, nor tell whether there is a reader. */
const UNREAD: ReadonlySet<Invocation['verb']> = new Set([
  ...(['articles', 'show', 'init', 'records', 'verify', 'proofread'] as const),
]);

const WORKERS = {
  items: new URL('./asking/proofreading/itemsWorker.js', import.meta.url),
  draft: new URL('./library/draft/draftWorker.js', import.meta.url),
};

let streams: Console = { input: process.stdin, output: process.stdout, errors: process.stderr };

setFlagsFromString(HEAP_FLAGS);
guardOutput(process.stdout, process.stderr, (code) => process.exit(code));

/** Whether this is a bot, which discord.js may not let go. */
let isBot = false;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isRefusal = error instanceof Refusal || error instanceof ArticlesAway;
  const said = isRefusal ? error.message : inspect(error);
  if (streams.logs?.format === 'json') logTo(streams)(said);
  else streams.errors.write(`${withoutSecrets(said, streams.logs?.secrets)}\n`);
  process.exitCode = isRefusal ? 2 : FAILED;
}

// By now everything is closed but what discord.js may have under way: between two attempts to connect it does
// not hear that it is to end, and goes on for ever.
if (isBot) {
  await Promise.race([
    Promise.all([streams.output, streams.errors].map(isWritten)),
    delay(FAREWELL),
  ]);
  process.exit();
}

/** @returns the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const read = readInvocation(argv, packageVersion());
  if ('output' in read) {
    if (read.exitCode === 0) await print(streams.output, read.output);
    else streams.errors.write(read.output);
    return read.exitCode;
  }
  const { invocation } = read;
  if (invocation.verb === 'init') return init(invocation.folder, EXAMPLE, makeFolder, streams);
  readDotenv({ quiet: true });
  const environment = readSettings(process.env);
  if ('errors' in environment) throw new Refusal(environment.errors.join('\n'));
  const { articlesDir = environment.settings.articlesDir } = invocation;
  const settings = { ...environment.settings, articlesDir };
  streams = { ...streams, logs: { format: settings.logFormat, secrets: secretsIn(settings) } };
  if (invocation.verb === 'records') return lookAfterRecords(invocation, settings);
  requireParted(settings);
  isBot = isService(invocation) && settings.discord !== undefined;
  const processes = createProcesses({
    worker: new URL('./library/packing/packWorker.js', import.meta.url),
    timeLimit: settings.fileTimeLimit,
    // Where nothing was kept, every file will be read.
    isNeeded: settings.dataDir === undefined && settings.searchEngine !== 'opensearch',
  });
  if (invocation.verb === 'ingest') {
    // Only who sends to a cluster needs to know how.
    const { sendFolder } = await import('./ingesting.ts');
    return sendFolder(invocation, { settings, streams, processes });
  }
  const reader = readerFor(invocation, settings);
  try {
    // Both processes start while the rest of the program is loaded.
    const { serve } = await import('./wiring.ts');
    return await serve(invocation, { settings, streams, processes, reader, workers: WORKERS });
  } finally {
    await reader?.close();
  }
}

/** @throws `Refusal` where what is kept would be taken for articles. */
function requireParted({ articlesDir, dataDir }: Settings): void {
  if (dataDir === undefined || resolve(dataDir) !== resolve(articlesDir)) return;
  throw new Refusal(
    'DATA_DIR is the folder with the articles. Name another one; it may lie within.',
  );
}

/** What is done with what is remembered needs no article. */
async function lookAfterRecords(deed: RecordsDeed, settings: Settings): Promise<number> {
  const file = await recordsFileOf(settings);
  if (!file) throw new Refusal('Nothing is remembered: DATA_DIR names no folder.');
  return doWithRecords(deed, file, streams);
}

/** Whether many may ask at once. */
function isService({ verb }: Invocation): boolean {
  return verb === 'start' || verb === 'serve';
}

/** A reader for whoever asks questions, and for whoever wants to know whether there is one. */
function readerFor(
  invocation: LibraryInvocation,
  { reader, discord }: Settings,
): LocalReader | undefined {
  const { verb } = invocation;
  if (UNREAD.has(verb) || reader === 'off') return undefined;
  // The model is part of the package, and no code.
  const own = fileURLToPath(new URL('../src/reader/model/', import.meta.url));
  return createReader({
    worker: new URL('./reader/readerWorker.js', import.meta.url),
    folder: reader === 'auto' ? own : reader,
    // Where many ask at once, each wants an answer soon.
    deadline: verb === 'serve' || (verb === 'start' && discord) ? 1000 : 10_000,
    onLost: (reason) => logTo(streams)(`Questions are answered by words alone: ${reason}`),
    onBack: () => logTo(streams)('Questions are read again.'),
  });
}
