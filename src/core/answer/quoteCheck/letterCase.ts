import type { Span } from '../../text/span.ts';

/** A word in two texts whose letters are the same but for capitals. */
export interface WordPair {
  /** As the article has it, and as the claim does. */
  readonly read: string;
  readonly claimed: string;
  /** What it follows in the claim, to be told whether a number does. */
  readonly before: string;
  /** Whether a sentence may begin with it in one of them, so that a capital tells nothing. */
  readonly mayBegin: boolean;
}

/** Words that are something else with a capital than without; those that are set like an acronym are not in it. */
const TWO_WORDS: ReadonlySet<string> = new Set(
  `may march august polish turkey china job mark bill nice reading mobile bath cork lent chad mercury catholic orthodox
  labour conservative conservatives democrat democratic democrats republican republicans liberal liberals green greens
  amazon apple target shell gap windows word rose grace hope faith frank jordan lima natal german-speaking mosaic roman
  sie ihr ihnen ihre ihrer ihren ihrem ihres`.split(/\s+/),
);

/** Words that letters in a row spell as well: "US" and "us". */
const SPELT: ReadonlySet<string> = new Set(
  `us who it aids is or in am as at be by do go he hi id if me my no of oh ok on pa so to up we un act era cap pet race
  start nice isis sad ram tin can may and the not un une des des il on du et an das die der den es im`.split(
    /\s+/,
  ),
);

/** Whether it is another word in the one than in the other: "US" and "us", "May" and "may", "5 mW" and "5 MW". */
export function isOtherWord({ read, claimed, before, mayBegin }: WordPair): boolean {
  if (read === claimed) return false;
  const lower = read.toLowerCase();
  if (isAcronym(read) !== isAcronym(claimed) && SPELT.has(lower.replaceAll('.', ''))) return true;
  if (/\p{N}\s?$/u.test(before) || /^\p{N}/u.test(read)) return isOtherUnit(read, claimed);
  return !mayBegin && TWO_WORDS.has(lower) && isCapital(read) !== isCapital(claimed);
}

/** "mW" and "MW", "Mb" and "MB"; but "KM" and "km" are one. */
function isOtherUnit(read: string, claimed: string): boolean {
  const [own = '', other = ''] = [read, claimed].map((word) => word.replace(/^[\p{N}.,:/]+/u, ''));
  if (/^m(?:w|wh|g|v|a|j|pa|hz)$/iu.test(own)) return own[0] !== other[0];
  return /^[kmgt]b$/iu.test(own) && own[1] !== other[1];
}

function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(word);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/**
 * Whether somebody set all of it in small letters or in capitals, so that these tell nothing: one that has only
 * one word in another manner than the article tells something by it.
 */
export function isSetAlike(claimed: string, pairs: readonly WordPair[]): boolean {
  const changed = pairs.filter(({ read, claimed: own }) => read !== own).length;
  return changed > 2 && (!/\p{Lu}/u.test(claimed) || !/\p{Ll}/u.test(claimed));
}

/** Where in a text a sentence may begin, so that a capital there tells nothing. */
export function mayBegin(text: string, { start }: Span): boolean {
  return /(?:^|[.!?:…。！？"“”„«»‹›‘’'(\][\n–—-])\s*$/u.test(
    text.slice(Math.max(0, start - 8), start),
  );
}
