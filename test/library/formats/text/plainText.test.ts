import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../../../src/library/formats/extraction/furniture.ts';
import { readPlainText } from '../../../../src/library/formats/text/plainText.ts';
import { textArticle } from '../../../support/library.ts';
import { textsOf } from '../../../support/texts.ts';

/** What may be quoted of a text. */
const quotable = (text: string): string[] =>
  readPlainText(text).blocks.map(({ start, end }) => text.slice(start, end));

const paragraphs = (...of: readonly string[]): string => `${of.join('\n\n')}\n`;
const lines = (...of: readonly string[]): string => `${of.join('\n')}\n`;

const WRAPPED = [
  'The county has said for many years that the old bridge over the',
  'river would be closed for repairs, and last week it finally was',
  'closed.',
];
const [FIRST = '', SECOND = '', THIRD = ''] = WRAPPED;
const ROOMY = 'Nobody was hurt when the bridge was closed.';

describe('the title of a plain text', () => {
  const long = `The bridge ${'and the river '.repeat(20)}are old.`;

  it.each<readonly [string, string, string]>([
    ['is its first line', paragraphs('Bridge closes', 'It is old.'), 'Bridge closes'],
    [
      'is its first line, right above the text',
      lines('Bridge closes', 'It is old.'),
      'Bridge closes',
    ],
    [
      'is its first line, below empty ones',
      `\n \n${paragraphs('Bridge closes', 'It is old.')}`,
      'Bridge closes',
    ],
    [
      'is its first line without the spaces around it',
      '  Bridge closes  \n\nIt is old.',
      'Bridge closes',
    ],
    [
      'may be repeated',
      paragraphs('Bridge closes', 'Bridge closes', 'It is old.'),
      'Bridge closes',
    ],
    [
      'may end like a sentence where it is repeated',
      paragraphs('A bridge closes.', 'A bridge closes.', 'It is old.'),
      'A bridge closes.',
    ],
    ['may ask', paragraphs('Is the bridge safe?', 'It is old.'), 'Is the bridge safe?'],
    [
      'may end with a number',
      paragraphs('Bridges to see in 2016', 'It is old.'),
      'Bridges to see in 2016',
    ],
    [
      'stands below furniture',
      paragraphs('ADVERTISEMENT', 'Bridge closes', 'It is old.'),
      'Bridge closes',
    ],
    [
      'stands above a date',
      paragraphs('Bridge closes', 'October 3, 2016', 'It is old.'),
      'Bridge closes',
    ],
    [
      'stands below a date',
      paragraphs('October 3, 2016', 'Bridge closes', 'It is old.'),
      'Bridge closes',
    ],
    ['ends with CR LF', 'Bridge closes\r\n\r\nIt is old.\r\n', 'Bridge closes'],
    ['is the text itself where that is one short line', 'It is old.', 'It is old.'],
    [
      'is the text itself where that is one short line without an end',
      'Bridge closes\n',
      'Bridge closes',
    ],
    [
      'is the opening words where the first line is a sentence',
      paragraphs('The bridge is old.', 'It is.'),
      'The bridge is old.',
    ],
    [
      'is the opening words where the first sentence is quoted',
      paragraphs('“The bridge is old.”', 'It is.'),
      '“The bridge is old.”',
    ],
    ['is whole words of the opening', paragraphs(long, 'It is.'), `${long.slice(0, 88)}…`],
    [
      'is the opening words where the first line is too long for a headline',
      paragraphs(long.replaceAll('.', ''), 'It is.'),
      `${long.slice(0, 88)}…`,
    ],
  ])('%s', (_name, text, title) => {
    expect(readPlainText(text).metadata.title).toBe(title);
  });

  it.each(['\n', '\r\n'])('is in one line, also where the text is wrapped with %j', (lineEnd) => {
    const opening = 'The bridge over the river, which the county built in 1902 of oak,';
    const { title } = readPlainText([opening, ...WRAPPED].join(lineEnd)).metadata;
    expect(title.startsWith(opening)).toBe(true);
    expect(title).not.toMatch(/[\r\n]/);
  });

  it.each([160, 161])('is a headline up to 160 characters: %i', (length) => {
    const line = 'x'.repeat(length);
    const { title } = readPlainText(paragraphs(line, 'It is old.')).metadata;
    expect(title === line).toBe(length <= 160);
  });

  it.each([
    ['of emoji', `a${'😀'.repeat(100)}`],
    ['of one long word', 'x'.repeat(300)],
    ['without spaces', '橋が閉まった。'.repeat(40)],
  ])('never holds half a character, also of a text %s', (_name, text) => {
    const { title } = readPlainText(text).metadata;
    expect(title).not.toMatch(/\p{Surrogate}/u);
    expect(text.startsWith(title.replace(/…$/, ''))).toBe(true);
  });
});

