import { createAsking } from './asking/asking.ts';
import { jsonNotation } from './core/answer/answerJson.ts';
import type { Notation } from './core/answer/gate.ts';
import { createAccessOf } from './core/conversation/collections/access.ts';
import { createDeskOf, type Desk, type DeskOf } from './core/conversation/desk.ts';
import type { Notices } from './core/conversation/notices.ts';
import type { Bookkeeping } from './core/conversation/receipt/bookkeeping.ts';
import { attempt, isTold } from './core/conversation/records/attempt.ts';
import type { Records } from './core/conversation/records/records.ts';
import {
  createSettingsOf,
  DEFAULT_SETTINGS,
  type SettingsOf,
} from './core/conversation/serverSettings.ts';
import { createDoor, type Door } from './core/conversation/shownReply.ts';
import { createLibrary, type LiveLibrary } from './library/openLibrary.ts';
import type { Processes } from './library/packing/packInProcesses.ts';
import { createSnapshotStore } from './library/shelves/snapshot.ts';
import type { LocalReader } from './reader/reader.ts';
import { remember } from './remembering.ts';
import { createChoosingEngine } from './search/choosingEngine.ts';
import { createMiniSearchEngine } from './search/miniSearchEngine.ts';
import { createPackedEngine } from './search/packedEngine.ts';
import type { SearchEngine } from './search/searchEngine.ts';
import type { DiscordSettings, Settings } from './settings.ts';
import { type Console, logTo, screenOf } from './terminal/console.ts';
import { packageVersion } from './terminal/invocation.ts';
import { terminalNotation } from './terminal/notation.ts';
import { OWNER } from './terminal/owner.ts';
import { type ShownProgress, showProgress } from './terminal/progress.ts';
import { refuseFolder, requireArticles } from './terminal/refusal.ts';
import { type LibraryInvocation, run } from './terminal/run.ts';
import { count } from './terminal/wording.ts';
import type { ChoreOptions } from './upkeep/choreOptions.ts';
import { choresWith } from './upkeep/chores.ts';
import { createWhereabouts, daily } from './upkeep/erasing.ts';
import { type Chore, createUpkeep, type Upkeep } from './upkeep/upkeep.ts';

/** Passages up to which MiniSearch serves. Beyond it is slower; `npm run bench:library` measures that. */
const SMALL_LIBRARY = 1000;

/** An engine, and the name of the one that serves at the moment. */
interface NamedEngine {
  readonly engine: SearchEngine;
  readonly name: () => string;
}

const ENGINES = {
  minisearch: (): NamedEngine => ({ engine: createMiniSearchEngine(), name: () => 'minisearch' }),
  packed: (): NamedEngine => ({ engine: createPackedEngine(), name: () => 'packed' }),
  auto(): NamedEngine {
    const many = createPackedEngine();
    const engine = createChoosingEngine(createMiniSearchEngine(), SMALL_LIBRARY, many);
    return { engine, name: () => (engine.servesMany() ? 'packed' : 'minisearch') };
  },
} as const;

type Log = (line: string) => void;

const now = () => new Date();

/** What a face is wired to. */
export interface Wiring {
  readonly settings: Settings;
  readonly streams: Console;
  readonly processes: Processes;
  readonly reader: LocalReader | undefined;
}

/** Serves a face until it is done. @returns the exit code. @throws `Refusal` where it cannot begin. */
export function serve(invocation: LibraryInvocation, wiring: Wiring): Promise<number> {
  const { discord } = wiring.settings;
  return invocation.verb === 'start' && discord
    ? serveDiscord(discord, wiring)
    : serveTerminal(invocation, wiring);
}

async function serveTerminal(invocation: LibraryInvocation, wiring: Wiring): Promise<number> {
  const { settings, streams } = wiring;
  const { articlesDir } = settings;
  const log = logTo(streams);
  const progress = showProgress(streams.errors, () => performance.now());
  const { engine, name } = ENGINES[settings.searchEngine]();
  const live = await begin(wiring, engine, progress, log, () => upkeep.due());
  const records = await remember(settings.dataDir, log);
  const bookkeeping = records && (await keepBooks(settings, name, log));
  const settingsOf = settingsFor(settings, records, log);
  const library = createAsking(live, now, wiring.reader?.read);
  const accessOf = createAccessOf(live.rules);
  const deskOf = createDeskOf({ library, accessOf, records, bookkeeping, settingsOf, now });
  const { correctionDays } = settings;
  const notices = () => undefined;
  const about = { records, settingsOf, deskOf, readDeskOf: deskOf, isRead: () => true, notices };
  const chores = choresOn(live, { ...about, correctionDays });
  const upkeep = createUpkeep(chores, log, describe);
  try {
    await live.update().catch(refuseFolder(articlesDir));
    progress.end();
    if (invocation.verb === 'check') await wiring.reader?.ready;
    const screen = await screenOf(streams.output, process.env);
    return await run(invocation, {
      get problems() {
        return live.problems;
      },
      ...{ desk: deskOfOwner(deskOf), articlesDir, screen, streams },
      door: doorTo(live, terminalNotation(screen), log),
      jsonDoor: doorTo(live, jsonNotation, log),
      lookThrough: live.lookThrough,
      catchUp: upkeep.catchUp,
      follow: () => follow(live, settings, log, upkeep),
    });
  } finally {
    await upkeep.close();
    records?.close();
    await live.close();
  }
}

/** The desk of whoever stays, as the rules are at each moment. */
function deskOfOwner(deskOf: DeskOf): Desk {
  return {
    ...deskOf(OWNER),
    get library() {
      return deskOf(OWNER).library;
    },
    get collections() {
      return deskOf(OWNER).collections;
    },
  };
}

