import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { erasedCard, keptCard, sureCard } from '../../../src/discord/privacy/privacyCard.ts';
import { textsOf } from '../../support/cards.ts';

const EN = wordingIn('en');
const NOTHING = { receipts: 0, feedback: 0, questions: 0, waits: 0, settings: 0 };
const BUTTON = '"custom_id":"privacy.';

describe('the card of what is remembered of somebody', () => {
  it('counts it by kind, and says how and how long it is kept', () => {
    const kept = { ...NOTHING, receipts: 12, waits: 1 };
    const card = keptCard({ kept, turns: 2, retention: 7, isServer: true }, EN);
    const [listed, how] = textsOf(card);
    expect(listed?.split('\n')).toEqual([
      ...['**What is remembered of you**', '- 12 receipts of answers'],
      '- 1 question whose answer you want to be told',
      '- 2 questions that the next one can take up, for half an hour at most',
    ]);
    expect(how).toMatch(/secret key.*on this server is erased by itself after 7 days/);
    expect(JSON.stringify(card)).toContain(`${BUTTON}erase"`);
  });

  it('says so where there is nothing, or nothing is remembered of anybody, and offers nothing to erase', () => {
    const about = { turns: 0, retention: 30, isServer: false };
    const nothing = keptCard({ kept: NOTHING, ...about }, EN);
    expect(textsOf(nothing)[0]).toContain(EN.say('privacy.nothing'));
    expect(textsOf(nothing)[1]).toContain('asked directly is erased by itself after 30 days');
    const nowhere = keptCard(about, EN);
    expect(textsOf(nowhere)[1]).toBe(`-# ${EN.say('notice.not-remembered-here')}`);
    for (const card of [nothing, nowhere]) expect(JSON.stringify(card)).not.toContain(BUTTON);
  });
});

it('what is erased for good is asked for once more, and then said', () => {
  expect(JSON.stringify(sureCard(EN))).toContain(`${BUTTON}erase-all"`);
  expect(textsOf(erasedCard(EN))).toEqual([EN.say('privacy.erased')]);
});