describe('the date of a plain text', () => {
  it.each([
    ['October 3, 2016', '2016-10-03'],
    ['October 3 2016', '2016-10-03'],
    ['OCTOBER 3, 2016', '2016-10-03'],
    ['Oct. 3, 2016', '2016-10-03'],
    ['Oct 3, 2016', '2016-10-03'],
    ['Sept. 30, 2016', '2016-09-30'],
    ['May 1, 2016', '2016-05-01'],
    ['June 30, 2016', '2016-06-30'],
    ['Jun 30, 2016', '2016-06-30'],
    ['Jul. 4, 2016', '2016-07-04'],
    ['Mar. 1, 2016', '2016-03-01'],
    ['3 October 2016', '2016-10-03'],
    ['03 October 2016', '2016-10-03'],
    ['3 Oct. 2016', '2016-10-03'],
    ['2016-10-03', '2016-10-03'],
    ['Monday, October 3, 2016', '2016-10-03'],
    ['Monday 3 October 2016', '2016-10-03'],
    ['Wednesday, 2016-10-05', '2016-10-05'],
    ['February 29, 2016', '2016-02-29'],
    ['December 31, 1999', '1999-12-31'],
  ])('is read from a line that is only a date: %s', (line, date) => {
    const text = paragraphs('Bridge closes', line, 'It is old.');
    expect(readPlainText(text).metadata.date).toBe(date);
    expect(readPlainText(text.replaceAll('\n', '\r\n')).metadata.date).toBe(date);
    expect(quotable(text)).toEqual(['It is old.']);
  });

  it.each([
    'October 32, 2016',
    'February 30, 2016',
    'February 29, 2015',
    '31 April 2016',
    '2016-13-01',
    '2016-00-01',
    '2016-10-00',
    'Octember 3, 2016',
    'Oc 3, 2016',
    'Ma 3, 2016',
    'October 2016',
    'October 3',
    '3/10/2016',
    '2016',
    'On October 3, 2016',
    'October 3, 2016, in the morning',
    'October 3, 20166',
  ])('is no line that is another thing, which may be quoted: %s', (line) => {
    const text = paragraphs('Bridge closes', line, 'It is old.');
    expect(readPlainText(text).metadata.date).toBeUndefined();
    expect(quotable(text)).toEqual([line, 'It is old.']);
  });

  it.each([
    ['October 3, 0099', '0099-10-03'],
    ['0016-10-03', '0016-10-03'],
  ])('is never moved to another century: %s', (line, date) => {
    const text = paragraphs('Bridge closes', line, 'It is old.');
    expect([date, undefined]).toContain(readPlainText(text).metadata.date);
  });

  it('is the first of two', () => {
    const text = paragraphs('Bridge closes', 'October 3, 2016', 'October 4, 2016', 'It is old.');
    expect(readPlainText(text).metadata.date).toBe('2016-10-03');
  });

  it('is none of a line far below the headline, which may be quoted', () => {
    const text = paragraphs('Bridge closes', ...Array(10).fill('It is old.'), 'October 3, 2016');
    expect(readPlainText(text).metadata.date).toBeUndefined();
    expect(quotable(text)).toContain('October 3, 2016');
  });
});

