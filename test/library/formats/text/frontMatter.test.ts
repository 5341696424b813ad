import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Metadata } from '../../../../src/library/formats/extraction/metadata.ts';
import { readFrontMatter } from '../../../../src/library/formats/text/frontMatter.ts';
import type { Remark } from '../../../../src/library/formats/text/frontMatterValues.ts';
import { anyText } from '../../../support/texts.ts';

interface Served {
  readonly metadata: Metadata;
  readonly remarks: readonly Remark[];
  readonly body: string;
}

/** What a text says about itself, and the rest of it; fails where the front matter is broken. */
function read(text: string): Served {
  const front = readFrontMatter(text);
  if ('broken' in front) throw new Error(`broken: ${front.broken.reason}`);
  if ('draft' in front) throw new Error(`a draft: ${front.draft.reason}`);
  const { metadata, remarks, bodyStart } = front;
  return { metadata, remarks, body: text.slice(bodyStart) };
}

/** Why the front matter cannot be used; fails where it can. */
function broken(text: string): Remark {
  const front = readFrontMatter(text);
  if (!('broken' in front)) throw new Error(`read as ${JSON.stringify(front)}`);
  expect(front.broken.reason).toMatch(/^Its front matter .+\.$/);
  expect(front.broken.remedy).toMatch(/\.$/);
  return front.broken;
}

const withYaml = (...lines: readonly string[]): string =>
  ['---', ...lines, '---', '', 'The bridge is closed.', ''].join('\n');

describe('a text without front matter has no metadata and is all body', () => {
  it.each([
    ['an empty text', ''],
    ['plain words', 'The bridge is closed.\n'],
    ['keys without hyphens above them', 'title: A bridge\n---\n'],
    ['hyphens after an empty line', '\n---\ntitle: A bridge\n---\n'],
    ['hyphens after a space', ' ---\ntitle: A bridge\n---\n'],
    ['four hyphens', '----\ntitle: A bridge\n----\n'],
    ['two hyphens', '--\ntitle: A bridge\n--\n'],
    ['hyphens with a word behind them', '--- title: A bridge\n---\n'],
    ['hyphens that end the file', '---'],
    ['hyphens and a line end', '---\n'],
    ['a thematic break and a paragraph', '---\n\nThe bridge is closed.\n'],
    ['a thematic break and a paragraph right below', '---\nThe bridge is closed.\n'],
    ['a thematic break and a sentence with a colon', '---\n\nHe said: the bridge is closed.\n'],
    ['a thematic break and CR LF', '---\r\n\r\nThe bridge is closed.\r\n'],
    ['a thematic break and a heading', '---\n\n# The bridge\n\nIt is closed.\n'],
    ['a thematic break of asterisks', '***\n\nThe bridge is closed.\n\n***\n'],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual({ metadata: {}, remarks: [], body: text });
  });
});

