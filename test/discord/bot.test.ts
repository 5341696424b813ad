import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import type { Notation } from '../../src/core/answer/gate.ts';
import { COMMANDS } from '../../src/core/conversation/commands.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import type { Door } from '../../src/core/conversation/shownReply.ts';
import { runBot } from '../../src/discord/bot.ts';
import { codeNotation, discordNotation } from '../../src/discord/notation.ts';
import { type Bot, startBot } from '../support/bot.ts';
import { desksOf } from '../support/desk.ts';
import { type Discord, type Message, startDiscord } from '../support/discord/discord.ts';
import { doorTo } from '../support/door.ts';
import { articlesOf, libraryOf, type ReadLibrary } from '../support/library.ts';
import { NOWHERE } from '../support/whereabouts.ts';

const SAMPLES = new URL('../../articles', import.meta.url).pathname;
const QUESTION = 'When did the week-long truce begin?';
const QUOTE = 'The week-long truce in Syria began on Sept. 9, 2016.';
/** As they are registered: those that are typed, then those in the menu of a message. */
const MENUS = ['Find sources', 'Check this quote', 'Proofread this'];
const NAMES = [...COMMANDS.map(({ name }) => name), 'privacy', 'settings', ...MENUS];

/** The quotations of a message, undone. */
function quotesIn(message: Message | undefined): string[] {
  return Array.from((message?.text ?? '').matchAll(/(?:^> .*(?:\n|$))+/gm), ([quote]) =>
    discordNotation.read(quote.trimEnd()),
  );
}

const labelsOf = (message: Message | undefined) => message?.buttons.map(({ label }) => label);

const plainWords = (text: string) => text.replace(/\\(.)|\*\*/g, '$1');

