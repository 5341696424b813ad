import { describe, expect, it } from 'vitest';
import { readRules } from '../../../../src/core/conversation/collections/writtenRules.ts';
import { readYamlTree } from '../../../../src/library/rules/yamlTree.ts';

/** What YAML comes to as rules. */
function rulesIn(yaml: string) {
  const tree = readYamlTree(yaml);
  if ('fault' in tree) throw new Error(tree.fault.reason);
  return readRules(tree.written);
}

const ROLE = '812345678901234567';

describe('rules', () => {
  it('name collections by what they hold, in two lines each', () => {
    const read = rulesIn('Sport:\n  folder: sport\nBoard:\n  tag: [internal, board]\n');
    expect(read).toEqual({
      rules: {
        collections: [
          { name: 'Sport', line: 1, holds: { kind: 'folder', folders: ['sport'] } },
          { name: 'Board', line: 3, holds: { kind: 'tag', tags: ['internal', 'board'] } },
        ],
        places: [],
      },
    });
  });

  it('say who may ask', () => {
    const read = rulesIn(
      `Board: {folder: board, only: role ${ROLE}}\nOwn:\n  folder: .\n  only:\n  - direct messages\n  - terminal\n  - user ${ROLE}\n  - server  ${ROLE}\n`,
    );
    expect(read).toMatchObject({
      rules: {
        collections: [
          { only: [{ kind: 'role', id: ROLE }] },
          {
            only: [
              { kind: 'direct-messages' },
              { kind: 'terminal' },
              { kind: 'user', id: ROLE },
              { kind: 'server', id: ROLE },
            ],
          },
        ],
      },
    });
  });

  it('join what is said of a collection: all of it, any, or none', () => {
    const read = rulesIn(
      'A:\n  folder: a\n  language: de\n  not: {tag: x}\nB:\n  any:\n  - folder: b\n  - all:\n    - source: S\n    - author: N\n',
    );
    const tag = { kind: 'tag', tags: ['x'] };
    const both = [
      { kind: 'source', sources: ['S'] },
      { kind: 'author', authors: ['N'] },
    ];
    expect(read).toMatchObject({
      rules: {
        collections: [
          {
            holds: {
              kind: 'all',
              of: [{ kind: 'folder' }, { kind: 'language' }, { kind: 'not', of: [tag] }],
            },
          },
          { holds: { kind: 'any', of: [{ kind: 'folder' }, { kind: 'all', of: both }] } },
        ],
      },
    });
  });

  it('say which collections a place asks', () => {
    const read = rulesIn(
      `places:\n  channel ${ROLE}: sport\n  direct messages: [Sport]\nSport:\n  folder: sport\n`,
    );
    expect(read).toMatchObject({
      rules: {
        places: [
          { at: { kind: 'channel', id: ROLE }, asks: ['sport'] },
          { at: { kind: 'direct-messages' }, asks: ['Sport'] },
        ],
      },
    });
  });

  it('can be none, where somebody says so', () => {
    expect(rulesIn('{}')).toEqual({ rules: { collections: [], places: [] } });
  });
});

describe('a mistake is named with its line, and nothing holds with one', () => {
  it.each<[string, string, number, RegExp]>([
    ['a list', '- Sport\n', 1, /names no collections/],
    ['a text', 'Sport\n', 1, /names no collections/],
    ['nothing said of a collection', 'A:\n  folder: a\nSport:\n', 3, /“Sport” does not say what/],
    ['a folder without its key', 'Sport: sport\n', 1, /“Sport” does not say what/],
    ['who may ask alone', `A:\n  only: role ${ROLE}\n`, 1, /not said what it holds/],
    ['a key that is mistyped', 'A:\n  folder: a\n  onyl: x\n', 3, /“onyl” says nothing/],
    ['a folder of the system', 'A:\n  folder: /srv/a\n', 2, /is not a folder/],
    ['a folder of another system', 'A:\n  folder: C:\\a\n', 2, /is not a folder/],
    ['a folder above', 'A:\n  folder: a/../../b\n', 2, /is not a folder/],
    ['an empty folder', 'A:\n  folder:\n', 2, /is not a folder/],
    ['an empty list', 'A:\n  tag: []\n', 2, /“tag” is empty/],
    ['a language by its name', 'A:\n  language: German, Austria\n', 2, /is not a code/],
    ['a tag of no words', 'A:\n  tag: "!"\n', 2, /is not a tag/],
    [
      'a role by its name',
      'A:\n  folder: a\n  only: role Board\n',
      3,
      /“role Board” does not say who/,
    ],
    ['a role alone', `A:\n  folder: a\n  only: ${ROLE}\n`, 3, /does not say who/],
    ['nobody', 'A:\n  folder: a\n  only: []\n', 3, /names nobody/],
    ['a name twice', 'Sport:\n  folder: a\nsport:\n  folder: b\n', 3, /“sport” stands there twice/],
    ['a key twice', 'A:\n  folder: a\n  folder: b\n', 3, /“folder” stands there twice/],
    ['only twice', `A:\n  folder: a\n  only: terminal\n  only: role ${ROLE}\n`, 4, /twice/],
    ['a name in quotation marks', '\'A "B"\':\n  folder: a\n', 1, /cannot be the name/],
    ['a name of no words', '"!":\n  folder: a\n', 1, /cannot be the name/],
    ['a long name', `${'a'.repeat(51)}:\n  folder: a\n`, 1, /cannot be the name/],
    ['a place that is none', `A:\n  folder: a\nplaces:\n  role ${ROLE}: A\n`, 4, /is no place/],
    [
      'a collection that is none',
      `A:\n  folder: a\nplaces:\n  terminal: B\n`,
      4,
      /“B” is not the name/,
    ],
    ['no places', 'A:\n  folder: a\nplaces: A\n', 3, /are no places/],
    ['an empty “any”', 'A:\n  any: []\n', 2, /“any” is empty/],
    ['a text in “not”', 'A:\n  not: sport\n', 2, /not said what it holds/],
    [
      'too many',
      Array.from({ length: 101 }, (_, at) => `A${at}: {folder: a}\n`).join(''),
      101,
      /more than 100/,
    ],
  ])('%s', (_, yaml, line, reason) => {
    const read = rulesIn(yaml);
    if (!('faults' in read)) throw new Error('There is no fault.');
    const [first] = read.faults;
    expect(first?.line).toBe(line);
    expect(first?.reason).toMatch(reason);
    expect(first?.remedy).toMatch(/^[A-Z].*\.$/);
    for (const { reason: said } of read.faults) expect(said.length).toBeLessThan(250);
  });

  it('every one of them', () => {
    const read = rulesIn('A:\n  foder: a\nB:\n  folder: b\n  only: nobody\n');
    expect('faults' in read && read.faults.map(({ line }) => line)).toEqual([2, 5]);
  });
});
