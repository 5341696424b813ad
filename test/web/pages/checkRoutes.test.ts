import { expect, it } from 'vitest';
import { libraryOf } from '../../support/library.ts';
import { browserOf } from '../../support/pages.ts';

const browser = browserOf(
  await libraryOf({
    'pier.md':
      '---\ntitle: The new pier\ndate: 2016-03-04\n---\n\nThe new pier at Harwick cost four million dollars. The mayor opened it on March 3, 2016, with a short speech.\n',
  }),
);

it.each(['/timeline', '/claim', '/verify', '/sources'])('%s asks for a text', async (path) => {
  const page = await browser.get(path);
  expect(page.status).toBe(200);
  expect(page.named('form')[0]?.attribs['action']).toBe(path);
  expect(page.texts('h1')).toHaveLength(1);
});

it('a timeline has what is dated, each with its date', async () => {
  const page = await browser.get('/timeline?topic=the+pier');
  expect(page.texts('h1')).toEqual(['Timeline: the pier']);
  expect(page.texts('blockquote').length).toBeGreaterThan(0);
  expect(page.named('time').length).toBeGreaterThan(0);
});

it('a quotation is compared, sent by a form or in an address, and what was altered is marked', async () => {
  const text = 'The new pier at Harwick cost five million dollars.';
  for (const page of [
    await browser.post('/verify', { text }),
    await browser.get(`/verify?text=${encodeURIComponent(text)}`),
  ]) {
    expect(page.texts('h1')).toEqual(['Altered. In the articles it reads:']);
    const marked = page.texts('mark');
    expect(marked).toEqual(expect.arrayContaining(['four', 'five']));
    const [field] = page.texts('textarea');
    expect(field).toBe(text);
  }
});

it('a statement is met with what the articles say', async () => {
  const page = await browser.get('/claim?text=The+new+pier+at+Harwick+cost+five+million+dollars.');
  expect(page.texts('h1')).toEqual(['The articles differ in a number:']);
  expect(page.texts('p', 'difference')).toHaveLength(1);
});

it('of each sentence of a text it is told whether the articles speak of it', async () => {
  const text = 'The new pier at Harwick cost four million dollars.\nNobody plays chess.';
  const page = await browser.post('/sources', { text });
  expect(page.named('li', 'answered').length + page.named('li', 'related').length).toBe(1);
  expect(page.named('li', 'nothing-found')).toHaveLength(1);
});
