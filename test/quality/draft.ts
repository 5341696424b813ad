import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../support/readFolder.ts';

/**
 * Writes a first question set for a folder with articles/: each headline as a question in keywords
 * whose answer is the article's first paragraph, to be reworded and added to by hand.
 * @throws where there is a questions.jsonl already.
 */
export async function draftQuestions(folder: string): Promise<void> {
  const { articles } = await readFolder(join(folder, 'articles'));
  const lines = [...articles.values()].flatMap(({ id, title, text, blocks }) => {
    const block = blocks.find(({ start, end }) => text.slice(start, end).trim() !== title);
    if (!block) return [];
    const paragraph = text.slice(block.start, block.end);
    return JSON.stringify({
      id,
      type: 'headline',
      question: title,
      answers: [paragraph.split(/\s+/).slice(0, 6).join(' ')],
      impossible: false,
      article: id,
      paragraph,
    });
  });
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx' });
  console.log(`${lines.length} questions drafted in ${file}. Reword them as people would ask.`);
}
