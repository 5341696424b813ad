import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import { wordingIn } from '../../src/core/speech/wording.ts';
import { runBot } from '../../src/discord/bot.ts';
import { codeNotation, discordNotation } from '../../src/discord/notation.ts';
import { createReader } from '../../src/reader/reader.ts';
import { desksOf } from '../support/desk.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { doorTo } from '../support/door.ts';
import { libraryOf } from '../support/library.ts';
import { MODEL, READER_WORKER } from '../support/reader.ts';
import { NOWHERE } from '../support/whereabouts.ts';

const QUESTIONS = 200;
/** Of many questions at once that one person asks those that are answered. */
const AT_LEAST = 11;
const TOO_MUCH = wordingIn('en').say('notice.too-much');
/** Milliseconds that one search takes: Discord takes an interaction for lost after 3000. */
const SLOW = 4000;
/** Milliseconds for which a search keeps the processor, where it does. */
const BUSY = 10;
/** Bytes that the stand-in's own records of so many questions may take. */
const RECORDS = 16 * 1024 * 1024;

/** Names that share no beginning with each other, so that nothing is a misspelling of another. */
const names = Array.from({ length: QUESTIONS }, (_, index) => {
  const letter = (place: number) => String.fromCharCode(97 + (Math.floor(index / place) % 26));
  return `${letter(1)}${letter(26)}${letter(1)}${letter(7)}ora${letter(1)}${letter(26)}`;
});
const questionAbout = (name: string) => `Where does the buoy ${name} lie?`;
const said = (name: string, index: number) => `The buoy ${name} lies ${index} miles from the pier.`;

// Only what is left after a collection says anything, and no flag need be given for one.
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes in use. */
function memory(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

const WAYS = [
  ['by words alone', undefined],
  ['with a reader', createReader],
] as const;

// One of them takes long to search.
describe.each(WAYS)(`${QUESTIONS} people’s questions at once, answered %s`, (_, create) => {
  const reader = create?.({
    ...{ worker: READER_WORKER, folder: MODEL, deadline: 1000, onBack() {} },
    onLost: (reason) => lines.push(`It is lost: ${reason}`),
  });
  /** Why answers were not read, and of how many that is so. */
  const unread = new Map<string | undefined, number>();
  let discord: Discord;
  let ended: Promise<number>;
  const stop = new AbortController();
  const lines: string[] = [];
  const slow = names[17] ?? '';
  let busy = 0;
  let before: number;

  beforeAll(async () => {
    discord = await startDiscord();
    const files = Object.fromEntries(
      names.map((name, index) => [`${name}.md`, `# Buoy ${index}\n\n${said(name, index)}\n`]),
    );
    const whole = await libraryOf(files, undefined, reader?.read);
    await reader?.ready;
    const slowed = (fast: Library): Library => ({
      ...fast,
      inHaste: () => slowed(fast.inHaste()),
      ask: async (question) => {
        if (question.includes(slow)) await sleep(SLOW);
        const end = performance.now() + busy;
        while (performance.now() < end);
        const answer = await fast.ask(question);
        const reason = 'unread' in answer ? answer.unread : undefined;
        unread.set(reason, (unread.get(reason) ?? 0) + 1);
        return answer;
      },
    });
    const library = slowed(whole);
    const { textOf } = whole;
    ended = runBot({
      settings: {
        token: discord.token,
        apiUrl: discord.url,
        opensThreads: false,
        guildId: undefined,
        shards: undefined,
      },
      desks: { usual: desksOf(library), hasty: desksOf(library.inHaste()) },
      settingsOf: async () => DEFAULT_SETTINGS,
      due: () => {},
      noteCard: async () => {},
      whereabouts: NOWHERE,
      ready: Promise.resolve(),
      door: doorTo(discordNotation, textOf),
      copyDoor: doorTo(codeNotation, textOf),
      jsonDoor: doorTo(jsonNotation, textOf),
      log: (line) => lines.push(line),
      stop: stop.signal,
    });
    await discord.ready();
  });

  afterAll(async () => {
    stop.abort();
    expect(await ended).toBe(0);
    expect(lines.join('\n')).not.toContain('lost');
    await discord.stop();
    await reader?.close();
  });

  const askAll = () =>
    Promise.all(
      names.map((name, index) =>
        discord.slash(
          'ask',
          { question: questionAbout(name) },
          { user: `guest ${index}`, timeout: 20_000 },
        ),
      ),
    );

  const expectAnAnswerEach = (seen: Awaited<ReturnType<typeof askAll>>) => {
    const refused = discord.refusals.splice(0).map(({ code }) => code);
    discord.requests.length = 0;
    // The stand-in counts, and it refuses what comes later than three seconds.
    expect(seen.filter(({ acknowledged }) => !acknowledged)).toHaveLength(0);
    expect(refused).toEqual([]);
    for (const [index, { message, error, followups }] of seen.entries()) {
      const name = names[index] ?? '';
      const text = message?.text.replace(/\*\*|__/g, '') ?? '';
      expect({ error, followups }).toEqual({ error: undefined, followups: [] });
      expect(text).toContain(`${questionAbout(name)}\n`);
      expect(text).toContain(`> ${said(name, index)}`);
    }
    expect(discord.pings).toEqual([]);
  };

  it('are all acknowledged in time, none is lost, and each gets its own answer', async () => {
    const seen = await askAll();
    before = memory();
    expectAnAnswerEach(seen);
    expect(seen[names.indexOf(slow)]?.deferred).toBe(true);
  });

  it('are so even where each search keeps the processor to itself', async () => {
    busy = BUSY;
    expectAnAnswerEach(await askAll());
  });

  it('are read, as far as nobody waits long for it', () => {
    const read = unread.get(undefined) ?? 0;
    if (reader) expect(read).toBeGreaterThan(0);
    if (reader) expect(read).toBeLessThan(QUESTIONS);
    else expect([...unread.keys()]).toEqual([undefined]);
    expect(unread.has('failed')).toBe(false);
  });

  it('leave no more memory in use than the records of them need', () => {
    expect(memory() - before).toBeLessThan(RECORDS);
  });

  it('of one person hold up nobody else, and they are told what is too much', async () => {
    busy = 50;
    const [asked, ...others] = names.filter((name) => name !== slow).map(questionAbout);
    const mine = others.map((question) => discord.slash('ask', { question }, { user: 'alice' }));
    for (const question of others.slice(0, 40)) {
      discord.post(question, { user: 'guest 1', mention: true });
    }
    const began = performance.now();
    const theirs = await discord.slash('ask', { question: asked ?? '' }, { user: 'bob' });
    expect(performance.now() - began).toBeLessThan(3000);
    expect(theirs.message?.text).toContain('> ');
    const seen = await Promise.all(mine);
    const isTold = ({ message }: (typeof seen)[number]) =>
      message?.text.includes(TOO_MUCH) === true;
    expect(seen.every(({ acknowledged }) => acknowledged)).toBe(true);
    expect(seen.filter(isTold).every(({ ephemeral }) => ephemeral)).toBe(true);
    const answered = seen.filter((it) => !isTold(it));
    expect(answered.length).toBeGreaterThanOrEqual(AT_LEAST);
    for (const { message } of answered) expect(message?.text).toContain('> ');
    const below = () =>
      discord.messages
        .filter((it) => !it.ephemeral && it.text === TOO_MUCH)
        .map(({ text }) => text);
    await expect.poll(below).toEqual([TOO_MUCH]);
    discord.requests.length = 0;
    expect(discord.refusals).toEqual([]);
  });
});
