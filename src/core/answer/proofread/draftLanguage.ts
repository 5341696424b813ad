import { questionLanguage } from '../../question/questionLanguage.ts';
import { DEFAULT_LANGUAGE, languageCode } from '../../text/language.ts';
import type { Draft } from './draft.ts';

/** Those in which it is known how a text gives somebody's words. */
const LANGUAGES = [DEFAULT_LANGUAGE, 'de', 'fr', 'es', 'ru', 'ja'];

/** UTF-16 code units of each stretch of a draft that is read to tell. */
const SAMPLE = 2000;
const SAMPLES = 4;

/** The code of the language that a draft is in: as it says, or else that of most of its common words. */
export function draftLanguage({ text, language }: Draft): string {
  if (language !== undefined) return languageCode(language);
  const step = Math.max(SAMPLE, Math.floor(text.length / SAMPLES));
  const samples = Array.from({ length: SAMPLES }, (_, at) =>
    text.slice(at * step, at * step + SAMPLE),
  );
  return questionLanguage(samples.join(' '), LANGUAGES);
}
