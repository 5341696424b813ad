import { openSource } from './articleSource.ts';
import { createAsking } from './asking/asking.ts';
import { createItemsApart } from './asking/proofreading/itemsApart.ts';
import { createStopwatch } from './asking/stopwatch.ts';
import { articleAddress } from './core/answer/articleAddress.ts';
import type { Took } from './core/answer/explanation.ts';
import type { LinkTo, Notation } from './core/answer/gate.ts';
import { ArticlesAway } from './core/conversation/articlesAway.ts';
import { createAccessOf } from './core/conversation/collections/access.ts';
import { createDeskOf, type DeskOf } from './core/conversation/desk.ts';
import type { Library } from './core/conversation/library.ts';
import type { Notices } from './core/conversation/notices.ts';
import type { Bookkeeping } from './core/conversation/receipt/bookkeeping.ts';
import { isTold } from './core/conversation/records/attempt.ts';
import type { Records } from './core/conversation/records/records.ts';
import {
  createSettingsOf,
  DEFAULT_SETTINGS,
  type SettingsOf,
} from './core/conversation/serverSettings.ts';
import { createDoor, type Door } from './core/conversation/shownReply.ts';
import type { LiveLibrary } from './library/openLibrary.ts';
import type { Processes } from './library/packing/packInProcesses.ts';
import type { LocalReader } from './reader/reader.ts';
import { remember } from './remembering.ts';
import type { Settings, WebSettings } from './settings.ts';
import { type Console, logTo } from './terminal/console.ts';
import { packageVersion } from './terminal/invocation.ts';
import { showProgress } from './terminal/progress.ts';
import type { ArticlePlace } from './terminal/refusal.ts';
import { choresWith } from './upkeep/chores.ts';
import { createWhereabouts, daily } from './upkeep/erasing.ts';
import { createUpkeep } from './upkeep/upkeep.ts';

type Log = (line: string) => void;

/** What the program is wired to. */
export interface Wiring {
  readonly settings: Settings;
  readonly streams: Console;
  readonly processes: Processes;
  readonly reader: LocalReader | undefined;
  /** The compiled `itemsWorker` and `draftWorker`. */
  readonly workers: { readonly items: URL; readonly draft: URL };
}

/** What all faces stand on: one library, what is remembered beside it, and what keeps both up. */
export interface House {
  readonly live: LiveLibrary;
  /** The whole of it, for nobody in particular. */
  readonly library: Library;
  /** Desks as they are, and desks that answer in haste. */
  readonly desks: { readonly usual: DeskOf; readonly hasty: DeskOf };
  readonly records: Records | undefined;
  readonly settingsOf: SettingsOf;
  readonly whereabouts: ReturnType<typeof createWhereabouts>;
  readonly log: Log;
  /** Reads what is to be read. @throws `Refusal` where it cannot be read. */
  read(): Promise<void>;
  readonly isRead: () => boolean;
  readonly place: ArticlePlace;
  /** Says that what is done again and again is to be done now. */
  readonly due: () => void;
  /** Does it, and waits for it. */
  readonly catchUp: () => Promise<void>;
  /** Keeps the library as its source is. @returns ends that. */
  follow(): Promise<() => Promise<void>>;
  /** Takes in who hears what each question takes, and its gate. */
  hearTook(listener: (took: Took) => void): void;
  /** Takes in what can speak without being asked. */
  hear(notices: Notices): void;
  /** The door to a face that writes quotations so. @param linkLength UTF-16 code units of a link to an article. */
  readonly doorTo: (notation: Notation, linkLength?: number) => Door;
  /** How many quotations have passed none of its doors. */
  readonly dropped: () => number;
  /** @param following what keeps it as its folder is, where something does. */
  close(following?: Promise<() => Promise<void>>): Promise<void>;
}

/** @param isService whether many ask at once, so that what is done again and again is done in haste. */
export async function openHouse(wiring: Wiring, isService: boolean): Promise<House> {
  const { settings, streams } = wiring;
  const { correctionDays } = settings;
  const log = logTo(streams);
  const now = () => new Date();
  const clock = () => performance.now();
  const progress = showProgress(streams.errors, clock, log);
  const source = await openSource({
    ...{ settings, processes: wiring.processes, isService, progress, log },
    onChange: () => upkeep.due(),
  });
  const { live } = source;
  let onTook: (took: Took) => void = () => {};
  const library = createAsking(
    live,
    now,
    wiring.reader?.read,
    createItemsApart(wiring.workers.items),
    { clock, tell: (took) => onTook(took) },
  );
  const records = await remember(settings, log);
  const bookkeeping = records && (await keepBooks(settings, source.engine, log));
  const settingsOf = settingsFor(settings, records, log);
  const kept = { accessOf: createAccessOf(live.rules), records, bookkeeping, settingsOf, now };
  const desks = {
    usual: createDeskOf({ library, ...kept }),
    hasty: createDeskOf({ library: library.inHaste(), ...kept }),
  };
  /** Tells what something takes at the gate. */
  const timed =
    <Given, Shown>(pass: (given: Given) => Shown) =>
    (given: Given): Shown => {
      const { lap, took } = createStopwatch(clock);
      const shown = pass(given);
      lap('gate');
      onTook(took());
      return shown;
    };
  let notices: Notices | undefined;
  let isRead = false;
  let dropped = 0;
  const chores = records
    ? choresWith({
        ...{ records, settingsOf, correctionDays, now },
        deskOf: isService ? desks.hasty : desks.usual,
        readDeskOf: desks.usual,
        isRead: () => isRead,
        notices: () => notices,
        entryOf: (articleId) => live.withState(async ({ entryWith }) => entryWith(articleId)),
      })
    : [];
  const upkeep = createUpkeep(chores, log, describe);
  return {
    ...{ live, library, desks, records, settingsOf, log, place: source.place },
    whereabouts: createWhereabouts(records, now, upkeep.due, log),
    async read() {
      await source.read();
      isRead = true;
    },
    isRead: () => isRead,
    due: upkeep.due,
    catchUp: upkeep.catchUp,
    async follow() {
      const endFollowing = await source.follow();
      upkeep.due();
      const endDaily = daily(upkeep.due);
      return async () => {
        endDaily();
        await endFollowing();
      };
    },
    hearTook(listener) {
      onTook = listener;
    },
    hear(online) {
      notices = online;
      upkeep.due();
    },
    doorTo(notation, linkLength) {
      const drop = (line: string) => {
        dropped += 1;
        log(line);
      };
      const door = createDoor(notation, live.textOf, drop, linkToPage(settings.web, linkLength));
      return { ...door, answer: timed(door.answer), reply: timed(door.reply) };
    },
    dropped: () => dropped,
    async close(following) {
      // What is done again looks at articles, as long as these can be asked.
      await upkeep.close();
      // An update that is under way is ended: nobody waits for it any more.
      await live.close();
      await following?.then((end) => end()).catch(() => {});
      await records?.close();
    },
  };
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

function describe(error: unknown): string | undefined {
  if (isTold(error) || error instanceof ArticlesAway) return undefined;
  return error instanceof Error ? error.message : String(error);
}

/** Where articles are read; undefined where readers reach no page. */
function linkToPage(
  { publicUrl }: WebSettings,
  linkLength: number | undefined,
): LinkTo | undefined {
  if (publicUrl === undefined) return undefined;
  const root = publicUrl.replace(/\/+$/, '');
  const most = linkLength === undefined ? undefined : linkLength - root.length;
  return (article, span) => root + articleAddress(article, [span], most);
}
