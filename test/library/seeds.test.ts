import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, DEFAULT_LIMITS, type Excerpt } from '../../src/core/answer/answer.ts';
import type { Article } from '../../src/core/article/article.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { allArticlesIn, openLibrary } from '../support/library.ts';

/**
 * Five news reports as a scraper left them. They are no part of the repository and no sentence of
 * theirs is in this file: what is expected is named by its line.
 */
const FOLDER = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const isThere = existsSync(FOLDER);

const GHOUTA = '000_f104e197eeb367a3.txt';
const MARCH = '001_4116700d374b4d73.txt';
const SUSPENDED = '002_9051c3f7e67cba65.txt';
const STRIKES = '003_10f76e48a8e8a8f7.txt';
const WARNED = '004_d4b8a26fefebb67f.txt';
const FILES = [GHOUTA, MARCH, SUSPENDED, STRIKES, WARNED] as const;
type File = (typeof FILES)[number];

/** Lines, from 1, that nobody may see as a quotation: headlines, dates and furniture. */
const NEVER_QUOTED: Readonly<Record<File, readonly number[]>> = {
  [GHOUTA]: [1, 3],
  [MARCH]: [1],
  [SUSPENDED]: [1, 3, 6],
  [STRIKES]: [],
  [WARNED]: [1, 3, 33, 34],
};

const DATELINE = 'WASHINGTON - ';

let library: Library;
let held: readonly Article[];
let lines: ReadonlyMap<string, readonly string[]>;

async function load(): Promise<void> {
  library = await openLibrary(FOLDER, { engine: createMiniSearchEngine() });
  held = await allArticlesIn(library);
  const read = FILES.map(async (file) => {
    const text = await readFile(join(FOLDER, file), 'utf8');
    return [file, text.split('\n')] as const;
  });
  lines = new Map(await Promise.all(read));
}

/** A line of a file, from 1. */
function lineOf(file: string, line: number): string {
  const content = lines.get(file)?.[line - 1];
  if (content === undefined) throw new Error(`${file} has no line ${line}`);
  return content;
}

function articleAt(file: string): Article {
  const article = held.find(({ path }) => path === file);
  if (!article) throw new Error(`${file} is no article`);
  return article;
}

const excerptsOf = (answer: Answer): readonly Excerpt[] =>
  'excerpts' in answer ? answer.excerpts : [];

const suite = isThere
  ? 'the seeds, five news reports as scraped,'
  : `the seeds (skipped: they are not there, at ${FOLDER})`;

