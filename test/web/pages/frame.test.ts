import { html } from 'hono/html';
import { expect, it } from 'vitest';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { framePage } from '../../../src/web/pages/frame.ts';
import { addressesIn } from '../../../src/web/pages/pageLook.ts';
import { readPage } from '../../support/pages.ts';

const lookIn = (language: 'en' | 'de', isManager = false) => ({
  ...{ language, isManager, here: '/claim?text=a%22b', to: addressesIn(undefined) },
  wording: wordingIn(language),
});
const drawn = async (look = lookIn('en'), title = 'Pier') =>
  readPage(`${await framePage({ title, body: html`<h1>Pier</h1>` }, look)}`);

it('has its language, its title and where it is in the menu', async () => {
  const page = await drawn(lookIn('de'), '<i>Pier</i>');
  expect(page.named('html')[0]?.attribs['lang']).toBe('de');
  expect(page.texts('title')).toEqual(['<i>Pier</i> · Pullquote']);
  const here = page.named('a').filter(({ attribs }) => attribs['aria-current'] === 'page');
  expect(here.map(page.textOf)).toEqual(['Aussage prüfen']);
});

it('is there in each language at the same address', async () => {
  const page = await drawn();
  const others = page.named('a').filter(({ attribs }) => attribs['hreflang']);
  expect(others.map(({ attribs }) => attribs['href'])).toEqual(
    ['en', 'de', 'fr', 'es', 'ru', 'ja'].map((code) => `/claim?text=a%22b&lang=${code}`),
  );
});

it('offers to whoever manages what only they see', async () => {
  expect((await drawn()).says('Problems')).toBe(false);
  expect((await drawn(lookIn('en', true))).says('Problems')).toBe(true);
});

it('loads nothing of others, and has neither style nor script of its own', async () => {
  const page = await drawn();
  const addresses = page.elements.flatMap(({ attribs: { src, href } }) => [src, href]);
  expect(addresses.filter((it) => it !== undefined && !/^[/#]/.test(it))).toEqual([]);
  expect(page.elements.filter(({ attribs }) => attribs['style'])).toEqual([]);
  expect(page.texts('style')).toEqual([]);
  expect(page.texts('script')).toEqual(['']);
});
