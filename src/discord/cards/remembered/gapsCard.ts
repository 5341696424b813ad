import type { ShownGapEntry, ShownGapsReply } from '../../../core/conversation/shownReply.ts';
import { aboveQuotesOf, gapNotesOf } from '../../../core/speech/gapWords.ts';
import { escapeLabel } from '../../notation.ts';
import { button, type Card, type CardPart, COLOURS, card, fitsOnCard } from '../card.ts';
import { type ExcerptLook, excerptText, sourceLine } from '../lines/excerptText.ts';
import { cutTo } from '../lines/label.ts';
import { timestamp } from '../lines/timestamp.ts';

/** Characters of a question that is told. */
const QUESTION_SHOWN = 300;

/** A page of the questions that were not answered, with what can be done with each. */
export function gapsCard(reply: ShownGapsReply, look: ExcerptLook): Card {
  const { say } = look.wording;
  const { state, page, pages, entries, counts } = reply;
  const head = [
    `**${say('gaps.heading', counts)}**`,
    ...(pages > 1 ? [`-# ${say('note.page', { page, pages })}`] : []),
    ...(entries.length === 0 ? [say('gaps.none')] : []),
  ].join('\n');
  const texts = textsOf(entries, look, head.length);
  const parts: (string | CardPart)[] = entries.map(({ id }, at) => ({
    text: texts[at] ?? '',
    button:
      state === 'dismissed'
        ? button(say('button.reopen'), { action: 'gap', deed: 'reopen', id, state, page })
        : button(say('button.dismiss'), { action: 'gap', deed: 'dismiss', id, state, page }),
  }));
  const to = (key: 'button.previous' | 'button.next', other: number) =>
    other < 1 || other > pages ? [] : [button(say(key), { action: 'gaps', state, page: other })];
  const others = (['open', 'answered', 'dismissed'] as const)
    .filter((other) => other !== state)
    .map((other) => button(say(`choice.${other}`), { action: 'gaps', state: other, page: 1 }));
  const taken =
    entries.length === 0 ? [] : [button(say('button.export'), { action: 'export-gaps', state })];
  return card(
    [head, ...parts],
    COLOURS.none,
    [...to('button.previous', page - 1), ...to('button.next', page + 1)],
    [...others, ...taken],
  );
}

/** Whole quotations while they fit on one card; then where they stand, and then the questions alone. */
function textsOf(entries: readonly ShownGapEntry[], look: ExcerptLook, taken: number): string[] {
  const written = LONGEST_FIRST.map((write) => entries.map((entry) => write(entry, look)));
  return written.find((texts) => fitsOnCard(texts, taken)) ?? written.at(-1) ?? [];
}

type WriteGap = (entry: ShownGapEntry, look: ExcerptLook) => string;

const LONGEST_FIRST: readonly WriteGap[] = [
  (entry, look) =>
    gapText(
      entry,
      look,
      entry.excerpts.map((it) => excerptText(it, look)),
    ),
  (entry, look) =>
    gapText(
      entry,
      look,
      entry.excerpts.map((it) => sourceLine(it, look)),
    ),
  ({ question }) => questionText(question),
];

function gapText(entry: ShownGapEntry, { wording }: ExcerptLook, quoted: string[]): string {
  const notes = gapNotesOf(wording, entry, timestamp, escapeLabel);
  const above = aboveQuotesOf(wording.say, entry.found);
  return [
    questionText(entry.question),
    ...notes.map((note) => `-# ${note}`),
    ...(quoted.length > 0 ? [`**${above}**`, ...quoted] : []),
  ].join('\n');
}

function questionText(question: string): string {
  return `**${escapeLabel(cutTo(question, QUESTION_SHOWN))}**`;
}
