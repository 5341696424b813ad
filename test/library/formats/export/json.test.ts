import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../src/library/formats/export/json.ts';
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
  readAll(readJson, file, options, sizes);

const BRIDGE = { id: 7, title: 'Bridge closes', text: 'The bridge is closed.', tags: ['river'] };
const FERRY = { id: 8, title: 'Ferry sails', text: 'The ferry sails again.\n\nIt is full.' };
const BOTH = [BRIDGE, FERRY];
const TITLES = ['Bridge closes', 'Ferry sails'];

describe('the entries are found', () => {
  it.each<readonly [string, unknown]>([
    ['in a list at the top', BOTH],
    ['under "articles", as NewsAPI has them', { status: 'ok', totalResults: 2, articles: BOTH }],
    ['under "posts"', { posts: BOTH }],
    ['under "items", as in a JSON Feed', { version: 'x', title: 'News', items: BOTH }],
    ['under "data"', { data: BOTH }],
    ['under "results"', { results: BOTH }],
    ['under "entries"', { entries: BOTH }],
    ['under "documents"', { documents: BOTH }],
    ['under "feed"', { feed: BOTH }],
    ['under another case', { Articles: BOTH }],
    ['in an object within an object', { data: { articles: BOTH } }],
    [
      'where Ghost has them',
      { db: [{ meta: { on: 1 }, data: { posts: BOTH, tags: [{ id: 1 }] } }] },
    ],
    ['where the NYT has them', { status: 'OK', response: { docs: BOTH, meta: { hits: 2 } } }],
    ['where the Guardian has them', { response: { status: 'ok', results: BOTH } }],
    ['behind other lists', { tags: [{ text: 'A tag is no entry.' }], articles: BOTH }],
    ['behind a list of the same name that holds none', { data: [1, 2], articles: BOTH }],
    ['in two lists', { articles: [BRIDGE], posts: [FERRY] }],
  ])('%s', async (_name, file) => {
    expect(outline(await read(JSON.stringify(file)))).toEqual(TITLES);
    expect(outline(await read(JSON.stringify(file, null, 2)))).toEqual(TITLES);
  });

  it('as one object that is an article itself', async () => {
    const [entry, ...rest] = await read(JSON.stringify({ ...BRIDGE, related: [{ id: 3 }] }));
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ entry: 1, ownId: '7' });
    expect(served(entry).metadata).toEqual({ title: 'Bridge closes', tags: ['river'] });
  });

  it('as objects one after the other', async () => {
    const file = BOTH.map((article) => JSON.stringify(article)).join('\n');
    expect(outline(await read(file))).toEqual(TITLES);
  });

  it('with all that JSON can hold', async () => {
    const values = {
      text: 'A “bridge” \ud83d\ude00\\/"\u2028is closed.',
      tags: ['a', 'b'],
      deep: [[{ a: [null, true, false, -1.5e3] }], {}, []],
      __proto__: null,
    };
    const file = JSON.stringify([values]).replace('"deep"', '"__proto__": {"title": "no"}, "deep"');
    const [entry] = await read(file);
    expect(quotable(entry)).toEqual([values.text.replace('\u2028', ' ')]);
    expect(served(entry).metadata).toEqual({ tags: ['a', 'b'] });
  });

  it('with a long id as it is written', async () => {
    const [entry] = await read('[{"id": 12345678901234567890, "text": "The bridge is closed."}]');
    expect(entry?.ownId).toBe('12345678901234567890');
  });

  it('but not what is kept from its readers', async () => {
    const entries = await read(JSON.stringify([{ ...BRIDGE, status: 'draft' }, FERRY]));
    expect(entries.map(({ entry }) => entry)).toEqual([2]);
  });
});

describe('what is wrong with an entry costs that entry only', () => {
  it.each<readonly [string, unknown, string]>([
    ['a number', 12, 'not an object'],
    ['a text', 'A bridge', 'not an object'],
    ['null', null, 'not an object'],
    ['a list', [[1], { a: 2 }], 'not an object'],
    ['an object without a text', { price: 3 }, 'its fields are "price"'],
    [
      'one that is too long',
      { text: 'The bridge is closed. '.repeat(50) },
      'longer than 1,000 bytes',
    ],
    ['one of too many parts', { text: 'A bridge.', more: Array(1000).fill([]) }, 'longer than'],
    ['one with a name that is too long', { ['a'.repeat(2000)]: 'A bridge.' }, 'longer than'],
  ])('%s', async (_name, wrong, reason) => {
    const file = `[${JSON.stringify(BRIDGE)},\n${JSON.stringify(wrong)},\n${JSON.stringify(FERRY)}]`;
    const entries = await read(file, { entryLimit: 1000 });
    expect(outline([...entries.slice(0, 1), ...entries.slice(2)])).toEqual(TITLES);
    expect(brokenOf(entries[1])).toMatchObject({ entry: 2, line: 2 });
    expect(brokenOf(entries[1]).reason).toContain(reason);
  });
});

