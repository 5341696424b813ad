#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { config as readDotenv } from 'dotenv';
import { createAsking } from './asking/asking.ts';
import { jsonNotation } from './core/answer/answerJson.ts';
import { createGate, type Notation } from './core/answer/gate.ts';
import type { Library } from './core/conversation/library.ts';
import { createDoor, type Door } from './core/conversation/shownReply.ts';
import { label } from './core/text/visible.ts';
import { createLibrary, type LiveLibrary } from './library/openLibrary.ts';
import { createProcesses } from './library/packing/packInProcesses.ts';
import { createSnapshotStore } from './library/shelves/snapshot.ts';
import { createMiniSearchEngine } from './search/miniSearchEngine.ts';
import { createPackedEngine } from './search/packedEngine.ts';
import { type DiscordSettings, readSettings, type Settings } from './settings.ts';
import { asJson, askBatch, askLines, askOnce, asText } from './terminal/ask.ts';
import { chat } from './terminal/chat.ts';
import { type Console, print, screenOf } from './terminal/console.ts';
import { init } from './terminal/init.ts';
import { type Invocation, readInvocation } from './terminal/invocation.ts';
import { terminalNotation } from './terminal/notation.ts';
import { type ShownProgress, showProgress } from './terminal/progress.ts';
import { showArticle } from './terminal/show.ts';
import { articlesView, problemsView } from './terminal/views/articlesView.ts';
import { explanationView } from './terminal/views/explanationView.ts';
import { count } from './terminal/wording.ts';

const streams: Console = { input: process.stdin, output: process.stdout, errors: process.stderr };

/** Why the program cannot do what it was asked to: what to print before leaving with exit code 2. */
class Refusal extends Error {}

/** Passages up to which MiniSearch serves. Beyond it is slower; `npm run bench:library` measures that. */
const EMBEDDED_LIMIT = 1000;

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
  const read = readInvocation(argv, version());
  if ('output' in read) {
    await print(read.exitCode === 0 ? streams.output : streams.errors, read.output);
    return read.exitCode;
  }
  const { invocation } = read;
  if (invocation.verb === 'init') return init(invocation.folder, streams);
  readDotenv({ quiet: true });
  const environment = readSettings(process.env);
  if ('errors' in environment) throw new Refusal(environment.errors.join('\n'));
  const { articlesDir = environment.settings.articlesDir } = invocation;
  const settings = { ...environment.settings, articlesDir };
  const { discord } = settings;
  return invocation.verb === 'start' && discord
    ? serve(settings, discord)
    : run(invocation, settings);
}

type LibraryInvocation = Exclude<Invocation, { readonly verb: 'init' }>;

/** One of the verbs of the terminal. */
async function run(invocation: LibraryInvocation, settings: Settings): Promise<number> {
  const progress = showProgress(streams.errors, () => performance.now());
  const live = await begin(settings, progress);
  try {
    await live.update().catch(noFolder(settings.articlesDir));
    progress.end();
    return await runOn(live, invocation, settings);
  } finally {
    await live.close();
  }
}

async function runOn(
  live: LiveLibrary,
  invocation: LibraryInvocation,
  settings: Settings,
): Promise<number> {
  const { articlesDir } = settings;
  const library = createAsking(live, () => new Date());
  const screen = await screenOf(streams.output, process.env);
  const door = doorFor(library, terminalNotation(screen));
  const { articles, problems } = library;
  switch (invocation.verb) {
    case 'articles': {
      const list =
        invocation.only === 'problems'
          ? problemsView(articles.size, problems, screen)
          : articlesView(articles, problems, screen);
      await print(streams.output, `${list}\n`);
      return 0;
    }
    case 'check':
      await print(streams.output, `${problemsView(articles.size, problems, screen)}\n`);
      if (articles.size === 0) return 2;
      return problems.length > 0 ? 1 : 0;
    case 'show':
      return showArticle(library, invocation.articleId, invocation, screen, streams);
    case 'ask': {
      requireArticles(library, articlesDir);
      const { question, limits, form } = invocation;
      const show = form === 'json' ? asJson(doorFor(library, jsonNotation)) : asText(door, screen);
      if (form !== 'explained') return askOnce(library, question, limits, show, streams);
      const { answer, explanation } = await library.explain(question, limits);
      const exitCode = await askOnce({ ask: async () => answer }, question, limits, show, streams);
      if (explanation) {
        await print(streams.output, `\n${explanationView(explanation, screen)}\n`);
      }
      return exitCode;
    }
    case 'batch':
      requireArticles(library, articlesDir);
      return askBatch(library, invocation.limits, doorFor(library, jsonNotation), streams);
    case 'chat':
    case 'start': {
      requireArticles(library, articlesDir);
      const end = await follow(live, settings);
      try {
        if (!streams.input.isTTY) return await askLines(library, asText(door, screen), streams);
        return await chat(library, { door, screen, articlesDir, openAddress }, streams);
      } finally {
        await end();
      }
    }
  }
}

