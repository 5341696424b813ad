import type { Question } from '../../question/question.ts';
import { type QuestionKind, questionKindsOf } from '../../question/questionKind.ts';
import { sentenceOf } from '../../ranking/order.ts';
import { READ_LANGUAGE } from '../../ranking/readPairs.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { answerOf, type Quotable, type QuotedSentence } from '../excerpt.ts';
import { compareValues } from '../values/compareValues.ts';
import { type Value, valuesIn } from '../values/values.ts';
import { fateAt } from './fate.ts';

/** The one value that a quotation gives as the answer. */
export interface Account<S extends Quotable = Quotable> {
  readonly quotation: QuotedSentence<S>;
  /** With offsets into `sentence`. */
  readonly value: Value;
  /** The sentence that was read, without those that it is quoted with. */
  readonly sentence: string;
}

/** Kinds of values that a question of a kind asks for. */
const ASKED: Readonly<Record<QuestionKind, readonly Value['kind'][]>> = {
  ...{ amount: ['quantity'], money: ['quantity'], duration: ['quantity'] },
  ...{ when: ['date'], year: ['date'], who: ['name'], where: ['name'] },
  ...{ why: [], saying: [], whether: [] },
};

/** Of whom there is one at a time: "who criticised it" may be answered by any number. */
const ONE_PERSON =
  /\bwho(?:['’]s|se)?\s+(?:is|was|are|were|became|will be|has been)?\s*(?:the\s+(?:first|new|next|current|former|author|founder|winner|owner|leader|head|president|prime|mayor|governor|captain|director|chief|chair\w*|king|queen|pope|inventor|writer|composer|architect|pilot|driver|killer|suspect|victim)\b|elected|appointed|named|chosen|won|wins|founded|invented|discovered|wrote|composed|directed|leads|led|heads|headed|succeeded|succeeds|replaced|replaces|chairs|owns|owned|designed|scored the winning|killed)/i;

/** The kinds of values that a question asks for; none where it asks for no one value, or not in English. */
function kindsAsked({ text, language }: Question): ReadonlySet<Value['kind']> {
  if (language !== READ_LANGUAGE) return new Set();
  const kinds = questionKindsOf(text);
  if (kinds.size === 0) return new Set(['quantity', 'date']);
  const asked = [...kinds].filter((kind) => kind !== 'who' || ONE_PERSON.test(text));
  return new Set(asked.flatMap((kind) => ASKED[kind]));
}

/**
 * What a quotation gives as the answer: undefined where nothing was pointed at, where that is not one value of
 * a kind that was asked for, where the sentence gives another one of the same thing besides ("from 79 to 82"),
 * and where it tells of what may be, was planned or was denied.
 */
export function accountOf<S extends Quotable>(
  quotation: QuotedSentence<S>,
  question: Question,
): Account<S> | undefined {
  const article = quotation.sentence.article();
  const asked = kindsAsked(question);
  const pointed = answerOf(quotation.sentence);
  if (!pointed) return undefined;
  const span = sentenceOf(quotation.sentence);
  const sentence = article.text.slice(span.start, span.end);
  const answer = { start: pointed.start - span.start, end: pointed.end - span.start };
  const values = valuesIn(sentence, undefined, article.date).filter(({ kind }) => asked.has(kind));
  const [value, ...more] = values.filter((it) => overlaps(it, answer));
  if (
    !value ||
    more.length > 0 ||
    !isShown(quotation, span, value) ||
    !isTold(sentence, question)
  ) {
    return undefined;
  }
  const others = values.filter((it) => it !== value && it.kind === 'quantity');
  return others.some((it) => isRival(sentence, value, it))
    ? undefined
    : { quotation, value, sentence };
}

/** UTF-16 code units of a value that can be said on a line with others. */
const MOST_SAID = 80;

/** Whether the quotation has the value, which it lacks where its sentence was cut, and it can be said shortly. */
function isShown({ excerpt }: QuotedSentence<Quotable>, span: Span, value: Span): boolean {
  const shown = { start: value.start + span.start, end: value.end + span.start };
  return contains(excerpt.citation, shown) && value.end - value.start <= MOST_SAID;
}

function isRival(sentence: string, value: Value, other: Value): boolean {
  const fates = [value, other].map((it) => fateAt(sentence, it));
  const isOfOther = fates[0] !== undefined && fates[1] !== undefined && fates[0] !== fates[1];
  return !isOfOther && compareValues(value, other) === 'different';
}

/** What was not so, or not yet: it may differ from what came of it. */
const NOT_TOLD =
  /\b(?:not|never|no longer|den(?:y|ies|ied)|would|could|should|might|may(?!\s\d)|if|unless|whether|plan(?:s|ned)? (?:to|for)|propos(?:e[sd]?|ing)|expect(?:s|ed)?|hop(?:es?|ed)|aim(?:s|ed)? to|predict(?:s|ed)?|likely|will|set to|scheduled|intend(?:s|ed)?|threaten(?:s|ed)?|demand(?:s|ed)?|fear(?:s|ed)?|false(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|rumou?r(?:s|ed)?|(?:is|are|was|were) to(?! blame))\b|n['’]t\b/giu;

/** What the question says as well is what was asked: how many "no longer" work. */
function isTold(sentence: string, { text }: Question): boolean {
  const asked = text.toLowerCase();
  return Array.from(sentence.matchAll(NOT_TOLD)).every(([word]) =>
    asked.includes(word.toLowerCase()),
  );
}

/** ISO day of its article; undefined where it has none. */
export function dateOf({ quotation }: Account): string | undefined {
  return quotation.excerpt.citation.date?.slice(0, 'YYYY-MM-DD'.length);
}