describe('front matter is read', () => {
  it('with all keys that are known, and without the others', () => {
    const { metadata, remarks } = read(
      withYaml(
        'title: "The bridge: a history"',
        'author: Nora Quist',
        'publisher: The Daily Example',
        'date: 2016-10-03',
        'url: https://example.org/bridge',
        'language: en-GB',
        'tags: [bridge, river]',
        'basedOn: A visit to the bridge',
        'editor: Somebody Else',
        'Title: In capitals',
      ),
    );
    expect(metadata).toEqual({
      title: 'The bridge: a history',
      author: 'Nora Quist',
      publisher: 'The Daily Example',
      date: '2016-10-03',
      url: 'https://example.org/bridge',
      language: 'en-GB',
      tags: ['bridge', 'river'],
      basedOn: 'A visit to the bridge',
    });
    expect(remarks).toEqual([]);
  });

  it.each([
    ['a line of three hyphens', '---\ntitle: A bridge\n---\nBody.\n'],
    ['a line of three dots', '---\ntitle: A bridge\n...\nBody.\n'],
    ['hyphens with spaces and tabs behind them', '--- \t\ntitle: A bridge\n---\t \nBody.\n'],
    ['CR LF', '---\r\ntitle: A bridge\r\n---\r\nBody.\r\n'],
    ['a mixture of CR LF and LF', '---\r\ntitle: A bridge\n---\r\nBody.\n'],
    ['empty lines and a remark', '---\n\n# Where it is from\ntitle: A bridge\n\n---\n\nBody.\n'],
  ])('that ends and begins with %s', (_name, text) => {
    const { metadata, body } = read(text);
    expect(metadata).toEqual({ title: 'A bridge' });
    expect(body.trim()).toBe('Body.');
  });

  it('without a body', () => {
    expect(read('---\ntitle: A bridge\n---')).toMatchObject({
      metadata: { title: 'A bridge' },
      body: '',
    });
    expect(read('---\ntitle: A bridge\n---\n').body.trim()).toBe('');
  });

  it('up to the first line of hyphens only', () => {
    const { body } = read('---\ntitle: A bridge\n---\n\nOne.\n\n---\n\nTwo: three.\n');
    expect(body).toBe('\n\nOne.\n\n---\n\nTwo: three.\n');
  });

  it.each([
    ['four hyphens', 'basedOn: |\n  a\n  ----\n  b', 'a ---- b'],
    ['indented hyphens', 'basedOn: |\n  a\n  ---\n  b', 'a --- b'],
    ['hyphens with a word behind them', 'basedOn: "a\n  --- b"', 'a --- b'],
  ])('past a line of %s', (_name, yaml, basedOn) => {
    expect(read(withYaml(yaml)).metadata).toEqual({ basedOn });
  });

  it.each([
    ['no line', '---\n---\n\nBody.\n'],
    ['empty lines', '---\n\n\n---\n\nBody.\n'],
    ['a remark', '---\n# nothing yet\n---\n\nBody.\n'],
    ['CR LF', '---\r\n\r\n---\r\n\r\nBody.\r\n'],
    ['null', '---\n~\n---\n\nBody.\n'],
  ])('when it holds nothing but %s', (_name, text) => {
    const { metadata, remarks, body } = read(text);
    expect({ metadata, remarks }).toEqual({ metadata: {}, remarks: [] });
    expect(body.trim()).toBe('Body.');
  });

  it.each([
    ['a key without a value', 'title:'],
    ['an empty text', 'title: ""'],
    ['null', 'date: ~'],
    ['a text of spaces', 'title: "   "'],
    ['a tag list without tags', 'tags: ""'],
  ])('where %s says nothing and is no mistake', (_name, yaml) => {
    const { metadata, remarks } = read(withYaml(yaml));
    expect({ metadata, remarks }).toEqual({ metadata: {}, remarks: [] });
  });
});

describe('a value is understood', () => {
  it.each<readonly [string, string, Metadata]>([
    [
      'a text over two lines is one line',
      'title: "A bridge\n  and a river"',
      { title: 'A bridge and a river' },
    ],
    [
      'a folded text is one line',
      'title: >\n  A bridge\n  and a river',
      { title: 'A bridge and a river' },
    ],
    ['white space around a text is left out', 'title: "  A   bridge "', { title: 'A bridge' }],
    [
      'quotation marks inside a text stay',
      `title: 'The "old" bridge'`,
      { title: 'The "old" bridge' },
    ],
    ['an anchor that nobody uses does no harm', 'title: &it A bridge', { title: 'A bridge' }],
    ['a number is a text', 'title: 1984', { title: '1984' }],
    ['a number keeps its zeros', 'title: 007', { title: '007' }],
    ['a version keeps its zeros', 'title: 1.10', { title: '1.10' }],
    ['a word that YAML knows is a text in quotation marks', 'title: "null"', { title: 'null' }],
    ['"yes" is a text', 'title: yes', { title: 'yes' }],
    ['other scripts are texts', 'title: 橋とмост', { title: '橋とмост' }],
    ['one author', 'author: Nora Quist', { author: 'Nora Quist' }],
    ['two authors', 'author: [Nora Quist, Olga Berg]', { author: 'Nora Quist, Olga Berg' }],
    [
      'authors one below the other',
      'author:\n  - Nora Quist\n  - Olga Berg',
      { author: 'Nora Quist, Olga Berg' },
    ],
    ['a date', 'date: 2016-10-03', { date: '2016-10-03' }],
    ['a date in quotation marks', 'date: "2016-10-03"', { date: '2016-10-03' }],
    ['a date with white space around it', 'date: " 2016-10-03 "', { date: '2016-10-03' }],
    ['a leap day', 'date: 2016-02-29', { date: '2016-02-29' }],
    ['a date with a time', 'date: 2016-10-03T18:30', { date: '2016-10-03T18:30' }],
    [
      'a date with a time and a zone',
      'date: 2016-10-03T18:30:00+02:00',
      { date: '2016-10-03T18:30:00+02:00' },
    ],
    ['an address', 'url: https://example.org/a?b=c#d', { url: 'https://example.org/a?b=c#d' }],
    ['an address in capitals', 'url: HTTP://EXAMPLE.ORG/A', { url: 'http://example.org/A' }],
    [
      'an address with a space',
      'url: "https://example.org/a b"',
      { url: 'https://example.org/a%20b' },
    ],
    [
      'an address of another script',
      'url: https://bücher.example/ü',
      { url: 'https://xn--bcher-kva.example/%C3%BC' },
    ],
    ['a language', 'language: de', { language: 'de' }],
    ['tags in a line', 'tags: bridge, river', { tags: ['bridge', 'river'] }],
    ['one tag', 'tags: bridge', { tags: ['bridge'] }],
    ['tags one below the other', 'tags:\n- bridge\n\n- river', { tags: ['bridge', 'river'] }],
    ['a year among the tags', 'tags: [bridge, 2016]', { tags: ['bridge', '2016'] }],
    ['no tag', 'tags: []', { tags: [] }],
    ['no empty tag between two commas', 'tags: bridge,, river,', { tags: ['bridge', 'river'] }],
  ])('%s', (_name, yaml, metadata) => {
    expect(read(withYaml(yaml))).toMatchObject({ metadata, remarks: [] });
  });

  it('and one of an object that is only named like a key of ours is not', () => {
    const { metadata } = read(withYaml('__proto__:', '  title: A bridge', 'constructor: it'));
    expect(metadata.title).toBeUndefined();
  });
});