/** The Discord bot. */
async function serve(settings: Settings, discord: DiscordSettings): Promise<number> {
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
    .catch(noFolder(settings.articlesDir))
    .finally(progress.end)
    .then(() => {
      requireArticles(library, settings.articlesDir);
      log(`${count(library.articles.size, 'article')} can be asked.`);
    });
  const following = ready.then(() => follow(live, settings));
  // Whoever waits for it hears of its failure.
  following.catch(() => {});
  try {
    return await runBot({
      settings: discord,
      library,
      ready,
      door: doorFor(library, discordNotation),
      copyDoor: doorFor(library, codeNotation),
      log: (line) => log(line.replaceAll(discord.token, '[token]')),
      stop: stop.signal,
    });
  } finally {
    // A reading that is under way ends first: nobody waits for it any more.
    await live.close();
    await following.then((end) => end()).catch(() => {});
  }
}

/** The library, before anything is read. */
async function begin(settings: Settings, progress: ShownProgress): Promise<LiveLibrary> {
  const { articlesDir, synonymsFile, dataDir, searchEngine, fileSizeLimit, exportFields } =
    settings;
  const embeddedLimit = { minisearch: Number.POSITIVE_INFINITY, auto: EMBEDDED_LIMIT, packed: 0 };
  return createLibrary(articlesDir, {
    engines: {
      embedded: createMiniSearchEngine(),
      embeddedLimit: embeddedLimit[searchEngine],
      packed: createPackedEngine(),
    },
    synonymsFile,
    dataDir,
    fileOptions: {
      fileLimit: fileSizeLimit * 1024 * 1024,
      fields: exportFields ?? {},
    },
    processes: createProcesses({
      worker: new URL('./library/packing/packWorker.js', import.meta.url),
      timeLimit: settings.fileTimeLimit,
    }),
    snapshots:
      dataDir === undefined
        ? undefined
        : await createSnapshotStore(dataDir, articlesDir).catch(noFolder(articlesDir)),
    onProgress: progress.show,
    log,
  });
}

function noFolder(articlesDir: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Refusal(
      `The folder ${label(articlesDir)} cannot be read (${error.code}). Name a folder with --articles or ARTICLES_DIR.`,
    );
  };
}

/** Keeps the library as its folder is. @returns ends that. */
async function follow(live: LiveLibrary, settings: Settings): Promise<() => Promise<void>> {
  // It loads code of the system's own, which only those need who stay.
  const { watchFolder } = await import('./library/folder/watchFolder.ts');
  const { articlesDir, watchInterval } = settings;
  return watchFolder(articlesDir, { interval: watchInterval, look: live.update, log });
}

/** Mentions what could not be used, and refuses a library without a single article. */
function requireArticles(library: Library, articlesDir: string): void {
  const problems = library.problems.length;
  if (problems > 0) {
    log(`${count(problems, 'problem')} in ${articlesDir}; "pullquote articles" lists them.`);
  }
  if (library.articles.size > 0) return;
  throw new Refusal(
    `There is no article in ${label(articlesDir)}. Put files there that can be read (.md, .txt, .html, .pdf and others), or name another folder with --articles or ARTICLES_DIR.`,
  );
}

/** The door to a face that writes quotations so. */
function doorFor(library: Library, notation: Notation): Door {
  let dropped = 0;
  const gate = createGate(
    notation,
    (articleId) => library.articles.get(articleId)?.text,
    ({ articleId, start, end }) => {
      dropped += 1;
      log(
        `A quotation was not verbatim and is not shown: ${articleId} ${start}-${end} (${dropped} so far).`,
      );
    },
  );
  return createDoor(gate);
}

async function openAddress(address: string): Promise<void> {
  const { default: open } = await import('open');
  await open(address);
}

function log(line: string): void {
  streams.errors.write(`${label(line)}\n`);
}

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
