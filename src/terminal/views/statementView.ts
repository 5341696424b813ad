import picocolors from 'picocolors';
import type { ShownMet } from '../../core/answer/statement/shownMet.ts';
import { differingNoteOf, metNotesOf, metVerdictOf } from '../../core/speech/replyWords.ts';
import { label } from '../../core/text/visible.ts';
import type { Screen } from '../notation.ts';
import { ENGLISH } from '../wording.ts';
import { excerptView } from './answerView.ts';

/** What the articles say to a statement, as the terminal shows it. */
export function statementView(met: ShownMet, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const notes = metNotesOf(ENGLISH, met, (day) => day, label).map((note) => dim(note));
  const head = [bold(metVerdictOf(ENGLISH, met)), ...notes].join('\n');
  const shown = met.testimonies.map((testimony, index) => {
    const note = differingNoteOf(ENGLISH, met.statement, testimony, label);
    const quoted = excerptView(testimony.excerpt, index + 1, screen);
    return note === undefined ? quoted : `${note}\n${quoted}`;
  });
  return [head, ...shown].join('\n\n');
}
