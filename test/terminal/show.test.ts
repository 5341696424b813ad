import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { type LineRange, showArticle } from '../../src/terminal/show.ts';
import { articlesOf } from '../support/library.ts';
import { keptStream } from '../support/program.ts';

function articleOf(id: string, text: string): Article {
  return { id, path: `${id}.txt`, title: id, tags: [], text, blocks: [] };
}

function libraryOf(...articles: readonly Article[]): Pick<Library, 'articles'> {
  return { articles: articlesOf(articles) };
}

interface ShowOptions {
  readonly columns?: number;
  readonly colour?: boolean;
  readonly lookThrough?: () => Promise<void>;
}

/** Shows an article of a library on a pipe, or on a terminal with these columns. */
async function show(
  library: Pick<Library, 'articles'>,
  articleId: string,
  range: LineRange = {},
  { columns, colour = false, lookThrough = async () => {} }: ShowOptions = {},
): Promise<{ code: number; written: string; complained: string }> {
  const output = keptStream(columns);
  const errors = keptStream();
  const streams = { input: process.stdin, output: output.stream, errors: errors.stream };
  const screen = { colour, links: false };
  const code = await showArticle({ library, lookThrough, screen, streams }, articleId, range);
  return { code, written: output.written(), complained: errors.written() };
}

async function shown(text: string, range: LineRange = {}): Promise<string> {
  const { code, written, complained } = await show(libraryOf(articleOf('a', text)), 'a', range);
  expect(complained).toBe('');
  expect(code).toBe(0);
  return written;
}

/** A text of at least one line, in which line ends are frequent. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\n', '\r\n', 'é'),
    ),
  })
  .filter((whole) => whole !== '');
const line = fc.integer({ min: 1, max: 12 });

describe('an article in a pipe or a file', () => {
  it('is its text, character for character', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (whole) => {
        expect(await shown(whole)).toBe(whole);
      }),
    );
  });

  it('falls into its lines without a rest, wherever it is parted', async () => {
    await fc.assert(
      fc.asyncProperty(text, line, async (whole, to) => {
        const rest = whole.split('\n').slice(to).join('\n');
        const after = rest === '' ? '' : await shown(whole, { from: to + 1 });
        expect((await shown(whole, { to })) + after).toBe(whole);
      }),
    );
  });

  it('is the lines asked for, both included, counted as a citation counts them', async () => {
    const whole = 'one\ntwo\r\n\nfour\nfive';
    expect(await shown(whole, { from: 2, to: 4 })).toBe('two\r\n\nfour\n');
    expect(await shown(whole, { from: 3, to: 3 })).toBe('\n');
    expect(await shown(whole, { from: 4 })).toBe('four\nfive');
    expect(await shown(whole, { to: 1 })).toBe('one\n');
    expect(await shown(whole, { from: 5, to: 99 })).toBe('five');
  });

  it('has no line beyond its last', async () => {
    const library = libraryOf(articleOf('a', 'one\ntwo\n'));
    expect(await show(library, 'a', { from: 3 })).toEqual({
      code: 2,
      written: '',
      complained: 'a.txt has only 2 lines.\n',
    });
  });

  it('is said to have 1 line, not 1 lines', async () => {
    const { complained } = await show(libraryOf(articleOf('a', 'one')), 'a', { from: 2 });
    expect(complained).toBe('a.txt has only 1 line.\n');
  });
});

describe('an article on a terminal', () => {
  const onTerminal = { columns: 80 };

  it('has its line numbers before the lines, as wide as the last of them', async () => {
    const whole = Array.from({ length: 10 }, (_, index) => `line ${index + 1}\n`).join('');
    const { written } = await show(libraryOf(articleOf('a', whole)), 'a', { from: 9 }, onTerminal);
    expect(written).toBe(' 9  line 9\n10  line 10\n');
  });

  it('is numbered by its own lines where it is shown to its end', async () => {
    const library = libraryOf(articleOf('a', 'one\ntwo\n'));
    const { written } = await show(library, 'a', { from: 1, to: 5_000 }, onTerminal);
    expect(written).toBe('1  one\n2  two\n');
  });

  it('ends its last line so that the prompt stands on its own', async () => {
    const library = libraryOf(articleOf('a', 'one\ntwo'));
    expect((await show(library, 'a', {}, onTerminal)).written).toBe('1  one\n2  two\n');
    expect((await show(library, 'a', { to: 1 }, onTerminal)).written).toBe('1  one\n');
  });

  it('dims the numbers where there is colour', async () => {
    const library = libraryOf(articleOf('a', 'one\n'));
    const { written } = await show(library, 'a', {}, { ...onTerminal, colour: true });
    expect(written).toBe('\u001B[2m1\u001B[22m  one\n');
  });

  it('spells out what the terminal would obey, and keeps its line ends', async () => {
    const library = libraryOf(
      articleOf('a', '\u001B]8;;http://evil.example\u0007x\u009B31m\r\nb\r'),
    );
    const { written } = await show(library, 'a', {}, onTerminal);
    expect(written).toBe(
      '1  ⟦U+001B⟧]8;;http://evil.example⟦U+0007⟧x⟦U+009B⟧31m\r\n2  b⟦U+000D⟧\n',
    );
  });
});

describe('an article that is not there', () => {
  it('is answered with the nearest that is', async () => {
    const library = libraryOf(articleOf('news/bridge', 'a'), articleOf('news/ferry', 'b'));
    expect(await show(library, 'news/brigde')).toEqual({
      code: 2,
      written: '',
      complained: 'There is no article news/brigde. Did you mean news/bridge?\n',
    });
  });

  it('is simply not there in an empty library', async () => {
    expect(await show(libraryOf(), 'bridge')).toEqual({
      code: 2,
      written: '',
      complained: 'There is no article bridge.\n',
    });
  });

  it('cannot make the terminal do anything by its name', async () => {
    const library = libraryOf(articleOf('bri\u001B[2Jdge', 'a'));
    const { complained } = await show(library, 'bri\u001B[1Jdge');
    expect(complained).toBe(
      'There is no article bri⟦U+001B⟧[1Jdge. Did you mean bri⟦U+001B⟧[2Jdge?\n',
    );
  });
});

describe('an article that cannot be read as it was kept', () => {
  const { articles } = libraryOf(articleOf('f3', 'It is new.\n'));
  const damaged = { articles: { ...articles, get: async () => undefined } };

  it('is read again, and shown', async () => {
    let get: (typeof articles)['get'] = async () => undefined;
    const library = { articles: { ...damaged.articles, get: (id: string) => get(id) } };
    const lookThrough = async () => {
      get = (id) => articles.get(id);
    };
    const { code, written } = await show(library, 'f3', {}, { lookThrough });
    expect([code, written]).toEqual([0, 'It is new.\n']);
  });

  it('is named with what to do where it cannot be read again either', async () => {
    const { code, complained } = await show(damaged, 'f3');
    expect(code).toBe(2);
    expect(complained).toBe(
      'What was kept of f3 cannot be read. Remove the folder that DATA_DIR names, so that it is made anew.\n',
    );
  });
});
