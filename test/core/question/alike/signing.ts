import {
  type QuestionSignature,
  signatureOf,
} from '../../../../src/core/question/alike/signature.ts';
import { readFilter } from '../../../../src/core/question/filter/filteredQuestion.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';

const { thesaurus } = readThesaurus();

/** The day on which the tests ask. */
export const TODAY = new Date('2026-11-28T12:00:00Z');

/** What a question comes to that was typed on a day, where the articles are in English. */
export function signed(typed: string, now: Date = TODAY): QuestionSignature {
  return signatureOf(readFilter(typed, now), { thesaurus, languages: ['en'] });
}

/** The words of a signature, with what leads them. */
export function wordsIn({ words }: QuestionSignature): string {
  return words.map(({ lead, same }) => (lead === '' ? same : `${lead}:${same}`)).join(' ');
}
