import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/core/conversation/library.ts';
import { readWord, showFirst, showUpTo, type Talk } from '../../src/terminal/chatWords.ts';
import { terminalNotation } from '../../src/terminal/notation.ts';
import { deskOf } from '../support/desk.ts';
import { doorTo } from '../support/door.ts';
import { articleOf, articlesOf, libraryOf } from '../support/library.ts';

const SCREEN = { colour: false, links: false };
const FILES = {
  'a.md':
    '---\ntitle: Talks end\nurl: https://a.example/b\n---\nBefore it came. The truce began in May. After it went.',
  'b.md': 'The truce in Orrin began with a bell.',
};

/** A talk in which something was asked. */
async function talkAfter(question?: string, more: Partial<Talk> = {}): Promise<Talk> {
  const library = await libraryOf(FILES);
  const door = doorTo(terminalNotation(SCREEN), library.textOf);
  return {
    ...{
      desk: deskOf(library),
      door,
      screen: SCREEN,
      articlesDir: '/articles',
      earlier: [],
      shown: 0,
      receipt: undefined,
    },
    openAddress: async () => {},
    answer: question === undefined ? undefined : door.answer(await library.ask(question)),
    ...more,
  };
}

const say = async (line: string, talk: Talk) => {
  const deed = readWord(line);
  if (!deed) throw new Error(`${line} is no word of the chat.`);
  return deed(talk);
};

const TRUCE = 'When did the truce begin?';

describe('a line', () => {
  it.each([
    ...[
      'more',
      'nearest',
      'help',
      'quit',
      'exit',
      'context',
      'context 2',
      'open 1',
      'OPEN  12',
      ' cite 1 ',
    ],
    ...['cite 1 bibtex', 'Cite 1 APA', 'cite 3 csl-json'],
  ])('is one of the chat’s own words: %j', (line) => {
    expect(readWord(line)).toBeDefined();
  });

  it.each([
    ...[
      '',
      'more aid',
      'more 1',
      'help me',
      'quit 1',
      'context matters',
      'context -1',
      'context 1 2',
    ],
    ...['context 1 apa', 'cite 1 harvard', 'cite apa', 'cite\t1', '/new', 'constructor', 'aleppo'],
  ])('is none: %j', (line) => {
    expect(readWord(line)).toBeUndefined();
  });
});

