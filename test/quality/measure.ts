import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { type AnswerLimits, DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { createBaseline } from './baseline.ts';
import type { GoldQuestion } from './questions.ts';
import { auroc, type Figure, type Given, margin, mean, rowOf } from './score.ts';

/** Answers questions, in their order. */
export type Answerer = (
  questions: readonly GoldQuestion[],
  limits: AnswerLimits,
) => Promise<readonly Given[]>;

/** The built program, run as anybody would run it, with its reader or by words alone. */
export function program(articlesDir: string, reader: 'auto' | 'off'): Answerer {
  const main = new URL('../../dist/main.js', import.meta.url).pathname;
  return async (questions, { excerpts, sentences, chars, sentenceChars }) => {
    const child = spawn(
      process.execPath,
      [
        ...[main, 'ask', '--batch', '--articles', articlesDir],
        ...['--limit', `${excerpts}`, '--sentences', `${sentences}`],
        ...(sentenceChars === chars ? ['--chars', `${chars}`] : []),
      ],
      { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, READER: reader } },
    );
    child.stdin.end(questions.map(({ question }) => JSON.stringify({ question })).join('\n'));
    const lines = (await text(child.stdout)).split('\n').filter((line) => line !== '');
    if (lines.length !== questions.length) throw new Error('Not every question was answered.');
    return lines.map((line) => {
      const { kind, confidence, excerpts: found } = JSON.parse(line);
      return {
        ...{ kind, confidence, quotes: found.map(({ quote }: { quote: string }) => quote) },
        answering: found.filter(({ isRelated }: { isRelated?: true }) => !isRelated).length,
      };
    });
  };
}

/** Plain MiniSearch in its place. */
export async function baseline(articlesDir: string): Promise<Answerer> {
  const ask = await createBaseline(articlesDir);
  return (questions, limits) =>
    Promise.all(
      questions.map(async ({ question }) => {
        const answer = await ask(question, limits);
        return {
          kind: answer.kind,
          confidence: 'confidence' in answer ? answer.confidence : 0,
          quotes: 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote) : [],
        };
      }),
    );
}

/** Ten excerpts of each shape, so that there is something to rank. */
const SHAPES: readonly (readonly [string, AnswerLimits, readonly Figure[]])[] = [
  ['one sentence', { ...DEFAULT_LIMITS, excerpts: 10, sentences: 1 }, ['at1', 'at5']],
  ['300 characters', { excerpts: 10, sentences: 20, chars: 300, sentenceChars: 300 }, ['at1']],
  ['700 characters', { excerpts: 10, sentences: 20, chars: 700, sentenceChars: 700 }, ['at1']],
  [
    'as shown',
    { ...DEFAULT_LIMITS, excerpts: 10 },
    [
      ...(['at1', 'at3', 'at5', 'mrr10', 'recall10', 'distinct5'] as const),
      ...(['beside', 'besideRight', 'answered'] as const),
    ],
  ],
];

/** A figure, and half of its 95 % interval where it is a mean over several articles. */
export interface Measured {
  readonly value: number;
  readonly margin?: number;
}

/** All figures of a set by their names. @param off questions that the articles cannot know. */
export async function measure(
  answer: Answerer,
  questions: readonly GoldQuestion[],
  off: readonly GoldQuestion[],
): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>();
  const answerable = questions.filter(({ impossible }) => !impossible);
  const confident: number[] = [];
  for (const [shape, limits, figures] of SHAPES) {
    const given = await answer(answerable, limits);
    const rows = answerable.flatMap((gold, index) => {
      const it = given[index];
      return it ? rowOf(gold, it) : [];
    });
    for (const figure of figures) {
      const [value, half] = [mean(rows, figure), margin(rows, figure)];
      if (value === undefined) continue;
      measured.set(`${shape} ${figure}`, { value, ...(half !== undefined && { margin: half }) });
    }
    if (shape === 'as shown') confident.push(...given.map(({ confidence }) => confidence));
  }
  const others = [
    ...questions.filter(({ impossible }) => impossible),
    ...off.map((question) => ({ ...question, impossible: true, type: 'off' })),
  ];
  // Where the threshold lay if nine of ten answerable questions were to be answered.
  const least = [...confident].sort((a, b) => a - b)[Math.floor(confident.length / 10)] ?? 0;
  for (const type of new Set(others.map((question) => question.type))) {
    const asked = others.filter((question) => question.type === type);
    const given = await answer(asked, DEFAULT_LIMITS);
    const refused = given.filter(({ kind }) => kind !== 'answered').length / given.length;
    const area = auroc(
      confident,
      given.map(({ confidence }) => confidence),
    );
    measured.set(`${type} refused`, { value: refused });
    const below = given.filter(({ confidence }) => confidence < least).length / given.length;
    measured.set(`${type} refused, 90% answered`, { value: below });
    if (area !== undefined) measured.set(`${type} auroc`, { value: area });
  }
  return measured;
}
