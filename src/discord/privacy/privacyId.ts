/** What a button on the card of what is remembered of somebody does: asks whether they are sure, or erases it. */
export type PrivacyDeed = (typeof DEEDS)[number];

const DEEDS = ['erase', 'erase-all'] as const;
const PREFIX = 'privacy.';

export function writePrivacyId(deed: PrivacyDeed): string {
  return `${PREFIX}${deed}`;
}

/** Undefined where the id is none of these. */
export function readPrivacyId(id: string): PrivacyDeed | undefined {
  return DEEDS.find((deed) => writePrivacyId(deed) === id);
}
