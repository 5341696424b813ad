import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chmod, link, mkdir, open, rename, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import type { Problem } from '../../../src/core/article/problem.ts';
import { DEFAULT_FILE_OPTIONS } from '../../../src/library/folder/fileOptions.ts';
import { folderOf } from '../../support/program.ts';
import { type Folder, readFolder } from '../../support/readFolder.ts';

const FILE_LIMIT = DEFAULT_FILE_OPTIONS.fileLimit;

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const read = (folder: string): Promise<Folder> => readFolder(folder);

const idsOf = ({ articles }: Folder): string[] => [...articles.keys()];

const problemPathsOf = ({ problems }: Folder): string[] => problems.map(({ path }) => path);

/** The one article of a folder with one file that has no problem. */
async function articleIn(path: string, content: string | Uint8Array): Promise<Article> {
  const { articles, problems } = await read(await folderOf({ [path]: content }));
  expect(problems).toEqual([]);
  const [article] = articles.values();
  if (!article) throw new Error(`${path} is no article`);
  return article;
}

/** Why a file is left out; the good file beside it serves all the same. */
async function problemIn(path: string, content: string | Uint8Array): Promise<Problem> {
  const folder = await read(await folderOf({ [path]: content, 'zz-good.md': 'It is old.\n' }));
  expect(idsOf(folder)).toEqual(['zz-good']);
  const [problem, ...others] = folder.problems;
  if (!problem) throw new Error(`${path} has no problem`);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ path, skipped: true });
  expect(problem.reason).toMatch(/^[A-Z].*\.$/);
  expect(problem.remedy).toMatch(/\.$/);
  return problem;
}

const quotesOf = ({ text, blocks }: Article): string[] =>
  blocks.map(({ start, end }) => text.slice(start, end));

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

