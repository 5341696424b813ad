import { describe, expect, it } from 'vitest';
import type { SettingName } from '../../../src/core/conversation/records/servers.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/conversation/serverSettings.ts';
import { MESSAGES } from '../../../src/core/speech/say.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { type ShownSettings, settingsCard } from '../../../src/discord/settings/settingsCard.ts';
import { textsOf } from '../../support/cards.ts';
import { fieldsOf, listOf } from '../../support/discord/fields.ts';

const AT = Date.UTC(2026, 0, 2, 3, 4, 5);
const NAMES: readonly SettingName[] = [
  ...(['language', 'seenBy', 'roles', 'channels', 'opensThreads'] as const),
  ...(['hasFeedback', 'hasNotices', 'share', 'retention'] as const),
];

/** All that can be on the card at once. */
const fullest = (name: string): ShownSettings => {
  const ids = Array.from({ length: 25 }, (_, at) => `1${'0'.repeat(18)}${at}`.slice(-19));
  const by = { person: 'key', name };
  const settled = NAMES.map((setting) => [setting, { value: 0, at: AT, by }]);
  return {
    settings: { ...DEFAULT_SETTINGS, roles: ids, channels: ids },
    settled: Object.fromEntries(settled),
    isThere: () => false,
    mistake: {
      typed: { share: '**********', retention: '<@11>\\\\\\' },
      wrong: ['share', 'retention'],
    },
  };
};

const countOf = (component: unknown): number => {
  const { components, accessory } = fieldsOf(component);
  const inside = [...listOf(components), ...(accessory === undefined ? [] : [accessory])];
  return inside.reduce((sum: number, it) => sum + countOf(it), 1);
};

describe('the card of the settings', () => {
  it.each(Object.keys(MESSAGES))(
    'has room for everything, whatever names are made of, in %s',
    (language) => {
      for (const name of ['\u202e'.repeat(32), '*'.repeat(32), 'Ann', '@everyone <@11>']) {
        const card = settingsCard(fullest(name), wordingIn(language));
        const texts = textsOf(card);
        expect(texts.join('').length).toBeLessThanOrEqual(4000);
        expect(card.reduce((sum, it) => sum + countOf(it), 0)).toBeLessThanOrEqual(40);
        expect(texts.join('')).not.toContain('<@11>');
      }
    },
  );

  it('says of each setting what it does, and who changed it last and when', () => {
    const by = { person: 'key', name: 'Ann_' };
    const settled = {
      language: { value: 'de', at: AT, by },
      hasFeedback: { value: false, at: AT, by: undefined },
    };
    const texts = textsOf(
      settingsCard(
        { settings: { ...DEFAULT_SETTINGS, language: 'de' }, settled, isThere: () => true },
        wordingIn('en'),
      ),
    );
    expect(texts[1]).toBe(
      [
        ...['**Language**', '-# In which language the bot speaks here.'],
        `-# Language: changed by Ann\\_ <t:${AT / 1000}:R>`,
      ].join('\n'),
    );
    expect(texts.join('\n')).toContain(`-# Feedback: changed <t:${AT / 1000}:R>`);
    expect(texts.join('\n').match(/: changed/g)).toHaveLength(2);
  });
});
