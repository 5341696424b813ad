import { printable } from '../core/answer/answerJson.ts';
import { findSources as command } from '../core/conversation/commands/findSources.ts';
import { keepReceipt } from '../core/conversation/receipt/keepReceipt.ts';
import type { ShownSources } from '../core/conversation/shownReply.ts';
import { sourcedNoteOf } from '../core/speech/replyWords.ts';
import { label } from '../core/text/visible.ts';
import { DEFINITIONS } from './definitions.ts';
import { required, text } from './inputField.ts';
import { definition, listSchema, objectSchema, withDefinitions } from './jsonSchema.ts';
import { operation } from './operation.ts';
import { ENGLISH_WORDING, linesOfText, quotationJson, quotationLines } from './quoted.ts';

/** UTF-16 code units: the longest message that Discord lets anybody send. */
const TEXT_LIMIT = 4000;

export const findSources = operation({
  name: 'find_sources',
  title: 'Find sources for a text',
  description: [
    'Looks for passages of the articles that speak of what each sentence of a text says, so that sources can be set beside it. The first ten sentences are looked at, and at most five quotations come back.',
    'Use it for a paragraph that has no sources yet. Not for quotations in it (proofread, verify_quote).',
    'found "answered": the articles speak of it; that is no proof of the sentence: read the quotation, or use check_claim. "related": they speak of similar things. "nothing-found": they do not speak of it.',
    'Quotations are verbatim; show them unchanged, with their source.',
  ].join('\n'),
  fields: { text: required(text('The text, in plain sentences.', TEXT_LIMIT)) },
  output: withDefinitions(
    objectSchema(
      {
        sentences: listSchema(
          objectSchema(
            {
              text: { type: 'string' },
              found: { enum: ['answered', 'related', 'nothing-found'] },
            },
            ['text', 'found'],
          ),
          'Those that were looked at, in order.',
        ),
        quotations: listSchema(
          definition('quotation'),
          'The best ones of all sentences, in order of the sentences. Highlights are words of the sentence.',
        ),
        receipt: definition('receipt'),
      },
      ['sentences', 'quotations'],
    ),
    DEFINITIONS,
  ),
  async run(values, { asker, desk, door }) {
    const reply = door.reply(await command.run({ asker, values, earlier: [] }, desk));
    if (reply.kind !== 'sources') throw new Error(`Sources came to ${reply.kind}.`);
    const quotations = reply.excerpts.map(quotationJson);
    const receipt = await keepReceipt(reply, asker, desk);
    const json = printable({ sentences: reply.sentences, quotations, receipt });
    return { kind: 'done', json, text: sourcesText(reply) };
  },
});

function sourcesText({ sentences, excerpts }: ShownSources): string {
  return linesOfText(
    ...sentences.map(
      (sentence) => `${label(sentence.text)}: ${sourcedNoteOf(ENGLISH_WORDING, sentence)}`,
    ),
    ...quotationLines(excerpts),
  );
}
