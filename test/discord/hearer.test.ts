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
    expect(hearerOf({ ...ALICE, channelKind }, isEphemeral)).toMatchObject({
      isPrivate,
      isEphemeral,
    });
  },
);

it('is spoken to in the language of the asker', () => {
  const { wording } = hearerOf({ ...ALICE, language: 'de' }, false);
  expect(wording.say('modal.question')).not.toBe(
    hearerOf(ALICE, false).wording.say('modal.question'),
  );
});
