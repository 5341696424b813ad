import { jsonNotation } from './core/answer/answerJson.ts';
import { htmlNotation } from './core/answer/htmlNotation.ts';
import type { Desk, DeskOf } from './core/conversation/desk.ts';
import { attempt } from './core/conversation/records/attempt.ts';
import type { BotOptions } from './discord/bot.ts';
import { type House, openHouse, type Wiring } from './house.ts';
import { createReadDraft } from './library/draft/readDraftApart.ts';
import { folderFile } from './library/folder/folderFile.ts';
import type { McpOptions } from './mcp/mcpOptions.ts';
import { createFairShare } from './pace/fairShare.ts';

import type { DiscordSettings } from './settings.ts';
import { screenOf } from './terminal/console.ts';
import { packageVersion } from './terminal/invocation.ts';
import { terminalNotation } from './terminal/notation.ts';
import { OWNER } from './terminal/owner.ts';
import { Refusal, requireArticles } from './terminal/refusal.ts';
import { type LibraryInvocation, run, type TerminalInvocation } from './terminal/run.ts';
import { count } from './terminal/wording.ts';
import { type WatchedHouse, watchHouse } from './watchedHouse.ts';
import type { WebServer } from './web/server.ts';
import type { FindOriginal } from './web/webOptions.ts';

/** Serves faces until they are done. @returns the exit code. @throws `Refusal` where it cannot begin. */
export function serve(invocation: LibraryInvocation, wiring: Wiring): Promise<number> {
  const { discord } = wiring.settings;
  if (invocation.verb === 'serve') return serveMany(wiring, 'required');
  if (invocation.verb === 'mcp') return serveMcp(wiring);
  if (invocation.verb === 'start' && discord) return serveMany(wiring, 'wanted');
  return serveTerminal(invocation, wiring);
}

