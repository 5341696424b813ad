import type { ShownCorrection } from '../../../core/conversation/shownReply.ts';
import { correctionNoteOf } from '../../../core/speech/replyWords.ts';
import { type ExcerptLook, excerptText } from '../lines/excerptText.ts';
import { shortLabel } from '../lines/label.ts';

/** What became of quoted words, and below it what is closest to them now. */
export function correctionLines(correction: ShownCorrection, look: ExcerptLook): string {
  const note = correctionNoteOf(look.wording, correction, shortLabel);
  return correction.now ? `${note}\n${excerptText(correction.now, look)}` : note;
}
