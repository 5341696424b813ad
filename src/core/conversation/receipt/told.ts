import type { Answer, Excerpt } from '../../answer/answer.ts';
import { isHeldBack } from '../../answer/shortfall.ts';
import { thresholdsFor } from '../../ranking/thresholds.ts';
import type { ReceiptAsks, RelativePeriod } from '../records/receipts.ts';
import type { Reply } from '../reply.ts';
import type { ShownReply } from '../shownReply.ts';
import type { Told } from './comparison.ts';

/** Of what has come out of the door what was shown, else what would be. Undefined where nothing was searched for. */
export function toldIn(shown: Reply | ShownReply): Told | undefined {
  switch (shown.kind) {
    case 'answer':
      return toldInAnswer(shown.answer);
    case 'quote-check': {
      const { claim, check, excerpts } = shown;
      if (check.kind === 'too-short' || check.kind === 'too-long') return undefined;
      return told('quotation', claim, check.kind, excerpts);
    }
    case 'statement': {
      const { met, typed } = shown;
      if (met.why !== undefined) return undefined;
      const excerpts = met.testimonies.map(({ excerpt }) => excerpt);
      return { ...told('statement', typed, met.kind, excerpts), isRead: met.unread === undefined };
    }
    case 'sources': {
      const { sentences, excerpts } = shown;
      if (sentences.length === 0) return undefined;
      const text = sentences.map((sentence) => sentence.text).join('\n');
      return told('message', text, excerpts.length > 0 ? 'found' : 'none', excerpts);
    }
    case 'timeline': {
      const { topic, entries } = shown.timeline;
      const excerpts = entries.map(({ excerpt }) => excerpt);
      const period = relativePeriodOf(shown.timeline);
      return { ...told('topic', topic, entries.length > 0 ? 'found' : 'none', excerpts), period };
    }
    // A draft is whoever wrote it's own: nothing of it is kept.
    case 'proofreading':
    case 'receipt':
    case 'no-receipt':
    case 'gaps':
    case 'managers-only':
    case 'articles':
    case 'collections':
    case 'corrections':
    case 'no-records':
    case 'help':
    case 'forgotten':
    case 'context':
    case 'more':
    case 'nearest':
    case 'copy':
    case 'references':
    case 'lost':
      return undefined;
  }
}

function told(
  asks: ReceiptAsks,
  text: string,
  outcome: string,
  excerpts: readonly Excerpt[],
): Told {
  return { asks, text, outcome, excerpts, isRead: false };
}

function toldInAnswer(answer: Answer): Told | undefined {
  if (answer.kind === 'not-a-question') return undefined;
  const { question, kind, confidence, isRead = false } = answer;
  const { answered, related } = thresholdsFor(isRead ? { reading: {} } : undefined);
  return {
    ...told('question', question, kind, 'excerpts' in answer ? answer.excerpts : []),
    ...{ confidence, isRead, isHeldBack: isHeldBack(answer) },
    thresholds: { answered, related },
    period: relativePeriodOf(answer),
  };
}

/** The days that were meant by a phrase that counts from now, also where it was taken back. */
export function relativePeriodOf(
  limited: Pick<Exclude<Answer, { kind: 'not-a-question' }>, 'filter' | 'filterProblems'>,
): RelativePeriod | undefined {
  const { filter, filterProblems = [] } = limited;
  const taken = filterProblems.find((problem) => problem.kind === 'nothing-then');
  if (taken) return { text: taken.value, from: taken.from, to: taken.to };
  const { period } = filter ?? {};
  if (!period?.isRelative) return undefined;
  return { text: period.text, from: period.from, to: period.to };
}
