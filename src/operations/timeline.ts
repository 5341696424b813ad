import { printable } from '../core/answer/answerJson.ts';
import { timeline as command } from '../core/conversation/commands/timeline.ts';
import { keepReceipt } from '../core/conversation/receipt/keepReceipt.ts';
import type { ShownTimeline } from '../core/conversation/shownReply.ts';
import { withOptions } from '../core/question/filter/filteredQuestion.ts';
import { QUESTION_LIMIT } from '../core/question/question.ts';
import { entryNoteOf, timelineNotesOf } from '../core/speech/replyWords.ts';
import { label } from '../core/text/visible.ts';
import { LIMITING_FIELDS } from './ask.ts';
import { DEFINITIONS } from './definitions.ts';
import { required, text } from './inputField.ts';
import { definition, listSchema, objectSchema, withDefinitions } from './jsonSchema.ts';
import { operation } from './operation.ts';
import { ENGLISH_WORDING, linesOfText, quotationJson, quotationLines } from './quoted.ts';

export const timeline = operation({
  name: 'timeline',
  title: 'Timeline of a topic',
  description: [
    'What the articles say about a topic in order of time: verbatim quotations, each with a date.',
    'Use it for "what happened when" and for how something developed. Give a topic, not a question. For one date ask.',
    'dates "event": the quotation itself names the date. "article": it is the date of the article, and the event may have been earlier. undated counts what was left out for want of a date.',
    'Quotations are verbatim; show them unchanged, with their source.',
  ].join('\n'),
  fields: {
    topic: required(text('The topic.', QUESTION_LIMIT)),
    ...LIMITING_FIELDS,
  },
  output: withDefinitions(
    objectSchema(
      {
        topic: { description: 'As it was searched for.', type: 'string' },
        entries: listSchema(
          objectSchema(
            {
              date: { description: 'ISO 8601, at least a month.', type: 'string' },
              dates: { enum: ['event', 'article'] },
              quotation: definition('quotation'),
            },
            ['date', 'dates', 'quotation'],
          ),
          'The earliest first. Highlights are words of the topic.',
        ),
        undated: { type: 'integer', minimum: 0 },
        filter: definition('filter'),
        filterProblems: definition('filterProblems'),
        receipt: definition('receipt'),
      },
      ['topic', 'entries', 'undated'],
    ),
    DEFINITIONS,
  ),
  async run({ topic, ...options }, { asker, desk, door }) {
    const values = { topic: withOptions(topic, options) };
    const reply = door.reply(await command.run({ asker, values, earlier: [] }, desk));
    if (reply.kind !== 'timeline') throw new Error(`A timeline came to ${reply.kind}.`);
    const receipt = await keepReceipt(reply, asker, desk);
    const shown = reply.timeline;
    const json = printable({ ...timelineJson(shown), receipt });
    return { kind: 'done', json, text: timelineText(shown) };
  },
});

function timelineJson({ topic, entries, undated, filter, filterProblems }: ShownTimeline) {
  return {
    topic,
    entries: entries.map(({ date, dates, excerpt }) => ({
      ...{ date, dates, quotation: quotationJson(excerpt) },
    })),
    ...{ undated, filter, filterProblems },
  };
}

function timelineText(timeline: ShownTimeline): string {
  return linesOfText(
    ...timelineNotesOf(ENGLISH_WORDING, timeline, (date) => date, label),
    ...timeline.entries.flatMap((entry, index) => {
      const note = entryNoteOf(ENGLISH_WORDING, entry);
      const head = note === undefined ? entry.date : `${entry.date} ${note}`;
      return [head, ...quotationLines([entry.excerpt], index + 1)];
    }),
  );
}