describe('a value of the wrong kind is named, and the rest serves', () => {
  it.each([
    ['title', '[a, b]'],
    ['title', '{a: b}'],
    ['author', '{a: b}'],
    ['author', '[[a]]'],
    ['publisher', '[a]'],
    ['date', 'yesterday'],
    ['date', 'October 35, 2016'],
    ['date', '2016'],
    ['date', '20161003'],
    ['date', '2016-13-01'],
    ['date', '2016-02-30'],
    ['date', '2015-02-29'],
    ['date', '2016-00-10'],
    ['date', '2016-10-03T25:00'],
    ['date', '2016-10-03T10:00 Berlin'],
    ['date', '2016-10-03 10:00 PST (Monday)'],
    ['date', '[2016-10-03]'],
    ['date', '{a: b}'],
    ['date', 'true'],
    ['url', 'example.org/bridge'],
    ['url', '/bridge'],
    ['url', 'javascript:alert(1)'],
    ['url', 'data:text/html,x'],
    ['url', 'file:///etc/passwd'],
    ['url', 'ftp://example.org/bridge'],
    ['url', 'https://'],
    ['url', '12'],
    ['url', '[https://example.org/]'],
    ['language', '[en]'],
    ['tags', '{a: b}'],
    ['tags', '[[a], b]'],
    ['tags', '[a, {b: c}]'],
    ['basedOn', '[a]'],
  ])('%s: %s', (key, value) => {
    const rest = key === 'publisher' ? 'language: en' : 'publisher: The Daily Example';
    const { metadata, remarks, body } = read(withYaml(rest, '', `${key}: ${value}`));
    expect(metadata).toEqual(
      key === 'publisher' ? { language: 'en' } : { publisher: 'The Daily Example' },
    );
    expect(remarks).toEqual([
      {
        line: 4,
        reason: expect.stringContaining(`"${key}"`),
        remedy: expect.stringMatching(/serves without it\.$/),
      },
    ]);
    expect(body.trim()).toBe('The bridge is closed.');
  });

  it.each(['\n', '\r\n'])('each with its own line, with line ends %j', (lineEnd) => {
    const text = withYaml(
      'date: never',
      '',
      'title: A bridge',
      '# here',
      'url: no',
      'tags: {a: 1}',
    );
    const { metadata, remarks } = read(text.replaceAll('\n', lineEnd));
    expect(metadata).toEqual({ title: 'A bridge' });
    expect(remarks.map(({ line }) => line)).toEqual([2, 6, 7]);
  });

  it.each([
    ['in quotation marks', '"date": never'],
    ['with a space before the colon', 'date : never'],
    ['as an explicit key', '? date\n: never'],
  ])('with its line where the key stands %s', (_name, yaml) => {
    expect(read(withYaml('title: A bridge', yaml)).remarks).toMatchObject([{ line: 3 }]);
  });

  it('with the line of the key, not of a line of a text that looks like it', () => {
    const { remarks } = read(withYaml('basedOn: "a report', ' date: x"', 'date: never'));
    expect(remarks).toMatchObject([{ line: 4 }]);
  });
});

