import { wholeWords } from '../core/answer/mark.ts';
import type { SentenceReading } from '../core/ranking/readPairs.ts';
import type { Span } from '../core/text/span.ts';
import type { Logits } from './model.ts';
import type { ReadingWindow } from './windows.ts';

/** Tokens of the longest answer. */
const LONGEST = 30;
/** The score of a sentence of which nothing was read: less than any that the model gives. */
const UNREAD = -99;

/**
 * What was read of the sentences of a passage: the best span in each, over all windows. Its score is
 * start + end at the span less start + end at `[CLS]`, where the model points for "nothing".
 */
export function pointedAt(
  text: string,
  sentences: readonly Span[],
  read: readonly { readonly window: ReadingWindow; readonly logits: Logits }[],
): SentenceReading[] {
  return sentences.map((sentence) => {
    let best: SentenceReading = { score: UNREAD };
    for (const { window, logits } of read) {
      const pointed = bestSpan(sentence, window, logits);
      if (pointed && pointed.score > best.score) best = pointed;
    }
    if (!best.answer || best.score <= 0) return { score: best.score };
    return { score: best.score, answer: within(sentence, wholeWords(text, best.answer)) };
  });
}

function bestSpan(
  sentence: Span,
  { tokens, first }: ReadingWindow,
  { start, end }: Logits,
): { score: number; answer: Span } | undefined {
  const from = tokens.findIndex((token) => token.start >= sentence.start);
  const to = tokens.findLastIndex((token) => token.end <= sentence.end);
  const nothing = (start[0] ?? 0) + (end[0] ?? 0);
  let best: { score: number; answer: Span } | undefined;
  for (let i = from; from >= 0 && i <= to; i += 1) {
    for (let j = i; j <= Math.min(to, i + LONGEST - 1); j += 1) {
      const score = (start[first + i] ?? 0) + (end[first + j] ?? 0) - nothing;
      if (best && score <= best.score) continue;
      best = { score, answer: { start: tokens[i]?.start ?? 0, end: tokens[j]?.end ?? 0 } };
    }
  }
  return best;
}

function within(sentence: Span, { start, end }: Span): Span {
  return { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
}
