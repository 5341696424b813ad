import type { CollectionsReply, CountedCollection } from '../../core/conversation/reply.ts';
import { collectionNoteOf } from '../../core/speech/replyWords.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { escapeLabel } from '../notation.ts';
import { type Card, COLOURS, card, filled, noticeCard } from './card.ts';
import { timestamp } from './lines/timestamp.ts';

/** What can be asked by its name, and how much there is of it; what has no room is counted. */
export function collectionsCard({ collections }: CollectionsReply, wording: Wording): Card {
  const { say } = wording;
  if (collections.length === 0) return noticeCard(say('collections.none'));
  const texts = filled(
    [`**${say('collections.heading')}**`],
    collections.map((collection) => lineOf(collection, wording)),
    SPARE,
  );
  const left = collections.length - (texts.length - 1);
  const more = left > 0 ? [`-# ${say('quote.and-more', { count: left })}`] : [];
  return card([[...texts, ...more].join('\n')], COLOURS.none);
}

/** Characters for line ends and for how many are left. */
const SPARE = 200;

function lineOf(collection: CountedCollection, wording: Wording): string {
  return `**${escapeLabel(collection.name)}** · ${collectionNoteOf(wording, collection, timestamp)}`;
}
