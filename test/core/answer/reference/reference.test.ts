import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isReferenceStyle,
  REFERENCE_STYLES,
  type ReferenceStyle,
  referenceOf,
} from '../../../../src/core/answer/reference/reference.ts';
import type { Citation } from '../../../../src/core/article/citation.ts';
import { anyText } from '../../../support/texts.ts';

const ACCESSED = new Date('2026-11-22T23:59:00Z');

const known: Citation = {
  articleId: 'syria/truce-2016',
  title: 'Truce in the north begins',
  author: 'Anna Marlow',
  publisher: 'Harbour Post',
  date: '2016-10-03T23:30:00-05:00',
  url: 'https://harbour.example/truce',
  path: 'syria/truce-2016.md',
  lines: [3, 4],
  start: 0,
  end: 10,
};
const unknown: Citation = {
  articleId: 'truce',
  title: 'Truce in the north begins',
  path: 'truce.md',
  lines: [3, 4],
  start: 0,
  end: 10,
};

const reference = (style: ReferenceStyle, about: Partial<Citation> = {}) =>
  referenceOf({ ...known, ...about }, style, ACCESSED);

it('a style is one of the list and nothing else', () => {
  expect(REFERENCE_STYLES.every(isReferenceStyle)).toBe(true);
  expect(['APA', '', undefined].some(isReferenceStyle)).toBe(false);
});

describe('with everything known, the reference', () => {
  it.each([
    [
      'apa',
      'Marlow, A. (2016, October 3). Truce in the north begins. Harbour Post. Retrieved November 22, 2026, from https://harbour.example/truce',
    ],
    [
      'mla',
      'Marlow, Anna. “Truce in the north begins.” Harbour Post, 3 Oct. 2016, https://harbour.example/truce. Accessed 22 Nov. 2026.',
    ],
    [
      'chicago',
      'Marlow, Anna. “Truce in the north begins.” Harbour Post, October 3, 2016. Accessed November 22, 2026. https://harbour.example/truce.',
    ],
    [
      'bibtex',
      `@misc{syria-truce-2016,
  author = {Marlow, Anna},
  title = {{Truce in the north begins}},
  howpublished = {{Harbour Post}},
  year = {2016},
  month = oct,
  day = {3},
  url = {https://harbour.example/truce},
  urldate = {2026-11-22}
}`,
    ],
    [
      'ris',
      `TY  - ELEC
ID  - syria-truce-2016
AU  - Marlow, Anna
TI  - Truce in the north begins
PB  - Harbour Post
PY  - 2016
DA  - 2016/10/03
UR  - https://harbour.example/truce
Y2  - 2026/11/22
ER  - `,
    ],
  ] as const)('in %s is as its manual has it', (style, expected) => {
    expect(reference(style)).toBe(expected);
  });

  it('in csl-json is a list of one item', () => {
    expect(JSON.parse(reference('csl-json'))).toEqual([
      {
        id: 'syria/truce-2016',
        type: 'webpage',
        title: 'Truce in the north begins',
        author: [{ family: 'Marlow', given: 'Anna' }],
        publisher: 'Harbour Post',
        issued: { 'date-parts': [[2016, 10, 3]] },
        URL: 'https://harbour.example/truce',
        accessed: { 'date-parts': [[2026, 11, 22]] },
      },
    ]);
  });
});

describe('what is not known', () => {
  it.each([
    [
      'apa',
      '[no author]. (n.d.). Truce in the north begins. [no publisher]. Retrieved November 22, 2026, from [no URL]',
    ],
    [
      'mla',
      '[no author]. “Truce in the north begins.” [no publisher], n.d., [no URL]. Accessed 22 Nov. 2026.',
    ],
    [
      'chicago',
      '[no author]. “Truce in the north begins.” [no publisher], n.d. Accessed November 22, 2026. [no URL].',
    ],
    [
      'bibtex',
      '@misc{truce,\n  title = {{Truce in the north begins}},\n  urldate = {2026-11-22}\n}',
    ],
    ['ris', 'TY  - GEN\nID  - truce\nTI  - Truce in the north begins\nY2  - 2026/11/22\nER  - '],
  ] as const)('is seen to be missing in %s', (style, expected) => {
    expect(referenceOf(unknown, style, ACCESSED)).toBe(expected);
    expect(
      referenceOf({ ...unknown, author: ' ', publisher: '', date: 'soon' }, style, ACCESSED),
    ).toBe(expected);
  });

  it('has no field in csl-json', () => {
    expect(JSON.parse(referenceOf(unknown, 'csl-json', ACCESSED))).toEqual([
      {
        id: 'truce',
        type: 'document',
        title: 'Truce in the north begins',
        accessed: { 'date-parts': [[2026, 11, 22]] },
      },
    ]);
  });

  it.each([
    ['2016', '(2016).', '2016, https', 'year = {2016},\n  url'],
    ['2016-05', '(2016, May).', 'May 2016, https', 'month = may,\n  url'],
  ])('of the date %s is not made up', (date, inApa, inMla, inBibtex) => {
    expect(reference('apa', { date })).toContain(inApa);
    expect(reference('mla', { date })).toContain(inMla);
    expect(reference('bibtex', { date })).toContain(inBibtex);
  });
});