describe('front matter that is no YAML is read key by key, and its lines are named', () => {
  it.each<readonly [string, readonly string[], number, Metadata]>([
    ['a second colon', ['title: The bridge: a history'], 2, { title: 'The bridge: a history' }],
    [
      'a second colon in the third line',
      ['date: 2016-10-03', 'title: The bridge: a history'],
      3,
      { title: 'The bridge: a history', date: '2016-10-03' },
    ],
    [
      'a key given twice',
      ['title: A', 'date: 2016-10-03', 'title: B'],
      4,
      { title: 'A', date: '2016-10-03' },
    ],
    [
      'a list without its end',
      ['title: A', 'tags: [bridge, river', 'date: 2016-10-03'],
      3,
      { title: 'A', tags: ['bridge', 'river'], date: '2016-10-03' },
    ],
    [
      'a text that begins with @',
      ['title: A', 'author: @nora'],
      3,
      { title: 'A', author: '@nora' },
    ],
    ['a text that begins with %', ['', 'author: %nora'], 3, { author: '%nora' }],
    ['a text that begins with a list', ['title: [Draft] A'], 2, { title: '[Draft] A' }],
    [
      'a word after the closing quotation mark',
      ['title: "A bridge" and a river'],
      2,
      { title: '"A bridge" and a river' },
    ],
    ['a text after a list', ['- bridge', 'title: A'], 2, { title: 'A' }],
    [
      'a text over lines that are not set in',
      ['title: A bridge', 'and a river', 'date: 2016-10-03'],
      3,
      { title: 'A bridge and a river', date: '2016-10-03' },
    ],
    [
      'a quotation mark that is never closed',
      ['date: 2016-10-03', 'title: "The bridge', 'author: Nora'],
      3,
      { date: '2016-10-03', title: '"The bridge', author: 'Nora' },
    ],
    [
      'an alias',
      ['author: &nora Nora', 'publisher: *nora'],
      3,
      { author: 'Nora', publisher: '*nora' },
    ],
    [
      'an alias of nothing, as where a title is in italics',
      ['title: *Bridge*'],
      2,
      { title: '*Bridge*' },
    ],
  ])('%s', (_name, lines, line, metadata) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const { remarks, body, metadata: found } = read(withYaml(...lines).replaceAll('\n', lineEnd));
      expect(found).toEqual(metadata);
      expect(remarks).toMatchObject([
        { line, reason: expect.stringMatching(/^Its front matter is not /) },
      ]);
      expect(remarks[0]?.reason).not.toMatch(/line|\d|\n/);
      expect(body.trim()).toBe('The bridge is closed.');
    }
  });

  it('but not where other programs read it all the same', () => {
    const text = withYaml(
      'title: A bridge',
      'excerpt: "You cannot learn',
      'to swim: not without water. You',
      'have to practice."',
      'tags:',
      '\t- bridge',
    );
    expect(read(text)).toMatchObject({
      metadata: { title: 'A bridge', tags: ['bridge'] },
      remarks: [],
    });
  });
});

describe('text between two thematic breaks is text', () => {
  it.each([
    ['a paragraph', ['', 'The weir was opened in 1931.', '']],
    ['a paragraph with a colon', ['', 'He said: it is closed.', '']],
    ['a paragraph that begins like a key', ['', 'Note: it is closed.', '']],
    ['a list', ['- title', '- date']],
    ['a list in brackets', ['[title, date]']],
    ['a number', ['2016']],
    ['a text in quotation marks', ['"The bridge"']],
  ])('%s', (_name, lines) => {
    const text = withYaml(...lines);
    expect(read(text)).toEqual({ metadata: {}, remarks: [], body: text });
  });
});

