import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import type { Answer, Excerpt } from '../../src/core/answer/answer.ts';
import type { Library, Progress } from '../../src/core/conversation/library.ts';
import { createLibrary as createLiveLibrary } from '../../src/library/openLibrary.ts';
import { createSnapshotStore } from '../../src/library/shelves/snapshot.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { unpackPassages } from '../../src/search/packedIndex.ts';
import { numbersIn } from '../../src/search/packedSegment.ts';
import type { SearchEngine, Searcher } from '../../src/search/searchEngine.ts';
import { type AskedLibrary, openLibrary } from '../support/library.ts';
import { folderOf } from '../support/program.ts';
import type { KeyedPassage } from '../support/searchIndex.ts';

const open = (
  folder: string,
  engine: SearchEngine = createMiniSearchEngine(),
  onProgress?: (progress: Progress) => void,
): Promise<Library> => openLibrary(folder, { engine, onProgress });

const excerptsOf = (answer: Answer): readonly Excerpt[] =>
  'excerpts' in answer ? answer.excerpts : [];

/** The first excerpt; fails where there is none. */
async function first(library: Library, question: string): Promise<Excerpt> {
  const [excerpt] = excerptsOf(await library.ask(question));
  if (!excerpt) throw new Error(`nothing found: ${question}`);
  return excerpt;
}

/** That the excerpt is what the file holds, on the lines that it names. */
async function expectVerbatim(folder: string, { quote, citation }: Excerpt): Promise<void> {
  const text = (await readFile(join(folder, citation.path), 'utf8')).replace(/^\ufeff/, '');
  expect(text.slice(citation.start, citation.end)).toBe(quote);
  const [from, to] = citation.lines;
  const lines = text.split('\n').slice(from - 1, to);
  expect(lines.join('\n')).toContain(quote);
  expect(lines[0]).toContain(quote.split('\n')[0]);
  expect(lines).toHaveLength(quote.split('\n').length);
}

const FERRY = [
  '---',
  'title: The ferry of Oldport',
  'author: Nora Quist',
  'publisher: The Daily Example',
  'date: 2016-10-03',
  'url: https://example.org/ferry',
  '---',
  '',
  '# The ferry',
  '',
  'The ferry of Oldport carries forty passengers. It was built of oak in 1902.',
  '',
  '## Fares',
  '',
  '- Adults pay three crowns.',
  '- Dogs travel free of charge.',
  '',
  '| When      | How often     |',
  '|-----------|---------------|',
  '| Midsummer | 310 crossings |',
  '',
].join('\n');

const BRIDGE = [
  'ADVERTISEMENT',
  '',
  'Bridge closes for repairs',
  '',
  'September 9, 2016',
  '',
  'NEWTON, Mass. - The bridge was closed because rust had eaten its cables.',
  '',
  'Engineer Olga Berg inspected the pillars with a drone.',
  '',
  'COMMENT',
].join('\n');

const FILES = { 'ferry.md': FERRY, 'news/bridge.txt': BRIDGE } as const;