describe('a person', () => {
  it.each([
    ['John Kerry', 'Kerry, J.', 'Kerry, John'],
    ['By John Kerry', 'Kerry, J.', 'Kerry, John'],
    ['Kerry, John', 'Kerry, J.', 'Kerry, John'],
    ['John F. Kerry', 'Kerry, J. F.', 'Kerry, John F.'],
    ['F. John Kerry', 'Kerry, F. J.', 'Kerry, F. John'],
    ['Jean-Paul O’Brien-Müller', 'O’Brien-Müller, J.-P.', 'O’Brien-Müller, Jean-Paul'],
    ['Ursula von der Leyen', 'von der Leyen, U.', 'von der Leyen, Ursula'],
    ['Martin Luther King Jr.', 'King, M. L., Jr.', 'King, Martin Luther, Jr.'],
    ['Martin Luther King, Jr.', 'King, M. L., Jr.', 'King, Martin Luther, Jr.'],
    ['James Thomas', 'Thomas, J.', 'Thomas, James'],
  ])('%s has the family name first', (author, inApa, inMla) => {
    expect(reference('apa', { author })).toMatch(`${inApa} (2016`.replace('..', '.'));
    expect(reference('mla', { author }).split(' “')[0]).toBe(
      inMla.endsWith('.') ? inMla : `${inMla}.`,
    );
  });

  it.each([
    'Reuters',
    'BBC News',
    'The Pullquote authors',
    'Pullquote sample desk',
    'staff',
    'Deutsche Welle',
    'Al Jazeera',
    'Agence France-Presse',
    'Le Monde',
    'Human Rights Watch',
    'John Hopkins University',
    'Gregory Daily-Herald',
    'Department of Trade and Industry',
    'Health, Science and Sports desk',
    'John Kerry, Harbour Post',
    'John Kerry, Anna',
    'Anna Marlow in Aleppo',
    'Dr. Anna Marlow',
    'Xi Jinping',
    'Kim Jong Un',
    'Gabriel García Márquez',
    'JOHN KERRY',
    'Иван Петров',
    '王毅',
    'Madonna',
  ])('who may be none, as %s, is never turned around or divided', (author) => {
    const item: unknown = JSON.parse(reference('csl-json', { author }));
    expect(item).toMatchObject([{ author: [{ literal: author }] }]);
    expect(reference('apa', { author })).toMatch(`${author}. (2016`);
    expect(reference('bibtex', { author })).toContain(`author = {{${author}}},`);
  });

  it('may have a particle and a suffix of its own in the formats for programs', () => {
    const author = 'Ursula von der Leyen and Martin Luther King Jr.';
    expect(reference('bibtex', { author })).toContain(
      'author = {von der Leyen, Ursula and King, Jr., Martin Luther},',
    );
    expect(reference('ris', { author })).toContain(
      'AU  - von der Leyen, Ursula\nAU  - King, Martin Luther, Jr.\n',
    );
    expect(JSON.parse(reference('csl-json', { author }))).toMatchObject([
      {
        author: [
          { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' },
          { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        ],
      },
    ]);
  });
});

describe('several authors', () => {
  it.each([
    [
      'two',
      'John Kerry and Anna Marlow',
      'Kerry, J., & Marlow, A.',
      'Kerry, John, and Anna Marlow.',
      'Kerry, John, and Anna Marlow.',
    ],
    [
      'two with a comma',
      'John Kerry, Anna Marlow',
      'Kerry, J., & Marlow, A.',
      'Kerry, John, and Anna Marlow.',
      'Kerry, John, and Anna Marlow.',
    ],
    [
      'two family names first',
      'Kerry, John; Marlow, Anna',
      'Kerry, J., & Marlow, A.',
      'Kerry, John, and Anna Marlow.',
      'Kerry, John, and Anna Marlow.',
    ],
    [
      'a person and an organisation',
      'John Kerry; Reuters',
      'Kerry, J., & Reuters.',
      'Kerry, John, and Reuters.',
      'Kerry, John, and Reuters.',
    ],
    [
      'three',
      'John Kerry, Anna Marlow, and Omar Haddad',
      'Kerry, J., Marlow, A., & Haddad, O.',
      'Kerry, John, et al.',
      'Kerry, John, Anna Marlow, and Omar Haddad.',
    ],
  ])('are listed as the style lists %s', (_, author, inApa, inMla, inChicago) => {
    expect(reference('apa', { author }).split(' (')[0]).toBe(inApa);
    expect(reference('mla', { author }).split(' “')[0]).toBe(inMla);
    expect(reference('chicago', { author }).split(' “')[0]).toBe(inChicago);
  });

  it('are cut where a style cuts them', () => {
    const author = Array.from(
      { length: 21 },
      (_, at) => `Anna ${'BCDEFGHIKLMNOPQRSTUVW'[at]}o`,
    ).join('; ');
    expect(reference('apa', { author })).toContain('Uo, A., . . . Wo, A. (2016');
    expect(reference('chicago', { author })).toContain('Anna Go, Anna Ho, et al. “');
  });
});

it('an organisation that is its own publisher is named once in apa', () => {
  expect(reference('apa', { author: 'Reuters', publisher: 'Reuters' })).toContain(
    'begins. Retrieved',
  );
});

it.each([
  ['Who won?', 'Who won? Harbour', '“Who won?” Harbour'],
  ['It “ends” at "noon"', 'It “ends” at "noon". Harbour', '“It ‘ends’ at ‘noon’.” Harbour'],
])(
  'the title %s is followed by no second mark and quoted in its own quotation marks',
  (title, inApa, inMla) => {
    expect(reference('apa', { title })).toContain(inApa);
    expect(reference('mla', { title })).toContain(inMla);
    expect(reference('chicago', { title })).toContain(inMla);
  },
);

describe('whatever a title, a name or an id holds', () => {
  const text = fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.string());
  const citation = fc
    .record({ articleId: text, title: text, author: text, publisher: text })
    .map(
      (about): Citation => ({ ...known, ...about, url: 'https://harbour.example/?a={b}\\%7B#{' }),
    );
  const safe = (style: ReferenceStyle, check: (made: string) => void) =>
    fc.assert(fc.property(citation, (about) => check(referenceOf(about, style, ACCESSED))));

  it('a reference for readers is one line of well-formed text', () => {
    for (const style of REFERENCE_STYLES.slice(0, 3)) {
      safe(style, (made) => {
        expect(made).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(made.isWellFormed()).toBe(true);
      });
    }
  });

  it('BibTeX is one field a line, with its braces in pairs and nothing special but by itself', () => {
    safe('bibtex', (made) => {
      const [head, ...fields] = made.split('\n');
      expect(head).toMatch(/^@misc\{[A-Za-z0-9-]+,$/);
      expect(fields.pop()).toBe('}');
      for (const field of fields) {
        const [, name, value = ''] = /^ {2}([a-z]+) = (.*?),?$/.exec(field) ?? [];
        expect(name).toBeDefined();
        if (name === 'url') continue;
        expect(value.replace(/\\(?:text[a-z]+\{\}|[&%$#_])/g, '')).not.toMatch(/[\\&%$#_~^]/);
      }
      let depth = 0;
      for (const [at, character] of [...made].entries()) {
        if (character === '{') depth += 1;
        if (character === '}') depth -= 1;
        if (depth === 0 && at > 4) expect(at).toBe([...made].length - 1);
      }
      expect(depth).toBe(0);
    });
  });

  it('RIS has one tag and one value a line', () => {
    safe('ris', (made) => {
      for (const line of made.split(/[\n\r\u2028\u2029\u0085]/))
        expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    });
  });

  it('CSL-JSON is read back with the title, on one line', () => {
    const readable = fc.stringMatching(/^[\w{}"\\%&<>]{1,20}( [\w{}"\\%&<>]{1,9}){0,3}$/);
    fc.assert(
      fc.property(readable, (title) => {
        expect(JSON.parse(reference('csl-json', { title }))).toMatchObject([{ title }]);
      }),
    );
  });
});
