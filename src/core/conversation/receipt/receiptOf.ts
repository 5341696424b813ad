import type { Answer, AnswerLimits } from '../../answer/answer.ts';
import type { ShownAnswer, ShownExcerpt } from '../../answer/gate.ts';
import { isHeldBack } from '../../answer/shortfall.ts';
import { thresholdsFor } from '../../ranking/thresholds.ts';
import type { Asker } from '../asker.ts';
import type { KeptQuotation, Receipt, ReceiptAsks, RelativePeriod } from '../records/receipts.ts';
import type { ShownReply } from '../shownReply.ts';
import type { Bookkeeping } from './bookkeeping.ts';

/** To whom a reply is shown, and what has made it. */
export interface ReceiptAbout extends Pick<Bookkeeping, 'checkOf' | 'makings'> {
  readonly asker: Asker;
  /** Their key; absent where they are not told apart. */
  readonly person?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many articles they see. */
  readonly articles: number;
  /** The text of an article as it is now; undefined where there is none. */
  readonly textOf: (articleId: string) => string | undefined;
  /** Absent where an answer may show as much as usual. */
  readonly limits?: AnswerLimits | undefined;
}

/** What a reply says of what was asked and quoted. */
interface Told extends Pick<Receipt, 'asks' | 'outcome' | 'confidence' | 'period'> {
  readonly text: string;
  readonly excerpts: readonly ShownExcerpt[];
  readonly isHeldBack?: boolean;
  readonly thresholds?: Receipt['makings']['thresholds'];
  /** Whether the reader has read it; where that cannot be told, it is one of what has answered. */
  readonly isRead: boolean;
}

/**
 * The receipt of a reply as it was shown, without its id; undefined where nothing was searched for. Of what
 * nobody else sees on Discord neither the words of the question nor those of the articles are in it; at the
 * terminal nobody else is told apart, and the files are there.
 */
export function receiptOf(shown: ShownReply, about: ReceiptAbout): Omit<Receipt, 'id'> | undefined {
  const told = toldIn(shown);
  if (!told) return undefined;
  const { asker, person, at, articles, limits } = about;
  const { asks, outcome, confidence, period, thresholds, text, isRead } = told;
  const isPrivate = asker.isPrivate && asker.face !== 'terminal';
  const { program, engine, reader } = about.makings();
  return {
    ...{ at, face: asker.face, server: asker.server, channel: asker.channel, person },
    ...{ isPrivate, language: asker.language, asks, outcome, confidence, limits },
    ...(isPrivate ? {} : { text, period }),
    quotations: told.excerpts.flatMap((excerpt) => {
      const kept = keptQuotation(excerpt, about);
      if (!kept) return [];
      const { quote, ...place } = kept;
      const told_ = isPrivate ? place : { ...place, quote };
      return [{ ...told_, ...(told.isHeldBack && { isHeldBack: true as const }) }];
    }),
    articles,
    makings: { program, engine, reader: isRead ? reader : undefined, thresholds },
  };
}

function keptQuotation(
  { citation, quote, isRelated }: ShownExcerpt,
  { textOf, checkOf }: ReceiptAbout,
): KeptQuotation | undefined {
  const { articleId, start, end } = citation;
  const text = textOf(articleId);
  return text === undefined
    ? undefined
    : {
        ...{ articleId, version: checkOf(text), start, end, check: checkOf(quote), quote },
        ...(isRelated && { isRelated }),
      };
}

function toldIn(shown: ShownReply): Told | undefined {
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
  excerpts: readonly ShownExcerpt[],
): Told {
  return { asks, text, outcome, excerpts, isRead: false };
}

function toldInAnswer(answer: ShownAnswer): Told | undefined {
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