describe('what may be quoted of a plain text', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['nothing of nothing', '', []],
    ['nothing of white space', ' \n\t\r\n\u00a0\n', []],
    ['nothing of furniture', 'ADVERTISEMENT\n\nCOMMENT\n', []],
    ['nothing of a headline said twice', 'Bridge closes\n\nBridge closes\n', []],
    ['nothing of a headline said twice in other capitals', 'Bridge closes\n\nBRIDGE CLOSES\n', []],
    ['one line', 'It is old.', ['It is old.']],
    [
      'paragraphs',
      paragraphs('Bridge closes', 'It is old.', 'It fell.'),
      ['It is old.', 'It fell.'],
    ],
    [
      'paragraphs parted by spaces',
      'Bridge closes\n \t\nIt is old.\n\u00a0\nIt fell.',
      ['It is old.', 'It fell.'],
    ],
    [
      'a paragraph a line',
      lines('Bridge closes', 'It is old.', 'It fell.'),
      ['It is old.', 'It fell.'],
    ],
    [
      'a paragraph without the spaces around it',
      'Bridge closes\n\n  It is old.\u3000\n',
      ['It is old.'],
    ],
    [
      'a hard-wrapped paragraph as a whole',
      paragraphs('Bridge closes', WRAPPED.join('\n')),
      [WRAPPED.join('\n')],
    ],
    [
      'a hard-wrapped paragraph that is indented',
      paragraphs('Bridge closes', `  ${FIRST}\n  ${SECOND}`),
      [`${FIRST}\n  ${SECOND}`],
    ],
    [
      'lines that would have had room for more, one by one',
      lines('Bridge closes', ROOMY, FIRST),
      [ROOMY, FIRST],
    ],
    [
      'short lines, one by one',
      lines('Bridge closes', 'Roses are red,', 'violets are blue,', 'bridges are too.'),
      ['Roses are red,', 'violets are blue,', 'bridges are too.'],
    ],
    [
      'long lines, one by one',
      lines('Bridge closes', `${FIRST} ${SECOND}`, `${SECOND} ${FIRST}`),
      [`${FIRST} ${SECOND}`, `${SECOND} ${FIRST}`],
    ],
    [
      'a first line that is a sentence',
      paragraphs('The bridge is old.', 'It fell.'),
      ['The bridge is old.', 'It fell.'],
    ],
    [
      'words that are repeated, each where it stands',
      paragraphs('Bridge closes', 'It is old.', 'It is old.'),
      ['It is old.', 'It is old.'],
    ],
    [
      'what is like furniture in a sentence',
      paragraphs('Bridge closes', 'The ADVERTISEMENT was old.'),
      ['The ADVERTISEMENT was old.'],
    ],
    [
      'nothing of the furniture between paragraphs',
      paragraphs('Bridge closes', 'It is old.', 'ADVERTISEMENT', 'It fell.', 'COMMENT'),
      ['It is old.', 'It fell.'],
    ],
    [
      'nothing of the furniture between lines',
      lines('Bridge closes', 'It is old.', 'ADVERTISEMENT', 'It fell.', 'COMMENT'),
      ['It is old.', 'It fell.'],
    ],
    [
      'nothing of furniture with spaces around it',
      'Bridge closes\n\n \tADVERTISEMENT \r\nIt fell.',
      ['It fell.'],
    ],
    [
      'nothing of furniture inside a hard-wrapped paragraph',
      lines('Bridge closes', '', FIRST, 'ADVERTISEMENT', SECOND, THIRD),
      [FIRST, `${SECOND}\n${THIRD}`],
    ],
    [
      'nothing of several lines of furniture inside one',
      lines('Bridge closes', '', FIRST, 'Share', 'COMMENT', SECOND),
      [FIRST, SECOND],
    ],
    [
      'nothing of a headline between the first lines',
      paragraphs('Bridge closes', 'It is old.', 'Bridge closes', 'It fell.'),
      ['It is old.', 'It fell.'],
    ],
    [
      'all of a text whose lines old Macs ended',
      'It is old.\rIt fell.\r',
      ['It is old.\rIt fell.'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(quotable(text)).toEqual(expected);
    expect(quotable(text.replaceAll(/\r?\n/g, '\r\n'))).toEqual(
      expected.map((quote) => quote.replaceAll('\n', '\r\n')),
    );
  });

  it('is nothing of a headline that ends like a sentence but is said again among the first lines', () => {
    const headline = 'A bridge closes.';
    const text = paragraphs(headline, 'By Nora Quist', 'River News', headline, 'It is old.');
    expect(quotable(text)).toEqual(['River News', 'It is old.']);
  });

  it('is a first sentence too that is said again far below', () => {
    const text = paragraphs(
      'The bridge is old.',
      ...Array(9).fill('It fell.'),
      'The bridge is old.',
    );
    expect(quotable(text)).toHaveLength(11);
    expect(quotable(text)[0]).toBe('The bridge is old.');
  });

  it('is a first headline not, but its words far below', () => {
    const text = paragraphs('Bridge closes', ...Array(9).fill('It fell.'), 'Bridge closes');
    expect(quotable(text)).toEqual([...Array(9).fill('It fell.'), 'Bridge closes']);
  });

  it('is all of a list of hundreds of thousands of words without an empty line', () => {
    expect(readPlainText('bridge\n'.repeat(300_000)).blocks.length).toBeGreaterThan(290_000);
  });

  it('stands below no headings', () => {
    const { blocks } = readPlainText(paragraphs('Bridge closes', 'It is old.', 'It fell.'));
    expect(blocks.map(({ headings }) => headings)).toEqual([[], []]);
  });
});

