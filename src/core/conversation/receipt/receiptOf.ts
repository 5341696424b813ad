import type { AnswerLimits, Excerpt } from '../../answer/answer.ts';
import type { Asker } from '../asker.ts';
import type { KeptQuotation, Receipt } from '../records/receipts.ts';
import type { ShownReply } from '../shownReply.ts';
import type { Bookkeeping } from './bookkeeping.ts';
import { toldIn } from './told.ts';

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
  const isPrivate = asker.isPrivate && !asker.isOwner;
  const { program, engine, reader } = about.makings();
  return {
    ...{ at, face: asker.face, server: asker.server, channel: placeOf(asker), person },
    ...{ isPrivate, language: asker.language, asks, outcome, confidence, limits },
    ...(isPrivate ? {} : { text, period }),
    quotations: told.excerpts.flatMap((excerpt) => {
      const kept = keptQuotation(excerpt, about);
      if (!kept) return [];
      const { quote, title, ...place } = kept;
      const words = isPrivate ? place : { ...place, quote, title };
      return [{ ...words, ...(told.isHeldBack && { isHeldBack: true as const }) }];
    }),
    articles,
    makings: { program, engine, reader: isRead ? reader : undefined, thresholds },
  };
}

/** The channel; not where that is a person's own, by which Discord would tell whose key it is. */
function placeOf({ server, channel, isPrivate }: Asker): string | undefined {
  return server === undefined && isPrivate ? undefined : channel;
}

function keptQuotation(
  { citation, quote, isRelated }: Excerpt,
  { textOf, checkOf }: ReceiptAbout,
): KeptQuotation | undefined {
  const { articleId, start, end, title } = citation;
  const text = textOf(articleId);
  return text === undefined
    ? undefined
    : {
        ...{ articleId, version: checkOf(text), start, end, check: checkOf(quote) },
        ...{ quote, title },
        ...(isRelated && { isRelated }),
      };
}
