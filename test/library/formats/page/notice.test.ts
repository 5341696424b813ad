import { expect, it } from 'vitest';
import { isNotice } from '../../../../src/library/formats/page/notice.ts';

it.each([
  'We and our partners use cookies to improve your experience. By clicking “Accept all” you consent to the use of all cookies. You can change your preferences in our privacy policy.',
  'Diese Website verwendet Cookies. Mit Ihrer Einwilligung speichern wir Cookies; mehr in der Datenschutzerklärung.',
  'Subscribe to our newsletter. You are already a subscriber? Log in to your account to read on.',
])('a notice is told: %s', (text) => {
  expect(isNotice(text)).toBe(true);
});

it.each([
  'The gate was raised on Monday, and the ferry runs again.',
  `The regulator fined the shop for its cookies. ${'Its owner said that nobody had told him of the rule before. '.repeat(10)}`,
  `Cookies, consent, privacy. ${'The court will hear of it in May. '.repeat(100)}`,
])('a text is not one: %s', (text) => {
  expect(isNotice(text)).toBe(false);
});