describe('the entries before a fault serve, and the fault is told with its line', () => {
  const first = JSON.stringify(BRIDGE);

  it.each([
    ['a comma too many', `[\n${first},\n]`, 3, 'not valid JSON'],
    ['no comma', `[\n${first}\n${first}]`, 3, 'not valid JSON'],
    ['on the same line', `[${first},${first}{]`, 1, 'not valid JSON'],
    ['a word without quotation marks', `[${first},\n{"a":\nNone}]`, 3, 'not valid JSON'],
    ['a line end within a text', `[${first},\n{"a": "b\nc"}]`, 2, 'not valid JSON'],
    ['an escape that is none', `[${first},\n{"a": "\\q"}]`, 2, 'not valid JSON'],
    ['a NUL byte', `[${first},\n{"a": "\0"}]`, 2, 'NUL'],
    ['the end of the file within an entry', `[${first},\n{"a": "The bri`, 2, 'ends in the middle'],
    ['the end of the file within the list', `[${first},\n`, 2, 'ends in the middle'],
    [
      'the end within a list in an object',
      `{"a": 1, "articles": [${first}`,
      1,
      'ends in the middle',
    ],
    ['something behind the list', `[${first}]\nEnd.`, 2, 'not valid JSON'],
    [
      '100,000 open brackets',
      `[${first},\n${'['.repeat(100_000)}`,
      2,
      'nested more than 1,000 deep',
    ],
    ['100,000 open braces', `[${first},\n${'{"a":'.repeat(100_000)}`, 2, 'nested more than 1,000'],
  ])('%s', async (_name, file, line, reason) => {
    const entries = await read(file);
    const last = brokenOf(entries.at(-1));
    expect(outline(entries.slice(0, -1)).every((title) => title === 'Bridge closes')).toBe(true);
    expect(entries.length).toBeGreaterThanOrEqual(2);
    expect(last.line).toBe(line);
    expect(last.reason).toContain(reason);
  });

  it('a byte that is no UTF-8', async () => {
    const file = [...bytesOf(`[${first},\n${first},{"é": "`), 0xe9, ...bytesOf('"}]')];
    const entries = await read(Uint8Array.from(file));
    expect(outline(entries)).toEqual([
      'Bridge closes',
      'Bridge closes',
      '2: It is not valid UTF-8.',
    ]);
  });

  it('a character that is broken off at the end of the file', async () => {
    const entries = await read(Uint8Array.from([...bytesOf(`[${first}`), 0xf0, 0x9f]));
    expect(outline(entries)).toEqual(['Bridge closes', '1: It is not valid UTF-8.']);
  });
});

describe('a file without an entry', () => {
  it.each([
    ['', ': It is empty.'],
    [' \n\n', ': It is empty.'],
    ['\ufeff', ': It is empty.'],
    ['[]', ': Its list has no entry.'],
    ['{}', '1: It has no text that could be quoted; it has no field.'],
    ['{"articles": []}', '1: It has no text that could be quoted; its fields are "articles".'],
    ['12', '1: It is not an object.'],
    ['"A bridge"', '1: It is not an object.'],
    ['The bridge', '1: It is not valid JSON from here on.'],
    ['\0', '1: It holds a NUL byte, so it is no text from there on.'],
    ['['.repeat(100_000), '1: Its objects and lists are nested more than 1,000 deep.'],
  ])('is one broken entry: %#', async (file, told) => {
    expect(outline(await read(file))).toEqual([told]);
  });

  it('is read in UTF-16 as well', async () => {
    const file = Buffer.from(`\ufeff${JSON.stringify(BOTH)}`, 'utf16le');
    expect(outline(await read(file))).toEqual(TITLES);
    expect(outline(await read(file.swap16()))).toEqual(TITLES);
  });
});

describe('whatever the bytes', () => {
  const file = bytesOf(
    JSON.stringify(
      { page: 1.5, articles: [...BOTH, { text: 'Ein Fähre: 😀 “so”.' }, ...BOTH] },
      null,
      1,
    ),
  );

  readsInAnyPieces(readJson, file, 5, '{}[]",:\\tfn0-');

  it('a text is the one that JSON.parse reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 3 }), fc.boolean(), async (json, isSpaced) => {
        const value: unknown = JSON.parse(json);
        const file = JSON.stringify(
          [{ id: 'x', text: 'A bridge.', value }],
          null,
          isSpaced ? 2 : 0,
        );
        expect(outline(await read(file))).toEqual([undefined]);
        const text = `${JSON.stringify(value)} is it`;
        const [entry] = await read(JSON.stringify([{ text: JSON.parse(JSON.stringify(text)) }]));
        expect(served(entry).content.blocks).toHaveLength(1);
      }),
    );
  });
});

describe('the memory does not depend on the size', () => {
  it('of a file of 300 MB', async () => {
    const filler = 'The bridge over the river is closed for repairs. '.repeat(2000);
    const next = (id: number) =>
      `${id === 0 ? '' : ','}${JSON.stringify({ ...BRIDGE, id, filler })}`;
    const chunks = generated(300e6, '{"articles": [', next, ']}');
    const { served: count, broken, growth } = await readBounded(readJson, chunks);
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(2900);
    expect(growth).toBeLessThan(150);
  });

  it.each([
    ['text', '{"text": "', 'The bridge is closed. ', '"}'],
    ['name', '{"', 'The bridge is closed. ', '": 1}'],
    ['number', '{"a": 1', '0000', '}'],
    ['list', '{"a": [[]', ', [], {}', ']}'],
  ])('of a %s of 8 MB', async (_name, start, piece, end) => {
    const chunks = generated(
      8e6,
      `[${start}`,
      () => piece.repeat(20_000 / piece.length),
      `${end},${JSON.stringify(FERRY)}]`,
    );
    const { served: count, broken, growth } = await readBounded(readJson, chunks);
    expect(count).toBe(1);
    expect(broken).toMatchObject([{ line: 1, reason: 'It is longer than 5,000,000 bytes.' }]);
    expect(growth).toBeLessThan(150);
  });
});
