import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Excerpt } from '../../src/core/answer/answer.ts';
import type { Article } from '../../src/core/article/article.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { allArticlesIn, openLibrary } from '../support/library.ts';

const FOLDER = fileURLToPath(new URL('../../articles/', import.meta.url));

const FILES = [
  'kerry-warns-lavrov-aleppo.md',
  'lavrov-kerry-joint-strikes.md',
  'russia-proposes-march-1-ceasefire.md',
  'us-backs-un-ceasefire-call.md',
  'us-suspends-syria-talks.md',
] as const;

let library: Library;
let held: readonly Article[];

beforeAll(async () => {
  library = await openLibrary(FOLDER, { engine: createMiniSearchEngine() });
  held = await allArticlesIn(library);
});

function articleAt(path: string): Article {
  const article = held.find((known) => known.path === path);
  if (!article) throw new Error(`${path} is not among the sample articles`);
  return article;
}

/** What is below the front matter; the second line of three hyphens ends that. */
const bodyOf = ({ text }: Article): string =>
  text
    .split(/^---\s*$/m)
    .slice(2)
    .join('---');

describe('the sample articles', () => {
  it('are the files of their folder, and nothing is wrong with any of them', async () => {
    expect((await readdir(FOLDER)).sort()).toEqual(FILES);
    expect(held.map(({ path }) => path)).toEqual(FILES);
    expect(library.problems).toEqual([]);
  });
});