describe('front matter without an end ends with the first empty line, and that is named', () => {
  it.each([
    ['at the end of the file', '---\ntitle: A bridge', ''],
    ['before a body', '---\ntitle: A bridge\n\nIt is closed.\n', 'It is closed.\n'],
    ['with CR LF', '---\r\ntitle: A bridge\r\n\r\nIt is closed.\r\n', 'It is closed.\r\n'],
    [
      'closed by indented hyphens',
      '---\ntitle: A bridge\n ---\nIt is closed.\n',
      'It is closed.\n',
    ],
    ['closed by four hyphens', '---\ntitle: A bridge\n----\nIt is closed.\n', 'It is closed.\n'],
    ['opened with an empty line', '---\n\ntitle: A bridge\n\nIt is closed.\n', 'It is closed.\n'],
    ['in TOML', '+++\ntitle = "A bridge"\n\nIt is closed.\n', 'It is closed.\n'],
  ])('%s', (_name, text, body) => {
    expect(read(text)).toMatchObject({
      metadata: { title: 'A bridge' },
      remarks: [{ line: 1, reason: 'Its front matter has no end.' }],
      body,
    });
  });
});

describe('front matter of other kinds is read', () => {
  it.each([
    ['TOML', '+++\ntitle = "A bridge"\ndate = 2016-10-03\n+++\n'],
    ['JSON', '{\n  "title": "A bridge",\n  "date": "2016-10-03"\n}\n'],
    ['JSON in a line', '{"title": "A bridge", "date": "2016-10-03"}\n'],
    ['JSON between semicolons', ';;;\n"title": "A bridge",\n"date": "2016-10-03"\n;;;\n'],
    ['JSON between hyphens', '---json\n{"title": "A bridge", "date": "2016-10-03"}\n---\n'],
    ['TOML between hyphens', '---toml\ntitle = "A bridge"\ndate = 2016-10-03\n---\n'],
    ['YAML between hyphens', '---yaml\ntitle: A bridge\ndate: 2016-10-03\n---\n'],
  ])('%s', (_name, front) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = `${front}\nIt is closed.\n`.replaceAll('\n', lineEnd);
      const { metadata, remarks, body } = read(text);
      expect(metadata).toEqual({ title: 'A bridge', date: '2016-10-03' });
      expect(remarks).toEqual([]);
      expect(body.trim()).toBe('It is closed.');
    }
  });

  it.each([
    ['plus signs around words', '+++\nIt is closed.\n+++\n'],
    ['a tag of a template', '{% include a.html %}\n\nIt is closed.\n'],
    ['a value of a template', '{{ title }}\n\nIt is closed.\n'],
    ['an object in a sentence', '{"a": 1} is an object.\n'],
  ])('but not %s', (_name, text) => {
    expect(read(text)).toEqual({ metadata: {}, remarks: [], body: text });
  });
});

describe('front matter that would cost memory or time is refused, not thrown', () => {
  const laughs = Array.from({ length: 12 }, (_, level) => {
    const names =
      level === 0
        ? 'ha'
        : Array(10)
            .fill(`*l${level - 1}`)
            .join(', ');
    return `l${level}: &l${level} [${names}]`;
  });

  it.each<readonly [string, readonly string[]]>([
    ['an alias bomb', laughs],
    ['an alias bomb in a key we read', [...laughs, 'tags: *l11']],
    ['an alias of itself', ['tags: &it [*it]']],
  ])('but read as it stands: %s', (_name, lines) => {
    const { metadata, remarks } = read(withYaml('title: A bridge', ...lines));
    expect(metadata.title).toBe('A bridge');
    expect(JSON.stringify(metadata).length).toBeLessThan(200);
    expect(remarks).not.toEqual([]);
  });

  it.each<readonly [string, readonly string[]]>([
    ['brackets ten thousand deep', [`tags: ${'['.repeat(10_000)}${']'.repeat(10_000)}`]],
    ['brackets ten thousand deep without an end', [`tags: ${'['.repeat(10_000)}`]],
    ['braces ten thousand deep', [`tags: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}`]],
    ['lists ten thousand deep', [`tags: \n  ${'- '.repeat(10_000)}bridge`]],
  ])('%s', (_name, lines) => {
    const { line } = broken(withYaml(...lines));
    expect(line).toBeGreaterThanOrEqual(2);
    expect(line).toBeLessThanOrEqual(lines.length + 2);
  });
});

