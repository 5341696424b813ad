import type { ShownSources } from '../../core/conversation/shownReply.ts';
import { type Card, COLOURS, card, fitsOnCard, noticeCard, shortLabel } from './card.ts';
import { type DatesLook, datesOf } from './dates.ts';
import { excerptText } from './excerptText.ts';

const SIGNS = { answered: '🟦', related: '🟨', 'nothing-found': '⬜' } as const;
const KEYS = {
  answered: 'sources.found',
  related: 'sources.related',
  'nothing-found': 'sources.none',
} as const;

/** For each sentence of a message whether the articles speak of it, and what they say. */
export function sourcesCard({ sentences, excerpts }: ShownSources, look: DatesLook): Card {
  const { say } = look.wording;
  if (sentences.length === 0) return noticeCard(say('check.nothing'));
  const listed = sentences.map(
    ({ text, found }) => `${SIGNS[found]} ${shortLabel(text)}\n-# ${say(KEYS[found])}`,
  );
  const told: string[] = [];
  for (const line of listed) if (fitsOnCard([...told, line], listed.length)) told.push(line);
  const dates = datesOf(excerpts, look).map((line) => `-# ${line}`);
  const texts = [[...told, ...dates].join('\n')];
  for (const excerpt of excerpts) {
    const text = excerptText(excerpt, look);
    if (fitsOnCard([...texts, text])) texts.push(text);
  }
  return card(texts, COLOURS[texts.length > 1 ? 'answered' : 'none']);
}
