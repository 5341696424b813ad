import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../../src/library/formats/export/jsonLines.ts';
import {
  brokenOf,
  bytesOf,
  generated,
  outline,
  quotable,
  readAll,
  readBounded,
  readsInAnyPieces,
  served,
} from '../../../support/exports.ts';

const read = (file: string | Uint8Array, options = {}, sizes: number[] = []) =>
  readAll(readJsonLines, file, options, sizes);

const BRIDGE = { id: 7, title: 'Bridge closes', text: 'The bridge is closed.', date: '2016-10-03' };
const FERRY = { id: 8, title: 'Ferry sails', text: 'The ferry sails again.\n\nIt is full.' };
const LINES = [BRIDGE, FERRY].map((article) => JSON.stringify(article));

describe('each line is an entry', () => {
  it('with what it says', async () => {
    const [bridge, ferry, ...rest] = await read(`${LINES.join('\n')}\n`);
    expect(rest).toEqual([]);
    expect(bridge).toMatchObject({ entry: 1, ownId: '7' });
    expect(served(bridge)).toMatchObject({
      metadata: { title: 'Bridge closes', date: '2016-10-03' },
      flaws: [],
    });
    expect(quotable(ferry)).toEqual(['The ferry sails again.', 'It is full.']);
  });

  it.each([
    ['no line end at the end', LINES.join('\n')],
    ['CR LF', `${LINES.join('\r\n')}\r\n`],
    ['empty lines', `\n\n${LINES.join('\n \n\n')}\n\n`],
    ['a byte order mark', `\ufeff${LINES.join('\n')}`],
  ])('with %s', async (_name, file) => {
    expect(outline(await read(file))).toEqual(['Bridge closes', 'Ferry sails']);
  });

  it('but not what is kept from its readers', async () => {
    const draft = JSON.stringify({ ...BRIDGE, status: 'draft' });
    const entries = await read([LINES[0], draft, LINES[1]].join('\n'));
    expect(entries.map(({ entry }) => entry)).toEqual([1, 3]);
  });
});

describe('a broken line costs that line only', () => {
  it.each([
    ['half an object', '{"title": "A', 'not valid JSON'],
    ['words', 'The bridge is closed.', 'not valid JSON'],
    ['a name without quotation marks', '{title: "A"}', 'not valid JSON'],
    ['a comma behind it', `${LINES[0]},`, 'not valid JSON'],
    ['a list', '[1, 2]', 'not an object'],
    ['a text', '"A bridge"', 'not an object'],
    ['a number', '12', 'not an object'],
    ['null', 'null', 'not an object'],
    ['an object without a text', '{"title": "A", "price": 3}', 'its fields are "title", "price"'],
    ['an empty object', '{}', 'it has no field'],
    ['a NUL byte', '{"title": "A\0"}', 'NUL'],
    ['100,000 open brackets', '['.repeat(100_000), 'not valid JSON'],
    ['100,000 lists in one another', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not '],
    [
      '100,000 objects in one another',
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      'no text',
    ],
  ])('%s', async (_name, line, reason) => {
    const entries = await read([LINES[0], line, LINES[1]].join('\n'));
    expect(outline([...entries.slice(0, 1), ...entries.slice(2)])).toEqual([
      'Bridge closes',
      'Ferry sails',
    ]);
    expect(brokenOf(entries[1])).toMatchObject({ line: 2, entry: 2 });
    expect(brokenOf(entries[1]).reason).toContain(reason);
  });

  it('a byte that is no UTF-8', async () => {
    const file = Uint8Array.from([
      ...bytesOf(`${LINES[0]}\n{"a": "`),
      0xe9,
      ...bytesOf(`"}\n${LINES[1]}`),
    ]);
    const entries = await read(file);
    expect(outline(entries)[2]).toBe('Ferry sails');
    expect(brokenOf(entries[1])).toMatchObject({ line: 2, reason: 'It is not valid UTF-8.' });
  });

  it('one that is longer than the limit', async () => {
    const long = JSON.stringify({ ...BRIDGE, text: 'The bridge is closed. '.repeat(100) });
    const entries = await read([LINES[0], long, LINES[1]].join('\n'), { entryLimit: 1000 });
    expect(outline(entries)).toEqual([
      'Bridge closes',
      '2: It is longer than 1,000 bytes.',
      'Ferry sails',
    ]);
  });
});

describe('a file without an entry', () => {
  it.each(['', '\n', ' \n\n', '\ufeff'])('is one broken entry: %j', async (file) => {
    expect(outline(await read(file))).toEqual([': It is empty.']);
  });

  it('in UTF-16 is told once', async () => {
    const entries = await read(Buffer.from(`\ufeff${LINES.join('\n')}`, 'utf16le'));
    expect(outline(entries)).toEqual(['1: It is UTF-16.']);
  });
});

describe('whatever the bytes', () => {
  const file = bytesOf([...LINES, '{"title": "é😀"', '', ...LINES].join('\r\n'));

  readsInAnyPieces(readJsonLines, file, 5, '{}[]",:\\\n');
});

describe('the memory does not depend on the size', () => {
  it('of a file of 300 MB', async () => {
    const filler = 'The bridge over the river is closed for repairs. '.repeat(2000);
    const line = (id: number) => `${JSON.stringify({ ...BRIDGE, id, filler })}\n`;
    const chunks = generated(300e6, '', line, '');
    const { served: count, broken, growth } = await readBounded(readJsonLines, chunks);
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(3000);
    expect(growth).toBeLessThan(150);
  });

  it('of a line of 200 MB', async () => {
    const piece = 'The bridge is closed. '.repeat(5000);
    const last = `\n${LINES[0]}\n`;
    const chunks = generated(200e6, '{"text": "', () => piece, last);
    const { served: count, broken, growth } = await readBounded(readJsonLines, chunks);
    expect(count).toBe(1);
    expect(broken).toMatchObject([{ line: 1, reason: 'It is longer than 5,000,000 bytes.' }]);
    expect(growth).toBeLessThan(150);
  });
});
