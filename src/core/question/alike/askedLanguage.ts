import { DEFAULT_LANGUAGE, isUnspaced } from '../../text/language.ts';
import { OTHER_STOP_WORDS } from '../../text/otherStopWords.ts';
import { likeness, questionLanguage } from '../questionLanguage.ts';

const ALL = [DEFAULT_LANGUAGE, ...Object.keys(OTHER_STOP_WORDS)];

/**
 * What a question is in, which need not be a language of the articles: one that they lack may well be why
 * nothing answers. In doubt it is the one that it is answered in.
 * @param languages those of the articles, most passages first.
 */
export function askedLanguage(text: string, languages: readonly string[]): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Thai}/u.test(text)) return 'th';
  if (/\p{Script=Han}/u.test(text) && isUnspaced(text)) return 'zh';
  const own = questionLanguage(text, languages);
  const score = likeness(text);
  let [best, most] = [own, score(own)];
  for (const code of ALL) {
    const count = score(code);
    if (count > most) [best, most] = [code, count];
  }
  return best;
}
