import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleAddress,
  articlePath,
  findWords,
  readArticleAddress,
} from '../../../src/core/answer/articleAddress.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { articleOf } from '../../support/library.ts';
import { anyFileText } from '../../support/texts.ts';

const TEXT = `# The ferry

The harbour board did not approve the new ferry contract on Tuesday. “Nobody asked the islanders,” said Mara Ostrow.

Nobody came. Buses waited until dusk.

Nobody came. The hall was locked, and the lights went out one after another while the clerk read the minutes of the last meeting, the meeting before it and the one that had been adjourned in the spring, until there was hardly anybody left to hear that the fares would rise by 5% in March, and that the crew, who had painted the hull twice, would not be paid for the winter.
`;
const FERRY = articleOf('news/ferry.md', TEXT);
const LONG = TEXT.slice(TEXT.indexOf('The hall'), TEXT.indexOf('winter.') + 7);

const withText = (text: string): Article => articleOf('news/ferry.md', text);
const spanOf = (text: string, words: string, at = text.indexOf(words)) => ({
  start: at,
  end: at + words.length,
});

function sought(address: string) {
  const read = readArticleAddress(new URL(address, 'http://localhost'));
  if (!read) throw new Error(`${address} was not read`);
  return read.sought;
}

/** What the address of these words finds in an article. */
function found(words: string, article: Article, at?: number, most?: number) {
  const [first] = sought(articleAddress(FERRY, [spanOf(TEXT, words, at)], most));
  if (!first) throw new Error('no words were told');
  const place = findWords(first, article);
  return place.kind === 'withdrawn'
    ? place
    : { kind: place.kind, words: article.text.slice(place.span.start, place.span.end) };
}

describe('the address of an article', () => {
  it.each([
    ['news/ferry', '/articles/news/ferry'],
    ['feed.json#a/b?c', '/articles/feed.json%23a/b%3Fc'],
    ['50% & more/ä', '/articles/50%25%20%26%20more/%C3%A4'],
    ['feed.json#../../x', '/articles/feed.json%23..%2F..%2Fx'],
    ['feed.json#a//b', '/articles/feed.json%23a%2F%2Fb'],
  ])('of %s is %s', (id, path) => {
    expect(articlePath(id)).toBe(path);
  });

  it('is read to the same id, whatever a browser does to it', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', '%2e', '%2F', '#', '?', '\\', 'a'),
      anyFileText,
    );
    const anyId = fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => `x${parts.join('/')}`);
    fc.assert(
      fc.property(anyId, (id) => {
        const url = new URL(articlePath(id), 'http://localhost');
        expect(readArticleAddress(url)?.articleId).toBe(id);
      }),
    );
  });

  it.each(['/', '/articles', '/articles/', '/articles/%', '/articles/%ff', '/help'])(
    'is not %s',
    (address) => {
      expect(readArticleAddress(new URL(address, 'http://localhost'))).toBe(undefined);
    },
  );
});

