import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/article/article.ts';
import { readHtml } from '../../../../src/library/formats/page/html.ts';
import { runProgram } from '../../../support/program.ts';
import { readFolder } from '../../../support/readFolder.ts';

const LIGHTHOUSE =
  'Skarvik lighthouse shines again after a winter of scaffolding _ The Skarvik Observer.html';
const CAFE = 'Cafe by the smokehouse opens on the quay - Skarvik Harbour News.html';

/** What each browser saved, the folder beside each page too. */
const SAVED = await Promise.all(
  ['firefox', 'chromium'].map(async (browser) => {
    const folder = fileURLToPath(new URL(`../fixtures/saved/${browser}`, import.meta.url));
    return { browser, folder, ...(await readFolder(folder)) };
  }),
);

function pageAt(articles: ReadonlyMap<string, Article>, path: string): Article {
  const article = articles.get(path);
  if (article === undefined) throw new Error(`${path} is no article.`);
  return article;
}

const quotesOf = ({ text, blocks }: Article): string[] =>
  blocks.map(({ start, end }) => text.slice(start, end));

/** Each block of the article, below the heading it stands under. */
const LIGHTHOUSE_STORY: readonly (readonly [heading: string | undefined, quote: string])[] = [
  [
    undefined,
    'The lighthouse at the mouth of Skarvik harbour was lit again on Friday evening, seven months after masons had found that its upper gallery was coming loose from the tower.',
  ],
  [
    undefined,
    'About four hundred people stood on the north pier when harbour master Søren Kvåle turned the key at 21.40. “I had practised it twice in the afternoon,” he said, “and I was still afraid that nothing would happen.”',
  ],
  [
    undefined,
    'The repair cost €1.46 million, which is €90,000 less than the council had allowed for it. Most of the money came from the bequest of Aurélie Brandt — a schoolteacher who left her house to the tower’s upkeep.',
  ],
  [
    'Salt in the mortar',
    'The damage was older than anybody had thought. When the firm Dahl & Sons cut into the wall last October, it met mortar from 1887 that had been mixed with sea water, and the salt had eaten the iron clamps down to the width of a pencil.',
  ],
  [
    'Salt in the mortar',
    'You could pull them out with two fingers. The gallery stood up there out of habit, nothing else.',
  ],
  [
    'Salt in the mortar',
    'So says foreman Inés Ferreira, whose crew of nine replaced 212 clamps with new ones of stainless steel and pointed the upper third of the tower with lime.',
  ],
  [
    'What visitors may see',
    'The tower opens to visitors on 1 June. For the first summer the rules are strict:',
  ],
  ['What visitors may see', 'No more than twelve people may climb the stairs at a time.'],
  ['What visitors may see', 'The gallery stays shut when the wind is above 14 metres a second.'],
  ['What visitors may see', 'Children under six may go as far as the keeper’s room.'],
  [
    'What visitors may see',
    'A ticket will cost €6, and the council expects some 9,000 visitors a year – half as many again as before the tower was closed.',
  ],
  [
    'What visitors may see',
    'The lamp itself has not changed: it is the lens of 1911, washed by hand with vinegar, and its light can be seen nineteen nautical miles out on a clear night.',
  ],
  [
    'What visitors may see',
    'On Saturday the council added that the foghorn, silent since 1998, will be sounded once at noon on the day of the opening.',
  ],
];

const CAFE_STORY: readonly string[] = [
  'For the first time since the cannery closed, coffee is poured on the old quay: the café of Göran and Réka Håkansson opened its doors on Saturday at a quarter past six in the morning.',
  '“We asked the fishermen what they missed,” says Réka Håkansson. “They said: a roof, a stove and somebody who doesn’t mind the smell.” A cup costs €1.20 – a second one is free – and smørrebrød with eel is sold until it’s gone…',
  'The building is the former scale house of the smokehouse, which stood empty for twenty-three years. Œuvres by the painter Šimon Žák, who lived next door, hang where the scales once were.',
  'The café is open from Tuesday to Sunday; in winter it closes when the last boat is in.',
];

/** Each with words of the quotation that answers it, and the page in which they stand. */
const QUESTIONS: readonly (readonly [question: string, words: string, path: string])[] = [
  ['Who turned the key of the lighthouse?', 'harbour master Søren Kvåle', LIGHTHOUSE],
  ['What does a cup cost in the café?', 'A cup costs €1.20 –', CAFE],
];

