import { expect, it } from 'vitest';
import { readButtonId } from '../../../src/discord/buttonId.ts';
import { readPrivacyId, writePrivacyId } from '../../../src/discord/privacy/privacyId.ts';
import { readSettingsId } from '../../../src/discord/settings/settingsId.ts';

it.each(['erase', 'erase-all'] as const)('the id of %s is that of no other button', (deed) => {
  const id = writePrivacyId(deed);
  expect(readPrivacyId(id)).toBe(deed);
  expect(readButtonId(id)).toBeUndefined();
  expect(readSettingsId(id)).toBeUndefined();
});

it.each(['', 'privacy', 'privacy.', 'privacy.toString', 'erase', 'e'])('"%s" is none', (id) => {
  expect(readPrivacyId(id)).toBeUndefined();
});
