import answer from '../core/answer/answer.schema.json' with { type: 'json' };
import { type AnswerLimits, DEFAULT_LIMITS } from '../core/answer/answer.ts';
import { answerJson } from '../core/answer/answerJson.ts';
import type { ShownAnswer } from '../core/answer/gate.ts';
import { isHeldBack } from '../core/answer/shortfall.ts';
import { keepReceipt } from '../core/conversation/receipt/keepReceipt.ts';
import { SORTS } from '../core/question/filter/filter.ts';
import { withOptions } from '../core/question/filter/filteredQuestion.ts';
import { QUESTION_LIMIT } from '../core/question/question.ts';
import { accountsNoteOf, answerNotesOf } from '../core/speech/replyWords.ts';
import { label } from '../core/text/visible.ts';
import { day, oneOf, required, text, wholeNumber } from './inputField.ts';
import { definitionAlone } from './jsonSchema.ts';
import { operation } from './operation.ts';
import { ENGLISH_WORDING, linesOfText, quotationLines } from './quoted.ts';

/** Characters of a name that limits a question. */
const NAME_LIMIT = 200;

/** To what articles a question can be limited, besides its words. */
export const LIMITING_FIELDS = {
  after: day('Only articles of this day and later, or of this month or year and later.'),
  before: day('Only articles of the days before this day, month or year.'),
  collection: text('Only articles of the collection with this name.', NAME_LIMIT),
  source: text('Only articles of this publisher or news agency.', NAME_LIMIT),
  author: text('Only articles by this author.', NAME_LIMIT),
};

export const ask = operation({
  name: 'ask',
  title: 'Ask the articles',
  description: [
    'Answers a question with verbatim quotations from the articles of this library, each with its source, date and place, or says plainly that the articles do not answer.',
    'Use it whenever something could be known from these articles, before you answer from memory. Ask one plain question in natural language, in the language of the articles; operators such as source:name, author:name, after:2016-05, before:2016-06, sort:newest, "an exact phrase" and -word limit it.',
    'Not for: checking whether words are quoted rightly (verify_quote), whether a statement is borne out (check_claim), or what happened when (timeline).',
    'kind "answered": the quotations are thought to answer; those with isRelated only speak of the same things. "related": they speak of the same things and do not answer; if you show one, say so. "nothing-found": the articles do not speak of it; do not fill that in from memory as if they did. confidence is the estimated probability that the articles answer.',
    'Quotations are verbatim: show them character for character, in quotation marks, with their source, and never join two of them into one. Before you show words as a quotation from these articles, check them with verify_quote.',
  ].join('\n'),
  fields: {
    question: required(text('The question, in natural language.', QUESTION_LIMIT)),
    ...LIMITING_FIELDS,
    sort: oneOf('The order of the quotations; the best first without it.', ...SORTS),
    limit: wholeNumber(`At most so many quotations (default: ${DEFAULT_LIMITS.excerpts}).`, 1, 20),
    sentences: wholeNumber(
      `At most so many sentences in a quotation (default: ${DEFAULT_LIMITS.sentences}).`,
      ...([1, 20] as const),
    ),
    chars: wholeNumber(
      `At most so many characters in a quotation (default: ${DEFAULT_LIMITS.chars}).`,
      ...([40, 5000] as const),
    ),
  },
  output: definitionAlone('answer', answer.$defs),
  async run({ question, limit, sentences, chars, ...options }, { asker, desk, door }) {
    const limits = limitsOf(limit, sentences, chars);
    const shown = door.answer(await desk.library.ask(withOptions(question, options), limits));
    const reply = { kind: 'answer', answer: shown, isFollowUp: false } as const;
    const receipt = await keepReceipt(reply, asker, desk, limits);
    return { kind: 'done', json: answerJson(shown, undefined, receipt), text: answerText(shown) };
  },
});

function limitsOf(
  excerpts = DEFAULT_LIMITS.excerpts,
  sentences = DEFAULT_LIMITS.sentences,
  chars: number | undefined,
): AnswerLimits {
  return {
    excerpts,
    sentences,
    chars: chars ?? DEFAULT_LIMITS.chars,
    // Who asks for a length means it; only the default lets one long sentence stay whole.
    sentenceChars: chars ?? DEFAULT_LIMITS.sentenceChars,
  };
}

function answerText(answer: ShownAnswer): string {
  const { verdictOf, nearestOf, say } = ENGLISH_WORDING;
  const excerpts = 'excerpts' in answer ? answer.excerpts : [];
  const answering = excerpts.filter(({ isRelated }) => !isRelated);
  const related = excerpts.filter(({ isRelated }) => isRelated);
  return linesOfText(
    verdictOf(answer),
    accountsNoteOf(ENGLISH_WORDING, answer, (date) => date, label),
    nearestOf(answer, label),
    ...answerNotesOf(ENGLISH_WORDING, answer, (date) => date, label),
    isHeldBack(answer) ? say('verdict.not-an-answer') : undefined,
    ...quotationLines(answering),
    related.length > 0 ? say('quote.related') : undefined,
    ...quotationLines(related, answering.length + 1),
  );
}
