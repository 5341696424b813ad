import { expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/conversation/commands.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { helpCard } from '../../../src/discord/cards/helpCard.ts';
import { questionOn } from '../../../src/discord/cards/questionLine.ts';
import { sendCard, textsOf } from '../../support/cards.ts';

it.each(['en', 'de', 'fr', 'es-ES', 'ru', 'ja'])(
  'the help names every command but itself, and fits, in %s',
  (locale) => {
    const wording = wordingIn(locale);
    const card = helpCard(wording);
    const text = textsOf(card).join('\n');
    for (const { name } of COMMANDS) expect(text.includes(`**/${name}**`)).toBe(name !== 'help');
    for (const key of ['menu.find-sources', 'menu.check-quote', 'menu.proofread'] as const) {
      expect(text).toContain(`**${wording.say(key)}**`);
    }
    expect(questionOn(textsOf(card)[0] ?? '')).toBeUndefined();
    sendCard(card);
  },
);
