import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentencesOf } from '../../src/core/text/sentence.ts';
import { randomFrom } from '../quality/random.ts';
import { readFolder } from '../support/readFolder.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** UTF-16 code units of a paragraph, each of which is a passage, and paragraphs of an article. */
const PARAGRAPH = 620;
const PARAGRAPHS = 8;

/**
 * Writes a corpus of the sentences of some folder, or else of the question sets' articles and the installed packages.
 * @param pool that folder. @returns how many sentences they are.
 */
export async function writeCorpusOf(
  folder: string,
  sets: readonly string[],
  pool: string | undefined,
  passages: number,
): Promise<number> {
  const usual = [...sets.map((set) => join(set, 'articles')), join(HERE, '../../node_modules')];
  const sentences = await sentencesIn(pool === undefined ? usual : [pool]);
  writeCorpus(folder, sentences, passages);
  return sentences.length;
}

/** The sentences of prose in the articles of folders, once each. */
async function sentencesIn(folders: readonly string[]): Promise<string[]> {
  const sentences = new Set<string>();
  for (const folder of folders) {
    for (const { text, blocks } of (await readFolder(folder)).articles.values()) {
      for (const block of blocks) {
        for (const { start, end } of sentencesOf(text, block)) {
          const sentence = text.slice(start, end).replace(/\s+/g, ' ');
          if (/^\p{Lu}.{38,300}[.!?]$/u.test(sentence)) sentences.add(sentence);
        }
      }
    }
  }
  return [...sentences];
}

/**
 * Writes a folder of articles whose sentences are real and whose order is drawn by chance: so the words
 * are as common as in real text, however many passages there are.
 */
function writeCorpus(folder: string, sentences: readonly string[], passages: number): void {
  const random = randomFrom(20261122);
  const sentence = () => sentences[Math.floor(random() * sentences.length)] ?? '';
  const paragraph = () => {
    let text = sentence();
    while (text.length < PARAGRAPH) text += ` ${sentence()}`;
    return text;
  };
  for (let article = 0; article * PARAGRAPHS < passages; article += 1) {
    const home = join(folder, String(Math.floor(article / 1000)));
    if (article % 1000 === 0) mkdirSync(home, { recursive: true });
    const body = Array.from({ length: PARAGRAPHS }, paragraph).join('\n\n');
    writeFileSync(join(home, `${article}.txt`), `${sentence().slice(0, 60)}\n\n${body}\n`);
  }
}
