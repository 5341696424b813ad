import { printable } from '../core/answer/answerJson.ts';
import { CLAIM_LIMIT, CLAIM_WORDS, type QuoteCheck } from '../core/answer/quoteCheck/quoteCheck.ts';
import { verify } from '../core/conversation/commands/verify.ts';
import { keepReceipt } from '../core/conversation/receipt/keepReceipt.ts';
import type { ShownQuoteCheck } from '../core/conversation/shownReply.ts';
import { DEFINITIONS } from './definitions.ts';
import { required, text } from './inputField.ts';
import { definition, listSchema, objectSchema, withDefinitions } from './jsonSchema.ts';
import { operation } from './operation.ts';
import {
  differenceJson,
  ENGLISH_WORDING,
  linesOfText,
  quotationJson,
  quotationLines,
  spanOnly,
} from './quoted.ts';

const OUTPUT = withDefinitions(
  objectSchema(
    {
      text: { description: 'As it was given.', type: 'string' },
      verdict: {
        description:
          'exact: it stands there to the letter. exact-but-typography: but for quotation marks, dashes, capitals and the like. altered: one place, with words put in, left out or replaced; changes and difference say which. stitched: verbatim pieces of several places, as if they were one. similar: much of the wording, and no quotation. absent: not in the articles. too-short, too-long: it cannot be looked for.',
        enum: [
          ...['exact', 'exact-but-typography', 'altered', 'stitched', 'similar', 'absent'],
          ...['too-short', 'too-long'],
        ],
      },
      places: {
        description: 'In how many places it stands; with the two exact verdicts only.',
        type: 'integer',
        minimum: 1,
      },
      changes: definition('changes'),
      difference: definition('difference'),
      pieces: listSchema(definition('claimPlace'), 'With stitched only: its pieces, in order.'),
      quotations: listSchema(
        definition('quotation'),
        'What the source says: places of the same words (three at most), the place that was altered, one of each piece, or what is similar. Highlights are what the text leaves out or says otherwise.',
      ),
      receipt: definition('receipt'),
    },
    ['text', 'verdict', 'quotations'],
  ),
  DEFINITIONS,
);

export const verifyQuote = operation({
  name: 'verify_quote',
  title: 'Check a quotation',
  description: [
    'Tells whether words stand in the articles exactly as they are quoted, and finds the source by itself; you need not know it.',
    'Use it on every quotation from these articles that you are about to show, and on quotations that somebody gives you. Give the quoted words alone, without who said them.',
    'Only with "exact" or "exact-but-typography" may words be shown as a quotation. "altered": show the source’s own words instead (quotations[0].quote), never the altered ones; a changed number, name, denial or day is a wrong quotation however similar it looks. "stitched": show the pieces as separate quotations. "similar" and "absent": do not show it as a quotation. It says what stands where, not what is true, and nothing of whether the words are torn out of their context.',
    'For a whole text with many quotations use proofread.',
  ].join('\n'),
  fields: {
    text: required(
      text(`The quoted words, at least ${CLAIM_WORDS}, without who said them.`, CLAIM_LIMIT),
    ),
  },
  output: OUTPUT,
  async run(values, { asker, desk, door }) {
    const reply = door.reply(await verify.run({ asker, values, earlier: [] }, desk));
    if (reply.kind !== 'quote-check') throw new Error(`A check came to ${reply.kind}.`);
    const receipt = await keepReceipt(reply, asker, desk);
    return { kind: 'done', json: printable(checkJson(reply, receipt)), text: checkText(reply) };
  },
});

/** A check as its output has it. @param receipt its id; undefined where none is kept. */
export function checkJson(
  { claim, check, excerpts }: ShownQuoteCheck,
  receipt: string | undefined,
) {
  return {
    ...{ text: claim, verdict: check.kind, ...detailsOf(check, claim, excerpts) },
    quotations: excerpts.map(quotationJson),
    receipt,
  };
}

function detailsOf(check: QuoteCheck, claim: string, excerpts: ShownQuoteCheck['excerpts']) {
  switch (check.kind) {
    case 'exact':
    case 'exact-but-typography':
      return { places: check.places.length };
    case 'altered':
      return {
        changes: check.changes,
        difference: differenceJson(check.difference, excerpts),
      };
    case 'stitched':
      return {
        pieces: check.pieces.map(({ claim: { start, end } }) => ({
          text: claim.slice(start, end),
          ...spanOnly({ start, end }),
        })),
      };
    case 'similar':
    case 'absent':
    case 'too-short':
    case 'too-long':
      return {};
  }
}

function checkText({ check, excerpts }: ShownQuoteCheck): string {
  const changes = check.kind === 'altered' ? check.changes : [];
  return linesOfText(
    ENGLISH_WORDING.checkVerdictOf(check),
    changes.length > 0 ? `Changed: ${changes.join(', ')}.` : undefined,
    ...quotationLines(excerpts),
  );
}
