import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, type Message, startDiscord } from '../support/discord/discord.ts';

const QUESTION = 'Who owns the lighthouse of Tarbat?';
const SAME = 'By whom is the lighthouse of Tarbat owned?';
const ANSWER = 'The lighthouse of Tarbat is owned by Anna Reed, who bought it in 1998.\n';
const MANAGER = { user: 'bob', manager: true } as const;

let discord: Discord;
let bot: Bot;
let folder: string;

const start = async () => {
  bot = startBot(join(folder, 'articles'), {
    ...discord.env,
    ...{ DATA_DIR: join(folder, 'data'), WATCH_INTERVAL: '1' },
  });
  await discord.ready();
  await bot.hasRead();
};

const articleAt = (name: string) => join(folder, 'articles', name);
const addAnswer = () => writeFile(articleAt('tarbat.md'), ANSWER);

/** Waits until something is so. */
async function until<T>(look: () => T | undefined | false, ms = 20_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`It did not come to that.\n${bot.output()}`);
    await setTimeout(50);
  }
}

/** As long as a notice that must not come would have taken. */
const waitInVain = () => setTimeout(4000);

const told = (messages: readonly Message[]) =>
  messages.filter(({ text }) => text.includes('The articles answer this by now:'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-gaps-'));
  for (const name of ['articles', 'data']) await mkdir(join(folder, name));
  await writeFile(articleAt('harbour.md'), 'The harbour of Wick was built in 1810 of red stone.\n');
  discord = await startDiscord();
  await start();
});

afterEach(async () => {
  await bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true });
  expect(discord.refusals).toEqual([]);
  expect(discord.pings).toEqual([]);
});

describe('what was not answered', () => {
  it('is listed for those who manage the server, with what asks the same, and marked when an article answers it', async () => {
    await discord.slash('ask', { question: QUESTION });
    await discord.slash('ask', { question: SAME }, { user: 'bob' });
    await discord.slash('ask', { question: 'What is the harbour of Wick built of?' });
    const { message } = await discord.slash('gaps', {}, MANAGER);
    expect(message?.ephemeral).toBe(true);
    expect(message?.text).toContain('Not answered: 1 · answered by now: 0 · dismissed: 0');
    expect(message?.text).toContain(`**${QUESTION}**`);
    expect(message?.text).toContain('asked 2 times · by 2 people');
    expect(message?.text).toContain('No article has the words “owns”, “lighthouse”, “Tarbat”.');
    await addAnswer();
    const answered = async () => {
      const { message: now } = await discord.slash('gaps', { state: 'answered' }, MANAGER);
      return now?.text.includes('> The lighthouse of Tarbat') ? now.text : undefined;
    };
    let text: string | undefined;
    for (let tries = 0; tries < 40 && text === undefined; tries += 1) {
      text = await answered();
      await setTimeout(200);
    }
    expect(text).toContain('**Answered by now:**');
    await rm(articleAt('tarbat.md'));
    await until(() => bot.output() !== undefined);
    await waitInVain();
    const { message: again } = await discord.slash('gaps', {}, MANAGER);
    expect(again?.text).toContain('Not answered: 1 · answered by now: 0');
  });

  it('is dismissed and taken back with a button, also after a restart, and exported to the manager alone', async () => {
    await discord.slash('ask', { question: QUESTION });
    const { message } = await discord.slash('gaps', {}, MANAGER);
    await bot.stop();
    await start();
    await discord.press(message, 'Dismiss', MANAGER);
    expect(discord.again(message as Message)?.text).toContain('Not answered: 0');
    const { message: dismissed } = await discord.slash('gaps', { state: 'dismissed' }, MANAGER);
    expect(dismissed?.text).toContain(QUESTION);
    const { message: file } = await discord.press(dismissed, 'Export', MANAGER);
    expect(file?.ephemeral).toBe(true);
    const [line, ...more] = discord.fileOn(file as Message, 'gaps-dismissed.jsonl').split('\n');
    expect(more).toEqual(['']);
    expect(JSON.parse(line ?? '')).toMatchObject({
      question: QUESTION,
      state: 'dismissed',
      times: 1,
    });
    await discord.press(dismissed, 'Undo', MANAGER);
    const { message: open } = await discord.slash('gaps', {}, MANAGER);
    expect(open?.text).toContain('Not answered: 1');
  });

  it('is nobody else’s: not with a forged command or button, not on another server, not where it was private', async () => {
    await discord.slash('ask', { question: QUESTION });
    await discord.slash('ask', { question: 'Who keeps the bees of Skye?', private: true });
    await discord.slash('ask', { question: 'Who sails to Muck?' }, { dm: true });
    const other = discord.addServer('Elsewhere');
    await setTimeout(200);
    const there = { ...MANAGER, channel: other.channelId };
    const { message: elsewhere } = await discord.slash('gaps', {}, there);
    expect(elsewhere?.text).toContain('Not answered: 0');
    const forged = await discord.slash('gaps', {}, { user: 'alice', forced: true });
    expect(forged.message?.text).toBe('Only those who manage the server can see this.');
    const { message } = await discord.slash('gaps', {}, MANAGER);
    expect(message?.text).toContain('Not answered: 1');
    expect(message?.text).not.toMatch(/bees|Muck/);
    // Bob manages the server no more.
    const pressed = await discord.press(message, 'Dismiss', { user: 'bob' });
    expect(pressed.message?.text ?? discord.again(message as Message)?.text).toBe(
      'Only those who manage the server can see this.',
    );
    const { message: still } = await discord.slash('gaps', {}, MANAGER);
    expect(still?.text).toContain('Not answered: 1');
  });
});

