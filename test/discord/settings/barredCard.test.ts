import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/conversation/serverSettings.ts';
import { barredCard } from '../../../src/discord/settings/barredCard.ts';
import { textsOf } from '../../support/cards.ts';

it('says in one sentence where it may be asked, or who may ask', () => {
  const settings = { ...DEFAULT_SETTINGS, channels: ['1', '2'], roles: ['3'] };
  expect(textsOf(barredCard('channels', settings, { language: 'en' }))).toEqual([
    'Here you cannot ask me. You can in <#1>, <#2>.',
  ]);
  expect(textsOf(barredCard('roles', settings, { language: 'de' }))).toEqual([
    'Auf diesem Server können mich nur Mitglieder mit einer dieser Rollen fragen: <@&3>.',
  ]);
});
