import { describe, expect, it } from 'vitest';
import { ENGLISH, LANGUAGE_QUESTIONS, OTHERS } from '../support/languages.ts';
import { folderOf, runProgram } from '../support/program.ts';

const asFiles = (articles: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(articles).map(([name, text]) => [`${name}.txt`, text]));

/** What is answered to questions, a line of JSON each. */
async function askAll(articles: string, questions: readonly string[], READER: string) {
  const args = ['ask', '--batch', '--articles', articles];
  const { stdout, code } = await runProgram(args, {
    input: questions.map((question) => `${JSON.stringify({ question })}\n`).join(''),
    env: { READER },
  });
  expect(code).toBe(0);
  return stdout;
}

const [ENGLISH_QUESTIONS, OTHER_QUESTIONS] = [true, false].map((isEnglish) =>
  LANGUAGE_QUESTIONS.filter(([, path]) => path.startsWith('en/') === isEnglish).map(([it]) => it),
);

describe('the reader knows English alone, so that nothing changes by a byte', () => {
  it.each([
    ['for questions in other languages', { ...ENGLISH, ...OTHERS }, OTHER_QUESTIONS],
    ['where the articles are in other languages', OTHERS, LANGUAGE_QUESTIONS.map(([it]) => it)],
  ])('%s', async (_, articles, questions = []) => {
    const folder = await folderOf(asFiles(articles));
    const byWords = await askAll(folder, questions, 'off');
    expect(byWords.match(/"quote":/g)?.length).toBeGreaterThan(questions.length / 2);
    expect(await askAll(folder, questions, 'auto')).toBe(byWords);
  });

  it('but for questions in English that articles in English answer', async () => {
    const folder = await folderOf(asFiles({ ...ENGLISH, ...OTHERS }));
    const [byWords, read] = await Promise.all(
      ['off', 'auto'].map((it) => askAll(folder, ENGLISH_QUESTIONS ?? [], it)),
    );
    expect(read).not.toBe(byWords);
    expect(read).toContain('"answer":{');
    expect(read).not.toContain('"unread"');
  });
});
