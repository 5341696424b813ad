import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToml } from '../../../../src/library/formats/text/tomlValues.ts';
import { anyText } from '../../../support/texts.ts';

/** Keys and values; fails where something is wrong. */
function valuesOf(toml: string): unknown {
  const read = readToml(toml, 1);
  if (read === undefined || 'broken' in read) throw new Error('no keys');
  expect(read.remarks).toEqual([]);
  const values = Object.fromEntries(read.stated.map(({ key, value }) => [key, value]));
  return JSON.parse(JSON.stringify(values));
}

describe('the TOML of front matter is read', () => {
  it.each<readonly [string, string, unknown]>([
    ['texts', 'a = "b \\"c\\" \\u00e9"\n"d e" = \'f\\g\' # h', { a: 'b "c" é', 'd e': 'f\\g' }],
    [
      'texts over lines',
      'a = """\nb\nc \\\n  d"""\ne = \'\'\'f\ng\'\'\'',
      { a: 'b\nc d', e: 'f\ng' },
    ],
    [
      'dates',
      'a = 2016-10-03T08:00:00+02:00\nb = 2016-10-03 08:00\nc = 2016-10-03',
      {
        ...{ a: '2016-10-03T08:00:00+02:00', b: '2016-10-03 08:00', c: '2016-10-03' },
      },
    ],
    ['numbers and truth values', 'a = 1_000.5\nb = true', { a: '1_000.5', b: 'true' }],
    [
      'lists',
      'a = ["b", "c",]\nd = [\n  "e", # f\n  ["g"],\n]',
      { a: ['b', 'c'], d: ['e', ['g']] },
    ],
    ['tables', '[a]\nb = "c"\n[a.d]\ne = "f"', { a: { b: 'c', d: { e: 'f' } } }],
    ['tables in a line', 'a = { b = "c", d.e = "f" }', { a: { b: 'c', d: { e: 'f' } } }],
    ['lists of tables', '[[a]]\nb = "c"\n[[a]]\nb = "d"', { a: [{ b: 'c' }, { b: 'd' }] }],
    ['nothing', '# a\n\n', {}],
    ['a key that is one of every object', '__proto__ = "a"', { ['__proto__']: 'a' }],
  ])('%s', (_name, toml, values) => {
    expect(valuesOf(toml)).toEqual(values);
    expect(valuesOf(toml.replaceAll('\n', ' \n'))).toBeDefined();
  });
});

it('a line that is none is named, and the others are read', () => {
  expect(readToml('title = "A"\nauthor Nora\ndate = 2016-10-03\ntags = [[\n', 1)).toMatchObject({
    stated: [
      { key: 'title', value: 'A', line: 2 },
      { key: 'date', value: '2016-10-03', line: 4 },
    ],
    remarks: [{ line: 3 }, { line: 5 }],
  });
});

it('words are a text', () => {
  expect(readToml('It is closed.\n', 1)).toBeUndefined();
});

it('it ends calmly, whatever stands there, and soon', () => {
  fc.assert(fc.property(anyText, (text) => void readToml(`a = "b"\n${text}`, 1)));
  const start = performance.now();
  for (const piece of [
    '[',
    '[[',
    '{a=',
    'a.',
    '"',
    '"""',
    "'''",
    'a = [',
    '[a]\n',
    'a=1\n',
    '# b\n',
  ]) {
    readToml(piece.repeat(65_536 / piece.length), 1);
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});