describe('the dateline', () => {
  const closed = 'The bridge was closed on Monday.';

  it.each([
    'WASHINGTON - ',
    'WASHINGTON – ',
    'WASHINGTON — ',
    'WASHINGTON -- ',
    'WASHINGTON (Reuters) - ',
    'WASHINGTON (AP) — ',
    'NEW YORK - ',
    'ALEPPO, Syria - ',
    'ALEPPO, Syria (Reuters) - ',
    'WASHINGTON, Oct. 3 (Reuters) - ',
    'WASHINGTON, D.C. - ',
    'ST. LOUIS - ',
    'L’AQUILA, Italy - ',
    'PORT-AU-PRINCE, Haiti - ',
    'MÜNCHEN - ',
  ])('is left out of the first paragraph: %s', (dateline) => {
    expect(quotable(paragraphs('Bridge closes', `${dateline}${closed}`))).toEqual([closed]);
    expect(quotable(paragraphs('Bridge closes', 'Bridge closes', `${dateline}${closed}`))).toEqual([
      closed,
    ]);
  });

  it.each([
    'The bridge - an old one - was closed.',
    'Washington - the city - was quiet.',
    'WASHINGTON-based officials closed the bridge.',
    'U.S.-led forces closed the bridge.',
    'WASHINGTON was quiet - the bridge was closed.',
    'WASHINGTON -',
    'I - a farmer from the valley - saw the bridge fall.',
    '- The bridge was closed.',
  ])('is no part of a sentence, which stays whole: %s', (text) => {
    expect(quotable(paragraphs('Bridge closes', text, closed))).toEqual([text, closed]);
  });

  it('is looked for in the first paragraph only', () => {
    const later = 'WASHINGTON - It is old.';
    expect(quotable(paragraphs('Bridge closes', closed, later))).toEqual([closed, later]);
  });
});

