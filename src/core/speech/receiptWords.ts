import type { Cause } from '../conversation/receipt/comparison.ts';
import type { Receipt, RelativePeriod } from '../conversation/records/receipts.ts';
import type { ShownQuotation, ShownReceipt } from '../conversation/shownReply.ts';
import { datesOf, type Wording } from './wording.ts';

/** How a face writes an ISO date, and what comes from articles and people. */
export interface FaceWriting {
  readonly date: (day: string) => string;
  readonly name: (typed: string) => string;
}

/** What is told of a receipt before its quotations, each on one line. */
export function receiptNotesOf(
  wording: Wording,
  { receipt, quotations, now }: ShownReceipt,
  { date }: Pick<FaceWriting, 'date'>,
): string[] {
  const { say } = wording;
  return [
    say('receipt.answered', { date: date(new Date(receipt.at).toISOString()) }),
    makingsNoteOf(wording, receipt),
    ...(quotations.length === 0 ? [say('receipt.quoted-nothing')] : []),
    ...(now ? [] : [say('receipt.private')]),
  ];
}

/** How much was searched, and with what. */
function makingsNoteOf({ say }: Wording, { articles, confidence, makings }: Receipt): string {
  const { program, engine, reader, thresholds } = makings;
  return [
    say('receipt.searched', { count: articles }),
    `Pullquote ${program}`,
    engine,
    ...(reader === undefined ? [] : [`reader ${reader}`]),
    ...(confidence === undefined || !thresholds
      ? []
      : [
          say('receipt.confidence', {
            confidence: confidence.toFixed(2),
            threshold: thresholds.answered.toFixed(2),
          }),
        ]),
  ].join(' · ');
}

/**
 * The quotations that are told one by one, with their places from 1: those that were shown, and of those that waited
 * for whoever wanted to see them what does not stand. @returns also how many others there are, in words.
 */
export function quotationsToTell(
  { count }: Wording,
  { quotations }: ShownReceipt,
): { readonly told: readonly (readonly [ShownQuotation, number])[]; readonly others: string[] } {
  const all = quotations.map((it, at) => [it, at + 1] as const);
  const told = all.filter(
    ([{ fate, isRelated, isHeldBack }]) => fate.kind !== 'stands' || !(isRelated || isHeldBack),
  );
  const left = all.length - told.length;
  return { told, others: left > 0 ? [count(left, 'related-excerpt')] : [] };
}

/** Characters of a version that are shown: enough to tell two apart by eye. */
const SHOWN_OF_VERSION = 8;

/** What became of a quotation, or from which version of its article it is. @param place from 1. */
export function fateNoteOf(
  { say }: Wording,
  { fate, version }: ShownQuotation,
  place: number,
  namesGone: boolean,
  { name }: Pick<FaceWriting, 'name'>,
): string {
  const quoted = (title: string) => say('list.quoted', { word: name(title) });
  switch (fate.kind) {
    case 'stands':
      return [
        say('receipt.version', { version: version.slice(0, SHOWN_OF_VERSION) }),
        ...(fate.isChangedAround ? [say('receipt.around')] : []),
      ].join(' · ');
    case 'changed':
      return say('receipt.changed', { place, title: quoted(fate.title) });
    case 'gone':
      return namesGone
        ? say('receipt.gone-named', { place, title: quoted(fate.articleId) })
        : say('receipt.gone', { place });
  }
}

/** How the answer of today stands to the one then. */
export interface ComparisonWords {
  /** In a sentence. */
  readonly verdict: string;
  /** What of it is otherwise, each on one line. */
  readonly notes: readonly string[];
  /** What stands above what is quoted today and was not then; absent where that is nothing. */
  readonly came?: string;
  /** What is otherwise than then, each on one line, below a line that says so. */
  readonly causes: readonly string[];
}

/** Places of quotations that are named. */
const MOST_PLACES = 10;

export function comparisonWordsOf(
  wording: Wording,
  { receipt, now }: ShownReceipt,
  writing: FaceWriting,
): ComparisonWords | undefined {
  if (!now) return undefined;
  const { say, list } = wording;
  if (now.isSame) return { verdict: say('receipt.same'), notes: [], causes: [] };
  const [wasAnswered, isAnswered] = [receipt.outcome, now.outcome].map((it) => it === 'answered');
  const { left, came } = now;
  const named = left.slice(0, MOST_PLACES).map(String);
  const more = left.length - named.length;
  const places = list([...named, ...(more > 0 ? [say('quote.and-more', { count: more })] : [])]);
  const causes = now.causes.map((cause) => causeOf(wording, cause, writing));
  return {
    verdict: say('receipt.differs'),
    notes: [
      ...(wasAnswered === isAnswered
        ? []
        : [say(isAnswered ? 'receipt.answered-now' : 'receipt.unanswered-now')]),
      ...(left.length > 0 ? [say('receipt.left', { count: left.length, places })] : []),
    ],
    ...(came.length > 0 && { came: say('receipt.came') }),
    causes: causes.length > 0 ? [say('receipt.causes'), ...causes] : [say('receipt.cause-unknown')],
  };
}

function causeOf({ say }: Wording, cause: Cause, { date, name }: FaceWriting): string {
  const quoted = (title: string) => say('list.quoted', { word: name(title) });
  switch (cause.kind) {
    case 'article-changed':
    case 'file-newer':
      return say(`receipt.cause-${cause.kind}`, { title: quoted(cause.title) });
    case 'article-gone':
    case 'reader-came':
    case 'reader-left':
    case 'reader-other':
    case 'thresholds':
      return say(`receipt.cause-${cause.kind}`);
    case 'program':
    case 'engine':
      return say(`receipt.cause-${cause.kind}`, {
        before: cause.before,
        now: cause.now,
      });
    case 'days': {
      const days = ({ from, to }: RelativePeriod) => datesOf(say, from, to, date);
      const { before, now } = cause;
      return say('receipt.cause-days', {
        ...{ phrase: name(now.text), before: days(before), now: days(now) },
      });
    }
  }
}
