import type { Article } from '../../../article/article.ts';
import { languageCode } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';
import { wordsOf } from '../../../text/words.ts';
import { alterationsBy, type Replacement, replacementsIn } from '../../quoteCheck/alteration.ts';
import { type AlterationKind, bySense } from '../../quoteCheck/alterationKind.ts';
import { wordListsOf } from '../../quoteCheck/alterationLists.ts';
import type { AlteredQuote } from '../../quoteCheck/quoteCheck.ts';

/** What somebody who quotes has put into the words in square brackets: "[the mayor]", "[sic]", "[W]e". */
export interface Insertion extends Span {
  /** What stands between the brackets. */
  readonly inner: Span;
}

/** A quotation in which nothing stands where the insertions are, so that all offsets stay. */
export interface OwnWords {
  readonly text: string;
  readonly insertions: readonly Insertion[];
}

const BRACKETS = /\[([^[\]\n]{1,80})\]/gu;

/** Takes up no place in a word, and is none of its letters. */
const NOTHING = '\u200b';

/**
 * The words without what was put in. Brackets around the letters of a word are taken off, since the word is the
 * source's; so they are around a denial, which nobody may put in.
 */
export function ownWords(text: string, language: string): OwnWords {
  const insertions: Insertion[] = [];
  const { isDenial } = wordListsOf(language);
  const own = text.replace(BRACKETS, (whole: string, inner: string, at: number) => {
    const isOfWord =
      /\p{L}$/u.test(text.slice(0, at)) || /^\p{L}/u.test(text.slice(at + whole.length));
    const isDenied = (inner.match(/[\p{L}\p{M}'’]+/gu) ?? []).some(isDenial);
    if (isOfWord || isDenied) return `${NOTHING}${inner}${NOTHING}`;
    const end = at + whole.length;
    insertions.push({ start: at, end, inner: { start: at + 1, end: end - 1 } });
    return ' '.repeat(whole.length);
  });
  return { text: own, insertions };
}

/** Words of the source that one insertion may stand for: more are an omission. */
const MOST_WORDS = 8;

/** What the insertions stand for, where that is all that differs; with what they must not change. */
export interface Replaced {
  /** Empty where each stands for what anybody may say so. */
  readonly changes: readonly AlterationKind[];
}

/**
 * Whether all that an altered quotation leaves out stands where something was put in. An insertion may stand for
 * words of the source, but not for another number, day or name than these say, nor for a denial.
 * @param written as the draft has it, with its insertions.
 */
export function replacedBy(
  insertions: readonly Insertion[],
  { difference }: AlteredQuote,
  written: string,
  article: Article,
): Replaced | undefined {
  const kinds: AlterationKind[] = [];
  const words = (text: string, span: Span) => wordsOf(text, span, languageCode(article.language));
  for (const replacement of replacementsIn(difference)) {
    const { missing, added } = replacement;
    const insertion = insertions.find(
      ({ start, end }) => added.start >= start && written.slice(end, added.start).trim() === '',
    );
    const isOver = words(article.text, missing).length > MOST_WORDS;
    if (!insertion || isOver || words(written, added).length > 0) return undefined;
    kinds.push(...changedBy({ missing, added: insertion.inner }, written, article));
  }
  return { changes: bySense(kinds) };
}

function changedBy(
  { missing, added }: Replacement,
  written: string,
  article: Article,
): AlterationKind[] {
  const kindsOf = (own: Span, other: Span) =>
    new Set(alterationsBy({ missing: own, added: other }, written, article));
  const none = (span: Span) => ({ start: span.end, end: span.end });
  const both = kindsOf(missing, added);
  const left = kindsOf(missing, none(added));
  const put = kindsOf(none(missing), added);
  return [...both].filter((kind) => {
    if (kind === 'name') return left.has(kind) && put.has(kind);
    return (kind === 'number' || kind === 'day' || kind === 'denial') && left.has(kind);
  });
}