describe('the head of a plain text', () => {
  const body = 'The crane at pier nine broke on Wednesday at noon.';

  it('has its address, headline, author and date, each on a line', () => {
    const text = lines(
      'https://gazette.example/crane-breaks',
      'Crane breaks at pier nine',
      'By Ida Lund, Harbour Correspondent',
      'Updated 3:15 PM ET, Thu May 2, 2019',
      '',
      body,
    );
    expect(readPlainText(text).metadata).toEqual({
      ...{ title: 'Crane breaks at pier nine', author: 'Ida Lund', date: '2019-05-02' },
      url: 'https://gazette.example/crane-breaks',
    });
    expect(quotable(text)).toEqual([body]);
  });

  it('is dated by when it was published, not by when it was changed', () => {
    const text = lines('Crane', 'Updated 4 May 2019', 'Published 2 May 2019', '', body);
    expect(readPlainText(text).metadata).toMatchObject({ title: 'Crane', date: '2019-05-02' });
  });

  it.each([
    ['https://gazette.example/crane', 'url'],
    ['By Ida Lund', 'author'],
    ['Thursday, 2 May 2019', 'date'],
    ['Published: 2 May 2019', 'date'],
  ])('is no headline where it is another thing: %s', (line, field) => {
    const { metadata } = readPlainText(paragraphs(line, 'Crane breaks', body));
    expect(metadata.title).toBe('Crane breaks');
    expect(metadata).toHaveProperty(field);
  });

  it('may be that of a letter', () => {
    const text = `From: Ida Lund <ida@lenn.example>\nTo: Otto Nor\nSubject: Crane breaks\nDate: Thu, 2 May 2019 10:00:00 +0000\n\n${body}\n`;
    expect(readPlainText(text).metadata).toEqual({
      ...{ title: 'Crane breaks', author: 'Ida Lund', date: '2019-05-02T10:00:00Z' },
    });
    expect(quotable(text)).toEqual([body]);
  });

  it('ends where a line is a sentence, or names what is not read', () => {
    const text = lines('Note: the crane is old.', 'Subject: it broke.', body);
    expect(quotable(text)).toEqual(text.trim().split('\n'));
  });

  it('is not looked for in the text: addresses and names there may be quoted', () => {
    const text = paragraphs('Crane', body, 'See:', 'https://gazette.example/crane');
    expect(readPlainText(text).metadata).toEqual({ title: 'Crane' });
    expect(quotable(text)).toContain('https://gazette.example/crane');
  });
});

describe('a diary', () => {
  const diary = paragraphs(
    ...['Diary of the harbour master', '1 May 2019', 'The crane broke at noon.'],
    ...[
      '2 May 2019',
      'It was mended by Otto.',
      'It rained.',
      'Friday, 3 May 2019',
      'A whale came.',
    ],
  );

  it('has no date of its own; each of its entries has the one above it', () => {
    const { metadata, blocks } = readPlainText(diary);
    expect(metadata).toEqual({ title: 'Diary of the harbour master' });
    expect(
      blocks.map(({ start, end, headings, date }) => [diary.slice(start, end), headings, date]),
    ).toEqual([
      ['The crane broke at noon.', ['1 May 2019'], '2019-05-01'],
      ['It was mended by Otto.', ['2 May 2019'], '2019-05-02'],
      ['It rained.', ['2 May 2019'], '2019-05-02'],
      ['A whale came.', ['Friday, 3 May 2019'], '2019-05-03'],
    ]);
  });

  it('may have no gaps and no headline', () => {
    const text = lines('2019-05-01', 'The crane broke', '2019-05-02', 'Otto mended it.');
    expect(readPlainText(text).metadata).toEqual({ title: 'The crane broke' });
    expect(quotable(text)).toEqual(['The crane broke', 'Otto mended it.']);
  });

  it('is none with one day, or with a day that has no text', () => {
    for (const end of ['', '\n3 May 2019\n']) {
      const text = `${paragraphs('Bridge closes', '2 May 2019', 'It is old.')}${end}`;
      const { metadata, blocks } = readPlainText(text);
      expect(metadata.date).toBe('2019-05-02');
      expect(blocks.every(({ date }) => date === undefined)).toBe(true);
    }
  });
});

