import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '../../src/core/text/sentence.ts';
import { randomFrom } from '../quality/random.ts';
import { readFolder } from '../support/readFolder.ts';

/** UTF-16 code units of a paragraph, each of which is a passage, and paragraphs of an article. */
const PARAGRAPH = 620;
const PARAGRAPHS = 8;

/** The sentences of prose in the articles of folders, once each. */
export async function sentencesIn(folders: readonly string[]): Promise<string[]> {
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
export function writeCorpus(folder: string, sentences: readonly string[], passages: number): void {
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
