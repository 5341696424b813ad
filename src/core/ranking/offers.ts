import type { QuestionKind } from '../question/questionKind.ts';
import type { AskedWords } from './numbered/askedWords.ts';
import type { SeenSentence } from './numbered/seenPassage.ts';
import { SIGN } from './numbered/signs.ts';

/** What a question names itself, so that a sentence does not offer it. */
type NamedInQuestion = Pick<AskedWords, 'size' | 'numbers'>;

/** Whether a sentence offers what each kind of question asks for. */
export const OFFERS: Readonly<
  Record<QuestionKind, (sentence: SeenSentence, asked: NamedInQuestion) => boolean>
> = {
  who: hasOtherName,
  when: has(SIGN.date),
  year: has(SIGN.year),
  where: (sentence, asked) => has(SIGN.place)(sentence) && hasOtherName(sentence, asked),
  amount: ({ terms, amounts }, { numbers }) =>
    amounts.some((at) => !numbers.includes(terms[at] ?? -1)),
  money: has(SIGN.money),
  duration: has(SIGN.duration),
  why: has(SIGN.reason),
  saying: has(SIGN.saying),
  whether: has(SIGN.denial),
};

function has(sign: number): (sentence: SeenSentence) => boolean {
  return ({ signs }) => (signs & sign) !== 0;
}

function hasOtherName({ names }: SeenSentence, { size }: NamedInQuestion): boolean {
  return names.some((term) => term < 0 || term >= size);
}

/** What a reply has a sign of, where it is more than a word or two. */
const SHOWN_BY_REPLIES = ['who', 'when', 'year', 'where', 'amount', 'money', 'duration'] as const;

/** Whether a sentence may reply to a question: "Answers on page nine" names nobody. */
export function mayReply(
  sentence: SeenSentence,
  asked: NamedInQuestion & { readonly kinds: ReadonlySet<QuestionKind> },
): boolean {
  const kinds = SHOWN_BY_REPLIES.filter((kind) => asked.kinds.has(kind));
  return (
    kinds.length === 0 ||
    sentence.terms.length <= 2 ||
    kinds.some((kind) => OFFERS[kind](sentence, asked))
  );
}