describe.each(SAVED)('a page that $browser saved', ({ folder, articles, problems }) => {
  const lighthouse = pageAt(articles, LIGHTHOUSE);
  const cafe = pageAt(articles, CAFE);

  it('gives its main text whole and in order, with what a script added, under its headings', () => {
    const { text, blocks } = lighthouse;
    const read = blocks.map(({ start, end, headings }) => [headings[0], text.slice(start, end)]);
    const story = new Set(LIGHTHOUSE_STORY.map(([, quote]) => quote));
    expect(read.filter(([, quote]) => story.has(quote ?? ''))).toEqual(LIGHTHOUSE_STORY);
    expect(read.at(-1)).toEqual(LIGHTHOUSE_STORY.at(-1));
  });

  it('tells the caption of a picture apart from the text', () => {
    const apart = lighthouse.blocks.map((block) => block.apart ?? false);
    expect(apart).toEqual([true, ...apart.slice(1).fill(false)]);
    expect(quotesOf(lighthouse)[0]).toBe(
      'The lamp seen from the north pier on Friday evening. Drawing: Skarvik Observer',
    );
  });

  it.each([
    ['the way to the text', 'Skip to content'],
    ['the name of the site', 'The Skarvik Observer'],
    ['the menu', 'Notices'],
    ['the notice about cookies', 'cookies'],
    ['the byline', '17 May 2031'],
    ['what the page is shared with', 'Tweet'],
    ['the mark of an advertisement', 'ADVERTISEMENT'],
    ['the advertisement', 'Quayside Lamps'],
    ['who commented', 'gullwatcher'],
    ['what the comments say', 'biscuits'],
    ['what is read most', 'Herring auction'],
    ['the foot of the page', 'Quay Lane'],
    ['what a script has hidden', 'harbour news by letter'],
    ['the frame in it', 'Bus 4'],
  ])('has not %s in its text', (_, words) => {
    expect(lighthouse.text).not.toContain(words);
  });

  it('knows its title, author, day, language and canonical address', () => {
    expect(lighthouse).toMatchObject({
      title: 'Skarvik lighthouse shines again after a winter of scaffolding',
      author: 'Zoë Ångström',
      publisher: 'The Skarvik Observer',
      date: '2031-05-17T06:45:00+02:00',
      url: 'https://observer.example/news/skarvik-lighthouse-shines-again',
      language: 'en-GB',
      tags: ['lighthouse', 'harbour', 'repairs'],
    });
  });

  it('is read in Windows-1252 where the browser wrote that into it, without its menu', () => {
    expect(quotesOf(cafe)).toEqual(CAFE_STORY);
    expect(cafe).toMatchObject({
      title: 'Café by the smokehouse opens on the quay',
      author: 'Göran Håkansson',
      date: '2009-08-03',
      url: 'http://harbour-news.example/2009/smokehouse-cafe.html',
    });
  });

  it('and what lies in the folders beside are two articles and no problem', () => {
    expect([...articles.keys()].sort()).toEqual([CAFE, LIGHTHOUSE]);
    expect(problems).toEqual([]);
  });

  it('answers, and is cited by its canonical address', async () => {
    const { stdout } = await runProgram(['ask', '--batch', '--articles', folder], {
      input: QUESTIONS.map(([question]) => `${JSON.stringify({ question })}\n`).join(''),
    });
    const answers = stdout.trim().split('\n');
    expect(answers).toHaveLength(QUESTIONS.length);
    for (const [index, [, words, path]] of QUESTIONS.entries()) {
      const [first] = JSON.parse(answers[index] ?? '').excerpts;
      const { title, url } = pageAt(articles, path);
      expect(first.quote).toContain(words);
      expect(first.citation).toMatchObject({ path, title, url });
    }
  });
});

it('a page that Chromium saved as a single file, with the ending it proposed, is told apart', async () => {
  const folder = fileURLToPath(new URL('../fixtures/saved/mhtml', import.meta.url));
  const [name = ''] = await readdir(folder);
  expect(await readHtml(await readFile(join(folder, name)))).toMatchObject({
    broken: { reason: 'It is a page that was saved as a single file (MHTML).' },
  });
});
