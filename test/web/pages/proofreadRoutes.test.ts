import { expect, it } from 'vitest';
import { libraryOf } from '../../support/library.ts';
import { browserOf, readPage } from '../../support/pages.ts';

const browser = browserOf(
  await libraryOf({
    'pier.md':
      '---\ntitle: The new pier\ndate: 2016-03-04\n---\n\nThe new pier at Harwick cost four million dollars.\n',
  }),
);
const DRAFT =
  'It was expensive.\n\nAs reported, “The new pier at Harwick cost five million dollars.” <b>Really</b>.\n';

async function send(form: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  const response = await browser.app.request('/proofread', {
    ...{ method: 'POST', body, headers: { Host: '127.0.0.1' } },
  });
  return { response, page: readPage(await response.text(), response.status) };
}

it('asks for a text or a file', async () => {
  const page = await browser.get('/proofread');
  expect(page.named('form')[0]?.attribs['enctype']).toBe('multipart/form-data');
  expect(page.named('textarea').length + page.named('input').length).toBe(2);
});

it.each([
  ['a text', { text: DRAFT }],
  ['a file', { text: '', file: new File([DRAFT], 'draft.md') }],
])('%s is proofread, each quotation beside its source', async (_, form) => {
  const { page } = await send(form);
  expect(page.status).toBe(200);
  expect(page.named('article', 'finding')).toHaveLength(1);
  expect(page.texts('mark')).toEqual(expect.arrayContaining(['four', 'five']));
  const links = page.named('a').map(({ attribs }) => attribs['href'] ?? '');
  expect(links.some((href) => href.startsWith('/articles/pier?quote='))).toBe(true);
  expect(page.named('b')).toEqual([]);
});

it('is had as one file as well', async () => {
  const { response, page } = await send({ text: DRAFT, as: 'report' });
  expect(response.headers.get('Content-Disposition')).toContain('attachment');
  expect(page.named('article', 'finding')).toHaveLength(1);
});

it.each([
  [{ text: ' ' }, 'Paste a text, or choose a file.'],
  [{ file: new File(['x'], 'draft.exe') }, 'This file cannot be read as a draft.'],
  [{ file: new File(['not a zip'], 'draft.docx') }, 'This file cannot be read as a draft.'],
])('%j is no draft, and that is said', async (form, said) => {
  const { page } = await send(form);
  expect([page.status, page.says(said)]).toEqual([200, true]);
});