describe('a library is opened from a folder', () => {
  it.each<readonly [string, string, string, readonly [number, number]]>([
    ['How many passengers does the ferry carry?', 'ferry.md', 'forty passengers', [11, 11]],
    ['What do adults pay?', 'ferry.md', 'three crowns', [15, 18]],
    ['Do dogs travel free?', 'ferry.md', 'free of charge', [15, 18]],
    ['How many crossings are there at midsummer?', 'ferry.md', '310', [20, 20]],
    ['Why was the bridge closed?', 'news/bridge.txt', 'rust', [7, 9]],
    ['Who inspected the pillars?', 'news/bridge.txt', 'Olga Berg', [7, 9]],
  ])('and answers with what stands there: %s', async (question, path, words, [from, to]) => {
    const folder = await folderOf(FILES);
    const excerpt = await first(await open(folder), question);
    expect(excerpt.citation.path).toBe(path);
    expect(excerpt.quote).toContain(words);
    expect(excerpt.citation.lines[0]).toBeGreaterThanOrEqual(from);
    expect(excerpt.citation.lines[1]).toBeLessThanOrEqual(to);
    await expectVerbatim(folder, excerpt);
  });

  it('and cites with what the article says about itself', async () => {
    const library = await open(await folderOf(FILES));
    expect((await first(library, 'Which ferry is built of oak?')).citation).toMatchObject({
      articleId: 'ferry',
      title: 'The ferry of Oldport',
      author: 'Nora Quist',
      publisher: 'The Daily Example',
      date: '2016-10-03',
      url: 'https://example.org/ferry',
      path: 'ferry.md',
      lines: [11, 11],
    });
    expect((await first(library, 'Who inspected the pillars?')).citation).toMatchObject({
      articleId: 'news/bridge',
      title: 'Bridge closes for repairs',
      date: '2016-09-09',
      path: 'news/bridge.txt',
    });
  });

  it('with its articles and its problems in order of the paths', async () => {
    const library = await open(
      await folderOf({
        ...FILES,
        'z.pdf': 'x',
        'broken.md': '---\ndraft: true\n---\nNo.\n',
        'a.md': '---\ndate: never\n---\nThe tunnel is dark.\n',
      }),
    );
    expect(await library.articles.ids()).toEqual(['a', 'ferry', 'news/bridge']);
    expect(library.problems).toMatchObject([
      { path: 'a.md', line: 2, skipped: false },
      { path: 'broken.md', line: 2, skipped: true },
      { path: 'z.pdf', skipped: true },
    ]);
    expect((await first(library, 'Is the tunnel dark?')).citation.path).toBe('a.md');
  });

  it('and tells how far the reading has come', async () => {
    const told: Progress[] = [];
    const library = await open(await folderOf(FILES), createMiniSearchEngine(), (progress) => {
      told.push(progress);
    });
    expect(told.map(({ files: [read] }) => read)).toEqual([0, 1, 2, 2, 2]);
    expect(told.every(({ files: [, all] }) => all === 2)).toBe(true);
    const [done, all] = told.at(-1)?.bytes ?? [];
    expect(done).toBe(all);
    expect(library.progress).toBeUndefined();
  });

  it.each([
    ['ADVERTISEMENT', /ADVERTISEMENT/],
    ['COMMENT', /COMMENT/],
    ['September 9, 2016', /September/],
    ['NEWTON', /NEWTON/],
    ['Bridge closes for repairs', /for repairs/],
    ['The ferry of Oldport: title, author and publisher', /title|author|publisher|^#/],
  ])('and never quotes headlines, furniture or front matter: %s', async (question, never) => {
    const library = await open(await folderOf(FILES));
    for (const { quote } of excerptsOf(await library.ask(question))) {
      expect(quote).not.toMatch(never);
    }
  });

  it.each([
    ['\ufeff', '\r\n'],
    ['', '\r\n'],
    ['\ufeff', '\n'],
  ])('and names the same lines with byte order mark %j and line ends %j', async (mark, lineEnd) => {
    const files = Object.entries(FILES).map(([path, text]) => [
      path,
      mark + text.replaceAll('\n', lineEnd),
    ]);
    const folder = await folderOf(Object.fromEntries(files));
    const library = await open(folder);
    const plain = await open(await folderOf(FILES));
    for (const question of ['Who may travel free of charge?', 'Why was the bridge closed?']) {
      const excerpt = await first(library, question);
      const expected = await first(plain, question);
      await expectVerbatim(folder, excerpt);
      expect(excerpt.citation.lines).toEqual(expected.citation.lines);
      expect(excerpt.quote).toBe(expected.quote.replaceAll('\n', lineEnd));
    }
  });

  it('and answers from a file in one line, without a line end', async () => {
    const folder = await folderOf({ 'a.txt': 'The tunnel is dark.', 'b.md': 'The tower is high.' });
    const library = await open(folder);
    for (const [question, path] of [
      ['Is the tunnel dark?', 'a.txt'],
      ['Is the tower high?', 'b.md'],
    ] as const) {
      const excerpt = await first(library, question);
      expect(excerpt.citation).toMatchObject({ path, lines: [1, 1] });
      await expectVerbatim(folder, excerpt);
    }
  });

  it('and says plainly that nothing is found, without a citation', async () => {
    const library = await open(await folderOf(FILES));
    const answer = await library.ask('Zeppelin airship Hindenburg?');
    expect(answer.kind).toBe('nothing-found');
    expect(answer).not.toHaveProperty('excerpts');
  });

  it('although it is empty', async () => {
    const library = await open(await folderOf({}));
    expect(await library.articles.size()).toBe(0);
    expect(library.problems).toEqual([]);
    expect((await library.ask('Why was the bridge closed?')).kind).toBe('nothing-found');
  });

  it('although every file in it is left out', async () => {
    const library = await open(await folderOf({ 'a.md': '', 'b.pdf': 'x', 'c.txt': '\0' }));
    expect(await library.articles.size()).toBe(0);
    expect(library.problems.map(({ path }) => path)).toEqual(['a.md', 'b.pdf', 'c.txt']);
    expect((await library.ask('Why was the bridge closed?')).kind).toBe('nothing-found');
  });

  it('apart from every other library', async () => {
    const ferry = await open(await folderOf({ 'ferry.md': FERRY }));
    const bridge = await open(await folderOf({ 'bridge.txt': BRIDGE }));
    expect(excerptsOf(await bridge.ask('Do dogs travel free of charge?'))).toEqual([]);
    expect((await first(ferry, 'Do dogs travel free of charge?')).citation.path).toBe('ferry.md');
  });

  it('not at all where the folder does not exist: that is thrown', async () => {
    const folder = await folderOf({});
    await expect(open(join(folder, 'missing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('not at all where the folder is a file: that is thrown', async () => {
    const folder = await folderOf(FILES);
    await expect(open(join(folder, 'ferry.md'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

describe('the engine of a library', () => {
  /** An engine that keeps what it is given and proposes all of it. */
  function recording(): { engine: SearchEngine; added: KeyedPassage[] } {
    const added: KeyedPassage[] = [];
    const engine: SearchEngine = {
      async change(change) {
        for (const segment of change.added) {
          const numbers = numbersIn(segment);
          for (const [at, passage] of unpackPassages(segment.index, numbers).entries()) {
            added.push({ key: segment.firstKey + (numbers[at] ?? 0), ...passage });
          }
        }
        return {
          search: async (_, limit) => added.map(({ key }) => ({ key, score: 1 })).slice(0, limit),
        };
      },
    };
    return { engine, added };
  }

  /** An engine with other searchers. */
  const searchedBy = (
    engine: SearchEngine,
    search: (
      asked: Parameters<Searcher['search']>,
      inner: Searcher,
    ) => ReturnType<Searcher['search']>,
  ): SearchEngine => ({
    async change(change) {
      const inner = await engine.change(change);
      return { search: (...asked) => search(asked, inner) };
    },
  });

  it('is given every passage once, under its own key, with the terms of text and titles', async () => {
    const { engine, added } = recording();
    await open(await folderOf(FILES), engine);
    expect(added.map(({ key }) => key)).toEqual(added.map((_, index) => index));
    const terms = added.flatMap((passage) => passage.terms);
    for (const term of ['oak', 'dog', '310', 'rust', 'drone']) expect(terms).toContain(term);
    for (const term of ['advertis', 'comment', 'newton', 'quist'])
      expect(terms).not.toContain(term);
    const fares = added.filter((passage) => passage.terms.includes('dog'));
    expect(fares).toHaveLength(1);
    expect(fares.flatMap(({ titleTerms }) => titleTerms)).toEqual(
      expect.arrayContaining(['ferri', 'oldport', 'fare']),
    );
  });

  it('only proposes: a library answers from the passage that the engine names', async () => {
    const { engine } = recording();
    const library = await open(await folderOf(FILES), engine);
    expect((await first(library, 'Who inspected the pillars?')).quote).toContain('Olga Berg');
    expect((await first(library, 'Do dogs travel free of charge?')).quote).toContain('Dogs');
  });

  it.each([
    [
      'a question',
      (library: AskedLibrary) => library.ask('Was the ferry delayed on Monday?'),
      { excerpts: [{ quote: 'The ferry was delayed by ice.' }], notFound: ['Monday'] },
      { notFound: [] },
    ],
    [
      'a quotation',
      (library: AskedLibrary) => library.checkQuote('The ferry was delayed by ice.'),
      { check: { places: [{ start: 0 }] } },
      { check: { places: [{ start: 0 }, { start: 23 }] } },
    ],
  ])('may give others a turn: %s is compared with the state in which it began', async (...row) => {
    const [, ask, expected, afterwards] = row;
    const folder = await folderOf({ 'ferry.md': 'The ferry was delayed by ice.' });
    let meanwhile = async () => {};
    const slow = searchedBy(createPackedEngine(), async (asked, inner) => {
      const candidates = await inner.search(...asked);
      await meanwhile();
      return candidates;
    });
    const library = await openLibrary(folder, { engine: slow });
    onTestFinished(library.close);
    meanwhile = async () => {
      meanwhile = async () => {};
      await writeFile(
        join(folder, 'log.md'),
        'It was said on Monday: The ferry was delayed by ice.',
      );
      await library.update();
    };
    expect(await ask(library)).toMatchObject(expected);
    expect(await ask(library)).toMatchObject(afterwards);
  });

  it('serves as it was until a change is whole, however long that takes', async () => {
    const others = Array.from({ length: 60 }, (_, at) => `${at}.md`);
    const saying = (text: string) => Object.fromEntries(others.map((path) => [path, text]));
    const folder = await folderOf({
      'ferry.md': 'The ferry was delayed, since there was ice in the harbour of Oldport.',
      ...saying('The lighthouse is white.'),
    });
    const inner = createMiniSearchEngine();
    let meanwhile = async () => {};
    const slow: SearchEngine = {
      async change(change) {
        const searcher = await inner.change(change);
        for (const _ of change.removed) await meanwhile();
        return searcher;
      },
    };
    const library = await openLibrary(folder, { engine: slow });
    onTestFinished(library.close);
    const kinds: string[] = [];
    const look = async () => {
      kinds.push((await library.ask('Was the ferry delayed?')).kind);
    };
    await look();
    meanwhile = look;
    for (const path of others) {
      await writeFile(join(folder, path), 'Ferry delayed, ferry delayed.');
    }
    await library.update();
    expect(kinds.length).toBeGreaterThan(others.length);
    expect(new Set(kinds)).toEqual(new Set(['answered']));
  });

  it('that fails to add is not passed over in silence', async () => {
    const engine: SearchEngine = {
      change: () => Promise.reject(new Error('the engine is down')),
    };
    await expect(open(await folderOf(FILES), engine)).rejects.toThrow('the engine is down');
  });

  it('that proposes an unknown passage costs nothing else', async () => {
    const { engine } = recording();
    const library = await open(
      await folderOf(FILES),
      searchedBy(engine, async (asked, inner) => [
        { key: 99_999, score: 9 },
        ...(await inner.search(...asked)),
      ]),
    );
    expect((await first(library, 'Who inspected the pillars?')).quote).toContain('Olga Berg');
  });
});

describe('a library of a large file', () => {
  /** Five megabytes of paragraphs, of which one says something else. */
  function report(): string {
    const paragraphs = Array.from(
      { length: 55_000 },
      (_, week) =>
        `In week ${week} the bridge over the river was closed for repairs again. Nobody was hurt in week ${week}.`,
    );
    paragraphs[30_000] = 'Professor Quillfeather found a nest of herons below the bridge.';
    return ['The long report', ...paragraphs].join('\n\n');
  }

  it.each(['report.md', 'report.txt'])(
    'of 5 MB finds the one paragraph, and its line: %s',
    async (path) => {
      const text = report();
      expect(text.length).toBeGreaterThan(5 * 1024 * 1024);
      const folder = await folderOf({ [path]: text });
      const excerpt = await first(await open(folder), 'Who found a nest of herons?');
      expect(excerpt.quote).toContain('Quillfeather');
      expect(excerpt.citation.lines[0]).toBeGreaterThan(60_000);
      await expectVerbatim(folder, excerpt);
    },
    120_000,
  );
});

describe('whatever stands in the files of a library', () => {
  const words = ['bridge', 'river', 'Monday', 'U.S.', '275,000', 'café', '橋', '😀', 'Olga', 'oak'];
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 })
    .map((chosen) => `The ${chosen.join(' ')} closed.`);
  const file = fc.record({
    ending: fc.constantFrom('.md', '.txt'),
    mark: fc.constantFrom('', '\ufeff'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    between: fc.constantFrom('\n', '\n\n', '\n\n## Heading\n\n', '\n\nADVERTISEMENT\n\n'),
    sentences: fc.array(sentence, { minLength: 1, maxLength: 8 }),
  });

  it('every excerpt is what its file holds, on the lines that it names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
        const folder = await mkdtemp(join(tmpdir(), 'pullquote-openLibrary-'));
        try {
          for (const [index, { ending, mark, lineEnd, between, sentences }] of files.entries()) {
            const text = mark + sentences.join(between).replaceAll('\n', lineEnd);
            await writeFile(join(folder, `${index}${ending}`), text);
          }
          const library = await open(folder);
          expect(library.problems).toEqual([]);
          expect(await library.articles.size()).toBe(files.length);
          for (const question of words) {
            const excerpts = excerptsOf(await library.ask(question));
            for (const excerpt of excerpts) await expectVerbatim(folder, excerpt);
          }
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a library whose articles are no longer what was kept of them', () => {
  const FILES = {
    'ferry.md': 'The ferry of Oldport sails at nine.',
    'pier.md': 'The pier of Newport was built of oak.',
  };
  const QUESTION = 'When does the ferry of Oldport sail?';

  /** One that was read before, and is opened again over what was kept of it, damaged in one letter. */
  const damagedIn = (text: string) => damagedInAll([text], FILES);

  /** The same, of other files, damaged in several places. */
  async function damagedInAll(
    texts: readonly string[],
    files: Readonly<Record<string, string>>,
    engine: () => SearchEngine = createMiniSearchEngine,
  ) {
    const folder = await folderOf(files);
    const dataDir = await folderOf({});
    const log: string[] = [];
    const openAgain = async () => {
      const snapshots = await createSnapshotStore(dataDir, folder);
      const live = createLiveLibrary(folder, {
        ...{ engine: engine(), dataDir, snapshots, log: (line: string) => log.push(line) },
      });
      onTestFinished(live.close);
      await live.update();
      return { live, library: createAsking(live, () => new Date()) };
    };
    await wait(60);
    await (await openAgain()).live.close();
    const [home = ''] = await readdir(dataDir);
    const names = await readdir(join(dataDir, home));
    const segment = join(dataDir, home, names.find((it) => it.endsWith('.segment')) ?? '');
    const bytes = await readFile(segment);
    for (const text of texts) {
      const at = bytes.lastIndexOf(text);
      expect(at).toBeGreaterThan(0);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
    }
    await writeFile(segment, bytes);
    return { folder, log, openAgain, ...(await openAgain()) };
  }

  const READ_AGAIN = 'What was kept of 1 article is not what the folder holds; it is read again.';

  it('reads an article again that is damaged where it is kept, before it answers', async () => {
    const { library, log, openAgain } = await damagedIn('sails at nine');
    expect((await first(library, QUESTION)).quote).toBe(FILES['ferry.md']);
    expect(log).toEqual([READ_AGAIN]);
    // The next start finds it whole.
    const next = await openAgain();
    expect((await first(next.library, QUESTION)).quote).toBe(FILES['ferry.md']);
    expect(log).toEqual([READ_AGAIN]);
  });

  describe('where many are damaged', () => {
    const MANY = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `f${at}.md`,
        `The ferry of Oldport number ${at + 100} sails at nine${' and again'.repeat(at % 7)}. Captain Quist${at} steers it.`,
      ]),
    );
    const LETTERS = Array.from({ length: 40 }, (_, at) => `Captain Quist${at} `);
    const idsIn = (answer: Answer) => excerptsOf(answer).map(({ citation }) => citation.articleId);

    /** With the answer that there is without damage, and how many searches have been made. */
    async function opened() {
      let searches = 0;
      const counting = (): SearchEngine => {
        const { change } = createPackedEngine();
        return {
          async change(what) {
            const { search } = await change(what);
            return {
              search(...searched) {
                searches += 1;
                return search(...searched);
              },
            };
          },
        };
      };
      const whole = await openLibrary(await folderOf(MANY), { engine: createPackedEngine() });
      onTestFinished(whole.close);
      const expected = idsIn(await whole.ask(QUESTION));
      expect(expected.length).toBeGreaterThan(1);
      return {
        ...(await damagedInAll(LETTERS, MANY, counting)),
        expected,
        searches: () => searches,
      };
    }

    it('has all of them read again at the first question, which is asked twice and no more', async () => {
      const { library, expected, searches } = await opened();
      expect(idsIn(await library.ask(QUESTION))).toEqual(expected);
      expect(searches()).toBe(2);
    });

    it('answers from what is left while the folder is away, and wholly when it is back', async () => {
      const { folder, library, expected } = await opened();
      await rename(folder, `${folder}-away`);
      expect(idsIn(await library.ask(QUESTION))).toEqual([]);
      expect(idsIn(await library.ask(QUESTION))).toEqual([]);
      await rename(`${folder}-away`, folder);
      expect(idsIn(await library.ask(QUESTION))).toEqual(expected);
    });
  });

  it('finds such an article without a question too', async () => {
    const { live, library, log } = await damagedIn('sails at nine');
    await live.lookThrough();
    expect(log).toEqual([READ_AGAIN]);
    expect((await library.articles.get('ferry'))?.text).toBe(FILES['ferry.md']);
    await live.lookThrough();
    expect(log).toEqual([READ_AGAIN]);
  });

  it('reads it again once, however many come upon it at the same time', async () => {
    const { library, log } = await damagedIn('sails at nine');
    const gets = Array.from({ length: 5 }, () => library.articles.get('ferry'));
    const texts = (await Promise.all(gets)).map((article) => article?.text);
    expect(new Set(texts)).toEqual(new Set([FILES['ferry.md']]));
    expect(log).toEqual([READ_AGAIN]);
  });

  it('keeps nobody waiting for an article that others came upon, and reads it again meanwhile', async () => {
    const { live, log } = await damagedIn('sails at nine');
    expect(live.textOf('ferry')).toBeUndefined();
    let times = 0;
    const size = await live.withState(async (state) => {
      times += 1;
      return state.size;
    });
    expect([size, times, log]).toEqual([2, 1, [READ_AGAIN]]);
    await vi.waitFor(() => expect(live.textOf('ferry')).toBe(FILES['ferry.md']));
  });

  it('answers as if nothing had happened, whichever byte of what was kept is damaged, and whenever', async () => {
    const folder = await folderOf(FILES);
    const dataDir = await folderOf({});
    const engines = [createMiniSearchEngine, createPackedEngine];
    const opened = async (create: () => SearchEngine) => {
      const snapshots = await createSnapshotStore(dataDir, folder);
      const live = createLiveLibrary(folder, { engine: create(), dataDir, snapshots });
      return { live, library: createAsking(live, () => new Date()) };
    };
    await wait(60);
    const { live } = await opened(createPackedEngine);
    await live.update();
    await live.close();
    const [home = ''] = await readdir(dataDir);
    const kept = new Map<string, Buffer>();
    for (const name of await readdir(join(dataDir, home))) {
      kept.set(name, await readFile(join(dataDir, home, name)));
    }
    const segment = [...kept.keys()].find((name) => name.endsWith('.segment')) ?? '';
    const bytes = kept.get(segment) ?? Buffer.of();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.constantFrom(...engines),
        fc.boolean(),
        async (at, create, isOpen) => {
          for (const name of await readdir(join(dataDir, home))) {
            await rm(join(dataDir, home, name));
          }
          for (const [name, whole] of kept) await writeFile(join(dataDir, home, name), whole);
          const damaged = Buffer.from(bytes);
          damaged[at] = (damaged[at] ?? 0) ^ 1;
          const { live, library } = await opened(create);
          if (isOpen) await live.update();
          await writeFile(join(dataDir, home, segment), damaged);
          if (!isOpen) await live.update();
          const asked = [1, 2, 3].map(() => first(library, QUESTION));
          for (const { quote } of await Promise.all(asked)) expect(quote).toBe(FILES['ferry.md']);
          await live.lookThrough();
          expect(live.state().ids()).toEqual(['ferry', 'pier']);
          expect((await first(library, 'What was the pier built of?')).quote).toBe(
            FILES['pier.md'],
          );
          await live.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('answers from a file that has changed since, before anybody has told it to look', async () => {
    const folder = await folderOf(FILES);
    const library = await openLibrary(folder, { engine: createMiniSearchEngine() });
    await writeFile(join(folder, 'ferry.md'), 'The ferry of Oldport sails at four.');
    expect((await first(library, QUESTION)).quote).toBe('The ferry of Oldport sails at four.');
    await rm(join(folder, 'ferry.md'));
    expect(excerptsOf(await library.ask(QUESTION)).map(({ quote }) => quote)).not.toContain(
      'The ferry of Oldport sails at four.',
    );
    expect(await library.articles.ids()).toEqual(['pier']);
  });

  it('lets nothing be quoted of a file that has changed since it was answered from', async () => {
    const folder = await folderOf(FILES);
    const live = createLiveLibrary(folder, { engine: createMiniSearchEngine() });
    await live.update();
    expect(live.textOf('ferry')).toBe(FILES['ferry.md']);
    await writeFile(join(folder, 'ferry.md'), 'The ferry of Oldport sails at four.');
    expect(live.textOf('ferry')).toBeUndefined();
    expect(live.textOf('pier')).toBe(FILES['pier.md']);
    await live.update();
    expect(live.textOf('ferry')).toBe('The ferry of Oldport sails at four.');
  });

  it('answers all the same while its folder is gone', async () => {
    const folder = await folderOf(FILES);
    const live = createLiveLibrary(folder, { engine: createMiniSearchEngine() });
    await live.update();
    await rm(folder, { recursive: true });
    const library = createAsking(live, () => new Date());
    expect((await first(library, QUESTION)).quote).toBe(FILES['ferry.md']);
    expect(live.textOf('ferry')).toBe(FILES['ferry.md']);
  });
});

describe('rules in the folder', () => {
  const RULES = 'Ferries:\n  tag: ferry\nBoard:\n  folder: board\n';

  it('are no article and no problem, and say which collections hold nothing', async () => {
    const folder = await folderOf({ ...FILES, 'collections.yaml': RULES });
    const library = await open(folder);
    expect(await library.articles.ids()).not.toContain('collections');
    expect(library.problems.filter(({ path }) => path === 'collections.yaml')).toEqual([
      expect.objectContaining({ line: 1, reason: 'The collection “Ferries” holds no article.' }),
      expect.objectContaining({ line: 3, reason: 'The collection “Board” holds no article.' }),
    ]);
  });

  it('hold before the first article can be asked, and before each that comes', async () => {
    const folder = await folderOf(FILES);
    const live = createLiveLibrary(folder, { engine: createMiniSearchEngine() });
    expect(live.rules()).toBe('closed');
    await live.update();
    expect(live.rules()).toEqual([{ collections: [], places: [] }]);
    await writeFile(join(folder, 'collections.yaml'), 'Board:\n  folder: board\n');
    await live.update();
    expect(live.rules()).toHaveLength(2);
    await live.close();
  });
});
