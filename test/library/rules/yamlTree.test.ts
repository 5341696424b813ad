import { describe, expect, it } from 'vitest';
import { readYamlTree, YAML_LENGTH } from '../../../src/library/rules/yamlTree.ts';

it('reads texts, lists and keys with their lines, and every value as it is written', () => {
  expect(readYamlTree('a: 007\n# no\nb:\n  - yes\n  - "x: y"\nc: ~\n')).toEqual({
    written: {
      kind: 'keys',
      line: 1,
      entries: [
        { key: 'a', line: 1, value: { kind: 'text', line: 1, text: '007' } },
        {
          key: 'b',
          line: 3,
          value: {
            kind: 'list',
            line: 4,
            items: [
              { kind: 'text', line: 4, text: 'yes' },
              { kind: 'text', line: 5, text: 'x: y' },
            ],
          },
        },
        { key: 'c', line: 6, value: { kind: 'text', line: 6, text: '~' } },
      ],
    },
  });
});

describe('what is no YAML of ours is named with its line', () => {
  it.each<[string, string, number, RegExp]>([
    ['a bracket that stays open', 'a: 1\nb: [x\n', 3, /not valid YAML/],
    ['an alias', 'a: &x 1\nb: *x\n', 2, /alias/],
    ['an alias of nothing', 'b: *x\n', 1, /alias|not valid/],
    ['a key of several', 'a: 1\n? [b, c]\n: d\n', 1, /a key that is no text/],
    ['two documents', 'a: 1\n---\nb: 2\n', 2, /not valid YAML/],
    ['a tab', 'a:\n\tb: 1\n', 2, /not valid YAML/],
    ['what is too long', `a: ${'x'.repeat(YAML_LENGTH)}\n`, 1, /longer than 32,768/],
    ['what is nested too deep', `a: ${'['.repeat(30)}${']'.repeat(30)}\n`, 1, /nested too deep/],
  ])('%s', (_, yaml, line, reason) => {
    const read = readYamlTree(yaml);
    expect('fault' in read && read.fault.line).toBe(line);
    expect('fault' in read && read.fault.reason).toMatch(reason);
  });
});

describe('what was made to keep whoever reads it does not', () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n');
  it.each<[string, string]>([
    ['keys in keys', '? '.repeat(30_000)],
    ['brackets in brackets', `a: ${'['.repeat(60_000)}`],
    ['braces in braces', `a: ${'{a: '.repeat(15_000)}`],
    ['keys of keys in braces', `a: ${'{? '.repeat(20_000)}`],
    ['many keys', lines(9000, (at) => `k${at}: 1`)],
    ['the same key often', 'a: 1\n'.repeat(12_000)],
    ['many faults', 'a: ]\n'.repeat(12_000)],
    ['many tabs', '\ta\n'.repeat(20_000)],
    ['colons', ': '.repeat(30_000)],
    ['lists in lists', '- '.repeat(30_000)],
    ['many items', `a: [${'1,'.repeat(30_000)}]`],
    ['many maps', `a: [${'{a: 1},'.repeat(9_000)}]`],
    ['anchors and aliases', lines(4000, (at) => `a${at}: &x${at} [*x${at - 1}, *x${at - 1}]`)],
    ['documents', '---\n'.repeat(16_000)],
    ['directives', '%YAML 1.2\n'.repeat(6000)],
    ['quotation marks', `a: ${'"'.repeat(60_000)}`],
    ['comments', '#\n'.repeat(30_000)],
    ['lines that end like on Windows', 'a: 1\r\n'.repeat(10_000)],
    ['a long word', `a: ${'x'.repeat(65_000)}`],
    ['stars', `a: ${'*x '.repeat(20_000)}`],
  ])('%s', (_, yaml) => {
    const start = performance.now();
    readYamlTree(yaml.slice(0, YAML_LENGTH));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
