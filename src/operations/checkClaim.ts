import met from '../core/answer/statement/met.schema.json' with { type: 'json' };
import { metJson } from '../core/answer/statement/metJson.ts';
import type { ShownMet } from '../core/answer/statement/shownMet.ts';
import { keepReceipt } from '../core/conversation/receipt/keepReceipt.ts';
import { withOptions } from '../core/question/filter/filteredQuestion.ts';
import { QUESTION_LIMIT } from '../core/question/question.ts';
import { differingNoteOf, metNotesOf, metVerdictOf } from '../core/speech/replyWords.ts';
import { label } from '../core/text/visible.ts';
import { LIMITING_FIELDS } from './ask.ts';
import { required, text } from './inputField.ts';
import { operation } from './operation.ts';
import { ENGLISH_WORDING, linesOfText, quotationLines } from './quoted.ts';

const { $schema: _, title: __, ...output } = met;

export const checkClaim = operation({
  name: 'check_claim',
  title: 'Check a statement against the articles',
  description: [
    'Tells whether the articles say what a statement says: sentences of the articles that say so, and sentences that differ in one thing (a number, a day, a name, a denial, an opposite).',
    'Use it for one plain sentence in English before you state it as what the articles report. Not for quotations (verify_quote) and not for questions (ask).',
    'kind "said": articles say so. "differs": they say otherwise in the one place that difference names. "divided": some say so, others differ. "untold": no sentence tells it, which does not make it false; why says where the statement could not be compared. It is never called true or false: say what which article says.',
    'Quotations are verbatim; show them unchanged, with their source.',
  ].join('\n'),
  fields: {
    statement: required(text('The statement: one sentence in English.', QUESTION_LIMIT)),
    ...LIMITING_FIELDS,
  },
  output,
  async run({ statement, ...options }, { asker, desk, door }) {
    const typed = withOptions(statement, options);
    const shown = door.met(await desk.library.meetStatement(typed));
    const receipt = await keepReceipt({ kind: 'statement', met: shown, typed }, asker, desk);
    return { kind: 'done', json: metJson(shown, receipt), text: metText(shown) };
  },
});

function metText(met: ShownMet): string {
  return linesOfText(
    metVerdictOf(ENGLISH_WORDING, met),
    ...metNotesOf(ENGLISH_WORDING, met, (date) => date, label),
    ...met.testimonies.flatMap((testimony, index) => [
      ...quotationLines([testimony.excerpt], index + 1),
      ...indented(differingNoteOf(ENGLISH_WORDING, met.statement, testimony, label)),
    ]),
  );
}

function indented(line: string | undefined): string[] {
  return line === undefined ? [] : [`   ${line}`];
}
