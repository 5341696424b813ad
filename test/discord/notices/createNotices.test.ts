import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonNotation } from '../../../src/core/answer/answerJson.ts';
import { correctionsReply } from '../../../src/core/conversation/commands/corrections.ts';
import type { Notices } from '../../../src/core/conversation/notices.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/conversation/serverSettings.ts';
import { runBot } from '../../../src/discord/bot.ts';
import { codeNotation, discordNotation } from '../../../src/discord/notation.ts';
import { desksOf } from '../../support/desk.ts';
import { type Discord, type Message, startDiscord } from '../../support/discord/discord.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf, byId, libraryOf } from '../../support/library.ts';
import { NOWHERE } from '../../support/whereabouts.ts';

const TRUCE = 'The truce in Orrin began on Monday at noon.';
const NOW = TRUCE.replace('Monday', 'Tuesday');

describe('on Discord', () => {
  let discord: Discord;
  let notices: Notices;
  const stop = new AbortController();
  let ended: Promise<unknown>;
  let asked: Message | undefined;
  const lines: string[] = [];
  let text = TRUCE;

  beforeAll(async () => {
    discord = await startDiscord();
    const library = await libraryOf({ 'truce.md': TRUCE });
    const online = new Promise<Notices>((resolve) => {
      ended = runBot({
        settings: {
          ...{ token: discord.token, apiUrl: discord.url },
          ...{ opensThreads: false, guildId: undefined, shards: undefined },
        },
        desks: { usual: desksOf(library), hasty: desksOf(library.inHaste()) },
        settingsOf: async () => DEFAULT_SETTINGS,
        due: () => {},
        noteCard: async () => {},
        whereabouts: NOWHERE,
        ready: Promise.resolve(),
        door: doorTo(discordNotation, () => text),
        copyDoor: doorTo(codeNotation, () => text),
        jsonDoor: doorTo(jsonNotation, () => text),
        log: (line) => lines.push(line),
        onOnline: resolve,
        stop: stop.signal,
      });
    });
    await discord.ready();
    notices = await online;
    asked = (await discord.slash('ask', { question: 'When did the truce in Orrin begin?' }))
      .message;
    text = NOW;
  });

  afterAll(async () => {
    stop.abort();
    await ended;
    await discord.stop();
  });

  const noted = { receipt: 'R', place: 0, articleId: 'truce', title: 'Truce', quote: TRUCE, at: 0 };
  const changed = () =>
    correctionsReply([{ ...noted, change: 'reworded' }], byId([articleOf('truce.md', NOW)]));
  const place = () => ({ channel: asked?.channel_id ?? '', message: asked?.id ?? '' });
  const cardNow = () => discord.messages.find(({ id }) => id === asked?.id);

  it('a card says what of it does not stand any more, keeps its buttons, and pings nobody', async () => {
    const buttons = asked?.buttons;
    expect(await notices.correct(place(), changed(), 'de')).toBe('said');
    const card = cardNow();
    expect(card?.text).toMatch(
      /^Die Worte “?„?The truce in Orrin began on Monday at noon\.[”“] stehen nicht mehr in/,
    );
    expect(card?.text).toContain(`> ${NOW}`);
    expect(card?.text).toContain(TRUCE);
    expect(card?.buttons).toEqual(buttons);
    expect(discord.pings).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });

  it('a card says nothing of it any more once all stands again', async () => {
    expect(await notices.correct(place(), { kind: 'corrections', entries: [] }, 'de')).toBe('said');
    expect(cardNow()?.text).toBe(asked?.text);
  });

  it('a card that nobody can see is given up', async () => {
    const gone = { ...place(), message: '1234567890' };
    expect(await notices.correct(gone, changed(), 'en')).toBe('never');
    const nowhere = { ...place(), channel: '1234567890' };
    expect(await notices.correct(nowhere, changed(), 'en')).toBe('never');
    expect(lines.filter((line) => line.includes('corrected'))).toEqual([]);
  });
});
