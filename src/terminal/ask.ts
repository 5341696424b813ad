import picocolors from 'picocolors';
import type { Answer, AnswerLimits } from '../core/answer/answer.ts';
import { answerJson, printable } from '../core/answer/answerJson.ts';
import type { ShownAnswer } from '../core/answer/gate.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Door, ShownReply } from '../core/conversation/shownReply.ts';
import { label } from '../core/text/visible.ts';
import { type Console, print } from './console.ts';
import { type InputLine, LINE_LIMIT, linesOf } from './lines.ts';
import type { Screen } from './notation.ts';
import { answeringIn, answerView } from './views/answerView.ts';
import { receiptLine } from './views/receiptLine.ts';
import { count } from './wording.ts';

/** How an answer is printed, and whether what is left of it behind the gate is one. */
export type Show = (
  answer: Answer,
) => Promise<{ readonly text: string; readonly isAnswer: boolean }>;

/** Keeps a receipt of what is about to be shown; see `keepReceipt`. */
export type Keep = (shown: ShownReply) => Promise<string | undefined>;

/** Prints the answer to one question. @returns the exit code: 0 answered, 1 not answered. */
export async function printAnswer(
  answer: Answer,
  show: Show,
  { output }: Pick<Console, 'output'>,
): Promise<0 | 1> {
  const { text, isAnswer } = await show(answer);
  await print(output, `${text}\n`);
  return isAnswer ? 0 : 1;
}

/**
 * Answers as text.
 * @param related whether excerpts that are only related are shown, or counted.
 */
export function asText(door: Door, screen: Screen, related: 'shown' | 'counted', keep: Keep): Show {
  return async (answer) => {
    const shown = door.answer(answer);
    const receipt = await keep(asReply(shown));
    const all = 'excerpts' in shown ? shown.excerpts.length : 0;
    const to = related === 'shown' ? all : answeringIn(shown);
    const text = answerView(shown, screen, 0, to) + (all > to ? leftLine(all - to, screen) : '');
    return { text: text + receiptLine(receipt, screen), isAnswer: shown.kind === 'answered' };
  };
}

function leftLine(left: number, { colour }: Screen): string {
  const { dim } = picocolors.createColors(colour);
  return `\n\n${dim(`${count(left, 'related-excerpt')}: ask with --limit to see ${left === 1 ? 'it' : 'them'}.`)}`;
}

/** Answers as JSON, on one line. @param door for `jsonNotation`. */
export function asJson(door: Door, keep: Keep): Show {
  return async (answer) => {
    const shown = door.answer(answer);
    const receipt = await keep(asReply(shown));
    return { text: answerJson(shown, undefined, receipt), isAnswer: shown.kind === 'answered' };
  };
}

function asReply(answer: ShownAnswer): ShownReply {
  return { kind: 'answer', answer, isFollowUp: false };
}

/** Answers each line of the input as text, with the question above its answer. */
export async function askLines(
  library: Pick<Library, 'ask'>,
  show: Show,
  { input, output }: Console,
): Promise<0> {
  for await (const { content, tooLong } of linesOf(input)) {
    if (content.trim() === '' && !tooLong) continue;
    const answer = await library.ask(content);
    await print(output, `${label(content)}\n${(await show(answer)).text}\n\n`);
  }
  return 0;
}

/** Answers JSON lines with JSON lines, in their order, one at a time. @param door for `jsonNotation`. */
export async function askBatch(
  library: Pick<Library, 'ask'>,
  limits: AnswerLimits,
  door: Door,
  keep: Keep,
  { input, output }: Console,
): Promise<0> {
  for await (const line of linesOf(input)) {
    if (line.content.trim() === '' && !line.tooLong) continue;
    const read = readBatchLine(line);
    const id = read.id === undefined ? {} : { id: read.id };
    if ('message' in read) {
      const error = { line: line.number, message: read.message };
      await print(output, `${printable({ ...id, error })}\n`);
      continue;
    }
    const shown = door.answer(await library.ask(read.question, limits));
    const receipt = await keep(asReply(shown));
    await print(output, `${answerJson(shown, read.id, receipt)}\n`);
  }
  return 0;
}

type BatchLine = { readonly id?: string | number } & (
  | { readonly question: string }
  | { readonly message: string }
);

function readBatchLine({ content, tooLong }: InputLine): BatchLine {
  if (tooLong) {
    return { message: `The line is longer than ${LINE_LIMIT} characters.` };
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { message: 'The line is not JSON; expected {"id": "...", "question": "..."}.' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { message: 'Expected an object {"id": "...", "question": "..."}.' };
  }
  const id = 'id' in value ? value.id : undefined;
  if (id !== undefined && typeof id !== 'string' && !isFaithful(id)) {
    return { message: 'Expected "id" to be a text or a number of at most 15 digits.' };
  }
  const known = id === undefined ? {} : { id };
  if (!('question' in value) || typeof value.question !== 'string') {
    return { ...known, message: 'Expected "question" to be a text.' };
  }
  return { ...known, question: value.question };
}

/** Whether a number is still the one that was written: JSON.parse rounds long ones. */
function isFaithful(id: unknown): id is number {
  return (
    typeof id === 'number' &&
    Number.isFinite(id) &&
    (!Number.isInteger(id) || Number.isSafeInteger(id))
  );
}
