import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../../src/core/answer/textFragment.ts';
import type { Article } from '../../../src/core/article/article.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { articleOf as textArticle } from '../../support/library.ts';

const SAMPLE_FOLDERS = ['../../../articles', '../../quality/tune/articles'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

const LIMIT = 512;
const url = 'https://news.example/truce';

function articleOf(text: string, about: Partial<Article> = {}): Article {
  const blocks = Array.from(text.matchAll(/[^\s#](?:(?!\n\n)[\s\S])*/g), ({ 0: block, index }) => ({
    start: index,
    end: index + block.length,
    headings: [],
  })).filter(({ start }) => text[start - 2] !== '#');
  return { id: 'truce', path: 'truce.md', title: 'Truce', tags: [], url, text, blocks, ...about };
}

/** The fragment for a quote that the text holds once, without what is the same for all. */
function fragment(text: string, quote: string, about: Partial<Article> = {}, limit = LIMIT) {
  const start = text.indexOf(quote);
  const made = textFragmentUrl(articleOf(text, about), { start, end: start + quote.length }, limit);
  return made?.replace(/^.*:~:text=/, '').replaceAll('%20', ' ');
}

const CORRIDORS = `The corridors opened at noon. Nobody came.

Buses waited until dusk, and **nobody** came.

Nobody came.
`;
const LONG = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');

describe('a fragment', () => {
  it.each([
    ['is the whole of a short quote', 'Buses waited until dusk', 'Buses waited until dusk'],
    ['leaves out punctuation at the ends', 'at noon.', 'at noon'],
    ['needs nothing more for the first of the same words', ' Nobody came.', 'Nobody came'],
    ['goes around marks by naming the ends', 'dusk, and **nobody** came', 'dusk%2C and,came'],
    [
      'over blocks names the ends',
      'Nobody came.\n\nBuses waited until dusk',
      'Nobody came,Buses waited until dusk',
    ],
  ])('%s', (_, quote, expected) => {
    expect(fragment(CORRIDORS, quote)).toBe(expected);
  });

  it('names what stands before where the same words stand earlier, in the block before if need be', () => {
    const article = articleOf(CORRIDORS);
    const start = CORRIDORS.lastIndexOf('Nobody');
    const made = textFragmentUrl(article, { start, end: start + 'Nobody came.'.length }, LIMIT);
    expect(made).toBe(`${url}#:~:text=came.-,Nobody%20came`);
  });

  it('names what stands after where that alone tells', () => {
    expect(fragment('Aid came late. Aid came.', 'Aid came.')).toBe('late.-,Aid came');
    const text = 'A. Yes, twice. No.\n\nA. Yes, once.';
    const start = text.lastIndexOf('Yes');
    const made = textFragmentUrl(articleOf(text), { start, end: start + 'Yes'.length }, LIMIT);
    expect(made).toBe(`${url}#:~:text=Yes,-%2C%20once`);
  });

  it("never takes context over a block's end together with punctuation of the next block", () => {
    const text = 'Nobody came. Then.\n\n“Nobody came.”';
    const start = text.lastIndexOf('Nobody');
    expect(textFragmentUrl(articleOf(text), { start, end: start + 11 }, LIMIT)).toBe(undefined);
  });

  it('never takes context from behind a heading', () => {
    const text = 'It ended.\n\n# Later\n\nIt ended.';
    const start = text.lastIndexOf('It');
    expect(textFragmentUrl(articleOf(text), { start, end: text.length }, LIMIT)).toBe(undefined);
  });

  it('names the ends of a long quote, with as many words as tell them apart', () => {
    expect(fragment(LONG, LONG)).toBe('word0 word1 word2 word3,word76 word77 word78 word79');
    const text = `${LONG} b c d e and a b c d e`;
    expect(fragment(text, text)).toBe('word0 word1 word2 word3 word4,a b c d e');
  });

  it('is the same however much stands in front, and never begins within a word', () => {
    const text = `It ended. ${'supercalifragilistic'.repeat(50)} a b. It ended.`;
    const start = text.lastIndexOf('It');
    const made = textFragmentUrl(articleOf(text), { start, end: text.length }, LIMIT);
    expect(made).toBe(`${url}#:~:text=b.-,It%20ended`);
  });

  it('is for a page on which white space is one space', () => {
    expect(fragment('It  ended\nat\tnoon.', 'ended\nat\tnoon')).toBe('ended at noon');
  });

  it.each([
    ['a hyphen', 'cease-fire', 'cease%2Dfire'],
    ['a comma', 'one, two', 'one%2C two'],
    ['an ampersand', 'AT&T', 'AT%26T'],
    ['a percent sign', '5% more', '5%25 more'],
    ['brackets', 'one (or two) came', 'one %28or two%29 came'],
    ['an apostrophe', "it's", 'it%27s'],
    ['other scripts', 'né 日本', 'n%C3%A9 %E6%97%A5%E6%9C%AC'],
    ['half of a surrogate pair', 'a\ud83db', 'a%EF%BF%BDb'],
  ])('encodes %s', (_, quote, expected) => {
    expect(fragment(`Then ${quote}.`, quote)).toBe(expected);
  });

  it.each([
    ['a link', 'See [the plan](https://x.example/the "plan") now.', 'the,now'],
    ['a link by reference', 'See [the plan][1] now.', 'the,now'],
    ['an image', 'See the ![plan b](b.png) now.', 'the,now'],
    ['a tag', 'See the <b class="x">plan</b> now.', 'the,now'],
    ['a character reference', 'See the plan&nbsp;b or so now.', 'the,so now'],
    ['code', 'See the `plan` now.', 'the,now'],
    ['an escape', 'See the \\*plan or so now.', 'the,so now'],
  ])('of Markdown avoids %s', (_, text, expected) => {
    const start = text.indexOf('the');
    const span = { start, end: text.length };
    const made = textFragmentUrl(articleOf(text), span, LIMIT);
    expect(made?.replace(/^.*:~:text=/, '').replaceAll('%20', ' ')).toBe(expected);
  });

  it('of plain text takes the same signs for what they are', () => {
    expect(fragment('See the *plan* now.', 'the *plan* now', { path: 'a.txt' })).toBe(
      'the %2Aplan%2A now',
    );
  });

  it('of a table row does not cross its cells', () => {
    const about: Partial<Article> = { path: 'a.html', isExtracted: true };
    expect(fragment('Aleppo | 12 dead', 'Aleppo | 12 dead', about)).toBe('Aleppo,dead');
  });

  it('keeps the fragment of the address and replaces a directive', () => {
    const about = { url: `${url}#top:~:text=else` };
    const made = textFragmentUrl(articleOf('It ended.', about), { start: 0, end: 9 }, LIMIT);
    expect(made).toBe(`${url}#top:~:text=It%20ended`);
  });
});

describe('a fragment of the words that answer', () => {
  const TRAPPED = `About 250,000 civilians are trapped in Aleppo, says a report.

The report of May had 250,000 civilians too.
`;
  const QUOTE = 'The report of May had 250,000 civilians too.';

  /** The fragment for the last place of the answer, in the last place of a quote. */
  function answering(text: string, quote: string, answer: string, about: Partial<Article> = {}) {
    const start = text.lastIndexOf(quote);
    const from = start + quote.lastIndexOf(answer);
    const made = textFragmentUrl(
      articleOf(text, about),
      { start, end: start + quote.length },
      about.url === undefined ? LIMIT : about.url.length + 40,
      { start: from, end: from + answer.length },
    );
    return made?.replace(/^.*:~:text=/, '').replaceAll('%20', ' ');
  }

  it.each([
    [
      'has what stands around them',
      TRAPPED,
      QUOTE,
      '250,000',
      'report of May had-,250%2C000,-civilians too',
    ],
    ['begins with a block', 'He came. He left.', 'He left.', 'He', 'He came.-,He,-left'],
    ['ends a block', 'He came.\n\nHe left at 9.', 'He left at 9.', '9', 'He left at-,9'],
  ])('%s', (_, text, quote, answer, expected) => {
    expect(answering(text, quote, answer)).toBe(expected);
  });

  it('has as much around it as tells it from every other place, later ones too', () => {
    const text = 'They of the hills met on 9 May. Ask why they of the hills met on 9 May.';
    expect(answering(text, 'they of the hills met on 9 May.', '9 May')).toBe(
      'why they of the hills met on-,9 May',
    );
  });

  it('is never one that the headline has as well', () => {
    const text = 'Ten men came to the fair today.\n\nNone left.';
    const quote = 'Ten men came to the fair today.';
    expect(answering(text, quote, 'fair')).toBe('men came to the-,fair,-today');
    const title = 'Ten men came to the fair today';
    expect(answering(text, quote, 'fair', { title })).toBe('Ten men came to the fair today');
  });

  it.each([
    ['where they cut a word', 'Ten men came.', 'Ten men came.', 'me'],
    [
      'where the page may show something between',
      'Ten **men** came.',
      'Ten **men** came.',
      'Ten **men',
    ],
    ['where the same is told again and again', 'Ten came. '.repeat(30), 'Ten came.', 'Ten'],
  ])('%s it is that of the quotation, as without an answer', (_, text, quote, answer) => {
    const start = text.lastIndexOf(quote);
    const span = { start, end: start + quote.length };
    const whole = textFragmentUrl(articleOf(text), span, LIMIT);
    expect(answering(text, quote, answer)).toBe(
      whole?.replace(/^.*:~:text=/, '').replaceAll('%20', ' '),
    );
  });
});

describe('there is no fragment', () => {
  it.each([
    ['for an article without an address', 'It ended.', 'It ended', undefined],
    ['for an address of another kind', 'It ended.', 'It ended', 'file:///truce'],
    ['for half a word', 'It ended.', 'It end', url],
    ['for no word', 'It ... ended.', '...', url],
  ])('%s', (_, text, quote, address) => {
    const { url: _url, ...article } = articleOf(text);
    const start = text.indexOf(quote);
    const span = { start, end: start + quote.length };
    const about = address === undefined ? article : { ...article, url: address };
    expect(textFragmentUrl(about, span, LIMIT)).toBe(undefined);
  });

  it('where none fits', () => {
    const ends = '#:~:text=word0%20word1%20word2%20word3,word76%20word77%20word78%20word79';
    expect(fragment(LONG, LONG, {}, url.length + ends.length)).toBeDefined();
    expect(fragment(LONG, LONG, {}, url.length + ends.length - 1)).toBe(undefined);
  });
});

describe('what a browser selects', () => {
  /** A block: words, each with the mark that surrounds it in Markdown, if any. */
  const block = (word: fc.Arbitrary<string>) =>
    fc.array(
      fc.record({
        word,
        mark: fc.constantFrom('', '', '', '', '', '**', '_', '`', '[]'),
        gap: fc.constantFrom(' ', ' ', '\n', '  '),
      }),
      { minLength: 1, maxLength: 12 },
    );
  const few = fc.constantFrom(
    'truce',
    'Truce',
    'the',
    'he',
    'né',
    'ne',
    'cease-fire',
    'U.S.',
    '3,5',
    '“no”',
    'A&T',
  );

  function written(blocks: readonly (readonly { word: string; mark: string; gap: string }[])[]) {
    const words: (Span & { block: number; shown: Span })[] = [];
    const shown = blocks.map(() => '');
    let text = '';
    blocks.forEach((tokens, at) => {
      if (at > 0) text += '\n\n';
      tokens.forEach(({ word, mark, gap }, index) => {
        const marked = mark === '[]' ? `[${word}](https://x.example/the)` : mark + word + mark;
        if (index > 0) text += gap;
        if (index > 0) shown[at] += ' ';
        const from = shown[at]?.length ?? 0;
        words.push({
          start: text.length,
          end: text.length + marked.length,
          block: at,
          shown: { start: from, end: from + word.length },
        });
        text += marked;
        shown[at] += word;
      });
    });
    return { text, words, shown };
  }

  const between = (blocks: ReturnType<typeof written>, first: number, last: number) => {
    const [from, to] = [blocks.words[first], blocks.words[last]];
    if (!from || !to) throw new Error('No words.');
    const edges = (at: typeof from) => {
      const word = (blocks.shown[at.block] ?? '').slice(at.shown.start, at.shown.end);
      const start = at.shown.start + word.search(/[\p{L}\p{N}]/u);
      return { start, end: at.shown.start + word.replace(/[^\p{L}\p{N}]+$/u, '').length };
    };
    return {
      span: { start: from.start, end: to.end },
      selected: [
        [from.block, edges(from).start],
        [to.block, edges(to).end],
      ],
    };
  };
  const some = (first: number, last: number, a: number, b: number) => {
    const from = first + (a % (last - first + 1));
    return [from, from + (b % (last - from + 1))] as const;
  };
  /** Words of the page, and words of these that answer. */
  const quoted = (blocks: ReturnType<typeof written>, a: number, b: number) => {
    const [first, last] = some(0, blocks.words.length - 1, a, b);
    return {
      ...between(blocks, first, last),
      inside: (c: number, d: number) => between(blocks, ...some(first, last, c, d % 3)),
    };
  };

  it('is the quote and nothing else, whatever is repeated', () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.array(block(few), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (blocks, a, b) => {
          const page = written(blocks);
          const { span, selected } = quoted(page, a, b);
          const address = textFragmentUrl(articleOf(page.text), span, LIMIT);
          if (address === undefined) return;
          made += 1;
          expect(address.length).toBeLessThanOrEqual(LIMIT);
          expect(select(page.shown, address)).toEqual(selected);
        },
      ),
      { numRuns: 2000 },
    );
    expect(made).toBeGreaterThan(1000);
  });

  it('is the words that answer in their place, or else the quote, whatever is repeated', () => {
    let narrow = 0;
    fc.assert(
      fc.property(
        fc.array(block(few), { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (blocks, [a = 0, b = 0, c = 0, d = 0]) => {
          const page = written(blocks);
          const { span, selected, inside } = quoted(page, a, b);
          const answer = inside(c, d);
          const address = textFragmentUrl(articleOf(page.text), span, LIMIT, answer.span);
          if (address === undefined) return;
          const found = select(page.shown, address);
          if (JSON.stringify(found) === JSON.stringify(answer.selected)) narrow += 1;
          else expect(found).toEqual(selected);
        },
      ),
      { numRuns: 2000 },
    );
    expect(narrow).toBeGreaterThan(500);
  });

  it('is the quote wherever no word is repeated', () => {
    // Of one length, so that none is the beginning of another, which would be a repetition of a kind.
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{7}$/), {
      minLength: 60,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        words,
        fc.array(block(few), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (unique, shape, a, b) => {
          let next = 0;
          const blocks = shape.map((tokens) =>
            tokens.map((token) => ({ ...token, word: unique[next++] ?? '' })),
          );
          const page = written(blocks);
          const { span, selected } = quoted(page, a, b);
          const address = textFragmentUrl(articleOf(page.text), span, LIMIT);
          expect(address).toBeDefined();
          expect(select(page.shown, address ?? '')).toEqual(selected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('on the page of each sample article, under its headline', () => {
  it('every word and pair of words that may answer is selected in its place', () => {
    let [narrow, all] = [0, 0];
    for (const folder of SAMPLE_FOLDERS) {
      for (const file of readdirSync(folder)) {
        const article = { ...textArticle(file, readFileSync(join(folder, file), 'utf8')), url };
        const { title, text, blocks } = article;
        const shownIn = (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, ' ');
        const page = [title, ...blocks.map(shownIn)];
        for (const [at, inText] of blocks.entries()) {
          const words = wordsOf(text, inText);
          for (const [index, word] of words.entries()) {
            if (index % 11 > 0) continue;
            const answer = { start: word.start, end: words[index + (index % 2)]?.end ?? word.end };
            const address = textFragmentUrl(article, inText, LIMIT, answer);
            const found = address && select(page, address);
            const before = shownIn({ start: inText.start, end: answer.start }).length;
            const place = [
              [at + 1, before],
              [at + 1, before + shownIn(answer).replace(/[^\p{L}\p{N}]+$/u, '').length],
            ];
            all += 1;
            if (JSON.stringify(found) === JSON.stringify(place)) narrow += 1;
            else expect(address).toBe(textFragmentUrl(article, inText, LIMIT));
          }
        }
      }
    }
    expect(narrow / all).toBeGreaterThan(0.99);
  });
});

/** A place on a page: which block, and the offset into its text. */
type Place = readonly [block: number, offset: number];
type Range = readonly [start: Place, end: Place];

/** The specification's "find a range from a text directive", over the texts of a page's blocks. */
function select(blocks: readonly string[], address: string): Range | undefined {
  const directive = /#[^#]*:~:text=([^&#]*)$/.exec(address)?.[1] ?? '';
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start, end, ...rest] = parts;
  if (
    !start ||
    rest.length > 0 ||
    [prefix, start, end, suffix].some((part) => part?.includes('-'))
  ) {
    return undefined;
  }
  const isWhole = end === undefined;
  for (let from: Place = [0, 0]; ; ) {
    let match: Range | undefined;
    if (prefix !== undefined) {
      const before = find(blocks, prefix, from, { startBound: true });
      if (!before) return undefined;
      from = [before[0][0], before[0][1] + 1];
      match = find(blocks, start, skipSpace(blocks, before[1]), {
        endBound: !isWhole || suffix === undefined,
        isHere: true,
      });
      if (!match) continue;
    } else {
      match = find(blocks, start, from, {
        startBound: true,
        endBound: !isWhole || suffix === undefined,
      });
      if (!match) return undefined;
      from = [match[0][0], match[0][1] + 1];
    }
    let to = match[1];
    for (;;) {
      if (!isWhole) {
        const found = find(blocks, end, to, { startBound: true, endBound: suffix === undefined });
        if (!found) return undefined;
        to = found[1];
      }
      if (suffix === undefined) return [match[0], to];
      if (find(blocks, suffix, skipSpace(blocks, to), { endBound: true, isHere: true }))
        return [match[0], to];
      if (isWhole) break;
    }
  }
}

function find(
  blocks: readonly string[],
  encoded: string,
  [block, offset]: Place,
  bounds: { startBound?: boolean; endBound?: boolean; isHere?: boolean },
): Range | undefined {
  const query = plain(decodeURIComponent(encoded));
  for (let at = block; at < blocks.length; at += 1) {
    const text = plain(blocks[at] ?? '');
    const edges = new Set(
      Array.from(
        new Intl.Segmenter('en', { granularity: 'word' }).segment(blocks[at] ?? ''),
        ({ index }) => index,
      ),
    ).add(text.length);
    const from = at === block ? offset : 0;
    for (
      let index = text.indexOf(query, from);
      index !== -1;
      index = text.indexOf(query, index + 1)
    ) {
      if (bounds.isHere && index !== from) return undefined;
      if (bounds.startBound && !edges.has(index)) continue;
      if (bounds.endBound && !edges.has(index + query.length)) continue;
      return [
        [at, index],
        [at, index + query.length],
      ];
    }
    if (bounds.isHere) return undefined;
  }
  return undefined;
}

function skipSpace(blocks: readonly string[], [block, offset]: Place): Place {
  const rest = (blocks[block] ?? '').slice(offset);
  if (rest.trim() !== '') return [block, offset + rest.length - rest.trimStart().length];
  return block + 1 < blocks.length ? skipSpace(blocks, [block + 1, 0]) : [block, offset];
}

/** Case and accents do not tell; every character stays one. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('é', 'e');
}
