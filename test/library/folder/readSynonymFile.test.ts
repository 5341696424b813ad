import { execFile } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/core/conversation/library.ts';
import { readSynonymFile } from '../../../src/library/folder/readSynonymFile.ts';
import { createMiniSearchEngine } from '../../../src/search/miniSearchEngine.ts';
import { openLibrary } from '../../support/library.ts';
import { folderOf } from '../../support/program.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const open = (folder: string, synonymsFile?: string): Promise<Library> =>
  openLibrary(folder, { engine: createMiniSearchEngine(), synonymsFile });

async function quotesFor(library: Library, question: string): Promise<readonly string[]> {
  const answer = await library.ask(question);
  return 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote) : [];
}

const ARTICLES = {
  'articles/ferry.md': 'The harbour pontoon of Oldport sails at nine.',
  'articles/bridge.txt': 'Bridge news\n\nThe bridge was closed because of rust.\n',
};
const FERRY = 'The harbour pontoon of Oldport sails at nine.';
/** Not to be answered without the synonym "zorp, pontoon". */
const QUESTION = 'zorp?';
const SYNONYMS = 'zorp, pontoon\n';

describe('a library with synonyms of its own', () => {
  it('finds a passage that it would not find without them', async () => {
    const folder = await folderOf({ ...ARTICLES, 'own.txt': SYNONYMS });
    const articles = join(folder, 'articles');
    const library = await open(articles, join(folder, 'own.txt'));
    expect(library.problems).toEqual([]);
    expect(await quotesFor(library, QUESTION)).toEqual([FERRY]);
    expect(await quotesFor(await open(articles), QUESTION)).toEqual([]);
  });

  it.each([
    ['a word for a phrase', 'zorp, harbour pontoon', QUESTION],
    ['a phrase for a word', 'flying zorp, pontoon', 'flying zorp?'],
    ['one way', 'zorp => pontoon', QUESTION],
    ['in capitals', 'ZORP, Pontoon', QUESTION],
    ['in another form', 'zorps, pontoons', QUESTION],
    ['with a remark above', '# Ships\n\nzorp, pontoon', QUESTION],
    ['with CR LF at the lines’ ends', '# Ships\r\n\r\nzorp, pontoon\r\nquux, foo\r\n', QUESTION],
    ['without a line end', 'quux, foo\nzorp, pontoon', QUESTION],
    ['behind a byte order mark', '\uFEFFzorp, pontoon', QUESTION],
    ['behind a byte order mark and a remark', '\uFEFF# Ships\r\nzorp, pontoon\r\n', QUESTION],
  ])('reads them %s', async (_, synonyms, question) => {
    const folder = await folderOf({ ...ARTICLES, own: synonyms });
    const library = await open(join(folder, 'articles'), join(folder, 'own'));
    expect(library.problems).toEqual([]);
    expect(await quotesFor(library, question)).toEqual([FERRY]);
  });

  it('does not read one way backwards', async () => {
    const folder = await folderOf({ ...ARTICLES, own: 'pontoon => zorp' });
    const library = await open(join(folder, 'articles'), join(folder, 'own'));
    expect(await quotesFor(library, QUESTION)).toEqual([]);
  });

  it('keeps those that the program brings along', async () => {
    const folder = await folderOf({ 'a/a.md': 'The truce began on Sept. 9.', own: SYNONYMS });
    const library = await open(join(folder, 'a'), join(folder, 'own'));
    expect(await quotesFor(library, 'armistice?')).toEqual(['The truce began on Sept. 9.']);
  });

  it('serves with the right lines where some are wrong, each of which is named', async () => {
    const own = 'a1, b1\r\nzorp => pontoon => ship\r\n# fine\r\n=> ship\r\nzorp, pontoon\r\n,\r\n';
    const folder = await folderOf({ ...ARTICLES, 'own.txt': own });
    const path = join(folder, 'own.txt');
    const library = await open(join(folder, 'articles'), path);
    expect(library.problems).toMatchObject([2, 4, 6].map((line) => ({ path, line })));
    for (const { reason, remedy } of library.problems) {
      expect(reason).toContain('a, b => c');
      expect(remedy).not.toBe('');
    }
    expect(await quotesFor(library, QUESTION)).toEqual([FERRY]);
  });

  it('names its wrong lines beside what is wrong with the articles', async () => {
    const folder = await folderOf({ ...ARTICLES, 'articles/a.pdf': 'x', own: '=>' });
    const library = await open(join(folder, 'articles'), join(folder, 'own'));
    expect(library.problems.map(({ path }) => path).sort()).toEqual([join(folder, 'own'), 'a.pdf']);
  });
});

