import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, type Seen, startDiscord } from '../support/discord/discord.ts';
import { folderOf } from '../support/program.ts';

const FILES = {
  'news/truce.md': '# The truce of Halmar\n\nThe truce in Halmar began on 3 October 2016.\n',
  'sport/cup.md': '# The cup of Halmar\n\nThe cup in Halmar began on 9 October 2016.\n',
  'board/merger.md':
    '# Plan Kestrel\n\nThe merger in Halmar began on 5 October 2016, Kestrel said.\n',
};
const QUESTION = 'When did the merger in Halmar begin?';
const SECRET = /Kestrel|Board|5 October/;

const textOf = ({ message, choices }: Seen) => `${message?.text} ${JSON.stringify(choices)}`;

describe('a collection that a role opens', () => {
  let discord: Discord;
  let bot: Bot;
  let folder: string;
  let role: string;
  const bob = () => ({ user: 'bob', roles: [role] }) as const;
  const alice = { user: 'alice' } as const;

  beforeAll(async () => {
    discord = await startDiscord();
    role = discord.addRole('Board');
    const rules = `News:\n  folder: news\nSport:\n  folder: sport\nBoard:\n  folder: board\n  only: role ${role}\n`;
    folder = await folderOf({ ...FILES, 'collections.yaml': rules });
    bot = startBot(folder, { ...discord.env, WATCH_INTERVAL: '1' });
    await discord.ready();
    await bot.hasRead();
  });

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(discord.refusals).toEqual([]);
    expect(discord.pings).toEqual([]);
  });

  it('is asked by who has it, alone, and named on the card', async () => {
    const seen = await discord.slash('ask', { question: QUESTION, private: true }, bob());
    expect(seen.ephemeral).toBe(true);
    expect(textOf(seen)).toMatch(
      /The \*\*merger\*\* in \*\*Halmar\*\*[\s\S]*Plan Kestrel[\s\S]*· Board ·/,
    );
    const shared = await discord.press(seen.message, 'Share', bob());
    expect(shared).toMatchObject({ ephemeral: true });
    expect(textOf(shared)).toContain('cannot be shared');
  });

  it('is answered to them alone where they name it, and listed to them', async () => {
    const named = await discord.slash('ask', { question: QUESTION, collection: 'board' }, bob());
    expect(named).toMatchObject({ ephemeral: true });
    expect(textOf(named)).toContain('Plan Kestrel');
    const shared = await discord.press(named.message, 'Share', bob());
    expect(shared).toMatchObject({ ephemeral: true });
    expect(textOf(shared)).toContain('cannot be shared');
    const follow = await discord.press(named.message, 'Edit question', bob());
    expect(follow.modal?.fields[0]?.value).toContain('collection:board');
    expect(textOf(await discord.slash('collections', {}, bob()))).toMatch(
      /News.*\n.*Sport.*\n\*\*Board\*\* · 1 article/,
    );
  });

  it('is not there for anybody else, nor where others see the reply', async () => {
    const theirs = await discord.slash('ask', { question: 'When did the truce in Halmar begin?' });
    for (const seen of [
      await discord.slash('ask', { question: QUESTION }, bob()),
      await discord.slash('ask', { question: QUESTION }, alice),
      await discord.slash('ask', { question: QUESTION, private: true }, alice),
      await discord.slash('ask', { question: 'Halmar merger', sort: 'newest' }, alice),
      await discord.slash('timeline', { topic: 'Halmar' }, alice),
      await discord.slash('verify', { text: 'The merger in Halmar began on 5 October' }, alice),
      await discord.slash('claim', { statement: 'The merger in Halmar began in 2016.' }, alice),
      await discord.slash('articles', {}, alice),
      await discord.slash('collections', {}, alice),
      await discord.autocomplete('ask', { question: 'Plan' }, alice),
      await discord.autocomplete('ask', { question: 'Plan' }, bob()),
      await discord.autocomplete('ask', { question: QUESTION, collection: '' }, alice),
      await discord.menu('Find sources', theirs.message, alice),
      await discord.menu('Check this quote', theirs.message, alice),
      await discord.press(theirs.message, 'Context', alice),
    ]) {
      // What was typed is theirs; what is said of it is ours.
      const said = textOf(seen)
        .replaceAll(/^### .*$/gm, '')
        .replaceAll(/^> .*posted.*$/gm, '');
      expect(said.replaceAll('The merger in Halmar began on 5 October', '')).not.toMatch(SECRET);
    }
    const offered = await discord.autocomplete(
      'ask',
      { question: QUESTION, collection: 'boa' },
      bob(),
    );
    expect(JSON.stringify(offered.choices)).toContain('Board');
    for (const reply of await discord.say(QUESTION, { mention: true, quiet: 500 })) {
      expect(reply.text.replaceAll(/^### .*$/gm, '')).not.toMatch(SECRET);
    }
    const named = await discord.slash('ask', { question: QUESTION, collection: 'Board' }, alice);
    const other = await discord.slash('ask', { question: QUESTION, collection: 'Bored' }, alice);
    expect(textOf(named).replaceAll('Board', 'Bored')).toBe(textOf(other));
  });

  it('stays closed while the rules are wrong, and what is ruled anew holds at once', async () => {
    const file = join(folder, 'collections.yaml');
    const ask = () => discord.slash('ask', { question: QUESTION, private: true }, alice);
    const until = async (part: string) => {
      while (!bot.output().includes(part)) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await writeFile(file, 'Board:\n  foldr: board\n');
    await until('collections.yaml:2:');
    expect(textOf(await ask())).not.toContain('Plan Kestrel');
    await writeFile(file, `Sport:\n  folder: sport\n  only: role ${role}\n`);
    await until('rules now holds');
    expect(textOf(await ask())).not.toMatch(/Plan Kestrel|The cup/);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(textOf(await ask())).toContain('Plan Kestrel');
  });

  it('lets nobody ask where the rules are wrong at a start', async () => {
    const closed = await folderOf({ 'collections.yaml': 'Board: board\n' });
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(closed, path)), { recursive: true });
      await writeFile(join(closed, path), text);
    }
    await bot.stop();
    bot = startBot(closed, discord.env);
    await discord.ready();
    await bot.hasRead();
    const seen = await discord.slash('ask', { question: 'When did the truce begin?' }, alice);
    expect(seen.message?.text).not.toContain('October');
    expect(bot.output()).toContain('nobody can ask anything but at the terminal');
  });
});
