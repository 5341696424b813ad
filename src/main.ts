#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { config as readDotenv } from 'dotenv';
import { createGate, type Gate, type Notation } from './core/gate.ts';
import type { Library } from './core/library.ts';
import { label } from './core/visible.ts';
import { count } from './core/wording.ts';
import { openLibrary } from './library/openLibrary.ts';
import { createMiniSearchEngine } from './search/miniSearchEngine.ts';
import { type DiscordSettings, readSettings, type Settings } from './settings.ts';
import { jsonNotation } from './terminal/answerJson.ts';
import { articlesView } from './terminal/articles.ts';
import { asJson, askBatch, askLines, askOnce, asText } from './terminal/ask.ts';
import { chat } from './terminal/chat.ts';
import { type Invocation, readInvocation } from './terminal/command.ts';
import { type Console, print, screenOf } from './terminal/console.ts';
import { explanationView } from './terminal/explanation.ts';
import { terminalNotation } from './terminal/notation.ts';
import { showProgress } from './terminal/progress.ts';
import { showArticle } from './terminal/show.ts';

const streams: Console = { input: process.stdin, output: process.stdout, errors: process.stderr };

/** Why the program cannot do what it was asked to: what to print before leaving with exit code 2. */
class Refusal extends Error {}

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

/** One of the verbs of the terminal. */
async function run(invocation: Invocation, settings: Settings): Promise<number> {
  const { articlesDir } = settings;
  const library = await open(settings);
  const screen = await screenOf(streams.output, process.env);
  const gate = gateFor(library, terminalNotation(screen));
  switch (invocation.verb) {
    case 'articles':
      await print(streams.output, `${articlesView(library, screen)}\n`);
      return 0;
    case 'show':
      return showArticle(library, invocation.articleId, invocation, screen, streams);
    case 'ask': {
      requireArticles(library, articlesDir);
      const { question, limits, form } = invocation;
      const show = form === 'json' ? asJson(gateFor(library, jsonNotation)) : asText(gate, screen);
      const exitCode = await askOnce(library, question, limits, show, streams);
      if (form === 'explained') {
        const explanation = await library.explain(question, limits);
        if (explanation) {
          await print(streams.output, `\n${explanationView(explanation, screen)}\n`);
        }
      }
      return exitCode;
    }
    case 'batch':
      requireArticles(library, articlesDir);
      return askBatch(library, invocation.limits, gateFor(library, jsonNotation), streams);
    case 'chat':
    case 'start':
      requireArticles(library, articlesDir);
      if (!streams.input.isTTY) return askLines(library, asText(gate, screen), streams);
      return chat(library, { gate, screen, articlesDir, openAddress }, streams);
  }
}

/** The Discord bot. */
async function serve(settings: Settings, discord: DiscordSettings): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  // Only the bot needs discord.js, which takes longer to load than a question to answer.
  const { runBot } = await import('./discord/bot.ts');
  const { discordNotation } = await import('./discord/notation.ts');
  return runBot({
    settings: discord,
    library: open(settings).then((opened) => requireArticles(opened, settings.articlesDir)),
    gateFor: (opened) => gateFor(opened, discordNotation),
    log: (line) => log(line.replaceAll(discord.token, '[token]')),
    stop: stop.signal,
  });
}

async function open({ articlesDir, synonymsFile }: Settings): Promise<Library> {
  const progress = showProgress(streams.errors, () => performance.now());
  try {
    const { onProgress } = progress;
    return await openLibrary(articlesDir, createMiniSearchEngine(), { synonymsFile, onProgress });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Refusal(
      `The folder ${label(articlesDir)} cannot be read (${error.code}). Name a folder with --articles or ARTICLES_DIR.`,
    );
  } finally {
    progress.end();
  }
}

/** Mentions what could not be used, and refuses a library without a single article. */
function requireArticles(library: Library, articlesDir: string): Library {
  const problems = library.problems.length;
  if (problems > 0) {
    log(`${count(problems, 'problem')} in ${articlesDir}; "pullquote articles" lists them.`);
  }
  if (library.articles.size > 0) return library;
  throw new Refusal(
    `There is no article in ${label(articlesDir)}. Put .md or .txt files there, or name another folder with --articles or ARTICLES_DIR.`,
  );
}

function gateFor(library: Library, notation: Notation): Gate {
  let dropped = 0;
  return createGate(
    notation,
    (articleId) => library.articles.get(articleId)?.text,
    ({ articleId, start, end }) => {
      dropped += 1;
      log(
        `A quotation was not verbatim and is not shown: ${articleId} ${start}-${end} (${dropped} so far).`,
      );
    },
  );
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