async function serveTerminal(invocation: TerminalInvocation, wiring: Wiring): Promise<number> {
  const { settings, streams } = wiring;
  const house = await openHouse(wiring, false);
  const isChat = invocation.verb === 'start' && streams.input.isTTY;
  const watched = isChat ? await watchHouse(house) : undefined;
  const { live } = house;
  const { desks } = watched ?? house;
  let web: WebServer | undefined;
  try {
    await house.read();
    if (invocation.verb === 'check') await wiring.reader?.ready;
    if (watched) web = await openWeb(wiring, watched, { need: 'wanted', ready: Promise.resolve() });
    const screen = await screenOf(streams.output, process.env);
    return await run(invocation, {
      get problems() {
        return live.problems;
      },
      ...{ desk: deskOfOwner(desks.usual), articlesDir: settings.articlesDir, screen, streams },
      place: house.place,
      door: house.doorTo(terminalNotation(screen)),
      jsonDoor: house.doorTo(jsonNotation),
      htmlDoor: house.doorTo(htmlNotation),
      readDraft: createReadDraft({ worker: wiring.workers.draft }),
      lookThrough: live.lookThrough,
      hearTook: house.hearTook,
      catchUp: house.catchUp,
      follow: house.follow,
    });
  } finally {
    await web?.close();
    await house.close();
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

/** Whether a face has to be there, or the others go on without it. */
type Need = 'required' | 'wanted';

/** The page, and the bot where it has a token, over one library, until it is told to stop or one cannot go on. */
async function serveMany(wiring: Wiring, page: Need): Promise<number> {
  const { settings, streams } = wiring;
  const { discord } = settings;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const share = createFairShare();
  const house = await watchHouse(await openHouse(wiring, true), share);
  const { library, log } = house;
  // What cannot be served is said before anything is read.
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ready = begun.then(house.read).then(async () => {
    await requireArticles(library, house.place, streams);
    log(`${count(await library.articles.size(), 'article')} can be asked.`);
  });
  const following = ready.then(house.follow);
  // Whoever waits for it hears of its failure.
  following.catch(() => {});
  let web: WebServer | undefined;
  try {
    web = await openWeb(wiring, house, { need: page, ready });
    begin();
    return discord
      ? await serveDiscord(discord, house, { ready, share, stop: stop.signal })
      : await untilStopped(ready, stop.signal);
  } finally {
    await web?.close();
    const closed = house.close(following);
    // Whatever waits for the reading hears that there is none.
    begin();
    await closed;
  }
}

/** MCP on the standard streams, of which the output is the protocol's alone, until whoever has started it ends it. */
async function serveMcp(wiring: Wiring): Promise<0> {
  const { streams } = wiring;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const house = await watchHouse(await openHouse(wiring, false), createFairShare());
  const ready = house.read().then(() => requireArticles(house.library, house.place, streams));
  const following = ready.then(house.follow);
  following.catch(() => {});
  try {
    const { serveMcpOverStdio } = await import('./mcp/mcpOverStdio.ts');
    const spoken = serveMcpOverStdio(
      { ...mcpOptionsOf(house), ready },
      { ...OWNER, face: 'mcp' },
      streams,
      stop.signal,
    );
    await Promise.race([spoken, ready.then(() => spoken)]);
    return 0;
  } finally {
    stop.abort();
    await house.close(following);
  }
}

/** Who asks by MCP works with the same as everybody else. */
function mcpOptionsOf({ desks, doorTo, log }: House): Omit<McpOptions, 'ready'> {
  const door = doorTo(jsonNotation);
  return {
    version: packageVersion(),
    callerOf: (asker) => ({ asker, desk: desks.usual(asker), door }),
    log,
  };
}

/** @throws why the articles cannot be asked. */
async function untilStopped(ready: Promise<void>, stop: AbortSignal): Promise<0> {
  await Promise.race([
    ready.then(() => new Promise(() => {})),
    new Promise<void>((resolve) => {
      stop.addEventListener('abort', () => resolve());
      // It may have been told before anybody listened.
      if (stop.aborted) resolve();
    }),
  ]);
  return 0;
}

async function serveDiscord(
  discord: DiscordSettings,
  { desks, settingsOf, due, whereabouts, doorTo, hear, hearShards, records, log }: WatchedHouse,
  turns: Pick<BotOptions, 'ready' | 'share' | 'stop'>,
): Promise<number> {
  // Only the bot needs discord.js, which takes longer to load than a question to answer.
  const { runBot } = await import('./discord/bot.ts');
  const { codeNotation, discordNotation } = await import('./discord/notation.ts');
  const { LINK_LENGTH } = await import('./discord/cards/lines/excerptText.ts');
  return runBot({
    ...{ settings: discord, desks, settingsOf, due, whereabouts, ...turns },
    door: doorTo(discordNotation, LINK_LENGTH),
    copyDoor: doorTo(codeNotation),
    jsonDoor: doorTo(jsonNotation),
    onOnline: hear,
    onShards: hearShards,
    takeEvent: records && ((event) => records.claims.take(event, Date.now())),
    async noteCard(receipt, place) {
      if (receipt === undefined || !place) return;
      await attempt(records, ({ receipts }) => receipts.showOn(receipt, place), log);
    },
    log,
  });
}

/** @returns undefined where its address cannot be had and nobody needs it. @throws `Refusal` where somebody does. */
async function openWeb(
  { settings, workers }: Wiring,
  house: WatchedHouse,
  { need, ready }: { readonly need: Need; readonly ready: Promise<void> },
): Promise<WebServer | undefined> {
  const { live, desks, doorTo, isRead, log, readMetrics, onTurnedAway } = house;
  const { openServer } = await import('./web/server.ts');
  const { whyNotServed } = await import('./web/access/servable.ts');
  const { MOST_BYTES } = await import('./web/access/turnstile.ts');
  const { createMcpOverHttp } = await import('./mcp/mcpOverHttp.ts');
  const { web } = settings;
  const because = whyNotServed(web);
  if (because !== undefined) return goWithout(`The page is not served. ${because}`, need, log);
  const mcp = createMcpOverHttp({ ...mcpOptionsOf(house), ready }, MOST_BYTES.draft);
  try {
    const server = await openServer({
      ...{ settings: web, deskOf: desks.usual, doorTo, isRead, log, readMetrics, onTurnedAway },
      ...(web.originals && { findOriginal: originalsIn(settings.articlesDir, live) }),
      // Whoever parts shards among processes exchanges one when another is ready.
      ...(settings.discord?.shards && { isOnline: () => house.shards().hasBeenOnline }),
      readDraft: createReadDraft({ worker: workers.draft }),
      ...{ version: packageVersion(), answerMcp: mcp.answer },
    });
    log(`The page is on ${server.address}`);
    return {
      ...server,
      async close() {
        await Promise.all([server.close(), mcp.close()]);
      },
    };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const where = `${web.host}, port ${web.port}`;
    const sentence = `The page cannot be served on ${where} (${error.code}). Set HOST or PORT to another one.`;
    return goWithout(sentence, need, log);
  }
}

/** The files of articles, as long as they are what was read. */
function originalsIn(folder: string, { textOf }: Pick<House['live'], 'textOf'>): FindOriginal {
  return ({ id, path }) => (textOf(id) === undefined ? undefined : folderFile(folder, path));
}

/** @throws `Refusal` where it is needed. */
function goWithout(sentence: string, need: Need, log: (line: string) => void): undefined {
  if (need === 'required') throw new Refusal(sentence);
  log(sentence);
}
