import type { ShownSources } from '../../core/conversation/shownReply.ts';
import { sourcedNoteOf } from '../../core/speech/replyWords.ts';
import { type Card, COLOURS, card, filled, noticeCard } from './card.ts';
import { agesLines, type DatesLook, excerptText } from './lines/excerptText.ts';
import { shortLabel } from './lines/label.ts';

const SIGNS = { answered: '🟦', related: '🟨', 'nothing-found': '⬜' } as const;
/** For each sentence of a message whether the articles speak of it, and what they say. */
export function sourcesCard({ sentences, excerpts }: ShownSources, look: DatesLook): Card {
  const { wording } = look;
  if (sentences.length === 0) return noticeCard(wording.say('check.nothing'));
  const listed = sentences.map((sentence) => {
    const { text, found } = sentence;
    return `${SIGNS[found]} ${shortLabel(text)}\n-# ${sourcedNoteOf(wording, sentence)}`;
  });
  const told = filled([], listed, listed.length);
  const texts = filled(
    [[...told, ...agesLines(excerpts, look)].join('\n')],
    excerpts.map((excerpt) => excerptText(excerpt, look)),
  );
  return card(texts, COLOURS[texts.length > 1 ? 'answered' : 'none']);
}
