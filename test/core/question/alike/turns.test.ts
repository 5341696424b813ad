import { expect, it } from 'vitest';
import { askingOf } from '../../../../src/core/question/alike/askedFor.ts';
import { isContent, turnsOf } from '../../../../src/core/question/alike/turns.ts';

it.each([
  ["Why didn't he resign?", 'en', ['he', 'not']],
  ['Who may vote?', 'en', ['can']],
  ['Who won in may?', 'en', []],
  ['トルコは参加しませんでしたか?', 'ja', ['not']],
  ['トルコは参加しましたか?', 'ja', []],
  ['Who lived there before the war?', 'en', ['before']],
  ['When will it open?', 'en', ['will']],
  ['How can I renew it?', 'en', []],
  ['Who did they get it from?', 'en', ['from']],
  ['To whom did they give it?', 'en', ['to']],
  ['When did the last president resign?', 'en', ['last']],
  ['How long did it last?', 'en', []],
  ['Wer lebte dort vor dem Krieg?', 'de', ['vor']],
])('%j (%s) is turned by %j', (text, language, turns) => {
  expect(turnsOf(askingOf(text, language), language)).toEqual(turns);
});

it.each([
  ['What took place in Aldwick?', 'aldwick'],
  ['Who got trapped in the pit?', 'trapped pit'],
  ['How much did the bridge cost?', 'bridge'],
  ['How does one renew a permit?', 'renew permit'],
])('%j asks about %j', (text, words) => {
  const asking = askingOf(text, 'en');
  const contents = asking.words.filter((_, index) => isContent(asking, index, 'en'));
  expect(contents.map(({ plain }) => plain).join(' ')).toBe(words);
});