describe('a synonym file that cannot be read', () => {
  const bytes = (...all: number[]) => new Uint8Array(all);

  it.each<readonly [string, Files, RegExp, number | undefined]>([
    ['is missing', {}, /ENOENT/, undefined],
    ['is a folder', { 'own/synonyms.txt': SYNONYMS }, /no regular file/, undefined],
    ['is UTF-16, little end first', { own: bytes(0xff, 0xfe, 97, 0) }, /UTF-16/, undefined],
    ['is UTF-16, big end first', { own: bytes(0xfe, 0xff, 0, 97) }, /UTF-16/, undefined],
    ['holds a NUL byte', { own: `${SYNONYMS}a\0, b\n` }, /NUL/, 2],
    ['is not UTF-8', { own: bytes(97, 10, 98, 10, 0xe9, 10) }, /UTF-8/, 3],
  ])('is one problem and costs nothing else where it %s', async (_, files, reason, line) => {
    const folder = await folderOf({ ...ARTICLES, ...files });
    const path = join(folder, 'own');
    const library = await open(join(folder, 'articles'), path);
    expect(library.problems).toHaveLength(1);
    const [problem] = library.problems;
    expect(problem).toMatchObject({ path, reason: expect.stringMatching(reason), skipped: true });
    expect(problem?.line).toBe(line);
    expect(problem?.remedy).not.toBe('');
    expect(await library.articles.ids()).toEqual(['bridge', 'ferry']);
    expect(await quotesFor(library, 'Why was the bridge closed?')).not.toEqual([]);
  });

  it.runIf(process.platform !== 'win32')(
    'is not waited for where it is a pipe, and has an end where it is a device',
    async () => {
      const folder = await folderOf({});
      await promisify(execFile)('mkfifo', [join(folder, 'own')]);
      for (const path of [join(folder, 'own'), '/dev/zero']) {
        const { problems } = await readSynonymFile(path);
        expect(problems).toMatchObject([
          { path, reason: expect.stringMatching(/no regular file/) },
        ]);
      }
    },
  );

  it('is not read where it is longer than any is', async () => {
    const folder = await folderOf({ own: '' });
    await truncate(join(folder, 'own'), 2 ** 36);
    const { problems } = await readSynonymFile(join(folder, 'own'));
    expect(problems).toMatchObject([{ reason: expect.stringMatching(/larger than 16 MiB/) }]);
  });

  it('leaves the synonyms that the program brings along', async () => {
    const { thesaurus } = await readSynonymFile(join(await folderOf({}), 'own'));
    expect(thesaurus.synonyms.alternativesOf('truce')).toContain('ceasefir');
  });

  it('is no problem where it is empty', async () => {
    const folder = await folderOf({ own: '' });
    expect((await readSynonymFile(join(folder, 'own'))).problems).toEqual([]);
  });
});

describe('a synonym file within the folder of the articles', () => {
  const WITHIN = { ...ARTICLES, 'articles/words/own.txt': SYNONYMS };

  async function expectNoArticle(folder: string, synonymsFile: string): Promise<void> {
    const library = await open(join(folder, 'articles'), synonymsFile);
    expect(await library.articles.ids()).toEqual(['bridge', 'ferry']);
    expect(library.problems).toEqual([]);
    expect(await quotesFor(library, QUESTION)).toEqual([FERRY]);
  }

  it('would be an article if it were not named', async () => {
    const library = await open(join(await folderOf(WITHIN), 'articles'));
    expect(await library.articles.ids()).toContain('words/own');
  });

  it('is no article', async () => {
    const folder = await folderOf(WITHIN);
    await expectNoArticle(folder, join(folder, 'articles/words/own.txt'));
  });

  it('is no article where it is named by a relative path', async () => {
    const folder = await folderOf(WITHIN);
    const path = relative(process.cwd(), join(folder, 'articles/words/own.txt'));
    await expectNoArticle(folder, path);
    await expectNoArticle(folder, `./${path.replace('words', 'words/../words')}`);
  });

  it('is no article where it is named through a symbolic link', async () => {
    const folder = await folderOf(WITHIN);
    await symlink(join(folder, 'articles/words/own.txt'), join(folder, 'link.txt'));
    await symlink(join(folder, 'articles'), join(folder, 'elsewhere'));
    await expectNoArticle(folder, join(folder, 'link.txt'));
    await expectNoArticle(folder, join(folder, 'elsewhere/words/own.txt'));
  });

  it('is no article where the folder itself is named through a symbolic link', async () => {
    const folder = await folderOf({ ...ARTICLES, 'articles/own.txt': SYNONYMS });
    await symlink(join(folder, 'articles'), join(folder, 'elsewhere'));
    const library = await open(join(folder, 'elsewhere'), join(folder, 'articles/own.txt'));
    expect(await library.articles.ids()).toEqual(['bridge', 'ferry']);
  });

  it('does not keep an article of the same name elsewhere from being one', async () => {
    const folder = await folderOf({ ...WITHIN, 'articles/own.txt': 'Own news\n\nIt is new.\n' });
    const library = await open(join(folder, 'articles'), join(folder, 'articles/words/own.txt'));
    expect(await library.articles.ids()).toEqual(['bridge', 'ferry', 'own']);
  });

  it('is no problem where it is a link that leads out of the folder', async () => {
    const folder = await folderOf({ ...ARTICLES, 'own.txt': SYNONYMS });
    await symlink(join(folder, 'own.txt'), join(folder, 'articles/own.txt'));
    await expectNoArticle(folder, join(folder, 'articles/own.txt'));
  });

  it('costs no article where it is a folder of them', async () => {
    const folder = await folderOf({ ...ARTICLES, 'articles/old/dam.md': 'The dam burst.' });
    const library = await open(join(folder, 'articles'), join(folder, 'articles/old'));
    expect(await library.articles.ids()).toEqual(['bridge', 'ferry', 'old/dam']);
  });
});
