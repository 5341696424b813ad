import { describe, expect, it } from 'vitest';
import { libraryOf } from '../support/library.ts';

const WEATHER = { 'weather.md': 'Rain fell on the moor for a week.' };

async function answered(files: Readonly<Record<string, string>>, question: string) {
  const library = await libraryOf({ ...files, ...WEATHER });
  const answer = await library.ask(question);
  return {
    kind: answer.kind,
    quotes: 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote) : [],
  };
}

describe('what an article asks', () => {
  it.each([
    ['Was the lighthouse painted?', 'The lighthouse was painted.'],
    ['“Who sank the ferry Star?”', 'The ferry Star was sunk by Olaf Lund.'],
    ['**How many geese does the island have?**', 'Some forty geese live on the island.'],
    ['Why was the mill closed?!', 'The mill was closed because of rust.'],
  ])('is never quoted before what another one tells: %s', async (asked, told) => {
    const question = asked.replace(/[“”*!]/g, '');
    const { quotes } = await answered({ 'quiz.md': asked, 'told.md': told }, question);
    expect(quotes).toEqual([told]);
  });

  it('answers nothing, and is shown where nothing else is near', async () => {
    const asked = 'Who painted the lighthouse at Skarvik?';
    expect(await answered({ 'quiz.md': asked }, asked)).toEqual({
      kind: 'related',
      quotes: [asked],
    });
  });

  it.each([
    [
      'over a paragraph',
      'Q: When was the bridge built?\n\nIn 1931.',
      'Q: When was the bridge built?\n\nIn 1931.',
    ],
    ['in one', 'When was the bridge built? In 1931.', 'When was the bridge built? In 1931.'],
    ['under a heading', '# Osk\n\n## When was the bridge built?\n\nIn 1931.', 'In 1931.'],
    ['under a title', '# When was the bridge built?\n\nIn 1931.', 'In 1931.'],
  ])('is answered by what follows it %s', async (_, text, expected) => {
    const { quotes } = await answered({ 'faq.md': text }, 'When was the bridge built?');
    expect(quotes[0]).toBe(expected);
  });

  it('is no answer with a reply that says nothing', async () => {
    const files = {
      'quiz.md': 'Which team won the coastal cup? Answers stand on page nine.',
      'told.md': 'The coastal cup was won by Osk Rovers.',
    };
    const { quotes } = await answered(files, 'Which team won the coastal cup?');
    expect(quotes[0]).toBe('The coastal cup was won by Osk Rovers.');
  });

  it('is told where somebody else is said to have asked it', async () => {
    const text = '“Who sank the ferry?” he asked in May.';
    const { quotes } = await answered({ 'a.md': text }, 'When did he ask who sank the ferry?');
    expect(quotes).toEqual([text]);
    const judge = 'The judge asked on Monday: “Who sank the ferry?”';
    expect(await answered({ 'a.md': judge }, 'What did the judge ask?')).toEqual({
      ...{ kind: 'answered', quotes: [judge] },
    });
  });

  it('is found by a phrase in quotes', async () => {
    const files = { 'quiz.md': 'Who sank the ferry Star?', 'told.md': 'The ferry Star was sunk.' };
    const { quotes } = await answered(files, '"who sank the ferry"');
    expect(quotes).toContain('Who sank the ferry Star?');
  });
});