describe('an item of a list', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'that goes on in small letters',
      ['2. The council bought a pump for 40,000\ncrowns from Lenn.'],
    ],
    [
      'that goes on after an abbreviation',
      ["3. She asked why the gate at St.\nAnne's lock leaks."],
    ],
    ['that goes on further in', ['- The council bought a pump\n  From Lenn.', '- It leaks.']],
    [
      'over three lines',
      ['b) The council bought a pump\nfor 40,000 crowns from the\nworks at Lenn.'],
    ],
    [
      'that is nearly as wide as the list',
      [
        '1. The council bought a pump and a crane.',
        '2. The pump is from the works of Mrs.\nLund and from Lenn.',
      ],
    ],
    ['whole, and the line below it', ['1. It leaks.', '2. Gate two', 'The council met.']],
    ['whole, and what is no item below it', ['1. It leaks.', 'The council met.']],
  ])('is quoted %s', (_, items) => {
    expect(quotable(`Council minutes\n\n${items.join('\n')}\n`)).toEqual(items);
  });
});

describe('a line that stands apart', () => {
  const apart = (text: string): (boolean | undefined)[] =>
    readPlainText(paragraphs('Bridge closes', text, 'It fell.')).blocks.map((block) => block.apart);

  it.each([
    'A vest on a damaged bridge / Example News via AP',
    'What comes next',
    'A caption that ends with a closing mark)',
  ])('does not end like a sentence: %s', (line) => {
    expect(apart(line)).toEqual([true, undefined]);
  });

  it.each([
    'It is old.',
    'Is it old?',
    'It is old!',
    'It is old…',
    'It is old;',
    'These are old:',
    '"It is old."',
    '“It is old.”',
    "'It is old.'",
    '(It is old.)',
    'It is old.[12]',
  ])('is none that ends like one: %s', (line) => {
    expect(apart(line)).toEqual([undefined, undefined]);
  });
});

const PIECES = [
  'Bridge closes',
  'BRIDGE CLOSES',
  'October 3, 2016',
  '3 Oct. 2016',
  'ADVERTISEMENT',
  'COMMENT',
  '* * *',
  'Do you like the content of this article?',
  'WASHINGTON - The bridge was closed.',
  'ALEPPO, Syria (Reuters) - It is old.',
  'I - he said - am old.',
  'It is old.',
  'It fell',
  ...WRAPPED,
  'x'.repeat(170),
  '  ',
  '\t',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\u200b',
  '\ufeff',
  '\v\f',
];

const LINE_ENDS = ['\n', '\n\n', '\n \n', '\r\n', '\r\n\r\n', '\r', '\n\r'];

/** Lines as scrapers leave them, and anything else, with every kind of line end between them. */
const scraped = textsOf(PIECES, LINE_ENDS);

