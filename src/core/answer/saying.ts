import type { QuotablePassage } from '../ranking/numbered/seenPassage.ts';
import { type AnalysedSentence, followsOnAt, sentenceOf } from '../ranking/order.ts';
import { monthsPattern } from '../text/months.ts';

/**
 * What a sentence says: two that say the same are shown once. One word makes a verdict its opposite, and one
 * sign another sum, so the words stand here as they are, in their order; to show two is better than to name
 * one as a second source of what it contradicts.
 */
export function sayingOf(
  sentence: Pick<AnalysedSentence, 'article' | 'passage' | 'index'> & {
    readonly seen: QuotablePassage;
  },
): string {
  const { passage, index, seen } = sentence;
  const article = sentence.article();
  // Of whom "He was acquitted" speaks stands before it.
  let first = index;
  while (followsOnAt({ seen, index: first })) first -= 1;
  const { start } = sentenceOf({ passage, index: Math.max(0, first) });
  const text = article.text.slice(start, sentenceOf(sentence).end);
  return JSON.stringify([
    asSaid(text),
    TIME_OF_ITS_ARTICLE.test(text) ? article.date?.slice(0, 10) : undefined,
    first < 0 ? article.id : undefined,
  ]);
}

/** The text but for how it is set, where it was wired from, and "the". */
function asSaid(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|[*_`"“”„«»]/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s*[–—]\s*|\s+-+\s+/g, ' - ')
    .replace(CREDIT, '')
    .replace(/(?<![\p{L}\p{M}\p{N}])(?:the|that)\s+/giu, '')
    .replace(/\s+/g, ' ')
    .replace(/^ | ?[.…]* ?$/g, '')
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** "ALEPPO (Reuters) - ". */
const CREDIT = /^\s*(?:\p{Lu}[\p{L}., ]{0,40}\s)?\([\p{L} ]{2,30}\) - /u;

/** A time that another article's date makes another one: "on Monday", "in June", "last year". */
const TIME_OF_ITS_ARTICLE = new RegExp(
  String.raw`\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]o(?:day|night|morrow)|[Yy]esterday|[Nn]ow|ago|(?:[Tt]his|[Ll]ast|[Nn]ext) \w+|(?:${monthsPattern()})\b(?!.*\b(?:1[89]|20)\d\d\b))\b`,
);
