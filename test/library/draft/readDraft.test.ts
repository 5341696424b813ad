import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../src/library/draft/readDraft.ts';
import { mutantsOf } from '../../support/mutants.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (name: string, content: string | Uint8Array) =>
  readDraft({ name, bytes: typeof content === 'string' ? bytesOf(content) : content });

const report = readFileSync(new URL('../formats/fixtures/docx/report.docx', import.meta.url));

describe('a draft', () => {
  it.each(['a.md', 'a.TXT', 'folder/a.markdown', 'a'])(
    'of text is what its file says: %s',
    async (name) => {
      const text = '---\ndraft: true\n---\n> a  <!-- b -->\r\n“c”\n';
      expect(await read(name, text)).toEqual({
        kind: 'draft',
        draft: { text },
        form: { kind: 'file', mark: '' },
      });
    },
  );

  it('behind a byte order mark is known to have one', async () => {
    expect(await read('a.txt', '\ufeffa')).toMatchObject({
      draft: { text: 'a' },
      form: { kind: 'file', mark: '\ufeff' },
    });
  });

  it('in another encoding is read, and is not what its file is', async () => {
    const bytes = Buffer.from('\ufeffHe said „no“', 'utf16le');
    expect(await read('a.txt', bytes)).toMatchObject({
      draft: { text: 'He said „no“' },
      form: { kind: 'other' },
    });
  });

  it.each(['a.html', 'a.htm', ''])('of a page is its text: %s', async (name) => {
    const html = '<!doctype html><p>a<blockquote>b</blockquote>';
    expect(await read(name, html)).toMatchObject({
      draft: { text: 'a\n\nb', blockQuotations: [{ start: 3, end: 4 }] },
      form: { kind: 'other' },
    });
  });

  it.each(['a.docx', ''])('of Word is its text: %s', async (name) => {
    const draft = await read(name, report);
    expect(draft.kind === 'draft' && draft.draft.text.length).toBeGreaterThan(100);
    expect(draft).toMatchObject({ form: { kind: 'other' } });
  });

  it('tells its language where that is clear and not English', async () => {
    const german =
      'Der Bürgermeister sagte am Montag, dass die Stadt den Vertrag nicht unterschreiben werde.';
    expect(await read('a.txt', german)).toMatchObject({ draft: { language: 'de' } });
  });
});

describe('what is no draft says why', () => {
  it.each([
    [
      'a.pdf',
      '%PDF',
      'A draft is a file that ends in .md, .markdown, .txt, .html, .htm, or .docx.',
    ],
    ['a.txt', ' \n', 'It has no text.'],
    [
      'a.docx',
      'a',
      'It is not a Word document. Give it the ending of its format, or save it as .docx.',
    ],
    ['a.txt', 'a'.repeat(1_000_001), 'It has more than 1,000,000 characters; split it.'],
    ['a.txt', 'a\0b', expect.stringContaining('NUL byte')],
    ['a.html', '<b>'.repeat(600), expect.stringContaining('deep')],
  ])('%s', async (name, content, why) => {
    expect(await read(name, content)).toEqual({ kind: 'unreadable', why });
  });

  it('where its file is too large', async () => {
    expect(await read('a.txt', new Uint8Array(20_000_001))).toEqual({
      kind: 'unreadable',
      why: 'It is larger than 20 MB; split it.',
    });
  });

  it('or is read, and never an error, whatever is damaged of it', async () => {
    for (const bytes of mutantsOf(report, 40, 30)) {
      expect(['draft', 'unreadable']).toContain((await read('a.docx', bytes)).kind);
    }
  });
});
