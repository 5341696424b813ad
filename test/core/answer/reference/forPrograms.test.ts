import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Author } from '../../../../src/core/answer/reference/author.ts';
import { bibtex, cslItem, ris } from '../../../../src/core/answer/reference/forPrograms.ts';
import type { Source } from '../../../../src/core/answer/reference/source.ts';

const leyen: Author = {
  kind: 'person',
  given: 'Ursula',
  particle: 'von der',
  family: 'Leyen',
  suffix: 'Jr.',
};
const TRUCE: Source = {
  id: 'syria/truce-2016',
  title: 'Truce begins',
  authors: [leyen, { kind: 'named', name: 'Reuters' }],
  publisher: 'Harbour Post',
  issued: { year: 2016, month: 3, day: 4 },
  accessed: { year: 2026, month: 11, day: 22 },
  url: 'https://harbour.example/truce',
};
const BARE: Source = {
  ...TRUCE,
  authors: [],
  publisher: undefined,
  issued: undefined,
  url: undefined,
};

describe('for BibTeX', () => {
  it('a person is parted by commas, and an organisation kept whole by braces', () => {
    expect(bibtex(TRUCE)).toContain('  author = {von der Leyen, Jr., Ursula and {Reuters}},\n');
  });

  it('a month is a name of three letters, and dates hold what is known', () => {
    expect(bibtex(TRUCE)).toContain('  year = {2016},\n  month = mar,\n  day = {4},\n');
    expect(bibtex({ ...TRUCE, issued: { year: 2016 } })).toContain('  year = {2016},\n  url');
    expect(bibtex(TRUCE)).toContain('  urldate = {2026-11-22}\n}');
  });

  it.each([
    ['50 % of $5 & more_#1', '50 \\% of \\$5 \\& more\\_\\#1'],
    [
      '{a} \\b ~c ^d',
      '\\textbraceleft{}a\\textbraceright{} \\textbackslash{}b \\textasciitilde{}c \\textasciicircum{}d',
    ],
  ])('the title %s is written as TeX has it', (title, written) => {
    expect(bibtex({ ...TRUCE, title })).toContain(`  title = {{${written}}},\n`);
  });

  it.each([
    ['syria/truce-2016', 'syria-truce-2016'],
    ['Résumé №7', 'Resume-No7'],
    ['王毅', 'article'],
    ['(a)', 'a'],
  ])('the key of %s is %s', (id, key) => {
    expect(bibtex({ ...TRUCE, id })).toMatch(new RegExp(`^@misc\\{${key},\n`));
  });

  it('a key has letters, digits and hyphens of ASCII alone, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(bibtex({ ...TRUCE, id }).split('\n')[0]).toMatch(/^@misc\{[A-Za-z0-9-]+,$/);
      }),
    );
  });
});

it('for RIS a source is one tag a line, and of a kind that may have no address without one', () => {
  expect(ris(TRUCE)).toBe(`TY  - ELEC
ID  - syria-truce-2016
AU  - von der Leyen, Ursula, Jr.
AU  - Reuters
TI  - Truce begins
PB  - Harbour Post
PY  - 2016
DA  - 2016/03/04
UR  - https://harbour.example/truce
Y2  - 2026/11/22
ER  - `);
  expect(ris(BARE)).toBe(
    'TY  - GEN\nID  - syria-truce-2016\nTI  - Truce begins\nY2  - 2026/11/22\nER  - ',
  );
});

it('for CSL the parts of a name and of a date are apart, and what is missing has no field', () => {
  expect(cslItem(TRUCE)).toEqual({
    id: 'syria/truce-2016',
    type: 'webpage',
    title: 'Truce begins',
    author: [
      { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der', suffix: 'Jr.' },
      { literal: 'Reuters' },
    ],
    publisher: 'Harbour Post',
    issued: { 'date-parts': [[2016, 3, 4]] },
    URL: 'https://harbour.example/truce',
    accessed: { 'date-parts': [[2026, 11, 22]] },
  });
  expect(cslItem(BARE)).toEqual({
    id: 'syria/truce-2016',
    type: 'document',
    title: 'Truce begins',
    accessed: { 'date-parts': [[2026, 11, 22]] },
  });
});