describe.each(FILES)('the sample article %s', (path) => {
  it('says what it is called, when and by whom it was written, and what it rests on', () => {
    const article = articleAt(path);
    for (const value of [article.title, article.author, article.publisher, article.basedOn]) {
      expect(value).toMatch(/\S/);
    }
    expect(article.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(article.title).not.toBe(article.id);
    const [, frontMatter = ''] = article.text.split(/^---\s*$/m);
    for (const key of ['title', 'date', 'author', 'publisher', 'basedOn']) {
      expect(frontMatter.match(new RegExp(`^${key}: `, 'gm')), key).toHaveLength(1);
    }
  });

  it('has 400 to 700 words of body', () => {
    const words = bodyOf(articleAt(path)).match(/[\p{L}\p{N}]\S*/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(400);
    expect(words.length).toBeLessThanOrEqual(700);
  });

  it('quotes nobody: no double quotation mark is in its body, its title or what it rests on', () => {
    const article = articleAt(path);
    const said = [bodyOf(article), article.title, article.basedOn ?? ''].join('\n');
    expect(said).not.toMatch(/["“”„‟«»″]/);
  });

  it('can be quoted from its first to its last paragraph, and nothing else of it', () => {
    const { text, blocks } = articleAt(path);
    const paragraphs = bodyOf(articleAt(path))
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '' && !paragraph.startsWith('#'));
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(paragraphs);
  });
});

/** What somebody asks who has not read the articles; which file answers, and a word of the answer. */
const QUESTIONS: readonly (readonly [string, (typeof FILES)[number], string])[] = [
  [
    'When did Kerry and Lavrov agree on a ceasefire?',
    'kerry-warns-lavrov-aleppo.md',
    'September 9',
  ],
  ['What did Kerry threaten to do?', 'kerry-warns-lavrov-aleppo.md', 'end the talks'],
  ['What was Fateh al-Sham called before?', 'kerry-warns-lavrov-aleppo.md', 'Al-Nusra Front'],
  ['Which bombs were used in Aleppo?', 'kerry-warns-lavrov-aleppo.md', 'incendiary'],
  ['What happened to the UN aid convoy?', 'kerry-warns-lavrov-aleppo.md', 'air strike'],
  [
    'Which district of Aleppo did the Syrian army take?',
    'kerry-warns-lavrov-aleppo.md',
    'Farafira',
  ],
  ['What was the joint military cell for?', 'kerry-warns-lavrov-aleppo.md', 'jihadist'],
  ['Who bombed the Syrian military base?', 'kerry-warns-lavrov-aleppo.md', 'coalition'],
  ['Who holds the eastern half of Aleppo?', 'kerry-warns-lavrov-aleppo.md', 'rebels'],

  [
    'Which groups are not covered by the ceasefire?',
    'lavrov-kerry-joint-strikes.md',
    'Islamic State',
  ],
  ['What did Shoigu propose?', 'lavrov-kerry-joint-strikes.md', 'joint attacks'],
  ["Where is Russia's ceasefire center?", 'lavrov-kerry-joint-strikes.md', 'Khmeimim'],
  ['Where is the coordination center of the US?', 'lavrov-kerry-joint-strikes.md', 'Amman'],
  [
    'Which groups did Russia want on the UN sanctions list?',
    'lavrov-kerry-joint-strikes.md',
    'Jaysh al-Islam',
  ],
  ['Which towns did Al-Nusra Front shell?', 'lavrov-kerry-joint-strikes.md', 'Hailan'],
  ['What did the Syrian army do near Palmyra?', 'lavrov-kerry-joint-strikes.md', 'high points'],
  [
    'Where is the power station that the militants wanted?',
    'lavrov-kerry-joint-strikes.md',
    'Hama',
  ],

  [
    'When should the ceasefire that Russia proposed begin?',
    'russia-proposes-march-1-ceasefire.md',
    'March 1',
  ],
  [
    'How many people have died in the conflict in Syria?',
    'russia-proposes-march-1-ceasefire.md',
    '250,000',
  ],
  [
    'Who called the Russian ceasefire plan a trick?',
    'russia-proposes-march-1-ceasefire.md',
    'rebel coalition',
  ],
  [
    'Where is the stronghold of the Kurdish fighters?',
    'russia-proposes-march-1-ceasefire.md',
    'Afrin',
  ],
  ['Who bombed the two hospitals in Aleppo?', 'russia-proposes-march-1-ceasefire.md', 'Pentagon'],
  ['What did Javad Zarif say?', 'russia-proposes-march-1-ceasefire.md', 'outsiders'],
  ['Why did the peace talks stop?', 'russia-proposes-march-1-ceasefire.md', 'opposition'],
  ['Where has Islamic State spread to?', 'russia-proposes-march-1-ceasefire.md', 'Libya'],

  [
    'How many civilians in Eastern Ghouta need a medical evacuation?',
    'us-backs-un-ceasefire-call.md',
    '700',
  ],
  ['Who is Heather Nauert?', 'us-backs-un-ceasefire-call.md', 'spokeswoman'],
  [
    'What did Vassily Nebenzia say about the ceasefire?',
    'us-backs-un-ceasefire-call.md',
    'realistic',
  ],
  ['How many pro-regime fighters did the coalition kill?', 'us-backs-un-ceasefire-call.md', '100'],
  ['Were chemical weapons used in Syria?', 'us-backs-un-ceasefire-call.md', 'denied'],
  ['Where is Idlib?', 'us-backs-un-ceasefire-call.md', 'northwest'],
  ['How many people were killed in Eastern Ghouta?', 'us-backs-un-ceasefire-call.md', '150'],
  [
    'Why does the US support a pause of one month?',
    'us-backs-un-ceasefire-call.md',
    'humanitarian',
  ],

  [
    'Why did the US suspend its talks with Russia about Syria?',
    'us-suspends-syria-talks.md',
    'continuing its assault',
  ],
  [
    'When did the United States suspend the talks with Russia?',
    'us-suspends-syria-talks.md',
    'Oct. 3, 2016',
  ],
  ['What pauses did Ryabkov offer?', 'us-suspends-syria-talks.md', '48 hours'],
  ['Why did Russia object to a pause of seven days?', 'us-suspends-syria-talks.md', 'restock'],
  [
    'What does the draft resolution of the Security Council say?',
    'us-suspends-syria-talks.md',
    'flights',
  ],
  [
    'Who was the target of the joint airstrikes that the US stopped planning?',
    'us-suspends-syria-talks.md',
    'Nusra Front',
  ],
  ['How long did the truce in Syria last?', 'us-suspends-syria-talks.md', 'week-long'],
  [
    'What were the aims of the arrangement with Russia?',
    'us-suspends-syria-talks.md',
    'reduce the violence',
  ],
];

describe('the sample articles answer what a newcomer asks', () => {
  it.each(QUESTIONS)('%s', async (question, path, word) => {
    const answer = await library.ask(question);
    const excerpts: readonly Excerpt[] = 'excerpts' in answer ? answer.excerpts : [];
    expect(excerpts.map(({ citation }) => citation.path)[0]).toBe(path);
    const quotes = excerpts.slice(0, 3).map(({ quote }) => quote);
    expect(quotes.join('\n\n')).toContain(word);
  });

  it('and what is quoted is what the file holds, on the lines that are named', async () => {
    for (const [question] of QUESTIONS) {
      const answer = await library.ask(question);
      const excerpts: readonly Excerpt[] = 'excerpts' in answer ? answer.excerpts : [];
      for (const { quote, citation } of excerpts) {
        const { text } = articleAt(citation.path);
        const [first, last] = citation.lines;
        expect(text.slice(citation.start, citation.end)).toBe(quote);
        expect(
          text
            .split('\n')
            .slice(first - 1, last)
            .join('\n'),
        ).toContain(quote);
      }
    }
  });

  it.each([
    'Who won the football championship?',
    'What is the recipe for borscht?',
    'How tall is the Eiffel Tower?',
  ])('and say nothing to what they do not speak of: %s', async (question) => {
    expect((await library.ask(question)).kind).not.toBe('answered');
  });
});
