import { expect, it } from 'vitest';
import { accountOf } from '../../../../src/core/answer/accounts/account.ts';
import { quotedFrom } from '../../../support/told.ts';

function given(typed: string, text: string): string | undefined {
  const { question, quotations } = quotedFrom(typed, [{ text }]);
  const [quotation] = quotations;
  const account = quotation && accountOf(quotation, question);
  return account?.sentence.slice(account.value.start, account.value.end);
}

const TOLL = 'How many people were killed in the fire?';

it.each([
  [TOLL, 'The fire killed [79] people.', '79'],
  [TOLL, 'The fire killed about [80 people].', 'about 80'],
  [TOLL, 'The fire killed [79] people and injured 200.', '79'],
  [TOLL, 'It is over. In the fire [79] people were killed.', '79'],
  ['When did the fire begin?', 'The fire began on [1 March].', '1 March'],
  ['Who founded the theatre?', 'The theatre was founded by [Martha Ellison].', 'Martha Ellison'],
  ['How many lifts no longer work?', 'The town said that [12] lifts no longer work.', '12'],
])('to "%s" the account of "%s" is %s', (typed, text, value) => {
  expect(given(typed, text)).toBe(value);
});

it.each([
  ['what is no value of the kind asked for', TOLL, 'The fire killed [a baker].'],
  ['two values', TOLL, 'The fire killed [79 men and 82 women].'],
  ['one of two of the same thing', TOLL, 'The toll of the fire rose from [79] to 82.'],
  ['what was feared', TOLL, 'It is feared that the fire killed [79] people.'],
  ['what was denied', TOLL, 'The fire did not kill [79] people, the mayor said.'],
  ['what was planned', 'When did the bridge open?', 'The bridge was to open on [1 March].'],
  ['one of many', 'Who criticised the deal?', 'The deal was criticised by [Martha Ellison].'],
  ['what is no one value', 'Why did the fire begin?', 'The fire began because of [2 matches].'],
])('there is none of %s', (_, typed, text) => {
  expect(given(typed, text)).toBeUndefined();
});

it('nothing is read of a question in another language', () => {
  const { question, quotations } = quotedFrom(TOLL, [{ text: 'The fire killed [79] people.' }]);
  const [quotation] = quotations;
  expect(quotation && accountOf(quotation, { ...question, language: 'de' })).toBeUndefined();
});
