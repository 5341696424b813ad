import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import { KEPT_KINDS, type KeptCounts } from '../../core/conversation/records/erasing.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { type Card, COLOURS, card } from '../cards/card.ts';
import { type PrivacyDeed, writePrivacyId } from './privacyId.ts';

/** What is told somebody of what is remembered of them. */
export interface ShownPrivacy {
  /** Absent where nothing is remembered of anybody. */
  readonly kept?: KeptCounts;
  /** Their questions that could be taken up. */
  readonly turns: number;
  /** Days for which what they ask here is kept. */
  readonly retention: number;
  readonly isServer: boolean;
}

/** How much is remembered of somebody, how and how long, and a button that leads to its end. */
export function keptCard(
  { kept, turns, retention, isServer }: ShownPrivacy,
  { say }: Wording,
): Card {
  const counts = [
    ...KEPT_KINDS.flatMap((kind) => {
      const count = kept?.[kind] ?? 0;
      return count === 0 ? [] : [say(`kept.${kind}`, { count })];
    }),
    ...(turns === 0 ? [] : [say('kept.turns', { count: turns })]),
  ];
  const listed = counts.length === 0 ? [say('privacy.nothing')] : counts.map((line) => `- ${line}`);
  const how = kept
    ? [
        say('privacy.how-kept'),
        say(isServer ? 'privacy.here' : 'privacy.direct', { count: retention }),
      ]
    : [say('notice.not-remembered-here')];
  return card(
    [[`**${say('privacy.heading')}**`, ...listed].join('\n'), `-# ${how.join(' ')}`],
    COLOURS.answered,
    counts.length === 0 ? [] : [button(say('button.erase'), 'erase', ButtonStyle.Secondary)],
  );
}

/** Asks whether all of it is to go. */
export function sureCard({ say }: Wording): Card {
  const erase = button(say('button.erase-all'), 'erase-all', ButtonStyle.Danger);
  return card([say('privacy.sure')], COLOURS.related, [erase]);
}

export function erasedCard({ say }: Wording): Card {
  return card([say('privacy.erased')], COLOURS.none);
}

function button(
  label: string,
  deed: PrivacyDeed,
  style: ButtonStyle.Secondary | ButtonStyle.Danger,
): APIButtonComponent {
  return { type: ComponentType.Button, style, label, custom_id: writePrivacyId(deed) };
}