describe('whatever the text', () => {
  it('what may be quoted is in order, apart, in the text, trimmed and not empty', () => {
    fc.assert(
      fc.property(scraped, (text) => {
        let at = 0;
        for (const { start, end } of readPlainText(text).blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          const quote = text.slice(start, end);
          expect(quote).toBe(quote.trim());
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('nothing is lost but furniture, headlines, date lines and a dateline', () => {
    fc.assert(
      fc.property(scraped, (text) => {
        const { metadata, blocks } = readPlainText(text);
        const { title } = metadata;
        const isHeadline = (line: string) => line.toLowerCase() === title.toLowerCase();
        const isAddress = (line: string) => /^<?https?:\/\/\S+$/.test(line);
        const isDate = (line: string) => line.length <= 40 && /\d{4}/.test(line);
        for (const line of uncovered(text, blocks)) {
          const known =
            isAddress(line) ||
            isFurniture(line) ||
            isHeadline(line) ||
            isDate(line) ||
            isDateline(line);
          expect(known, JSON.stringify(line)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('no line that is furniture is part of what may be quoted', () => {
    fc.assert(
      fc.property(scraped, (text) => {
        const { blocks } = readPlainText(text);
        for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
          const end = index + line.length;
          const isQuoted = blocks.some((block) => block.start < end && block.end > index);
          expect(isQuoted && isFurniture(line.trim()), line).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a file becomes an article with a title and blocks, or exactly one problem', () => {
    fc.assert(
      fc.property(scraped, (text) => {
        const { article, problems } = textArticle('a/bridge.txt', text);
        if (article) {
          expect(article).toMatchObject({ id: 'a/bridge', path: 'a/bridge.txt' });
          expect(article.title).toMatch(/\S/);
          expect(article.title).not.toMatch(/\n/);
          expect(article.title.length).toBeLessThanOrEqual(160);
          expect(article.title).not.toMatch(/\p{Surrogate}/u);
          expect(article.date ?? '2016-10-03').toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(article.blocks).not.toEqual([]);
          expect(problems).toEqual([]);
        } else {
          expect(problems).toMatchObject([{ path: 'a/bridge.txt', skipped: true }]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reports as scrapers leave them come back paragraph by paragraph', () => {
    fc.assert(
      fc.property(report, fc.constantFrom('\n', '\r\n'), (parts, end) => {
        const { head, body } = parts;
        const text = [...head, ...body.map(({ written }) => written)].join('\n\n');
        expect(quotable(text.replaceAll('\n', end))).toEqual(
          body.flatMap(({ quotes }) => quotes).map((quote) => quote.replaceAll('\n', end)),
        );
        expect(readPlainText(text).metadata).toMatchObject({
          title: 'Bridge closes',
          ...(head.includes('October 3, 2016') && { date: '2016-10-03' }),
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** What stands on the lines of the text outside the blocks, trimmed; empty stretches left out. */
function uncovered(
  text: string,
  blocks: readonly { readonly start: number; readonly end: number }[],
): string[] {
  let at = 0;
  const gaps = blocks.map(({ start, end }) => {
    const gap = text.slice(at, start);
    at = end;
    return gap;
  });
  return [...gaps, text.slice(at)]
    .flatMap((gap) => gap.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isDateline(stretch: string): boolean {
  return stretch.length <= 100 && /^\p{Lu}.*[-–—]$/u.test(stretch);
}

const sentenceOf = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('bridge', 'river', 'Monday', 'U.S.', '2016', 'é', '橋', '😀'), {
      minLength: 1,
      maxLength,
    })
    .map((words) => `The ${words.join(' ')} closed.`);

const quoted = sentenceOf(12);
/** Too short to have been wrapped, so that it is a paragraph also right above another. */
const short = sentenceOf(3);

const report = fc.record({
  head: fc.constantFrom<string[]>(
    ['Bridge closes'],
    ['Bridge closes', 'Bridge closes'],
    ['ADVERTISEMENT', 'Bridge closes', 'October 3, 2016'],
    ['Bridge closes', 'October 3, 2016', 'Bridge closes'],
  ),
  body: fc
    .array(
      fc.oneof(
        quoted.map((text) => ({ written: `COMMENT\n\n${text}`, quotes: [text] })),
        fc.tuple(short, short).map(([a, b]) => ({ written: `${a}\n${b}`, quotes: [a, b] })),
        fc.constant({ written: WRAPPED.join('\n'), quotes: [WRAPPED.join('\n')] }),
      ),
      { maxLength: 8 },
    )
    .chain((rest) =>
      quoted.map((text) => [{ written: `WASHINGTON - ${text}`, quotes: [text] }, ...rest]),
    ),
});
