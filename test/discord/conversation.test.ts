import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { questionOn } from '../../src/discord/cards/questionLine.ts';
import { discordNotation, readLabel } from '../../src/discord/notation.ts';
import { terminalNotation } from '../../src/terminal/notation.ts';
import { type Bot, startBot } from '../support/bot.ts';
import {
  type Acting,
  type Discord,
  type Message,
  startDiscord,
} from '../support/discord/discord.ts';
import { folderOf, runProgram } from '../support/program.ts';

const TOLL_URL = 'https://herald.example/toll-proposed';
const ZEBRA =
  'reports-of-the-harbour-office-and-of-its-friends/of-the-year-two-thousand-and-sixteen/zebra.md';

interface Matter {
  readonly title: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
}

function file(matter: Matter, text: string): string {
  const lines = Object.entries(matter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', text, ''].join('\n');
}

const HERALD = { publisher: 'Orrin Herald', author: 'Tomas Bell' };
const GAZETTE = { publisher: 'Coast Gazette', author: 'Ada Lind' };

/** A small town with a harbour, in the papers of its coast. */
const FILES = {
  'toll-proposed.md': file(
    { title: 'Mayor wants boats to pay', date: '2016-03-04', ...HERALD, url: TOLL_URL },
    'Mayor Ilse Varga proposed a harbour toll of two crowns for every boat in Orrin.\n\nCaptain Nora Quist opposed the harbour toll because fishermen earn little in winter.',
  ),
  'toll-vote.md': file(
    { title: 'Council votes for the toll', date: '2016-05-20', ...GAZETTE },
    'The town council of Orrin voted for the harbour toll on May 19, 2016.',
  ),
  'toll-protest.md': file(
    { title: 'Boats block Orrin in protest', date: '2016-06-11', ...HERALD },
    'Forty boats blocked the harbour of Orrin to protest against the harbour toll, and the blockade lasted six hours.',
  ),
  'toll-starts.md': file(
    { title: 'First crowns for the pier', date: '2016-09-02', ...GAZETTE },
    'The harbour toll came into force in Orrin on September 1, 2016.',
  ),
  'toll-revenue.md': file(
    { title: 'What the toll has brought', date: '2016-12-15', ...HERALD },
    'The harbour toll has brought in 9,400 crowns so far, the treasurer of Orrin said.',
  ),
  'toll-court.md': file(
    { title: 'Court dismisses complaint', date: '2017-02-20', ...GAZETTE },
    'A court dismissed the complaint of two fishermen against the harbour toll on February 17, 2017.',
  ),
  'lighthouse.md': file(
    { title: 'The lighthouse gets a new lamp', date: '2015-08-02', ...HERALD },
    'The lighthouse of Orrin got a new lamp that can be seen from twenty miles away.',
  ),
  'bridges.md': file(
    { title: 'Two bridges', date: '2017-04-04', ...GAZETTE },
    'The bridge in Brindle will cost two million crowns.\n\nThe bridge in Orrin will cost half as much because the river is narrow there.',
  ),
  'notes.md': '# Notes\n\nVisitors ask about the harbour toll most of all.\n',
  [ZEBRA]: file({ title: 'Zebra crossing repainted' }, 'The zebra crossing is white again.'),
  'broken.json': '{"title": "Broken',
};

const TOLL = 'Who opposed the harbour toll?';
const OPPOSED =
  'Captain Nora Quist opposed the harbour toll because fishermen earn little in winter.';
/** Milliseconds without a request after which a card that is one request is complete. */
const QUIET = 50;
/** Has more quotations than a first card shows. */
const MANY = 'harbour toll';
const FIRST = 'What will the bridge in Brindle cost?';
/** Cannot stand alone. */
const NEXT = 'and in Orrin?';
/** What it means after the first question. */
const RUN = 'What will the bridge in Orrin cost?';

/** How the article that has a url is referred to in each style. */
const REFERENCES = {
  APA: /Bell, T\. \(2016, March 4\)\. Mayor wants boats to pay\./,
  MLA: /Bell, Tomas\. “Mayor [Ww]ants/,
  Chicago: /Bell, Tomas\. .*Mayor [Ww]ants/,
  BibTeX: /@\w+\{[^,]+,\n\s+author = \{Bell, Tomas\}/,
  RIS: /^TY {2}- [\s\S]*^AU {2}- Bell, Tomas$/m,
  'CSL-JSON': /"family": ?"Bell"/,
};

/** The quotations of a message, undone. */
function quotesIn(message: Message | undefined): string[] {
  return Array.from((message?.text ?? '').matchAll(/(?:^> .*(?:\n|$))+/gm), ([quote]) =>
    discordNotation.read(quote.trimEnd()),
  );
}

/** The question that a card says was run. */
const questionIn = (message: Message | undefined) => questionOn(message?.text ?? '');

const labelsIn = (message: Message | undefined) => message?.buttons.map(({ label }) => label) ?? [];
/** The articles that a message quotes from, in its order. */
const sourcesIn = (message: Message | undefined) =>
  Array.from((message?.text ?? '').matchAll(/^-# .*· ([\w-]+)\.md/gm), ([, path]) => path);

/** The words of a message's quotations that are bold. */
const boldIn = (message: Message | undefined) =>
  (message?.text ?? '')
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .flatMap((line) => Array.from(line.matchAll(/\*\*(.+?)\*\*/g), ([, word]) => word));

/** What is on a card, and on the one with what did not find room there. */
async function wholeOf(discord: Discord, message: Message | undefined) {
  const label = labelsIn(message).find((it) => it.startsWith('More'));
  const more = label === undefined ? undefined : (await discord.press(message, label)).message;
  return {
    quotes: [...quotesIn(message), ...quotesIn(more)],
    sources: [...sourcesIn(message), ...sourcesIn(more)],
  };
}

describe('a conversation with the bot', () => {
  let discord: Discord;
  let bot: Bot;
  let folder: string;

  beforeAll(async () => {
    discord = await startDiscord();
    folder = await folderOf(FILES);
    bot = startBot(folder, discord.env);
    await discord.ready();
    await bot.hasRead();
  });

  beforeEach(() => {
    discord.requests.length = 0;
    discord.refusals.length = 0;
    discord.pings.length = 0;
  });

  afterEach(() => {
    expect(discord.refusals).toEqual([]);
    expect(discord.pings).toEqual([]);
    expect(bot.output()).not.toMatch(/^\s+at /m);
  });

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
  });

  type Options = Parameters<Discord['slash']>[1];
  const ask = (question: string, acting: Acting = {}, options: Options = {}) =>
    discord.slash('ask', { question, ...options }, { quiet: QUIET, ...acting });
  /** Writes to the bot and waits for its card, which comes after its first words. */
  const tell = async (text: string, saying: Parameters<Discord['say']>[1]) =>
    (await discord.say(text, { quiet: 250, ...saying }))[0];

  describe('what is asked for can be limited', () => {
    it('by options, to a source, a period and an order', async () => {
      const given = { source: 'Coast Gazette', after: '2016-06', before: '2017-01-01' };
      const { message } = await ask('harbour toll', {}, given);
      expect(sourcesIn(message)).toEqual(['toll-starts']);
      const sorted = await ask('harbour toll', {}, { source: 'Coast Gazette', sort: 'newest' });
      const { sources } = await wholeOf(discord, sorted.message);
      expect(sources).toEqual(['toll-court', 'toll-starts', 'toll-vote']);
    });

    it('by an option, to an author', async () => {
      const { message } = await ask('harbour toll', {}, { author: 'Tomas Bell' });
      const { sources } = await wholeOf(discord, message);
      expect(sources.sort()).toEqual(['toll-proposed', 'toll-protest', 'toll-revenue']);
    });

    it('by words, with the same answer as by options, and the card says to what', async () => {
      const options = await ask('harbour toll', {}, { source: 'Coast Gazette', sort: 'oldest' });
      const words = await ask('harbour toll source:"Coast Gazette" sort:oldest');
      expect(quotesIn(words.message)).toEqual(quotesIn(options.message));
      for (const { message } of [options, words]) {
        expect(message?.text).toContain('Only source Coast Gazette, sorted oldest first');
      }
    });

    it('and what "More" shows has its words marked as on the first card', async () => {
      const { message } = await ask('harbour toll', {}, { author: 'Tomas Bell' });
      const label = labelsIn(message).find((it) => it.startsWith('More')) ?? '';
      const more = (await discord.press(message, label)).message;
      for (const shown of [message, more]) {
        expect([...new Set(boldIn(shown))].sort()).toEqual(['harbour', 'toll']);
      }
    });

    it('to a phrase, and without a word', async () => {
      const phrase = await ask('toll "came into force"');
      expect(sourcesIn(phrase.message)).toEqual(['toll-starts']);
      const without = await ask('harbour toll -crowns -council -court -fishermen -force');
      expect(sourcesIn(without.message).sort()).toEqual(['notes', 'toll-protest']);
    });

    it('wrongly, which is said, and everything else holds', async () => {
      const { message } = await ask('harbour toll', {}, { after: 'someday', author: 'Ada Lind' });
      expect(message?.text).toContain('expects a date like 2016, 2016-09 or 2016-09-30.');
      expect(sourcesIn(message)).not.toContain('toll-revenue');
    });

    it('to a time in plain words, which a button switches off for whoever presses it', async () => {
      const { message } = await ask('harbour toll in May 2016');
      expect(sourcesIn(message)).toEqual(['toll-vote']);
      const anyTime = await discord.press(message, 'Any time', { user: 'bob' });
      expect(anyTime).toMatchObject({ ephemeral: true });
      expect(message?.text).toContain('Only dated between');
      expect(anyTime.message?.text).not.toContain('Only dated between');
      expect(sourcesIn(anyTime.message).length).toBeGreaterThan(1);
    });
  });

  describe('while it is typed', () => {
    const offered = async (given: Parameters<Discord['autocomplete']>[1]) => {
      const { choices } = await discord.autocomplete('ask', given);
      return choices as { readonly name: string; readonly value: string }[];
    };

    it.each(['lighth', 'new lamp', 'ligthouse'])('%s, a headline is offered', async (question) => {
      const choices = await offered({ question });
      expect(choices.map(({ name }) => name)).toEqual(['The lighthouse gets a new lamp']);
      const picked = await ask(choices[0]?.value ?? '');
      expect(sourcesIn(picked.message)).toEqual(['lighthouse']);
      expect(quotesIn(picked.message).join()).toContain('can be seen from twenty miles away');
    });

    it('nothing yet, the newest headlines are offered, and each can be picked', async () => {
      const choices = await offered({ question: '' });
      expect(choices[0]?.name).toBe('Two bridges');
      const picked = await Promise.all(choices.map(({ value }) => ask(value)));
      for (const { message } of picked) expect(quotesIn(message)).not.toEqual([]);
    });

    it('a headline of an article with a long path is offered and picked all the same', async () => {
      const [choice] = await offered({ question: 'zebra' });
      expect(choice?.name).toBe('Zebra crossing repainted');
      const picked = await ask(choice?.value ?? '');
      expect(quotesIn(picked.message)).toEqual(['The zebra crossing is white again.']);
    });

    it('a part of a name, sources and authors are offered', async () => {
      const sources = await offered({ question: 'toll', source: 'coa' });
      expect(sources).toEqual([{ name: 'Coast Gazette', value: 'Coast Gazette' }]);
      const authors = await offered({ question: 'toll', author: '' });
      expect(authors.map(({ value }) => value)).toEqual(['Ada Lind', 'Tomas Bell']);
    });
  });

  it('names a word that no article has, and a button asks with one that some have', async () => {
    const { message } = await ask('Who opposed the habour toll?');
    expect(message?.text).toContain('No article has the word “habour”.');
    const meant = await discord.press(message, 'Did you mean “harbour”?', { user: 'bob' });
    expect(meant).toMatchObject({ ephemeral: true });
    expect(questionIn(meant.message)).toBe(TOLL);
    expect(quotesIn(meant.message).join()).toContain(OPPOSED);
  });

  describe('a question that cannot stand alone takes up the one before', () => {
    it('in direct messages, written and by command, until /new', async () => {
      const dm = { dm: true };
      expect(questionIn((await ask(FIRST, dm)).message)).toBe(FIRST);
      const taken = await tell(NEXT, dm);
      expect(questionIn(taken)).toBe(RUN);
      expect(quotesIn(taken)[0]).toContain('half as much');
      expect(questionIn((await ask('why?', dm)).message)).toContain('Orrin');
      const forgotten = await discord.slash('new', {}, dm);
      expect(forgotten).toMatchObject({ ephemeral: true });
      expect(questionIn((await ask(NEXT, dm)).message)).toBe(NEXT);
    });

    it('in a thread, also by somebody else', async () => {
      const channel = discord.openThread('Bridges');
      await tell(FIRST, { channel, mention: true });
      const taken = await tell(NEXT, { channel, mention: true, user: 'bob' });
      expect(questionIn(taken)).toBe(RUN);
      expect(questionIn((await ask('what about Brindle?', { channel })).message)).toBe(FIRST);
      await discord.slash('new', {}, { channel });
      expect(questionIn((await ask(NEXT, { channel })).message)).toBe(NEXT);
    });

    it('in a reply to a card, of a message or of a command', async () => {
      const card = await tell(FIRST, { mention: true });
      if (!card) throw new Error('There is no card to reply to.');
      const taken = await tell(NEXT, { replyTo: card, user: 'bob' });
      expect(questionIn(taken)).toBe(RUN);
      const { message } = await ask(FIRST);
      if (!message) throw new Error('There is no card to reply to.');
      const other = await tell(NEXT, { replyTo: message, mention: true });
      expect(questionIn(other)).toBe(RUN);
    });

    it('by "Ask more", below a public card for whoever asks alone', async () => {
      const { message } = await ask(FIRST);
      const opened = await discord.press(message, 'Ask more', { user: 'bob' });
      expect(opened.modal).toMatchObject({ title: 'Ask', fields: [{ value: '' }] });
      const [field] = opened.modal?.fields ?? [];
      const more = await discord.submitModal(opened, { [field?.custom_id ?? '']: NEXT });
      expect(more).toMatchObject({ ephemeral: true });
      expect(questionIn(more.message)).toBe(RUN);
    });

    it('but in an ordinary channel nothing is taken up', async () => {
      await ask(FIRST);
      expect(questionIn((await ask(NEXT)).message)).toBe(NEXT);
      await tell(FIRST, { mention: true });
      const said = await tell(NEXT, { mention: true });
      expect(quotesIn(said)).not.toContain(
        'The bridge in Orrin will cost half as much because the river is narrow there.',
      );
    });

    it('and one that can stand alone takes up nothing', async () => {
      const dm = { dm: true };
      await ask(FIRST, dm);
      expect(questionIn((await ask(TOLL, dm)).message)).toBe(TOLL);
    });

    it('and a reply to a quotation that was checked takes up nothing of its verdict', async () => {
      const { message } = await discord.slash('verify', { text: OPPOSED });
      if (!message) throw new Error('There is no card to reply to.');
      expect((await tell('why?', { replyTo: message, mention: true }))?.text).not.toContain(
        'word for word',
      );
    });
  });

  describe('a private question', () => {
    it('in a thread is taken up by whoever asked it alone, and in private alone', async () => {
      const channel = discord.openThread('Secrets');
      await ask(FIRST, { channel }, { private: true });
      const others = await ask(NEXT, { channel, user: 'bob' });
      expect(questionIn(others.message)).toBe(NEXT);
      await discord.slash('new', {}, { channel, user: 'bob' });
      const inPublic = await tell(NEXT, { channel, mention: true });
      expect(inPublic?.text).not.toContain('Brindle');
    });

    it('in a thread is taken up by the next one in private', async () => {
      const channel = discord.openThread('Own matters');
      await ask(TOLL, { channel });
      await ask(FIRST, { channel }, { private: true });
      const { message } = await ask(NEXT, { channel }, { private: true });
      expect(questionIn(message)).toBe(RUN);
    });

    it('in a group is not taken up by anybody else', async () => {
      const channel = discord.groupChannelId;
      await ask(FIRST, { channel }, { private: true });
      const { message } = await ask(NEXT, { channel, user: 'bob' });
      expect(questionIn(message)).toBe(NEXT);
    });
  });

  it('opens the question in a form to be edited, and runs what it was edited to', async () => {
    const { message } = await ask(FIRST, {}, { private: true });
    const opened = await discord.press(message, 'Edit question');
    expect(opened.modal?.fields).toMatchObject([{ label: 'Question', value: FIRST }]);
    const [field] = opened.modal?.fields ?? [];
    const edited = await discord.submitModal(opened, { [field?.custom_id ?? '']: TOLL });
    expect(edited).toMatchObject({ ephemeral: true });
    expect(questionIn(edited.message)).toBe(TOLL);
    expect(quotesIn(edited.message).join()).toContain(OPPOSED);
  });

  describe('a message of somebody else', () => {
    it('is looked at sentence by sentence by "Find sources"', async () => {
      const posted = discord.post('A blockade lasted six hours. Purple elephants hummed.');
      const seen = await discord.menu('Find sources', posted, { user: 'bob' });
      expect(seen).toMatchObject({ ephemeral: true });
      expect(seen.message?.text).toMatch(/blockade lasted six hours\.\n-# The articles speak of/);
      expect(seen.message?.text).toMatch(/elephants hummed\.\n-# The articles do not speak of/);
      expect(sourcesIn(seen.message)).toEqual(['toll-protest']);
    });

    it('is looked at by "Find sources" even where it is long and full of markup', async () => {
      const line = `harbour toll ${'_'.repeat(180)}`;
      const posted = discord.post(Array.from({ length: 10 }, () => line).join('\n'));
      const seen = await discord.menu('Find sources', posted);
      expect(seen).toMatchObject({ acknowledged: true });
    });

    it('is looked at by "Find sources" where it is a card of the bot', async () => {
      const { message } = await ask(TOLL);
      const seen = await discord.menu('Find sources', message);
      const listed = seen.message?.text.replace(/[\\*]/g, '');
      expect(listed).toMatch(/^🟦 .*Captain Nora Quist opposed/m);
    });

    const ALTERED = OPPOSED.replace('little', 'plenty');
    it.each([
      ['exact', OPPOSED, 'In the articles, word for word.', [OPPOSED.slice(0, -1)]],
      ['altered', ALTERED, 'Altered. In the articles it reads:', [OPPOSED.slice(0, -1)]],
      ['absent', 'Purple elephants hummed in the market hall.', 'Not in the articles.', []],
    ])('is checked as a quotation: %s', async (_, text, verdict, quotes) => {
      const verified = await discord.slash('verify', { text });
      expect(verified).toMatchObject({ ephemeral: false });
      const checked = await discord.menu('Check this quote', discord.post(text), { user: 'bob' });
      expect(checked).toMatchObject({ ephemeral: true });
      for (const { message } of [verified, checked]) {
        expect(message?.text).toContain(`**${verdict}**`);
        expect(quotesIn(message).map((quote) => quote.replace(/\.$/, ''))).toEqual(quotes);
        expect(sourcesIn(message)).toEqual(quotes.map(() => 'toll-proposed'));
      }
    });

    it('is proofread: each of its quotations is found, and what differs in it is said', async () => {
      const text = `Somebody wrote: “${ALTERED}” And: “${OPPOSED}”`;
      const seen = await discord.menu('Proofread this', discord.post(text), { user: 'bob' });
      expect(seen).toMatchObject({ ephemeral: true });
      expect(seen.message?.text).toMatch(/^\*\*2 quotations · 1 error\*\*/);
      expect(seen.message?.text).toContain('“plenty” instead of “little”');
      expect(sourcesIn(seen.message)).toEqual(['toll-proposed']);
    });

    it('that alters a quotation is shown beside it with the differing words in bold', async () => {
      const { message } = await discord.slash('verify', { text: ALTERED });
      expect(message?.text).toMatch(/^> .*\*\*little ?\*\*/m);
      expect(message?.text).toMatch(/posted:\n.*\*\*plenty ?\*\*/);
    });
  });

  it('shows a timeline in pages, of which those of a private card turn in place', async () => {
    const first = await discord.slash('timeline', { topic: 'harbour toll' });
    expect(first).toMatchObject({ ephemeral: false });
    expect(first.message?.text).toContain('Page 1 of 2');
    expect(labelsIn(first.message)).toEqual(['Next']);
    const own = await discord.press(first.message, 'Next', { user: 'bob' });
    expect(own).toMatchObject({ ephemeral: true, callbackType: 4 });
    expect(own.message?.text).toContain('Page 2 of 2');
    const back = await discord.press(own.message, 'Previous');
    expect(back).toMatchObject({ ephemeral: true, callbackType: 7, followups: [] });
    expect(back.message?.id).toBe(own.message?.id);
    expect(back.message?.text).toBe(first.message?.text);
    const dates = Array.from(
      `${first.message?.text}\n${own.message?.text}`.matchAll(/^\*\*<t:(\d+):D>\*\*/gm),
      ([, date]) => Number(date),
    );
    expect(dates.length).toBeGreaterThan(4);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(quotesIn(own.message)).not.toEqual(quotesIn(first.message));
  });

  describe('a quotation can be taken away', () => {
    it('with a reference in each of six styles, which the menu turns to in place', async () => {
      const { message } = await ask(OPPOSED, {}, { source: 'Orrin Herald' });
      const cited = await discord.press(message, 'Cite', { user: 'bob' });
      expect(cited).toMatchObject({ ephemeral: true });
      const [menu] = cited.message?.selects ?? [];
      expect(menu?.options.map(({ label }) => label)).toEqual(Object.keys(REFERENCES));
      for (const [style, expected] of Object.entries(REFERENCES)) {
        const chosen = await discord.select(cited.message, menu?.custom_id ?? '', [style]);
        expect(chosen).toMatchObject({ ephemeral: true, callbackType: 7 });
        expect(chosen.message?.id).toBe(cited.message?.id);
        expect(chosen.message?.text).toMatch(expected);
        expect(chosen.message?.text).toContain('herald.example/toll-proposed');
        const [now] = chosen.message?.selects ?? [];
        expect(now?.options.filter((it) => it.default)).toMatchObject([{ label: style }]);
      }
    });

    it('as plain text with its source', async () => {
      const { message } = await ask(TOLL);
      const copied = await discord.press(message, 'Copy', { user: 'bob' });
      expect(copied).toMatchObject({ ephemeral: true });
      const blocks = (copied.message?.text ?? '').split('```').map((block) => block.trim());
      for (const quote of quotesIn(message)) expect(blocks).toContain(quote);
      expect(copied.message?.text).toContain('Mayor wants boats to pay, Tomas Bell, Orrin Herald');
    });

    it('as a link that selects the quoted words, in the source line and below the context', async () => {
      const { message } = await ask(TOLL);
      const [, address = ''] = /\]\((https:[^)]+)\)/.exec(message?.text ?? '') ?? [];
      const [page, fragment] = address.split('#:~:text=');
      expect(page).toBe(TOLL_URL);
      const words = decodeURIComponent(fragment?.split(',')[0] ?? '');
      expect(quotesIn(message)[0]?.startsWith(words)).toBe(true);
      const context = await discord.press(message, 'Context');
      expect(context.message?.buttons).toMatchObject([{ url: address }]);
    });

    it('and shared with the channel under the name of whoever asked, mentioning nobody', async () => {
      const { alice } = discord.users;
      const name = `<@${discord.users.bob.id}> @everyone **x** [a](https://evil.example)`;
      const before = { ...alice };
      Object.assign(alice, { global_name: name });
      const asked = await ask(TOLL, {}, { private: true });
      const shared = await discord.press(asked.message, 'Share');
      Object.assign(alice, before);
      expect(asked).toMatchObject({ ephemeral: true });
      expect(shared).toMatchObject({ ephemeral: false });
      const [first = ''] = shared.message?.text.split('\n') ?? [];
      expect(readLabel(first)).toBe(`-# ${name} asked:`);
      expect(first).not.toMatch(/(?<!\\)[<@[]|(?<!\\)\*\*/);
      expect(shared.message?.mentions).toEqual([]);
      expect(quotesIn(shared.message)).toEqual(quotesIn(asked.message));
      expect(labelsIn(shared.message)).not.toContain('Share');
    });

    it('and not shared where it is public already', async () => {
      expect(labelsIn((await ask(TOLL)).message)).not.toContain('Share');
    });
  });

  describe('everywhere', () => {
    it.each([
      ['de', 'Kontext', 'Die neueste Quelle ist'],
      ['ja', '前後を見る', '最も新しい出典は'],
    ])('in the language %s, with the same quotations', async (locale, label, note) => {
      const english = await ask(TOLL);
      const { message } = await ask(TOLL, { locale });
      expect(labelsIn(message)).toContain(label);
      expect(message?.text).toContain(note);
      expect(quotesIn(message)).toEqual(quotesIn(english.message));
    });

    it('in a server and in a group where the bot is no member', async () => {
      const expected = quotesIn((await ask(TOLL)).message);
      for (const channel of [discord.foreignChannelId, discord.groupChannelId]) {
        const seen = await ask(TOLL, { channel });
        expect(seen).toMatchObject({ ephemeral: false, forcedPrivate: false });
        expect(quotesIn(seen.message)).toEqual(expected);
        const context = await discord.press(seen.message, 'Context', { user: 'bob' });
        expect(quotesIn(context.message).join()).toContain(OPPOSED);
      }
    });

    it('in a server that lets no app from outside speak, and says so', async () => {
      const acting = { channel: discord.foreignChannelId, externalApps: false };
      const seen = await ask(TOLL, acting);
      expect(seen).toMatchObject({ ephemeral: true, forcedPrivate: false });
      expect(seen.message?.text).toContain('This server does not let apps from outside speak');
      expect(quotesIn(seen.message).join()).toContain(OPPOSED);
      const asked = await ask(TOLL, acting, { private: true });
      if (!labelsIn(asked.message).includes('Share')) return;
      const shared = await discord.press(asked.message, 'Share', { externalApps: false });
      expect(quotesIn(shared.message)).toEqual([]);
    });

    it('and on its own server as a member, whatever is allowed to apps from outside', async () => {
      const seen = await ask(TOLL, { externalApps: false });
      expect(seen).toMatchObject({ ephemeral: false });
    });
  });

  it('explains each command on one card', async () => {
    const seen = await discord.slash('help');
    expect(seen).toMatchObject({ ephemeral: true });
    // Those for managers say what they are for themselves.
    const explained = discord.commands.filter(({ name }) => !/^(?:help|settings)$/.test(name));
    for (const { name, type } of explained) {
      expect(seen.message?.text).toContain(type === 1 ? `/${name}` : name);
    }
  });

  it('lists its articles, newest first and in pages, and problems for managers alone', async () => {
    const seen = await discord.slash('articles');
    expect(seen).toMatchObject({ ephemeral: true });
    expect(seen.message?.text).toMatch(/^\*\*10 articles\*\*\n-# Page 1 of 2\n.*Two bridges/);
    expect(seen.message?.text).not.toContain('broken');
    const next = await discord.press(seen.message, 'Next');
    expect(next).toMatchObject({ callbackType: 7 });
    expect(next.message?.text).toContain('Zebra crossing repainted');
    const managed = await discord.slash('articles', {}, { manager: true });
    expect(managed.message?.text).toContain('1 problem');
    expect(managed.message?.text).toContain('broken.json');
  });

  it('says of which time the quotations are, and how old the newest is', async () => {
    const { message } = await ask('Which lamp did the lighthouse get?');
    expect(message?.text).toMatch(/<t:1438\d+:D> · The newest source is \d+ years old$/m);
  });

  it('gives the same quotations at every entry', async () => {
    const { stdout } = await runProgram(['ask', '--json', MANY, '--articles', folder]);
    const read: { readonly excerpts: readonly { readonly quote: string }[] } = JSON.parse(stdout);
    const expected = read.excerpts.map(({ quote }) => quote);
    expect(expected.length).toBeGreaterThan(1);

    const chat = await runProgram(['chat', '--articles', folder], { input: `${MANY}\n` });
    const blocks = chat.stdout.matchAll(/(?:^ {3}[┃│] .*\n?)+/gm);
    const { read: undo } = terminalNotation({ colour: false, links: false });
    expect(Array.from(blocks, ([block]) => undo(block.trimEnd()))).toEqual(expected);

    const typed = async (button: string) => {
      const before = await ask('Zeppelin?');
      const opened = await discord.press(before.message, button);
      const [field] = opened.modal?.fields ?? [];
      return (await discord.submitModal(opened, { [field?.custom_id ?? '']: MANY })).message;
    };
    const thread = discord.openThread('Tolls');
    const entries = {
      slash: (await ask(MANY)).message,
      private: (await ask(MANY, {}, { private: true })).message,
      inThread: (await ask(MANY, { channel: thread })).message,
      foreign: (await ask(MANY, { channel: discord.foreignChannelId })).message,
      mention: await tell(MANY, { mention: true }),
      mentionInThread: await tell(MANY, { mention: true, channel: thread }),
      direct: await tell(MANY, { dm: true, user: 'bob' }),
      edited: await typed('Edit question'),
      askedMore: await typed('Ask more'),
    };
    for (const [entry, message] of Object.entries(entries)) {
      const { quotes } = await wholeOf(discord, message);
      expect({ entry, quotes }).toEqual({ entry, quotes: expected });
    }
  });
});

describe('a bot that may open threads, with articles whose names are long', () => {
  let discord: Discord;
  let bot: Bot;

  beforeAll(async () => {
    discord = await startDiscord();
    const long = 'A long report about the harbour and all that has been said of it '.repeat(4);
    const name = long.slice(0, 199);
    const matter = {
      author: name,
      publisher: name,
      url: `https://herald.example/${'x'.repeat(99)}`,
    };
    const named = Array.from({ length: 9 }, (_, index) => [
      `long-${index}.md`,
      file({ title: `${index} ${name}`, ...matter }, `Pier ${index} is painted.`),
    ]);
    bot = startBot(await folderOf({ ...FILES, ...Object.fromEntries(named) }), {
      ...discord.env,
      DISCORD_THREADS: 'yes',
    });
    await discord.ready();
    await bot.hasRead();
  });

  beforeEach(() => {
    discord.refusals.length = 0;
  });

  afterEach(() => {
    expect(discord.refusals).toEqual([]);
    expect(discord.pings).toEqual([]);
  });

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
  });

  const tell = async (text: string, saying: Parameters<Discord['say']>[1]) =>
    (await discord.say(text, { quiet: 250, mention: true, ...saying }))[0];

  it('gives a long answer in a thread, where the conversation goes on', async () => {
    const answer = await tell(MANY, {});
    expect(answer?.channel_id).not.toBe(discord.channelId);
    expect(quotesIn(answer).length).toBeGreaterThan(1);
    const next = await tell('who opposed it?', { channel: answer?.channel_id ?? '' });
    expect(questionIn(next)).toContain('harbour toll');
  });

  it('gives a short answer, and one in a thread, where it was asked', async () => {
    const short = await tell('Who bakes zeppelin pancakes?', {});
    expect(short?.channel_id).toBe(discord.channelId);
    const channel = discord.openThread('Here');
    expect((await tell(MANY, { channel }))?.channel_id).toBe(channel);
  });

  it('gives a long answer in the channel where it may not open a thread', async () => {
    discord.fault({ match: /POST .*\/threads$/, status: 403 });
    const answer = await tell(MANY, {});
    expect(answer?.channel_id).toBe(discord.channelId);
    expect(quotesIn(answer).length).toBeGreaterThan(1);
  });

  it('lists articles whose names fill a card', async () => {
    const seen = await discord.slash('articles', {}, { manager: true });
    expect(seen).toMatchObject({ acknowledged: true });
    const next = await discord.press(seen.message, 'Next');
    expect(next).toMatchObject({ acknowledged: true });
  });
});