describe('the words of the chat', () => {
  it('show the rest of the excerpts once, and say when there is no more', async () => {
    const talk = await talkAfter(TRUCE, { shown: 1 });
    const said = await say('more', talk);
    expect(said).toContain('[2]');
    expect(said).not.toContain('[1]');
    expect(await say('more', talk)).toBe('There are no more excerpts.');
  });

  it('show what is only related for "more", told from what answers', async () => {
    const talk = await talkAfter(TRUCE);
    const { answer } = talk;
    if (answer?.kind !== 'answered') throw new Error(answer?.kind);
    const excerpts = answer.excerpts.map((it, at) =>
      at === 0 ? it : { ...it, isRelated: true as const },
    );
    talk.answer = { ...answer, excerpts };
    expect(showUpTo(talk, 1)).toMatch(/\n\n1 related excerpt: type more\.$/);
    expect(await say('more', talk)).toMatch(
      /^Related passages, which may not answer:\n\n.*\n \[2\]/s,
    );
    expect(await say('more', talk)).toBe('There are no more excerpts.');
  });

  it('show what stands around an excerpt, in order, and where', async () => {
    const talk = await talkAfter('in which month did the truce begin, May?');
    expect(await say('context', talk)).toBe(
      '   ┃ Before it came. The truce began in May. After it went.\n\n     a.md:5',
    );
  });

  it('open the source, or say what nothing can open', async () => {
    const opened: string[] = [];
    const openAddress = async (address: string) => {
      opened.push(address);
      if (opened.length > 1) throw new Error('There is nothing to open it with.');
    };
    const talk = await talkAfter('in which month did the truce begin, May?', { openAddress });
    expect(await say('open 1', talk)).toBe('Opening /articles/a.md:5 <https://a.example/b>');
    expect(await say('open 1', talk)).toBe(
      'Nothing here can open it: /articles/a.md:5 <https://a.example/b>',
    );
    const atTheWords =
      'https://a.example/b#:~:text=Before%20it%20came.%20The%20truce%20began%20in%20May.%20After%20it%20went';
    expect(opened).toEqual([atTheWords, atTheWords]);
  });

  it('refer to the source in APA, or in the style that is named', async () => {
    const talk = await talkAfter(TRUCE);
    expect(await say('cite', talk)).toContain('n.d.');
    expect(await say('cite 1 RIS', talk)).toMatch(/^TY {2}- /);
  });

  it.each(['context 3', 'open 0', 'cite 99'])('say which excerpts there are: %s', async (line) => {
    expect(await say(line, await talkAfter(TRUCE))).toBe('Excerpts are numbered 1 to 2.');
  });

  it.each(['context', 'open 1', 'cite 1', 'more'])('ask for a question first: %s', async (line) => {
    expect(await say(line, await talkAfter())).toBe('Ask something first.');
  });

  it('say so where nothing was found', async () => {
    const talk = await talkAfter('Who is Zaphod Beeblebrox?');
    expect(await say('context 1', talk)).toBe('There are no excerpts.');
    expect(await say('more', talk)).toBe('There are no more excerpts.');
  });

  it.each([
    ['has changed', [articleOf('a.md', 'Other words stand here now, and nothing else.')]],
    ['is no longer in the library', []],
  ])('show nothing of a quotation whose article %s', async (why, articles) => {
    const talk = await talkAfter('in which month did the truce begin, May?');
    const library: Library = { ...talk.desk.library, articles: articlesOf(articles) };
    for (const line of ['context 1', 'cite 1']) {
      expect(await say(line, { ...talk, desk: deskOf(library) })).toContain(`The article ${why}`);
    }
  });

  it('show what is nearest and no answer when it is asked for, and then the others', async () => {
    const plain = await talkAfter(TRUCE);
    if (plain.answer?.kind !== 'answered') throw new Error('There is an answer.');
    const nearest = { why: 'not-in-article', words: ['Geneva'] } as const;
    const talk = { ...plain, answer: { ...plain.answer, kind: 'related', nearest } as const };
    expect(showFirst(talk)).toBe(
      'The articles may not answer this.\n' +
        'The nearest passage is in “Talks end”, which does not mention “Geneva”.\n\n' +
        'Type nearest to see it.',
    );
    const shown = await say('nearest', talk);
    expect(shown).toMatch(/^Related, not an answer:\n\n {3}┃ Before it came/);
    expect(shown).toContain('1 more excerpt: type more.');
    expect(await say('more', talk)).toMatch(/^ {3}┃ The truce in Orrin/);
    expect(await say('nearest', talk)).toBe(shown);
  });

  it('hold nothing back where there is an answer, and show its first excerpts at once', async () => {
    const talk = await talkAfter(TRUCE);
    expect(showFirst(talk)).toMatch(/^From the articles:\n\n {3}┃ /);
    expect(await say('nearest', talk)).toBe('What is nearest is shown already.');
    expect(await say('nearest', await talkAfter())).toBe('Ask something first.');
  });

  it('are all in the help, those of the same sense once, and it names the commands too', async () => {
    const said = (await say('help', await talkAfter())) ?? '';
    const words = Array.from(said.matchAll(/^ {2}([a-z]+)/gm), ([, word]) => word);
    expect(words).toEqual([
      'nearest',
      'more',
      'context',
      'open',
      'cite',
      'help',
      'quit',
      'good',
      'bad',
    ]);
    for (const word of words.slice(0, -2)) expect(readWord(`${word}`)).toBeDefined();
    expect(said).toContain('\n  context N   what stands around excerpt N\n');
    expect(said).toContain('\n  /ask QUESTION ');
  });

  it.each(['quit', 'exit'])('end the talk: %s', async (line) => {
    expect(await say(line, await talkAfter(TRUCE))).toBeUndefined();
  });
});