describe('a folder is read', () => {
  it('with the folders below it, in order of the paths', async () => {
    const folder = await folderOf({
      'b.txt': 'Bridge closes\n\nIt is old.\n',
      'a.md': '# A river\n\nIt is wide.\n',
      'a/z.md': 'It sank.\n',
      'c/a.md': 'It fell.\n',
      'c/d/e/f.txt': 'It stands.\n',
      'B.md': 'It is new.\n',
    });
    const { articles, problems } = await read(folder);
    expect([...articles].map(([id, { path, title }]) => [id, path, title])).toEqual([
      ['B', 'B.md', 'B'],
      ['a', 'a.md', 'A river'],
      ['a/z', 'a/z.md', 'z'],
      ['b', 'b.txt', 'Bridge closes'],
      ['c/a', 'c/a.md', 'a'],
      ['c/d/e/f', 'c/d/e/f.txt', 'It stands.'],
    ]);
    expect(problems).toEqual([]);
  });

  it('that is empty, to nothing', async () => {
    expect(await read(await folderOf({}))).toEqual({ articles: new Map(), problems: [] });
  });

  it('fifty folders deep', async () => {
    const path = `${'down/'.repeat(50)}bridge.md`;
    expect((await articleIn(path, 'It is old.')).path).toBe(path);
  });

  it('where a folder is named like a file', async () => {
    const folder = await folderOf({ 'a.md/b.md': 'It is old.\n', 'c.pdf/d.md': 'It fell.\n' });
    const result = await read(folder);
    expect(idsOf(result)).toEqual(['a.md/b', 'c.pdf/d']);
    expect(result.problems).toEqual([]);
  });

  it('by a relative path, with a slash at its end and through a link alike', async () => {
    const folder = await folderOf({ 'articles/a.md': 'It is old.\n' });
    const articles = join(folder, 'articles');
    await symlink(articles, join(folder, 'link'));
    const expected = await read(articles);
    expect(idsOf(expected)).toEqual(['a']);
    expect(await read(relative(process.cwd(), articles))).toEqual(expected);
    expect(await read(`${articles}/`)).toEqual(expected);
    expect(await read(join(folder, 'link'))).toEqual(expected);
  });

  it('of hundreds of files', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${1000 + index}`);
    const files = Object.fromEntries(names.map((name) => [`${name}.txt`, `Bridge ${name}.`]));
    expect(idsOf(await read(await folderOf(files)))).toEqual(names);
  });

  it('not at all where there is none: that is thrown', async () => {
    const folder = await folderOf({});
    await expect(read(join(folder, 'missing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('not at all where a link to it leads nowhere: that is thrown', async () => {
    const folder = await folderOf({});
    await symlink(join(folder, 'missing'), join(folder, 'link'));
    await expect(read(join(folder, 'link'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the name of a file', () => {
  it.each<readonly [string, string, string]>([
    ['may end in capitals', 'BRIDGE.MD', 'BRIDGE'],
    ['may end in capitals as a plain text', 'bridge.Txt', 'bridge'],
    ['may hold dots', 'v1.2.bridge.md', 'v1.2.bridge'],
    ['may hold spaces', ' old bridge .md', ' old bridge '],
    ['may be of another script', '橋/мост.md', '橋/мост'],
    ['may be decomposed', 'cafe\u0301.md', 'cafe\u0301'],
    ['may hold signs', 'a\'b"c#d?e%20f&g\\h:*.md', 'a\'b"c#d?e%20f&g\\h:*'],
    ['may begin with hyphens', '--help.md', '--help'],
    ['may be a name that objects have', 'constructor.md', 'constructor'],
    ['may hold a line end', 'a\nb.md', 'a\nb'],
    ['may hold control characters', 'a\u001b[31mb\u0007\r.md', 'a\u001b[31mb\u0007\r'],
    ['may hold signs that turn the writing', 'a\u202eb\u200b.md', 'a\u202eb\u200b'],
    ['may be as long as file systems allow', `${'x'.repeat(252)}.md`, 'x'.repeat(252)],
  ])('%s', async (_name, path, id) => {
    const article = await articleIn(path, 'It is old.\n');
    expect(article).toMatchObject({ id, path });
    expect(quotesOf(article)).toEqual(['It is old.']);
  });

  it.each([
    ['bridge.doc', 'Save it as .docx.'],
    ['bridge.odt', 'Save it as .docx.'],
    ['bridge.MHTML', 'Save the page as “Webpage, Complete”.'],
    ['bridge.zip', 'Convert it to .md or .txt, or remove it.'],
    ['bridge.md.bak', 'Convert it to .md or .txt, or remove it.'],
    ['bridge.wiki', 'Convert it to .md or .txt, or remove it.'],
    ['bridge.md~', 'Convert it to .md or .txt, or remove it.'],
  ])('that ends otherwise is reported with what to do: %s', async (path, remedy) => {
    const problem = await problemIn(path, 'It is old.\n');
    expect(problem.reason).toContain('.md');
    expect(problem.reason).toContain('.txt');
    expect(problem.remedy).toBe(remedy);
  });

  it.each(['bridge', 'bridge.', 'md', 'a.md\nb', 'constructor'])(
    'that has no ending is reported: %j',
    async (path) => {
      await problemIn(path, 'It is old.\n');
    },
  );

  it.each([
    '.bridge.md',
    '.md',
    '.DS_Store',
    '.git/bridge.md',
    'a/.b/bridge.md',
    '..bridge.md',
    '.pdf',
  ])('that begins with a dot is passed over, without a word: %s', async (path) => {
    const folder = await read(await folderOf({ [path]: 'It is old.\n', 'a/b.md': 'It fell.\n' }));
    expect(idsOf(folder)).toEqual(['a/b']);
    expect(folder.problems).toEqual([]);
  });

  it.each(['a_files', 'a-Dateien', 'a_fichiers', 'a.files', 'b_files'])(
    'is passed over where it is the folder of a saved page: %s',
    async (name) => {
      const files = {
        [`${name}/frame.html`]: '<p>Bus 4 stops here.',
        [`${name}/site.css`]: 'p {}',
      };
      const page = '<p>It is old.';
      const folder = await read(await folderOf({ 'a.html': page, 'b.htm': page, ...files }));
      expect(idsOf(folder)).toEqual(['a.html', 'b.htm']);
      expect(folder.problems).toEqual([]);
    },
  );

  it.each(['a_files', 'b_files', 'a_2016'])(
    'is read where it only looks like the folder of a saved page: %s',
    async (name) => {
      const files = { 'b.md': 'It is old.\n', 'a_2016.html': '<p>It is old.' };
      const folder = await read(await folderOf({ ...files, [`${name}/c.md`]: 'It fell.\n' }));
      expect(idsOf(folder)).toEqual(expect.arrayContaining([`${name}/c`]));
    },
  );

  it.runIf(isLinux)('that is no UTF-8 is reported', async () => {
    const folder = await folderOf({ 'a.md': 'It is old.\n' });
    const name = Buffer.concat([
      Buffer.from(`${folder}/caf`),
      Buffer.from([0xe9]),
      Buffer.from('.md'),
    ]);
    await writeFile(name, 'It fell.\n');
    const result = await read(folder);
    expect(idsOf(result)).toEqual(['a']);
    expect(result.problems).toMatchObject([{ skipped: true }]);
  });
});

describe('two files that would be one article', () => {
  it('are one, and the other is reported by name', async () => {
    const folder = await folderOf({ 'a.md': 'It is old.\n', 'a.txt': 'It fell.\n' });
    const { articles, problems } = await read(folder);
    expect([...articles.values()].map(({ path }) => path)).toEqual(['a.md']);
    expect(problems).toMatchObject([
      { path: 'a.txt', reason: expect.stringContaining('a.md'), skipped: true },
    ]);
  });

  it('are the first one and a problem, whatever is in them', async () => {
    const folder = await folderOf({
      'a.md': '---\ndraft: true\n---\nIt is old.\n',
      'a.txt': 'It fell.\n',
    });
    const { articles, problems } = await read(folder);
    expect([...articles.keys()]).toEqual([]);
    expect(problems).toMatchObject([
      { path: 'a.md', line: 2, skipped: true },
      { path: 'a.txt', remedy: 'Rename one of the two.', skipped: true },
    ]);
  });

  it('are two in two folders, and two where their names differ', async () => {
    const folder = await folderOf({ 'a.md': 'One.', 'b/a.txt': 'Two.', 'a.b.txt': 'Three.' });
    const result = await read(folder);
    expect(idsOf(result)).toEqual(['a.b', 'a', 'b/a']);
    expect(result.problems).toEqual([]);
  });

  it.runIf(isLinux)('differ by more than capitals in the ending', async () => {
    const folder = await folderOf({
      'a.MD': 'It is old.',
      'a.md': 'It fell.',
      'A.md': 'It stands.',
    });
    const { articles, problems } = await read(folder);
    expect([...articles.values()].map(({ path }) => path)).toEqual(['A.md', 'a.MD']);
    expect(problems).toMatchObject([{ path: 'a.md', skipped: true }]);
  });
});

describe('a file is an article', () => {
  it.each<readonly [string, string, string | Uint8Array, readonly string[]]>([
    ['in one line', 'a.txt', 'It is old.', ['It is old.']],
    ['in one line of Markdown', 'a.md', 'It is old.', ['It is old.']],
    ['without a last line end', 'a.txt', 'Bridge closes\n\nIt is old.', ['It is old.']],
    ['without a last line end in Markdown', 'a.md', '# A bridge\n\nIt is old.', ['It is old.']],
    [
      'with a byte order mark and CR LF',
      'a.txt',
      '\ufeffBridge closes\r\n\r\nIt is old.\r\n',
      ['It is old.'],
    ],
    [
      'with both and front matter',
      'a.md',
      '\ufeff---\r\ntitle: A bridge\r\n---\r\n\r\nIt is old.\r\n',
      ['It is old.'],
    ],
    [
      'that opens with a thematic break',
      'a.md',
      '---\n\nIt is old.\n\nIt fell.\n',
      ['It is old.', 'It fell.'],
    ],
    [
      'that opens with two thematic breaks of asterisks',
      'a.md',
      '***\n\nIt is old.\n\n***\n',
      ['It is old.'],
    ],
    [
      'whose plain text looks like front matter',
      'a.txt',
      '---\ntitle: [\n---\n\nIt is old.\n',
      ['It is old.'],
    ],
    ['of other scripts', 'a.txt', 'Мост закрыт.\n橋😀\n', ['Мост закрыт.', '橋😀']],
    [
      'with control characters',
      'a.md',
      'It \u001b[31mis\u0007 old.\n',
      ['It \u001b[31mis\u0007 old.'],
    ],
  ])('%s', async (_name, path, content, quotes) => {
    const article = await articleIn(path, content);
    expect(quotesOf(article)).toEqual(quotes);
    expect(article.text).toBe(String(content).replace(/^\ufeff/, ''));
  });

  it('although its front matter has mistakes, which are reported with their lines', async () => {
    const folder = await folderOf({
      'a.md':
        '---\ntitle: A bridge\ndate: never\nurl: javascript:x\ntags: {a: b}\n---\n\nIt is old.\n',
    });
    const { articles, problems } = await read(folder);
    expect(articles.get('a')).toMatchObject({ title: 'A bridge', tags: [] });
    expect(articles.get('a')).not.toHaveProperty('date');
    expect(articles.get('a')).not.toHaveProperty('url');
    expect(problems).toMatchObject([
      { path: 'a.md', line: 3, reason: expect.stringContaining('date'), skipped: false },
      { path: 'a.md', line: 4, reason: expect.stringContaining('url'), skipped: false },
      { path: 'a.md', line: 5, reason: expect.stringContaining('tags'), skipped: false },
    ]);
  });
});

describe('a file in another encoding than UTF-8 serves and is reported', () => {
  it.each<readonly [string, string, Uint8Array, string]>([
    ['Windows-1252', 'a.txt', Buffer.from('Bridge\n\nThe café is old.\n', 'latin1'), 'é is'],
    [
      'Windows-1252 in front matter',
      'a.md',
      Buffer.from('---\ntitle: café\n---\nIt.\n', 'latin1'),
      'café',
    ],
    ['UTF-16 with a byte order mark', 'a.md', utf16('\ufeffIt is old.\n'), 'It is old.'],
    ['UTF-16 without one', 'a.txt', utf16('It is old.\nIt fell.\n'), 'It fell.'],
  ])('%s', async (name, path, content, text) => {
    const result = await read(await folderOf({ [path]: content }));
    expect([...result.articles.values()].map((article) => article.text)).toEqual([
      expect.stringContaining(text),
    ]);
    const encoding = name.split(' ')[0] ?? '';
    expect(result.problems).toMatchObject([
      {
        path,
        reason: expect.stringContaining(encoding),
        remedy: expect.stringContaining('UTF-8'),
        skipped: false,
      },
    ]);
  });
});

describe('a file is left out and reported', () => {
  const frontMatter = '---\ntitle: A bridge\n---\n';

  it.each<readonly [string, string, string | Uint8Array, string, number | undefined]>([
    ['empty', 'a.md', '', 'empty', undefined],
    ['empty as a plain text', 'a.txt', '', 'empty', undefined],
    ['only white space', 'a.md', ' \n\t\r\n\n', 'empty', undefined],
    ['only white space as a plain text', 'a.txt', ' \n\u00a0\r\n', 'empty', undefined],
    ['only a byte order mark', 'a.txt', '\ufeff', 'empty', undefined],
    ['only front matter', 'a.md', frontMatter, 'quoted', undefined],
    ['only front matter and white space', 'a.md', `${frontMatter}\n \n`, 'quoted', undefined],
    ['only front matter without a line end', 'a.md', frontMatter.trim(), 'quoted', undefined],
    ['only a heading', 'a.md', '# A bridge\n', 'quoted', undefined],
    ['only furniture', 'a.txt', 'ADVERTISEMENT\n\nCOMMENT\n', 'quoted', undefined],
    ['only a thematic break', 'a.md', '---\n', 'quoted', undefined],
    ['UTF-16 cut off', 'a.txt', utf16('\ufeffIt is old.\n').subarray(0, -1), 'UTF-16', undefined],
    ['a NUL byte', 'a.md', 'One.\nTwo.\nThr\0ee.\n', 'NUL', 3],
    [
      'a picture',
      'a.md',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'UTF-8',
      1,
    ],
  ])('%s', async (_name, path, content, reason, line) => {
    const problem = await problemIn(path, content);
    expect(problem.reason).toContain(reason);
    expect(problem.line).toBe(line);
  });

  it.each<readonly [string, string, string, number]>([
    ['broken YAML', '---\ndate: 2016-10-03\ntitle: A: B\n---\nIt is old.\n', 'YAML', 3],
    ['with CR LF', '---\r\ndate: 2016-10-03\r\ntitle: A: B\r\n---\r\nIt.\r\n', 'YAML', 3],
    ['after a byte order mark', '\ufeff---\n\ntitle: A: B\n---\nIt.\n', 'YAML', 3],
    ['without an end', '---\ntitle: A bridge\n\nIt is old.\n', 'no end', 1],
    ['an alias', '---\ntitle: *Bridge*\n---\nIt is old.\n', 'front matter', 2],
    ['an alias bomb', `---\n${aliasBomb()}---\nIt is old.\n`, 'front matter', 3],
  ])('but not for its front matter: %s', async (_name, text, reason, line) => {
    const folder = await read(await folderOf({ 'a.md': text }));
    expect(idsOf(folder)).toEqual(['a']);
    const [problem] = folder.problems;
    expect(problem).toMatchObject({
      reason: expect.stringContaining(reason),
      line,
      skipped: false,
    });
  });

  it('in order of the paths, and the others serve', async () => {
    const folder = await folderOf({
      'd.md': '',
      'c.pdf': 'x',
      'b/a.txt': '',
      'a.md': '---\nurl: no\n---\nIt is old.\n',
      'b.txt': 'It fell.\n',
      'A.docx': 'x',
    });
    const result = await read(folder);
    expect(problemPathsOf(result)).toEqual(['A.docx', 'a.md', 'b/a.txt', 'c.pdf', 'd.md']);
    expect(idsOf(result)).toEqual(['a', 'b']);
  });

  it('gone while the folder is being read', async () => {
    const folder = await folderOf({
      'a.md': 'It is old.',
      'b.md': 'It fell.',
      'c.md': 'It stands.',
    });
    const result = await readFolder(folder, undefined, (path) => {
      if (path === 'a.md') rmSync(join(folder, 'b.md'));
    });
    expect(idsOf(result)).toEqual(['a', 'c']);
    expect(result.problems).toMatchObject([
      {
        path: 'b.md',
        reason: expect.stringContaining('ENOENT'),
        remedy: 'Put it back, unless it was meant to go.',
        skipped: true,
      },
    ]);
  });

  it.skipIf(isRoot)('unreadable (skipped for root, who may read everything)', async () => {
    const folder = await folderOf({
      'a.md': 'It is old.\n',
      'b.md': 'It fell.\n',
      'c/d.md': 'No.\n',
    });
    await chmod(join(folder, 'a.md'), 0o000);
    await chmod(join(folder, 'c'), 0o000);
    const result = await read(folder);
    await chmod(join(folder, 'c'), 0o700);
    expect(idsOf(result)).toEqual(['b']);
    expect(result.problems).toMatchObject([
      { path: 'a.md', reason: expect.stringContaining('EACCES'), skipped: true },
      { path: 'c', reason: expect.stringContaining('EACCES'), skipped: true },
    ]);
  });

  it.runIf(isLinux)('a pipe, which would never end', async () => {
    const folder = await folderOf({ 'b.md': 'It is old.\n' });
    await promisify(execFile)('mkfifo', [join(folder, 'a.md')]);
    const result = await read(folder);
    expect(idsOf(result)).toEqual(['b']);
    expect(result.problems).toMatchObject([
      { path: 'a.md', reason: expect.stringContaining('regular'), skipped: true },
    ]);
  });

  it.runIf(isLinux)('a socket', async () => {
    const folder = await folderOf({ 'b.md': 'It is old.\n' });
    const server = createServer();
    await new Promise<void>((ready) => server.listen(join(folder, 'a.md'), ready));
    onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
    const result = await read(folder);
    expect(idsOf(result)).toEqual(['b']);
    expect(problemPathsOf(result)).toEqual(['a.md']);
  });
});

describe('a large file', () => {
  const SIZE = 5 * 1024 * 1024;

  /** Sentences that are all different, until the size is reached. */
  function report(size: number, separator: string): string {
    const sentences: string[] = [];
    for (let length = 0, week = 1; length < size; week += 1) {
      const sentence = `In week ${week} the bridge over the river was closed for repairs again.`;
      sentences.push(sentence);
      length += sentence.length + separator.length;
    }
    return sentences.join(separator);
  }

  const lengthOf = ({ blocks }: Article): number =>
    blocks.reduce((sum, { start, end }) => sum + end - start, 0);

  it.each([
    ['Markdown of 5 MB in paragraphs', 'a.md', '\n\n'],
    ['Markdown of 5 MB in one paragraph', 'a.md', '\n'],
    ['Markdown of 5 MB in one line', 'a.md', ' '],
    ['Markdown of 5 MB in one list', 'a.md', '\n- '],
    ['a plain text of 5 MB in paragraphs', 'a.txt', '\n\n'],
    ['a plain text of 5 MB in paragraphs with CR LF', 'a.txt', '\r\n\r\n'],
    ['a plain text of 5 MB in lines', 'a.txt', '\n'],
    ['a plain text of 5 MB in one line', 'a.txt', ' '],
  ])('is read whole: %s', async (_name, path, separator) => {
    const article = await articleIn(path, report(SIZE, separator));
    expect(article.text.length).toBeGreaterThanOrEqual(SIZE);
    expect(lengthOf(article)).toBeGreaterThan(0.9 * SIZE);
  });

  it('is read whole: a plain text of 5 MB with a word a line', async () => {
    const article = await articleIn('words.txt', 'bridge\n'.repeat(SIZE / 7));
    expect(lengthOf(article)).toBeGreaterThan(0.8 * SIZE);
  });

  it('is read whole up to the very limit', async () => {
    const text = report(FILE_LIMIT, '\n\n').slice(0, FILE_LIMIT);
    const article = await articleIn('a.txt', text);
    expect(article.text.length).toBe(FILE_LIMIT);
  });

  it.each(['a.md', 'a.txt'])('is left out and reported beyond the limit: %s', async (path) => {
    const folder = await folderOf({ 'b.md': 'It is old.\n' });
    const file = await open(join(folder, path), 'w');
    await file.truncate(FILE_LIMIT + 1);
    await file.close();
    const result = await read(folder);
    expect(idsOf(result)).toEqual(['b']);
    expect(result.problems).toMatchObject([
      { path, reason: expect.stringContaining('16 MiB'), skipped: true },
    ]);
  });
});

describe('a link', () => {
  /** A folder of articles beside a folder with a secret. */
  async function besideSecrets(): Promise<{ root: string; articles: string }> {
    const root = await folderOf({
      'articles/a.md': 'It is old.\n',
      'articles/b/c.md': 'It fell.\n',
      'articles-secret/secret.md': 'Nobody may read this.\n',
      '.secret/secret.md': 'Nobody may read this.\n',
    });
    return { root, articles: join(root, 'articles') };
  }

  const serves = (result: Folder): void => {
    expect(idsOf(result)).toEqual(['a', 'b/c']);
    expect(JSON.stringify([...result.articles.values()])).not.toContain('Nobody may read');
  };

  it.each<readonly [string, string, string]>([
    ['to a file', 'articles-secret/secret.md', 'link.md'],
    ['to a file, from a folder below', 'articles-secret/secret.md', 'b/link.md'],
    ['to a folder', 'articles-secret', 'link'],
    ['to a folder, named like a file', 'articles-secret', 'link.md'],
    ['to a file in a folder that begins with a dot', '.secret/secret.md', 'link.md'],
    ['to the folder above', '.', 'link'],
    ['to the root of the machine', '/', 'link'],
  ])('that leads out is refused and reported: %s', async (_name, target, path) => {
    const { root, articles } = await besideSecrets();
    await symlink(join(target === '/' ? '' : root, target), join(articles, path));
    const result = await read(articles);
    serves(result);
    expect(result.problems).toMatchObject([
      { path, reason: expect.stringContaining('out of the folder'), skipped: true },
    ]);
  });

  it('that leads out by a relative path is refused and reported', async () => {
    const { articles } = await besideSecrets();
    await symlink('../../articles-secret/secret.md', join(articles, 'b/link.md'));
    const result = await read(articles);
    serves(result);
    expect(problemPathsOf(result)).toEqual(['b/link.md']);
  });

  it('that leads out over another link is refused, and both are reported', async () => {
    const { root, articles } = await besideSecrets();
    await symlink(join(root, 'articles-secret'), join(articles, 'out'));
    await symlink('out/secret.md', join(articles, 'over.md'));
    const result = await read(articles);
    serves(result);
    expect(problemPathsOf(result)).toEqual(['out', 'over.md']);
  });

  it.each<readonly [string, string, string]>([
    ['to a file', 'a.md', 'link.md'],
    ['to a file with another ending', 'a.md', 'link.txt'],
    ['to a file in a folder below', 'b/c.md', 'link.md'],
    ['to a file, from a folder below', '../a.md', 'b/link.md'],
    ['to a folder', 'b', 'link'],
    ['to the folder it stands in', '.', 'b/link'],
  ])('that stays inside doubles nothing and is no problem: %s', async (_name, target, path) => {
    const { articles } = await besideSecrets();
    await symlink(target, join(articles, path));
    const result = await read(articles);
    serves(result);
    expect(result.problems).toEqual([]);
  });

  it.each<readonly [string, string, string]>([
    ['from within', '.', 'link'],
    ['from a folder below', '..', 'b/link'],
  ])(
    'to the folder itself doubles nothing and does not lead out: %s',
    async (_name, target, path) => {
      const { articles } = await besideSecrets();
      await symlink(target, join(articles, path));
      const result = await read(articles);
      serves(result);
      expect(result.problems.map(({ reason }) => reason).join()).not.toContain('out of the folder');
    },
  );

  it.each(['link.md', 'link.txt', 'link', 'b/link.md'])(
    'that leads nowhere is reported: %s',
    async (path) => {
      const { articles } = await besideSecrets();
      await symlink('missing.md', join(articles, path));
      const result = await read(articles);
      serves(result);
      expect(result.problems).toMatchObject([
        { path, reason: expect.stringContaining('nowhere'), skipped: true },
      ]);
    },
  );

  it('that leads to itself, alone or with another, is reported and ends', async () => {
    const { articles } = await besideSecrets();
    await symlink('self.md', join(articles, 'self.md'));
    await symlink('pong', join(articles, 'ping'));
    await symlink('ping', join(articles, 'pong'));
    const result = await read(articles);
    serves(result);
    expect(problemPathsOf(result)).toEqual(['ping', 'pong', 'self.md']);
    expect(result.problems.every(({ skipped }) => skipped)).toBe(true);
  });

  it('to an article that is passed over otherwise is read or reported, not both unread and unsaid', async () => {
    // As a folder looks that Kubernetes mounts from a ConfigMap: every file leads through "..data".
    const folder = await folderOf({ '..2016_10_03/bridge.md': 'It is old.\n' });
    await symlink('..2016_10_03', join(folder, '..data'));
    await symlink('..data/bridge.md', join(folder, 'bridge.md'));
    const result = await read(folder);
    expect([...idsOf(result), ...problemPathsOf(result)]).not.toEqual([]);
  });

  it.each<readonly [string, string]>([
    ['a file that begins with a dot', '.draft.md'],
    ['a file that begins with two', '..draft.md'],
    ['a file below a folder that begins with a dot', 'b/.drafts/draft.md'],
    ['a folder that begins with a dot', 'b/.drafts'],
  ])('to %s, which is passed over, is reported', async (_name, target) => {
    const { articles } = await besideSecrets();
    const path = target.endsWith('.md') ? target : `${target}/draft.md`;
    await write(articles, path, 'It is a draft.\n');
    await symlink(join(articles, target), join(articles, 'link.md'));
    const result = await read(articles);
    serves(result);
    expect(result.problems).toMatchObject([{ path: 'link.md', skipped: true }]);
  });

  it('that begins with a dot is passed over, wherever it leads', async () => {
    const { root, articles } = await besideSecrets();
    await symlink(join(root, 'articles-secret'), join(articles, '.link'));
    await symlink('missing', join(articles, '.nowhere.md'));
    const result = await read(articles);
    serves(result);
    expect(result.problems).toEqual([]);
  });

  it('that is hard is a file like any other', async () => {
    const { articles } = await besideSecrets();
    await link(join(articles, 'a.md'), join(articles, 'd.md'));
    expect(idsOf(await read(articles))).toEqual(['a', 'b/c', 'd']);
  });
});

describe('a folder that was moved', () => {
  it('reads as before', async () => {
    const root = await folderOf({ 'old/a.md': 'It is old.\n', 'old/b.md': '' });
    const before = await read(join(root, 'old'));
    await rename(join(root, 'old'), join(root, 'new'));
    expect(await read(join(root, 'new'))).toEqual(before);
  });
});

/** Twelve levels of ten aliases each: 10^12 texts if anybody followed them. */
function aliasBomb(): string {
  return Array.from({ length: 12 }, (_, level) => {
    const members =
      level === 0
        ? 'ha'
        : Array(10)
            .fill(`*l${level - 1}`)
            .join(', ');
    return `l${level}: &l${level} [${members}]\n`;
  }).join('');
}

describe('the date of an article that says none', () => {
  it.each<readonly [string, string]>([
    ['_posts/2019-03-07-mill.md', '---\ntitle: The mill\n---\nIt is old.\n'],
    ['20190307_mill.txt', 'The mill\n\nIt is old.\n'],
    ['2019-03-07.html', '<title>The mill</title><main><p>It is old.</p></main>'],
    ['mill.md', '---\nurl: https://a.example/2019/03/07/mill\n---\nIt is old.\n'],
    [
      'mill.html',
      '<link rel="canonical" href="https://a.example/2019/mar/07/mill"><p>It is old.</p>',
    ],
    ['mill.jsonl', '{"url": "https://a.example/2019-03-07-mill", "text": "It is old."}\n'],
  ])('is that of its address or of its file: %s', async (path, content) => {
    expect(await articleIn(path, content)).toMatchObject({ date: '2019-03-07' });
  });

  it('is none of the name of a file of many', async () => {
    const { date } = await articleIn('export-2019-03-07.jsonl', '{"text": "It is old."}\n');
    expect(date).toBeUndefined();
  });

  it('gives way to one that it says', async () => {
    const said = '---\ndate: 2016-10-03\nurl: https://a.example/2020/01/01/x\n---\nIt is old.\n';
    expect(await articleIn('2019-03-07-mill.md', said)).toMatchObject({ date: '2016-10-03' });
    const addressed = said.replace('date: 2016-10-03\n', '');
    expect(await articleIn('2019-03-07-mill.md', addressed)).toMatchObject({ date: '2020-01-01' });
  });
});
