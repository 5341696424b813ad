import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question whose answer is known. The form is that of SQuAD-like sets: one JSON object a line. */
export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  /** What answers it: any of these, as it stands in an article. */
  readonly answers: readonly string[];
  /** Whether the articles cannot answer it. */
  readonly impossible: boolean;
  /** What kind of question it is; for reporting only. */
  readonly type: string;
  /** The article and the paragraph that it was asked about. */
  readonly article?: string;
  readonly paragraph?: string;
}

/** The questions of a set. @throws with the line where one is not of the form. */
export function readQuestions(folder: string): GoldQuestion[] {
  const file = join(folder, 'questions.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const fail = (why: string): never => {
        throw new Error(`${file}:${index + 1}: ${why}`);
      };
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        return fail('not JSON');
      }
      if (typeof value !== 'object' || value === null) return fail('not an object');
      const { id, question, answers, impossible, type, article, paragraph } = {
        id: undefined,
        question: undefined,
        answers: [],
        impossible: false,
        type: 'all',
        article: undefined,
        paragraph: undefined,
        ...value,
      } as Readonly<Record<string, unknown>>;
      if (typeof id !== 'string' && typeof id !== 'number') return fail('"id" is missing');
      if (typeof question !== 'string') return fail('"question" is missing');
      if (!Array.isArray(answers)) return fail('"answers" is no list');
      return [
        {
          id: String(id),
          question,
          answers: answers.map(String),
          impossible: impossible === true,
          type: String(type),
          ...(typeof article === 'string' && { article }),
          ...(typeof paragraph === 'string' && { paragraph }),
        },
      ];
    });
}

/** A text reduced to its words, without case, punctuation and articles, between two spaces. */
export function plain(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${(words ?? []).filter((word) => !/^(?:a|an|the)$/.test(word)).join(' ')} `;
}

/** Whether a text holds one of the answers, as whole words. */
export function holds(text: string, answers: readonly string[]): boolean {
  const hay = plain(text);
  return answers.some((answer) => plain(answer).trim() !== '' && hay.includes(plain(answer)));
}

/** At most so many questions, every so many-th, so that all articles have their share. */
export function sample(questions: readonly GoldQuestion[], most: number): GoldQuestion[] {
  const step = Math.max(1, questions.length / most);
  return questions.filter(
    (_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step),
  );
}
