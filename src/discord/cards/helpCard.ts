import { helpOf } from '../../core/speech/replyWords.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { type Card, COLOURS, card } from './card.ts';

/** What the bot promises, and what can be asked of it. */
export function helpCard(wording: Wording): Card {
  const { about, commands, menus } = helpOf(wording);
  const lines = [
    ...commands.map(({ name, does }) => `**/${name}** ${does}`),
    `**/privacy** ${wording.say('help.privacy')}`,
    ...menus.map(({ name, does }) => `**${name}** ${does}`),
  ];
  return card([about, lines.join('\n')], COLOURS.answered);
}
