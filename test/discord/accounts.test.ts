import { expect, it } from 'vitest';
import { startBot } from '../support/bot.ts';
import { startDiscord } from '../support/discord/discord.ts';
import { folderOf } from '../support/program.ts';

const article = (title: string, text: string) =>
  `---\ntitle: "${title}"\ndate: 2024-03-02\n---\n\n${text}\n`;
const FILES = {
  'police.md': article('What the police count', 'The fire in Skarvik killed 79 people.'),
  'mayor.md': article('The mayor speaks', 'In Skarvik the fire killed 82 people, she said.'),
  'nurse.md': article('A nurse speaks', 'The fire in Skarvik killed 75 people, a nurse said.'),
};

it('sources that differ stand side by side on one card, under one line', async () => {
  const discord = await startDiscord();
  const bot = startBot(await folderOf(FILES), { ...discord.env, READER: 'auto' });
  try {
    await discord.ready();
    await bot.hasRead();
    const question = 'How many people were killed in the fire in Skarvik?';
    const { message } = await discord.slash('ask', { question });
    expect(message?.text).toMatch(/^\*\*Sources differ: (?:\d\d \(1 source\)(?:, )?){3}\*\*$/m);
    for (const toll of ['79', '82', '75']) expect(message?.text).toContain(`__**${toll}**__`);
    expect(discord.refusals).toEqual([]);
  } finally {
    await bot.stop();
    await discord.stop();
  }
});