describe('the bot, as users meet it', () => {
  let discord: Discord;
  let bot: Bot;

  beforeAll(async () => {
    discord = await startDiscord();
    bot = startBot(SAMPLES, discord.env);
    await discord.ready();
    await bot.hasRead();
  });

  beforeEach(() => {
    discord.requests.length = 0;
  });

  afterEach(() => {
    // Nothing that any test makes it do may break a limit of Discord's or ping anyone.
    expect(discord.refusals).toEqual([]);
    expect(discord.pings).toEqual([]);
    expect(bot.output()).not.toContain(discord.token);
  });

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
  });

  it('offers each command, for servers and for users, wherever those are', () => {
    expect(discord.commands.map(({ name }) => name)).toEqual(NAMES);
    const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };
    const others = discord.commands.filter(({ name }) => !/^(?:gaps|settings)$/.test(name));
    expect(others).toEqual(others.map(() => expect.objectContaining(everywhere)));
  });

  it('offers /ask with a question, what it can be limited to, and a choice of privacy', () => {
    const limits = ['after', 'before', 'collection', 'source', 'author', 'sort'];
    const names = ['question', ...limits, 'private'];
    expect(discord.commands[0]).toMatchObject({ options: names.map((name) => ({ name })) });
    expect(discord.commands[0]).toMatchObject({
      options: [{ required: true }, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('answers /ask with a card of verbatim quotations, directly and publicly', async () => {
    const seen = await discord.slash('ask', { question: QUESTION });
    expect(seen).toMatchObject({ acknowledged: true, deferred: false, ephemeral: false });
    const [first, ...others] = quotesIn(seen.message);
    expect(first).toContain(QUOTE);
    const file = await readFile(join(SAMPLES, 'us-suspends-syria-talks.md'), 'utf8');
    expect(file).toContain(first);
    expect(others.length).toBeGreaterThan(0);
    expect(seen.message?.text).toContain('us-suspends-syria-talks.md');
  });

  it('answers privately when it is asked to', async () => {
    const seen = await discord.slash('ask', { question: QUESTION, private: true });
    expect(seen).toMatchObject({ acknowledged: true, ephemeral: true });
  });

  it('gives the same quotations to a command, a mention, a direct message and a reply', async () => {
    const slash = await discord.slash('ask', { question: QUESTION });
    const expected = quotesIn(slash.message);
    const [mention] = await discord.say(QUESTION, { mention: true, quiet: 500 });
    const [direct] = await discord.say(QUESTION, { dm: true, quiet: 500 });
    const [reply] = mention ? await discord.say(QUESTION, { replyTo: mention, quiet: 500 }) : [];
    for (const message of [mention, direct, reply]) expect(quotesIn(message)).toEqual(expected);
  });

  it('starts a reply with plain words, so that the notification says something', async () => {
    await discord.say(QUESTION, { mention: true, quiet: 500 });
    const sent = discord.requests.filter((it) => /\/channels\/\d+\/messages/.test(it.path));
    expect(sent.map((it) => it.method)).toEqual(['POST', 'PATCH']);
    const body = JSON.stringify(sent[0]?.body);
    expect(plainWords(body)).toContain('truce in Syria');
    expect(body).not.toContain('components');
  });

  it('leaves messages alone that do not mention it', async () => {
    const unasked = [QUESTION, '@everyone look'].map((text) => discord.say(text, { timeout: 700 }));
    expect(await Promise.all(unasked)).toEqual([[], []]);
  });

  it('says what it needs when it is mentioned without a question', async () => {
    const [reply] = await discord.say('', { mention: true });
    expect(reply?.text).toBe('Ask a question in words.');
  });

  it('says plainly that the articles do not answer, without a source', async () => {
    const seen = await discord.slash('ask', { question: 'Who bakes zeppelin pancakes?' });
    expect(seen.message?.text).toContain('The articles do not answer this.');
    expect(seen.message?.text).toContain('“zeppelin”');
    expect(quotesIn(seen.message)).toEqual([]);
    expect(seen.message?.text).not.toMatch(/^-# .*\.md/m);
    expect(labelsOf(seen.message)).toEqual(['Ask more', 'Edit question']);
  });

  it('pings nobody and passes on no markup, whatever is asked', async () => {
    const question =
      '@everyone <@123456789012345678> **truce** [x](https://evil.example) ||begin||';
    const seen = await discord.slash('ask', { question });
    expect(seen.message?.text).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@|(?<!\\)\[x|(?<!\\)\|\|/);
  });

  it('shows the context of a quotation to whoever presses the button, privately', async () => {
    const seen = await discord.slash('ask', { question: QUESTION });
    const pressed = await discord.press(seen.message, 'Context', { user: 'bob' });
    expect(pressed).toMatchObject({ acknowledged: true, ephemeral: true });
    const context = quotesIn(pressed.message).join('\n');
    expect(context).toContain(QUOTE);
    expect(context.length).toBeGreaterThan(quotesIn(seen.message)[0]?.length ?? 0);
  });

  it.each(['Ask more', 'Edit question'])(
    'answers whoever sends in the form of %s alone, on whosever card the button is',
    async (label) => {
      const { message } = await discord.slash('ask', { question: QUESTION }, { user: 'alice' });
      for (const acting of [{ user: 'bob' }, { user: 'bob', silentIn: 'channel' }] as const) {
        const opened = await discord.press(message, label, acting);
        const seen = await discord.submitModal(opened, { question: QUESTION }, acting);
        expect(seen).toMatchObject({ acknowledged: true, ephemeral: true });
        expect(quotesIn(seen.message)[0]).toContain(QUOTE);
      }
    },
  );

  it.each(['ask', 'verify', 'claim', 'timeline'])(
    'answers whoever may not write in the channel alone, to /%s',
    async (name) => {
      const given =
        { ask: 'question', verify: 'text', claim: 'statement', timeline: 'topic' }[name] ?? '';
      const seen = await discord.slash(name, { [given]: QUESTION }, { silentIn: 'channel' });
      expect(seen).toMatchObject({ acknowledged: true, ephemeral: true });
    },
  );

  it('meets a statement with what the articles say, and shows what stands around that', async () => {
    const statement = 'The week-long truce in Syria began on Sept. 19, 2016.';
    const seen = await discord.slash('claim', { statement });
    expect(seen).toMatchObject({ acknowledged: true, ephemeral: false });
    expect(seen.message?.text).toContain('Sept. 19, 2016 · the article: Sept. 9, 2016');
    const alone = await discord.slash('claim', { statement, private: true });
    expect(alone).toMatchObject({ ephemeral: true });
    const context = await discord.press(seen.message, 'Context', { user: 'bob' });
    expect(context).toMatchObject({ acknowledged: true, ephemeral: true });
    expect(quotesIn(context.message).join('\n')).toContain('The truce collapsed');
  });

  it('shows more, privately, and context of that too', async () => {
    const seen = await discord.slash('ask', { question: 'What did Kirby say about Russia?' });
    const label = seen.message?.buttons.find((it) => it.label?.startsWith('More'))?.label ?? '';
    const more = await discord.press(seen.message, label, { user: 'bob' });
    expect(more).toMatchObject({ acknowledged: true, ephemeral: true });
    expect(quotesIn(more.message).length).toBeGreaterThan(0);
    expect(quotesIn(seen.message)).not.toContain(quotesIn(more.message)[0]);
    const [first] = more.message?.buttons ?? [];
    const context = await discord.press(more.message, first?.label ?? '', { user: 'bob' });
    expect(quotesIn(context.message).join('\n')).toContain(quotesIn(more.message)[0]);
  });

  it('suppresses link previews on everything it sends', async () => {
    await discord.slash('ask', { question: QUESTION });
    await discord.say(QUESTION, { mention: true, quiet: 500 });
    const flags = discord.messages.map((message) => Number(message.flags ?? 0) & (1 << 2));
    expect(flags.every((flag) => flag !== 0)).toBe(true);
  });

  it('keeps answering after each way in which the gateway can drop', async () => {
    for (const how of ['close', 'terminate', 'reconnect', 'invalid'] as const) {
      const back = await discord.dropGateway(how, 20_000);
      expect(back.resumed || back.identified).toBe(true);
      const seen = await discord.slash('ask', { question: QUESTION });
      expect(quotesIn(seen.message)[0]).toContain(QUOTE);
    }
  });

  it('answers after Discord has asked it to wait (429) and after a fault (502)', async () => {
    discord.fault({ match: /POST .*\/messages$/, status: 429, retryAfter: 0.3 });
    const [limited] = await discord.say(QUESTION, { mention: true, quiet: 700 });
    expect(quotesIn(limited)[0]).toContain(QUOTE);
    discord.fault({ match: /POST .*\/messages$/, status: 502 });
    const [faulty] = await discord.say(QUESTION, { mention: true, quiet: 700 });
    expect(quotesIn(faulty)[0]).toContain(QUOTE);
  });

  it('survives a request that is cut off, and answers the next question', async () => {
    // One attempt and the three more that discord.js makes.
    discord.fault({ match: /POST .*\/callback/, reset: true, times: 4 });
    await discord.slash('ask', { question: QUESTION }, { timeout: 5000 });
    const seen = await discord.slash('ask', { question: QUESTION });
    expect(quotesIn(seen.message)[0]).toContain(QUOTE);
    expect(bot.output()).not.toMatch(/^\s+at /m);
  });

  it('answers once where the receipt of its answer is lost', async () => {
    discord.fault({ match: /POST .*\/callback/, status: 502, after: true });
    const seen = await discord.slash('ask', { question: QUESTION }, { quiet: 1500 });
    expect(quotesIn(seen.message)[0]).toContain(QUOTE);
    expect(seen.followups).toEqual([]);
    // Discord says of the second attempt that the first came through.
    expect(discord.refusals.map((it) => it.code)).toEqual([40060]);
    discord.refusals.length = 0;
  });

  it('leaves within moments of SIGTERM, with exit code 0', async () => {
    expect(await bot.stop('SIGTERM')).toBe(0);
  });
});

describe('the bot in another language than English', () => {
  let discord: Discord;
  let bot: Bot;

  beforeAll(async () => {
    discord = await startDiscord();
    bot = startBot(SAMPLES, discord.env);
    await discord.ready();
    await bot.hasRead();
  });

  afterAll(async () => {
    expect(discord.refusals).toEqual([]);
    expect(discord.pings).toEqual([]);
    await bot.stop();
    await discord.stop();
  });

  it.each([
    ['de', 'Die Artikel beantworten das nicht.', 'Kontext'],
    ['fr', 'Les articles ne répondent pas à la question.', 'Contexte'],
    ['es-419', 'Los artículos no responden a esto.', 'Contexto'],
    ['ru', 'В статьях нет ответа на это.', 'Контекст'],
    ['ja', '記事には答えがありません。', '前後を見る'],
    ['pt-BR', 'The articles do not answer this.', 'Context'],
  ])('answers whoever uses Discord in %s', async (locale, refusal, label) => {
    const [refused, english, seen] = await Promise.all([
      discord.slash('ask', { question: 'zeppelin pancakes?' }, { locale }),
      discord.slash('ask', { question: QUESTION }),
      discord.slash('ask', { question: QUESTION }, { locale }),
    ]);
    expect(refused.message?.text).toContain(refusal);
    expect(labelsOf(seen.message)).toContain(label);
    expect(quotesIn(seen.message)).toEqual(quotesIn(english.message));
  });

  it('says to whoever presses a button what is to be said in their language', async () => {
    const seen = await discord.slash('ask', { question: 'What did Kirby say?' }, { locale: 'de' });
    const label = labelsOf(seen.message)?.find((it) => it.startsWith('Mehr')) ?? '';
    const pressed = await discord.press(seen.message, label, { user: 'bob', locale: 'fr' });
    expect(labelsOf(pressed.message)?.join()).toContain('Contexte');
  });

  it('answers a direct message in English, as it does not tell its language', async () => {
    const [direct] = await discord.say('-', { dm: true, locale: 'ja' });
    expect(direct?.text).toBe('Ask a question in words.');
  });

  it('offers its commands in the languages that it speaks', () => {
    const localized = { de: expect.any(String), ja: expect.any(String), ru: expect.any(String) };
    const slash = discord.commands.filter(({ type }) => type === 1);
    for (const command of slash) {
      expect(command).toMatchObject({ description_localizations: localized });
    }
    const menus = discord.commands.filter(({ type }) => type === 3);
    for (const command of menus) expect(command).toMatchObject({ name_localizations: localized });
  });
});

describe('across restarts', () => {
  let discord: Discord;
  let folder: string;

  beforeAll(async () => {
    discord = await startDiscord();
    folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  });

  afterAll(async () => {
    await discord.stop();
    await rm(folder, { recursive: true });
  });

  const whileRunning = async <T>(work: (bot: Bot) => Promise<T>): Promise<T> => {
    const bot = startBot(folder, discord.env);
    try {
      await discord.ready();
      await bot.hasRead();
      return await work(bot);
    } finally {
      expect(await bot.stop('SIGINT')).toBe(0);
    }
  };

  it('buttons live on, notice changed and lost articles, and commands are registered once', async () => {
    const file = join(folder, 'a.md');
    await writeFile(file, 'Before it came. The truce began. After it went.');
    const seen = await whileRunning(() => discord.slash('ask', { question: 'truce' }));
    const puts = () => discord.requests.filter((it) => it.method === 'PUT').length;
    expect(puts()).toBe(1);

    const press = () => discord.press(seen.message, 'Context', { user: 'bob' });
    const again = await whileRunning(press);
    expect(quotesIn(again.message)).toEqual(['Before it came. The truce began. After it went.']);

    await writeFile(file, 'Something else stands here now.');
    expect((await whileRunning(press)).message?.text).toContain('has changed');

    await rm(file);
    await writeFile(join(folder, 'b.md'), 'Another article.');
    expect((await whileRunning(press)).message?.text).toContain('no longer');
    expect(puts()).toBe(1);
    expect(discord.refusals).toEqual([]);
  });

  it('commands that differ from what is registered are registered anew', async () => {
    discord.requests.length = 0;
    discord.preregister([{ name: 'old', description: 'From another version', type: 1 }]);
    await whileRunning(async () => {
      await expect.poll(() => discord.commands.map(({ name }) => name)).toEqual(NAMES);
    });
  });

  it('commands of one server are registered there', async () => {
    const env = { ...discord.env, DISCORD_GUILD_ID: discord.guildId };
    const bot = startBot(folder, env);
    await discord.ready();
    await bot.hasRead();
    await expect
      .poll(() => discord.commands.some((it) => it['guild_id'] === discord.guildId))
      .toBe(true);
    expect(await bot.stop()).toBe(0);
  });
});

describe('a bot that cannot run ends with exit code 2 and one clear sentence', () => {
  const endOf = async (
    options: Parameters<typeof startDiscord>[0],
    env: Readonly<Record<string, string>> = {},
    folder = SAMPLES,
  ) => {
    const discord = await startDiscord(options);
    const inGuild = { DISCORD_GUILD_ID: discord.guildId };
    const bot = startBot(folder, { ...discord.env, ...inGuild, ...env });
    const code = await bot.ended();
    await discord.stop();
    return { code, output: bot.output(), token: discord.token };
  };
  const sentence = (output: string) => output.trim().split('\n');

  it.each([
    ['when the token is wrong', { rejectToken: true }, /refuses the token/],
    [
      'when an intent is not allowed',
      { disallowedIntents: ['GuildMessages' as const] },
      /refuses the intents/,
    ],
    [
      'when it may not register its commands',
      { guildCommandsForbidden: true },
      /does not let the bot register/,
    ],
  ])('%s', async (_, options, expected) => {
    const { code, output, token } = await endOf(options);
    expect(code).toBe(2);
    expect(sentence(output).filter((line) => expected.test(line))).toHaveLength(1);
    expect(output).not.toContain(token);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('when Discord cannot be reached', async () => {
    const { code, output } = await endOf({}, { DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(code).toBe(2);
    expect(output).toMatch(/cannot be reached/);
  });

  it('when there is no folder, or no article in it', async () => {
    const missing = await endOf({}, {}, '/nowhere/at/all');
    expect(missing).toMatchObject({ code: 2, output: expect.stringContaining('cannot be read') });
    const empty = await mkdtemp(join(tmpdir(), 'pullquote-'));
    const nothing = await endOf({}, {}, empty);
    await rm(empty, { recursive: true });
    expect(nothing).toMatchObject({ code: 2, output: expect.stringContaining('no article') });
  });
});

function doorFor(library: ReadLibrary, notation: Notation): Door {
  return doorTo(notation, library.textOf);
}

describe('a bot whose library is not what it should be', () => {
  const run = async (
    library: ReadLibrary,
    work: (discord: Discord) => Promise<void>,
    ready: Promise<void> = Promise.resolve(),
  ) => {
    const discord = await startDiscord();
    const stop = new AbortController();
    const lines: string[] = [];
    const ended = runBot({
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
      ready,
      door: doorFor(library, discordNotation),
      copyDoor: doorFor(library, codeNotation),
      jsonDoor: doorFor(library, jsonNotation),
      log: (line) => lines.push(line),
      stop: stop.signal,
    });
    await discord.ready();
    await work(discord);
    stop.abort();
    expect(await ended).toBe(0);
    expect(discord.refusals).toEqual([]);
    await discord.stop();
    return lines;
  };

  it('says calmly that it is still reading, and answers once it has read', async () => {
    const whole = await libraryOf({ 'a.md': 'The truce began.' });
    let isRead = false;
    const library: ReadLibrary = {
      ...whole,
      get articles() {
        return isRead ? whole.articles : articlesOf([]);
      },
    };
    const work = async (discord: Discord) => {
      const early = await discord.slash('ask', { question: 'truce' });
      expect(early).toMatchObject({ acknowledged: true, ephemeral: true });
      expect(early.message?.text).toContain('still being read');
      const [said] = await discord.say('truce', { mention: true });
      expect(said?.text).toContain('still being read');
      isRead = true;
      const late = await discord.slash('ask', { question: 'truce' });
      expect(late.message?.text).toContain('> The **truce** began.');
    };
    await run(library, work, new Promise(() => {}));
  });

  it('answers from what has been read so far, and says that there is more to come', async () => {
    const library: ReadLibrary = {
      ...(await libraryOf({ 'a.md': 'The truce began.' })),
      progress: { files: [40, 100], bytes: [4, 10] },
    };
    const work = async (discord: Discord) => {
      const { message } = await discord.slash('ask', { question: 'truce' });
      expect(message?.text).toContain('> The **truce** began.');
      expect(message?.text).toContain('still being read (40 of 100)');
    };
    await run(library, work, new Promise(() => {}));
  });

  it('says one calm sentence when answering fails, and logs the cause once', async () => {
    const library: ReadLibrary = {
      ...(await libraryOf({ 'a.md': 'The truce began.' })),
      ask: async () => {
        throw new Error('the engine is down', { cause: new Error('disk full') });
      },
    };
    const lines = await run(library, async (discord) => {
      const seen = await discord.slash('ask', { question: 'truce' });
      expect(seen.message?.text).toBe(
        'That went wrong here, and it has been noted. Please ask again.',
      );
      const [said] = await discord.say('truce', { mention: true });
      expect(said?.text).toBe('That went wrong here, and it has been noted. Please ask again.');
    });
    const causes = lines.filter((line) => line.includes('disk full'));
    expect(causes).toHaveLength(2);
  });
});
