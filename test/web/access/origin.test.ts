import { expect, it } from 'vitest';
import { isFromElsewhere, isOwnOrigin } from '../../../src/web/access/origin.ts';

const OWN = 'http://127.0.0.1:7464';
const isOwn = (origin: string) => origin === OWN;

it.each([
  ['a program says nothing of where it comes from', 'POST', undefined, undefined, undefined, false],
  ['a form of the page', 'POST', OWN, 'same-origin', 'navigate', false],
  ['a form of the page, of an older browser', 'POST', OWN, undefined, undefined, false],
  ['an address that is typed in', 'GET', undefined, 'none', 'navigate', false],
  ['a link on another site', 'GET', undefined, 'cross-site', 'navigate', false],
  ['a picture on another site', 'GET', undefined, 'cross-site', 'no-cors', true],
  ['a script of a neighbour', 'GET', undefined, 'same-site', 'no-cors', true],
  ['a form on another site', 'POST', 'https://evil.example', 'cross-site', 'navigate', true],
  ['the same, of an older browser', 'POST', 'https://evil.example', undefined, undefined, true],
  ['a form that hides its site', 'POST', 'null', undefined, undefined, true],
  ['a script that reads', 'GET', 'https://evil.example', 'cross-site', 'cors', true],
  ['a browser that says it is from elsewhere', 'POST', OWN, 'cross-site', 'navigate', true],
] as const)('%s', (_what, method, origin, site, mode, expected) => {
  expect(isFromElsewhere({ method, origin, site, mode }, isOwn)).toBe(expected);
});

it.each([
  ['http://127.0.0.1:7464', '127.0.0.1:7464', undefined, true],
  ['http://localhost:7464', '127.0.0.1:7464', undefined, false],
  ['http://127.0.0.1:7465', '127.0.0.1:7464', undefined, false],
  ['http://quotes.local', 'quotes.local:80', undefined, true],
  ['https://127.0.0.1:7464', '127.0.0.1:7464', undefined, false],
  ['https://quotes.example.org', '127.0.0.1:7464', 'https://quotes.example.org', true],
  ['http://quotes.example.org', '127.0.0.1:7464', 'https://quotes.example.org', false],
  ['null', '127.0.0.1:7464', undefined, false],
  ['', '127.0.0.1:7464', undefined, false],
])('%s is the page at %s, or is not', (origin, authority, publicUrl, expected) => {
  expect(isOwnOrigin(origin, authority, publicUrl)).toBe(expected);
});