async function serveDiscord(discord: DiscordSettings, wiring: Wiring): Promise<number> {
  const { settings, streams } = wiring;
  const { articlesDir } = settings;
  const log = logTo(streams);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  // Only the bot needs discord.js, which takes longer to load than a question to answer.
  const { runBot } = await import('./discord/bot.ts');
  const { codeNotation, discordNotation } = await import('./discord/notation.ts');
  const progress = showProgress(streams.errors, () => performance.now());
  const { engine, name } = ENGINES[settings.searchEngine]();
  const live = await begin(wiring, engine, progress, log, () => upkeep.due());
  const library = createAsking(live, now, wiring.reader?.read);
  const records = await remember(settings.dataDir, log);
  const bookkeeping = records && (await keepBooks(settings, name, log));
  const settingsOf = settingsFor(settings, records, log);
  const accessOf = createAccessOf(live.rules);
  const kept = { accessOf, records, bookkeeping, settingsOf, now };
  const desks = {
    usual: createDeskOf({ library, ...kept }),
    hasty: createDeskOf({ library: library.inHaste(), ...kept }),
  };
  let notices: Notices | undefined;
  let isRead = false;
  const chores = choresOn(live, {
    ...{ records, settingsOf, deskOf: desks.hasty, readDeskOf: desks.usual },
    ...{ isRead: () => isRead, notices: () => notices },
    correctionDays: settings.correctionDays,
  });
  const upkeep = createUpkeep(chores, log, describe);
  const ready = live
    .update()
    .catch(refuseFolder(articlesDir))
    .finally(progress.end)
    .then(() => {
      requireArticles(library, articlesDir, streams);
      isRead = true;
      log(`${count(library.articles.size, 'article')} can be asked.`);
    });
  const following = ready.then(() => follow(live, settings, log, upkeep));
  // Whoever waits for it hears of its failure.
  following.catch(() => {});
  try {
    return await runBot({
      ...{ settings: discord, desks, settingsOf, due: upkeep.due, ready, stop: stop.signal },
      whereabouts: createWhereabouts(records, now, upkeep.due, log),
      door: doorTo(live, discordNotation, log),
      copyDoor: doorTo(live, codeNotation, log),
      jsonDoor: doorTo(live, jsonNotation, log),
      onOnline(online) {
        notices = online;
        upkeep.due();
      },
      noteCard(receipt, place) {
        if (receipt !== undefined && place)
          attempt(records, ({ receipts }) => receipts.showOn(receipt, place), log);
      },
      log: (line) => log(line.replaceAll(discord.token, '[token]')),
    });
  } finally {
    // An update that is under way ends first: nobody waits for it any more.
    await live.close();
    await following.then((end) => end()).catch(() => {});
    await upkeep.close();
    records?.close();
  }
}

/** The library, before anything is read. */
async function begin(
  { settings, processes }: Wiring,
  engine: SearchEngine,
  progress: ShownProgress,
  log: Log,
  onChange: () => void,
): Promise<LiveLibrary> {
  const { articlesDir, synonymsFile, dataDir, fileSizeLimit, exportFields } = settings;
  return createLibrary(articlesDir, {
    ...{ engine, synonymsFile, dataDir, log, onChange, onProgress: progress.show },
    fileOptions: { fileLimit: fileSizeLimit * 1024 * 1024, fields: exportFields ?? {} },
    processes,
    snapshots:
      dataDir === undefined
        ? undefined
        : await createSnapshotStore(dataDir, articlesDir).catch(refuseFolder(articlesDir)),
  });
}

/** What receipts are kept with. */
async function keepBooks(
  { reader, articlesDir }: Settings,
  engine: () => string,
  log: Log,
): Promise<Bookkeeping> {
  const { createBookkeeping } = await import('./records/bookkeeping.ts');
  return createBookkeeping({ program: packageVersion(), engine, reader, articlesDir, log });
}

/** What holds on a server where nobody there has settled anything, and elsewhere always. */
function settingsFor(
  { discord, retention }: Settings,
  records: Records | undefined,
  log: Log,
): SettingsOf {
  const opensThreads = discord?.opensThreads ?? DEFAULT_SETTINGS.opensThreads;
  return createSettingsOf(records, { ...DEFAULT_SETTINGS, opensThreads, retention }, log);
}

/** What is to be done again and again: nothing where nothing is remembered. */
function choresOn(
  { state }: LiveLibrary,
  {
    records,
    ...options
  }: Omit<ChoreOptions, 'records' | 'now' | 'entryOf'> & Pick<Desk, 'records'>,
): readonly Chore[] {
  if (!records) return [];
  return choresWith({
    ...{ ...options, records, now },
    entryOf: (articleId) => state().entryWith(articleId),
  });
}

function describe(error: unknown): string | undefined {
  if (isTold(error)) return undefined;
  return error instanceof Error ? error.message : String(error);
}

/** Keeps the library as its folder is, and does what is to be done again when it is not. @returns ends that. */
async function follow(
  live: LiveLibrary,
  settings: Settings,
  log: Log,
  upkeep: Upkeep,
): Promise<() => Promise<void>> {
  // It loads code of the system's own, which only those need who stay.
  const { watchFolder } = await import('./library/folder/watchFolder.ts');
  const { articlesDir, watchInterval, dataDir } = settings;
  const endWatching = await watchFolder(articlesDir, {
    ...{ interval: watchInterval, look: live.update, log, except: dataDir },
  });
  upkeep.due();
  const endDaily = daily(upkeep.due);
  return async () => {
    endDaily();
    await endWatching();
  };
}

/** The door to a face that writes quotations so. */
function doorTo({ textOf }: LiveLibrary, notation: Notation, log: Log): Door {
  return createDoor(notation, textOf, log);
}
