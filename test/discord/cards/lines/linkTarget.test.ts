import { expect, it } from 'vitest';
import { linkTarget } from '../../../../src/discord/cards/lines/linkTarget.ts';

it.each([
  ['https://a.example/b_(c)?d=[e]#f(g)', 'https://a.example/b_%28c%29?d=%5Be%5D#f%28g%29'],
  ['https://a.example/?b\\', 'https://a.example/?b%5C'],
  ['https://a.example/*|`<>', 'https://a.example/%2A%7C%60%3C%3E'],
  ['http://[2001:db8::1]:80/[a]', 'http://[2001:db8::1]:80/%5Ba%5D'],
  ['http://a@[::1]/', 'http://a@[::1]/'],
  ['https://a.example/%28_~:text=b-,c', 'https://a.example/%28_~:text=b-,c'],
])('nothing ends the link to %s, and it leads to the same place', (address, target) => {
  expect(linkTarget(address)).toBe(target);
  expect(decodeURIComponent(new URL(target).href)).toBe(decodeURIComponent(new URL(address).href));
});
