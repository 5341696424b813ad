import { COMMANDS, MESSAGE_COMMANDS } from '../../core/conversation/commands.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { type Card, COLOURS, card } from './card.ts';

/** What the bot promises, and what can be asked of it. */
export function helpCard({ say }: Wording): Card {
  const commands = COMMANDS.flatMap(({ name }) =>
    name === 'help' ? [] : [`**/${name}** ${say(`help.${name}`)}`],
  );
  const menus = MESSAGE_COMMANDS.map(
    ({ name }) => `**${say(`menu.${name}`)}** ${say(`help.${name}`)}`,
  );
  return card([say('help.about'), [...commands, ...menus].join('\n')], COLOURS.answered);
}
