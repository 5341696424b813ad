#!/usr/bin/env node
import { config as readDotenv } from 'dotenv';
import { createAsking } from './asking/asking.ts';
import { jsonNotation } from './core/answer/answerJson.ts';
import type { Notation } from './core/answer/gate.ts';
import type { Library } from './core/conversation/library.ts';
import { createDoor, type Door } from './core/conversation/shownReply.ts';
import { makeFolder } from './library/folder/makeFolder.ts';
import { createLibrary, type LiveLibrary } from './library/openLibrary.ts';
import { createProcesses } from './library/packing/packInProcesses.ts';
import { createSnapshotStore } from './library/shelves/snapshot.ts';
import { createChoosingEngine } from './search/choosingEngine.ts';
import { createMiniSearchEngine } from './search/miniSearchEngine.ts';
import { createPackedEngine } from './search/packedEngine.ts';
import { type DiscordSettings, readSettings, type Settings } from './settings.ts';
import { type Console, logTo, print, screenOf } from './terminal/console.ts';
import { init } from './terminal/init.ts';
import { packageVersion, readInvocation } from './terminal/invocation.ts';
import { terminalNotation } from './terminal/notation.ts';
import { type ShownProgress, showProgress } from './terminal/progress.ts';
import { Refusal, refuseFolder, requireArticles } from './terminal/refusal.ts';
import { type LibraryInvocation, run } from './terminal/run.ts';
import { count } from './terminal/wording.ts';

const streams: Console = { input: process.stdin, output: process.stdout, errors: process.stderr };
const log = logTo(streams);

/** Passages up to which MiniSearch serves. Beyond it is slower; `npm run bench:library` measures that. */
const SMALL_LIBRARY = 1000;

const ENGINES = {
  minisearch: createMiniSearchEngine,
  packed: createPackedEngine,
  auto: () => createChoosingEngine(createMiniSearchEngine(), SMALL_LIBRARY, createPackedEngine()),
} as const;

// Whoever reads may stop reading ("| head"): that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  await print(streams.errors, `${error.message}\n`);
  process.exitCode = 2;
}

/** @returns the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const read = readInvocation(argv, packageVersion());
  if ('output' in read) {
    await print(read.exitCode === 0 ? streams.output : streams.errors, read.output);
    return read.exitCode;
  }
  const { invocation } = read;
  if (invocation.verb === 'init') return init(invocation.folder, makeFolder, streams);
  readDotenv({ quiet: true });
  const environment = readSettings(process.env);
  if ('errors' in environment) throw new Refusal(environment.errors.join('\n'));
  const { articlesDir = environment.settings.articlesDir } = invocation;
  const settings = { ...environment.settings, articlesDir };
  const { discord } = settings;
  return invocation.verb === 'start' && discord
    ? serveDiscord(settings, discord)
    : serveTerminal(settings, invocation);
}

async function serveTerminal(settings: Settings, invocation: LibraryInvocation): Promise<number> {
  const { articlesDir } = settings;
  const progress = showProgress(streams.errors, () => performance.now());
  const live = await begin(settings, progress);
  try {
    await live.update().catch(refuseFolder(articlesDir));
    progress.end();
    const library = createAsking(live, () => new Date());
    const screen = await screenOf(streams.output, process.env);
    return await run(invocation, {
      ...{ library, articlesDir, screen, streams },
      door: doorTo(library, terminalNotation(screen)),
      jsonDoor: doorTo(library, jsonNotation),
      follow: () => follow(live, settings),
    });
  } finally {
    await live.close();
  }
}

async function serveDiscord(settings: Settings, discord: DiscordSettings): Promise<number> {
  const { articlesDir } = settings;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  // Only the bot needs discord.js, which takes longer to load than a question to answer.
  const { runBot } = await import('./discord/bot.ts');
  const { codeNotation, discordNotation } = await import('./discord/notation.ts');
  const progress = showProgress(streams.errors, () => performance.now());
  const live = await begin(settings, progress);
  const library = createAsking(live, () => new Date());
  const ready = live
    .update()
    .catch(refuseFolder(articlesDir))
    .finally(progress.end)
    .then(() => {
      requireArticles(library, articlesDir, streams);
      log(`${count(library.articles.size, 'article')} can be asked.`);
    });
  const following = ready.then(() => follow(live, settings));
  // Whoever waits for it hears of its failure.
  following.catch(() => {});
  try {
    return await runBot({
      ...{ settings: discord, library, ready, stop: stop.signal },
      door: doorTo(library, discordNotation),
      copyDoor: doorTo(library, codeNotation),
      log: (line) => log(line.replaceAll(discord.token, '[token]')),
    });
  } finally {
    // An update that is under way ends first: nobody waits for it any more.
    await live.close();
    await following.then((end) => end()).catch(() => {});
  }
}

/** The library, before anything is read. */
async function begin(settings: Settings, progress: ShownProgress): Promise<LiveLibrary> {
  const { articlesDir, synonymsFile, dataDir, fileSizeLimit, exportFields } = settings;
  return createLibrary(articlesDir, {
    engine: ENGINES[settings.searchEngine](),
    ...{ synonymsFile, dataDir, log, onProgress: progress.show },
    fileOptions: { fileLimit: fileSizeLimit * 1024 * 1024, fields: exportFields ?? {} },
    processes: createProcesses({
      worker: new URL('./library/packing/packWorker.js', import.meta.url),
      timeLimit: settings.fileTimeLimit,
    }),
    snapshots:
      dataDir === undefined
        ? undefined
        : await createSnapshotStore(dataDir, articlesDir).catch(refuseFolder(articlesDir)),
  });
}

/** Keeps the library as its folder is. @returns ends that. */
async function follow(live: LiveLibrary, settings: Settings): Promise<() => Promise<void>> {
  // It loads code of the system's own, which only those need who stay.
  const { watchFolder } = await import('./library/folder/watchFolder.ts');
  const { articlesDir, watchInterval } = settings;
  return watchFolder(articlesDir, { interval: watchInterval, look: live.update, log });
}

/** The door to a face that writes quotations so. */
function doorTo({ articles }: Library, notation: Notation): Door {
  return createDoor(notation, (articleId) => articles.get(articleId)?.text, log);
}