describe.skipIf(!isThere)(suite, () => {
  beforeAll(load);

  it('are five articles without a problem', async () => {
    expect((await readdir(FOLDER)).sort()).toEqual(FILES);
    expect(held.map(({ path }) => path)).toEqual(FILES);
    expect(library.problems).toEqual([]);
  });

  it.each([
    [GHOUTA, 1],
    [MARCH, 1],
    [SUSPENDED, 3],
    [WARNED, 1],
  ] as const)('have their headline for a title: %s, line %i', (file, line) => {
    expect(articleAt(file).title).toBe(lineOf(file, line));
  });

  it('have their opening words for a title where there is no headline', () => {
    const { title } = articleAt(STRIKES);
    expect(title).toMatch(/\S…$/);
    expect(title.length).toBeLessThanOrEqual(91);
    expect(lineOf(STRIKES, 1).startsWith(`${title.slice(0, -1)} `)).toBe(true);
  });

  it('have a date where a line is one, and no other', () => {
    const dates = FILES.map((file) => articleAt(file).date);
    expect(dates).toEqual([undefined, undefined, '2016-10-03', undefined, undefined]);
  });

  describe('are quoted without headlines, dates, dateline and furniture', () => {
    /** Questions after the very things that may not be quoted, and each report's own words. */
    const provoking = (): string[] =>
      [
        ...FILES.flatMap((file) => NEVER_QUOTED[file].map((line) => lineOf(file, line))),
        ...FILES.map((file) => articleAt(file).title),
        ...FILES.flatMap((file) => (lines.get(file) ?? []).filter((line) => line.trim() !== '')),
        'advertisement',
        'comment',
        'Washington',
        'WASHINGTON - John Kerry',
        'What do you like?',
        'US Russia Syria ceasefire Kerry Lavrov Aleppo',
      ].map((question) => question.slice(0, 1000));

    const everything = { ...DEFAULT_LIMITS, excerpts: 50, sentences: 20, chars: 5000 };

    it.each([
      ['as a face asks', DEFAULT_LIMITS],
      ['with as much as an answer can show', everything],
    ])('%s', async (_name, limits) => {
      let seen = 0;
      for (const question of provoking()) {
        for (const { quote, citation } of excerptsOf(await library.ask(question, limits))) {
          seen += 1;
          expect(quote).not.toMatch(/ADVERTISEMENT|COMMENT|Do you like the content/);
          expect(quote).not.toContain(DATELINE.trim());
          const quoted = quote.split('\n').map((line) => line.trim());
          for (const file of FILES) {
            for (const line of NEVER_QUOTED[file]) expect(quoted).not.toContain(lineOf(file, line));
          }
          const [first, last] = citation.lines;
          const never = FILES.flatMap((file) => (file === citation.path ? NEVER_QUOTED[file] : []));
          expect(never.filter((line) => first <= line && line <= last)).toEqual([]);
        }
      }
      expect(seen).toBeGreaterThan(100);
    });

    it('and begin behind the dateline', () => {
      const line = lineOf(WARNED, 5);
      expect(line.startsWith(DATELINE)).toBe(true);
      const { text, blocks } = articleAt(WARNED);
      const [first] = blocks.map(({ start, end }) => text.slice(start, end));
      expect(first).toBe(line.slice(DATELINE.length));
    });
  });

  describe('answer, and the answer names its lines', () => {
    /** A question, the file, the line of the sentence that answers and a word of it. */
    const rows: readonly (readonly [string, File, number, string])[] = [
      ['How many civilians in Eastern Ghouta need a medical evacuation?', GHOUTA, 9, '700'],
      ['How many pro-regime fighters did the coalition kill?', GHOUTA, 16, '100'],
      ['What did the Russian ambassador Nebenzia say?', GHOUTA, 22, 'Nebenzia'],
      ['Where are the Kurdish fighters based?', MARCH, 16, 'Afrin'],
      ["Who called Russia's proposal a trick?", MARCH, 14, 'rebel'],
      ['What did Javad Zarif tell state TV?', MARCH, 10, 'Zarif'],
      ['How many people have been killed in five years of conflict?', MARCH, 4, 'million'],
      ['How many civilians are trapped in the northern city?', SUSPENDED, 14, '275,000'],
      ['What did Sergei Ryabkov suggest?', SUSPENDED, 22, '48-hour'],
      ['What is the draft resolution of the Security Council for?', SUSPENDED, 24, 'truce'],
      ['Where is the Russian ceasefire center?', STRIKES, 14, 'Khmeimim'],
      ['Which groups did Russia want on the sanctions list?', STRIKES, 7, 'Ahrar'],
      ['What did the army do in the Palmyra region?', STRIKES, 11, 'Palmyra'],
      ['Which bombs were used?', WARNED, 29, 'incendiary'],
      ['When did Kerry and Lavrov agree to demand a ceasefire?', WARNED, 13, 'September'],
      ['What hit the UN aid convoy?', WARNED, 21, 'convoy'],
      ['In which district were pro-government forces seen?', WARNED, 7, 'Farafira'],
    ];

    it.each(rows)('%s', async (question, file, line, word) => {
      const [excerpt] = excerptsOf(await library.ask(question));
      if (!excerpt) throw new Error('nothing found');
      const { quote, citation } = excerpt;
      expect(citation.path).toBe(file);
      expect(quote).toContain(word);

      const [first, last] = citation.lines;
      expect(first).toBeLessThanOrEqual(line);
      expect(last).toBeGreaterThanOrEqual(line);
      const cited = (lines.get(file) ?? []).slice(first - 1, last);
      expect(cited.join('\n')).toContain(quote);
      const quoted = quote.split('\n');
      expect(cited).toHaveLength(quoted.length);
      for (const [index, part] of quoted.entries()) expect(cited[index]).toContain(part);
    });

    it('with the very line of the file, where an excerpt is one sentence', async () => {
      const single = { ...DEFAULT_LIMITS, sentences: 1 };
      for (const [question] of rows) {
        const excerpts = excerptsOf(await library.ask(question, single));
        expect(excerpts).not.toEqual([]);
        for (const { quote, citation } of excerpts) {
          const own = lines.get(citation.path) ?? [];
          const holding = own.flatMap((line, index) => (line.includes(quote) ? [index + 1] : []));
          expect(holding).toHaveLength(1);
          expect(citation.lines).toEqual([holding[0], holding[0]]);
        }
      }
    });

    it.each(rows)(
      'and the line that was meant holds the word: %s',
      (_question, file, line, word) => {
        expect(lineOf(file, line)).toContain(word);
      },
    );
  });

  it('stand in passages with every sentence but headlines, dates and furniture', () => {
    for (const file of FILES) {
      const article = articleAt(file);
      const passages = passagesOf(article);
      const wanted = (lines.get(file) ?? []).flatMap((line, index) =>
        NEVER_QUOTED[file].includes(index + 1) ? [] : [line.replace(DATELINE, '')],
      );
      const letters = (text: string) => text.replace(/\s+/gu, '');
      const sentences = passages.flatMap((passage) => passage.sentences);
      const kept = sentences.map(({ start, end }) => article.text.slice(start, end));
      expect(letters(kept.join(''))).toBe(letters(wanted.join('')));
      for (const { start, end, sentences: own } of passages) {
        expect(own[0]?.start).toBe(start);
        expect(own.at(-1)?.end).toBe(end);
      }
    }
  });
});