describe('reading front matter', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('says nothing on its own to whoever runs the program', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    read(withYaml('? [a, b]', ': c', 'title: !odd A bridge'));
    expect(warn).not.toHaveBeenCalled();
  });

  it('never throws, and names lines and offsets of the file, whatever stands there', () => {
    const yaml = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...YAML_LINES) },
      { weight: 1, arbitrary: anyText },
    );
    const document = fc.record({
      lines: fc.array(yaml, { maxLength: 8 }),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      closing: fc.constantFrom('---', '...', '--- ', ''),
      body: fc.oneof(fc.constant('The bridge is closed.\n'), anyText),
    });
    fc.assert(
      fc.property(document, ({ lines, lineEnd, closing, body }) => {
        const text = ['---', ...lines, closing, body].join(lineEnd);
        const front = readFrontMatter(text);
        const remarks =
          'broken' in front ? [front.broken] : 'draft' in front ? [front.draft] : front.remarks;
        for (const { line } of remarks) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
        }
        if ('bodyStart' in front) {
          expect(front.bodyStart).toBeGreaterThanOrEqual(0);
          expect(front.bodyStart).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('begins the body where the front matter ends, whatever the body', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('\n', '\r\n'), (body, lineEnd) => {
        const head = ['---', 'title: A bridge', '---', ''].join(lineEnd);
        const front = read(`${head}${body}`);
        expect(front.metadata).toEqual({ title: 'A bridge' });
        expect(front.body.replace(/^\r?\n/, '')).toBe(body);
      }),
    );
  });
});

const YAML_LINES = [
  '',
  '# remark',
  'title: A bridge',
  'title: The bridge: a history',
  'title: "A bridge',
  'title: *it',
  'author: &it Nora Quist',
  'author: [Nora, Olga]',
  'author: {a: b}',
  'date: 2016-10-03',
  'date: never',
  'date: 2016-10-03 10:00 (x)',
  'url: https://example.org/',
  'url: no',
  'tags: [a, b]',
  'tags: [a',
  'tags: &it [*it]',
  '- bridge',
  '  - bridge',
  '? [a]',
  ': b',
  '<<: *it',
  'basedOn: |',
  '  over two',
  '\ttab',
  '%YAML 1.1',
  '!!binary x',
  'a: !!timestamp 2016',
  '...',
  '@',
  '`',
  '12',
  '~',
];

describe('front matter that would take its reader minutes, or more than its stack', () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n');

  it.each([
    ['keys in keys', '? '.repeat(500)],
    ['keys in keys, a line each', lines(300, (at) => `${' '.repeat(at)}?`)],
    ['keys below keys', lines(300, (at) => `${' '.repeat(at)}a:`)],
    ['values without keys', ': '.repeat(30_000)],
    ['lists in lists', '- '.repeat(30_000)],
    ['opening brackets', `a: ${'['.repeat(30_000)}`],
    ['opening braces', `a: ${'{'.repeat(8_000)}`],
    ['braces in braces', `a: ${'{'.repeat(500)}${'}'.repeat(500)}`],
    ['brackets in brackets, with others in quotation marks', `a: ${'["]",'.repeat(8_000)}`],
    ['keys in keys in braces', `a: ${'{? '.repeat(500)}${'}'.repeat(500)}`],
    ['maps in lists', `a: ${'[a: '.repeat(5_000)}`],
  ])('is refused at once: %s', (_, yaml) => {
    const start = performance.now();
    const front = readFrontMatter(`---\n${yaml}\n---\n\nIt rains.\n`);
    expect(performance.now() - start).toBeLessThan(1000);
    expect('broken' in front && front.broken.reason).toBe(
      'Its front matter is nested more than 20 deep.',
    );
  });

  it.each(['a: <<: > x\n'.replace('x', '<<: > '.repeat(2_000)), `a: *${'x'.repeat(60_000)}`])(
    'is named in few words: %#',
    (yaml) => {
      const [remark, ...others] = read(withYaml(yaml)).remarks;
      expect(remark?.reason.length).toBeLessThan(250);
      expect(others).toEqual([]);
    },
  );

  it('is read where it is nested as deep as any is', () => {
    const front = readFrontMatter(
      '---\ntitle: Rain\na: [[{b: {c: [{d: [x]}]}}]]\n---\nIt rains.\n',
    );
    expect('metadata' in front && front.metadata).toEqual({ title: 'Rain' });
  });

  it.each([
    ['items', `a: [${'1,'.repeat(30_000)}]`],
    ['small maps', `a: [${'{a: 1},'.repeat(9_000)}]`],
    ['keys', `${lines(6_000, (at) => `k${at}: []`)}`],
    ['faults', 'a: 1 # x\n'.repeat(6_000)],
    ['line ends', 'a:\n'.repeat(15_000)],
  ])('is bounded by its length where it has many %s', (_, yaml) => {
    const start = performance.now();
    readFrontMatter(`---\n${yaml}\n---\n\nIt rains.\n`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