describe('what people think of an answer', () => {
  it('is noted at a press, also after a restart, taken back at another, and makes a gap while it stands', async () => {
    const { message } = await discord.slash('ask', {
      question: 'What is the harbour of Wick built of?',
    });
    expect(message?.text).toContain('red stone');
    await bot.stop();
    await start();
    const { message: noted } = await discord.press(message, 'Not helpful', { user: 'bob' });
    expect(noted?.ephemeral).toBe(true);
    expect(noted?.text).toContain('this was not helpful.');
    const opened = await discord.press(noted, 'Say why', { user: 'bob' });
    const { message: thanks } = await discord.submitModal(opened, {
      'The reason': 'outdated',
      'In your own words, if you like': 'It was *rebuilt* <@1>',
    });
    expect(thanks?.text).toBe('Thank you, that has been noted.');
    const { message: gaps } = await discord.slash('gaps', {}, MANAGER);
    expect(gaps?.text).toContain('1 answer was not helpful');
    expect(gaps?.text).toContain('Outdated: “It was \\*rebuilt\\* \\<\\@1\\>”');
    await discord.press(message, 'Not helpful', { user: 'bob' });
    const { message: none } = await discord.slash('gaps', {}, MANAGER);
    expect(none?.text).toContain('Not answered: 0');
    // What others think of it is shown to nobody.
    expect(discord.again(message as Message)?.text).toBe(message?.text);
  });
});

describe('whoever wants to be told', () => {
  it('is told once, below the card, without a ping, also where the program was killed in between', async () => {
    const { message } = await discord.slash('ask', { question: QUESTION });
    const { message: kept } = await discord.press(message, 'Tell me', { user: 'bob' });
    expect(kept?.ephemeral).toBe(true);
    expect(kept?.text).toContain('the bot says so here, once and without a ping');
    await bot.stop('SIGKILL');
    await addAnswer();
    await start();
    const { text } = await until(() => told(discord.messagesIn(discord.channelId))[0]);
    await bot.stop('SIGKILL');
    await start();
    await waitInVain();
    expect(told(discord.messagesIn(discord.channelId))).toHaveLength(1);
    expect(text).toContain('by Anna Reed, who bought it in 1998.');
  });

  it('is not where they have taken it back', async () => {
    const { message } = await discord.slash('ask', { question: QUESTION });
    await discord.press(message, 'Tell me', { user: 'bob' });
    const { message: back } = await discord.press(message, 'Tell me', { user: 'bob' });
    expect(back?.text).toContain('Taken back');
    await addAnswer();
    await waitInVain();
    expect(told(discord.messages)).toEqual([]);
  });

  it('is told alone what they asked alone, and not once they have left', async () => {
    const ask = { question: QUESTION, private: true };
    const first = await discord.slash('ask', ask, { user: 'alice' });
    const second = await discord.slash('ask', ask, { user: 'bob' });
    await discord.press(first.message, 'Tell me', { user: 'alice' });
    const { message: kept } = await discord.press(second.message, 'Tell me', { user: 'bob' });
    expect(kept?.text).toContain('in a direct message');
    discord.leave('bob');
    await addAnswer();
    const [message] = await until(() => {
      const found = told(discord.messagesTo('alice'));
      return found.length > 0 && found;
    });
    expect(message?.text).toContain('Anna Reed');
    await waitInVain();
    expect(told(discord.messagesTo('bob'))).toEqual([]);
    // That they are no member any more is looked up, and told.
    const unknown = discord.refusals.splice(0).map(({ code }) => code);
    expect(new Set(unknown)).toEqual(new Set([10007]));
    expect(told(discord.messagesIn(discord.channelId))).toEqual([]);
  });

  it('is not where only a role opens the article, and they have lost it, nor before others', async () => {
    const role = discord.addRole('Board');
    discord.setRoles('alice', [role]);
    discord.setRoles('bob', [role]);
    await mkdir(articleAt('board'));
    await writeFile(articleAt('collections.yaml'), `Board: {folder: board, only: role ${role}}\n`);
    const ask = { question: QUESTION, private: true };
    for (const user of ['alice', 'bob'] as const) {
      const { message } = await discord.slash('ask', ask, { user });
      await discord.press(message, 'Tell me', { user });
    }
    const { message: open } = await discord.slash('ask', { question: QUESTION }, { user: 'bob' });
    await discord.press(open, 'Tell me', { user: 'bob' });
    discord.setRoles('bob', []);
    await writeFile(articleAt('board/tarbat.md'), ANSWER);
    await until(() => told(discord.messagesTo('alice')).length > 0);
    await waitInVain();
    expect(told(discord.messagesTo('bob'))).toEqual([]);
    expect(told(discord.messagesIn(discord.channelId))).toEqual([]);
    const { message: gaps } = await discord.slash('gaps', {}, MANAGER);
    expect(gaps?.text).toContain('Not answered: 1');
    expect(gaps?.text).not.toContain('Reed');
  });

  it('hears at once that they cannot be reached, and nothing is kept', async () => {
    discord.takesDirectMessages('bob', false);
    const { message } = await discord.slash(
      'ask',
      { question: QUESTION, private: true },
      { user: 'bob' },
    );
    const { message: notice } = await discord.press(message, 'Tell me', { user: 'bob' });
    expect(notice?.text).toContain('so nothing is kept');
    discord.refusals.length = 0;
  });
});