describe('the address of quoted words', () => {
  it('tells the words, and what stands before them where they stand several times', () => {
    const words = 'Buses waited until dusk.';
    expect(articleAddress(FERRY, [spanOf(TEXT, words)])).toBe(
      '/articles/news/ferry?quote=Buses%20waited%20until%20dusk.#mark-1',
    );
    const again = articleAddress(FERRY, [spanOf(TEXT, 'Nobody came.', TEXT.lastIndexOf('Nobody'))]);
    expect(decodeURIComponent(again)).toBe(
      '/articles/news/ferry?quote=Nobody came.&near=until dusk.\n\n#mark-1',
    );
  });

  it('tells of long ones how they begin and end, in as much as there is room for', () => {
    const span = spanOf(TEXT, LONG);
    expect(articleAddress(FERRY, [span])).toMatch(
      /\?quote=The%20hall%20.*&until=.*winter\.&check=/,
    );
    expect(articleAddress(FERRY, [span], 200).length).toBeLessThanOrEqual(200);
    expect(found(LONG, FERRY, undefined, 200)).toEqual({ kind: 'standing', words: LONG });
    expect(articleAddress(FERRY, [span], 40)).toBe('/articles/news/ferry');
  });

  it('tells several, the first of them first', () => {
    const spans = ['Buses waited', 'Mara Ostrow', LONG].map((words) => spanOf(TEXT, words));
    const words = sought(articleAddress(FERRY, spans)).map((it) => findWords(it, FERRY));
    expect(words).toEqual(spans.map((span) => ({ kind: 'standing', span })));
  });

  it.each([
    ['of an edited article', TEXT.replace('# The ferry', '# The ferry\n\nCorrected in May.')],
    ['behind a repetition that is new', `Buses waited.\n\n${TEXT}`],
    ['with other spaces and quotation marks', TEXT.replaceAll(' ', '  ').replace(/[“”]/g, '"')],
    ['in lines that are broken elsewhere', TEXT.replace(/(\S+ \S+ \S+ \S+) /g, '$1\n')],
  ])('finds them in the text %s', (_, text) => {
    const bare = (words: string) => words.replace(/\s+/g, ' ').replace(/[“”]/g, '"');
    for (const words of [
      '“Nobody asked the islanders,” said Mara Ostrow.',
      LONG,
      'did not approve',
    ]) {
      const place = found(words, withText(text));
      expect(place.kind).toBe('standing');
      if (place.kind === 'standing') expect(bare(place.words)).toBe(bare(words));
    }
  });

  it('finds the one that is meant of the same words, also where one before it is gone', () => {
    const at = TEXT.lastIndexOf('Nobody');
    const text = TEXT.replace('Nobody came. Buses', 'Buses');
    const [words] = sought(articleAddress(FERRY, [spanOf(TEXT, 'Nobody came.', at)]));
    const place = words && findWords(words, withText(text));
    expect(place).toEqual({ kind: 'standing', span: spanOf(text, 'Nobody came.') });
  });

  it.each([
    [
      'a denial',
      'did not approve',
      'approved',
      'The harbour board approved the new ferry contract',
    ],
    ['a number in the middle of long words', '5%', '6%', 'The hall was locked'],
    ['a word in the middle of long words', 'adjourned', 'cancelled', 'The hall was locked'],
    [
      'how long words begin',
      'The hall was locked, and',
      'The doors were shut, while',
      ', and that the crew',
    ],
    ['how long words end', 'would not be paid for the winter', 'got paid', 'The hall was locked'],
  ])(
    'says that they are gone where the article has changed %s, and what is closest',
    (_, from, to, like) => {
      const words = LONG.includes(from)
        ? LONG
        : TEXT.slice(TEXT.indexOf('The harbour'), TEXT.indexOf(' “'));
      const place = found(words, withText(TEXT.replace(from, to)));
      expect(place.kind).toBe('reworded');
      if (place.kind === 'reworded') expect(place.words).toContain(like);
    },
  );

  it('says so where nothing is like them any more', () => {
    expect(found(LONG, withText('Penguins swim under the ice.'))).toEqual({ kind: 'withdrawn' });
    expect(found('Mara', withText('Penguins swim under the ice.'))).toEqual({ kind: 'withdrawn' });
  });
});

/** A text, and a stretch of it that no surrogate pair is cut by. */
const textAndSpan = fc
  .tuple(fc.array(anyFileText, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat())
  .map(([pieces, a, b]) => {
    const text = pieces.join(' ');
    const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
      (x, y) => x - y,
    );
    return { text, start, end };
  })
  .filter(({ text, start, end }) => end > start && text.slice(start, end).isWellFormed());

const plainOf = (text: string): Article => ({
  ...{ id: 'a', path: 'a.txt', title: 'A', tags: [], text },
  blocks: [{ start: 0, end: text.length, headings: [] }],
});

describe('whatever the text and the stretch of it', () => {
  it('the address finds that very stretch', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, start, end }) => {
        const article = plainOf(text);
        const [words] = sought(articleAddress(article, [{ start, end }], 1e6));
        expect(words && findWords(words, article)).toEqual({
          kind: 'standing',
          span: { start, end },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('the address finds it among repetitions too', () => {
    const few = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '.'),
      minLength: 1,
      maxLength: 900,
    });
    fc.assert(
      fc.property(few, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % text.length, 1 + (b % text.length)].sort((x, y) => x - y);
        fc.pre(start < end);
        const article = plainOf(text);
        const [words] = sought(articleAddress(article, [{ start, end }], 1e6));
        expect(words && findWords(words, article)).toEqual({
          kind: 'standing',
          span: { start, end },
        });
      }),
    );
  });

  it('the address finds it when the article has been edited before and behind it', () => {
    fc.assert(
      fc.property(textAndSpan, anyFileText, anyFileText, ({ text, start, end }, before, behind) => {
        const words = text.slice(start, end);
        const edited = `${before}\n\n${words}\n\n${behind}`;
        fc.pre(edited.indexOf(words) === edited.lastIndexOf(words));
        const [told] = sought(articleAddress(plainOf(text), [{ start, end }], 1e6));
        const place = told && findWords(told, plainOf(edited));
        expect(place).toEqual({ kind: 'standing', span: spanOf(edited, words) });
      }),
    );
  });

  it('no address makes anything fail', () => {
    const anyValue = fc.oneof(anyFileText, fc.constantFrom('1', '0', '-1', '9-a', '1e9', 'NaN'));
    const name = fc.constantFrom('quote', 'until', 'check', 'near', 'nth', 'other');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, anyValue)), (pairs) => {
        const address = `/articles/a?${new URLSearchParams(pairs)}`;
        for (const words of sought(address)) findWords(words, FERRY);
      }),
    );
  });
});
