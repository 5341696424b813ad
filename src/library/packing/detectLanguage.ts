import type { Article } from '../../core/article/article.ts';
import { isCommonIn } from '../../core/question/questionLanguage.ts';
import { DEFAULT_LANGUAGE, languageCode } from '../../core/text/language.ts';
import { writtenWordsOf } from '../../core/text/words.ts';

/** UTF-16 code units of an article that are looked at; the beginning of each of its longest blocks. */
const SAMPLE_LENGTH = 2000;
const BLOCK_LENGTH = 300;
/** With fewer letters nothing is said of the language: a headline may be all names. */
const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){40}/u;
/** The same in scripts of which a letter is as much as a word. */
const LEAST_CHARACTERS = 12;
/** Share of English stop words from which a text is English: prose has .3 to .5, other languages up to .1. */
const ENGLISH_SHARE = 0.22;

/** The article with the language that it is in, where it does not say so itself and its text does. */
export async function withLanguage(article: Article): Promise<Article> {
  if (article.language !== undefined) return article;
  const language = await detectLanguage(samplesOf(article));
  return language === undefined ? article : { ...article, language };
}

/** The beginnings of the longest blocks, so that neither a byline nor a word of another language decides. */
function samplesOf({ text, blocks }: Article): string[] {
  const longest = [...blocks].sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest
    .slice(0, Math.ceil(SAMPLE_LENGTH / BLOCK_LENGTH))
    .map(({ start, end }) => text.slice(start, Math.min(end, start + BLOCK_LENGTH)));
}

/**
 * The language of stretches of one text: a BCP 47 code; undefined where they are English, which an
 * article without a language is taken for, too short, or not clearly of one language.
 */
export async function detectLanguage(stretches: readonly string[]): Promise<string | undefined> {
  // Most articles are English, which the longest stretch tells already.
  const [longest = ''] = stretches;
  if (ENOUGH_LETTERS.test(longest) && isEnglish(plain(longest))) return undefined;
  const sample = plain(stretches.join('\n'));
  const characters = sample.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0;
  if (!ENOUGH_LETTERS.test(sample) && characters < LEAST_CHARACTERS) return undefined;
  if (isEnglish(sample)) return undefined;
  // Loaded when a text is not plainly English: that takes longer than a folder of English to read.
  const { eld } = await import('eld/extrasmall');
  const votes = new Map<string, number>();
  for (const stretch of stretches) {
    const found = eld.detect(stretch);
    const weight = found.isReliable() ? stretch.length : 0;
    votes.set(found.language, (votes.get(found.language) ?? 0) + weight);
  }
  const all = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  if (!most || most[1] <= all / 2) return undefined;
  const language = languageCode(most[0]);
  return language === DEFAULT_LANGUAGE ? undefined : language;
}

/** A text without addresses and whatever else holds digits. */
function plain(text: string): string {
  return text.replace(/\S*(?:[/@]\S|\d)\S*/g, ' ');
}

function isEnglish(sample: string): boolean {
  const words = writtenWordsOf(sample);
  const common = words.filter(({ lower }) => isCommonIn(DEFAULT_LANGUAGE, lower));
  return common.length >= ENGLISH_SHARE * words.length;
}
