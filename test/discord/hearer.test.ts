import { expect, it } from 'vitest';
import { hearerOf } from '../../src/discord/hearer.ts';
import { ALICE } from '../support/discord/asker.ts';

it.each([
  ['open', false, false],
  ['open', true, true],
  ['thread', false, false],
  ['thread', true, true],
  ['group', false, false],
  ['group', true, true],
  ['alone', false, true],
  ['alone', true, true],
] as const)(
  'nobody else sees a reply in a channel that is %s (ephemeral: %s): %s',
  (channelKind, isEphemeral, isPrivate) => {
    const wants = isEphemeral ? 'asker' : 'everybody';
    expect(hearerOf({ ...ALICE, channelKind }, wants)).toMatchObject({
      isPrivate,
      isEphemeral,
    });
  },
);

it.each([
  ['by somebody who may write there, where the bot may speak', true, false, false],
  ['by somebody who may not write there', false, false, true],
  ['where the server does not let the bot speak', true, true, true],
] as const)(
  'what is wanted for everybody %s (may write: %s, kept private: %s) is ephemeral: %s',
  (_, maySend, isKeptPrivate, isEphemeral) => {
    const asker = { ...ALICE, maySend, isKeptPrivate };
    expect(hearerOf(asker, 'everybody')).toMatchObject({ isEphemeral });
    expect(hearerOf(asker, 'asker')).toMatchObject({ isEphemeral: true });
  },
);

it('is spoken to in the language of the asker', () => {
  const { wording } = hearerOf({ ...ALICE, language: 'de' }, 'everybody');
  expect(wording.say('modal.question')).not.toBe(
    hearerOf(ALICE, 'everybody').wording.say('modal.question'),
  );
});
