import picocolors from 'picocolors';
import type { ShownGapEntry, ShownGapsReply } from '../../core/conversation/shownReply.ts';
import { aboveQuotesOf, gapNotesOf } from '../../core/speech/gapWords.ts';
import { label } from '../../core/text/visible.ts';
import type { Screen } from '../notation.ts';
import { ENGLISH, say } from '../wording.ts';
import { excerptView } from './answerView.ts';

/** A page of questions that were not answered, each with its number, by which something is done with it. */
export function gapsView({ entries, counts, page, pages }: ShownGapsReply, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const head = [
    bold(say('gaps.heading', counts)),
    ...(pages > 1 ? [dim(say('note.page', { page, pages }))] : []),
    ...(entries.length === 0 ? [say('gaps.none')] : []),
  ].join('\n');
  return [head, ...entries.map((entry) => gapView(entry, screen))].join('\n\n');
}

function gapView(entry: ShownGapEntry, screen: Screen): string {
  const { bold, dim, yellow } = picocolors.createColors(screen.colour);
  const { id, question, found, excerpts } = entry;
  const above = aboveQuotesOf(say, found);
  return [
    `${dim(`#${id}`)} ${bold(label(question))}`,
    ...gapNotesOf(ENGLISH, entry, label, label).map((note) => dim(note)),
    ...excerpts.flatMap((excerpt, at) => [
      found === 'nearest' ? yellow(above) : above,
      excerptView(excerpt, at + 1, screen),
    ]),
  ].join('\n');
}
