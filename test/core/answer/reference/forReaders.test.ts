import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../src/core/answer/reference/author.ts';
import { apa, chicago, mla } from '../../../../src/core/answer/reference/forReaders.ts';
import type { Source } from '../../../../src/core/answer/reference/source.ts';

const marlow: Person = { kind: 'person', given: 'Anna', family: 'Marlow' };
const haddad: Person = { kind: 'person', given: 'Omar', family: 'Haddad' };
const TRUCE: Source = {
  id: 'truce',
  title: 'Truce begins',
  authors: [marlow],
  publisher: 'Harbour Post',
  issued: { year: 2016, month: 9, day: 3 },
  accessed: { year: 2026, month: 11, day: 22 },
  url: 'https://harbour.example/truce',
};

it('the styles write the same source each in its own order', () => {
  expect([apa(TRUCE), mla(TRUCE), chicago(TRUCE)]).toEqual([
    'Marlow, A. (2016, September 3). Truce begins. Harbour Post. Retrieved November 22, 2026, from https://harbour.example/truce',
    'Marlow, Anna. “Truce begins.” Harbour Post, 3 Sept. 2016, https://harbour.example/truce. Accessed 22 Nov. 2026.',
    'Marlow, Anna. “Truce begins.” Harbour Post, September 3, 2016. Accessed November 22, 2026. https://harbour.example/truce.',
  ]);
});

describe('authors are listed', () => {
  const many = (count: number): Source => ({
    ...TRUCE,
    authors: Array.from({ length: count }, (_, at) => ({ kind: 'named', name: `A${at + 1}` })),
  });
  const listed = (text: string) => text.split(/ \(2016| “Truce/)[0];

  it.each([
    [1, 'A1.', 'A1.', 'A1.'],
    [2, 'A1, & A2.', 'A1, and A2.', 'A1, and A2.'],
    [3, 'A1, A2, & A3.', 'A1, et al.', 'A1, A2, and A3.'],
  ])('%i of them as each style joins them', (count, inApa, inMla, inChicago) => {
    const source = many(count);
    expect([apa(source), mla(source), chicago(source)].map(listed)).toEqual([
      inApa,
      inMla,
      inChicago,
    ]);
  });

  it('all of them up to the number at which a style cuts them', () => {
    expect(listed(apa(many(20)))).toContain('A19, & A20.');
    expect(listed(apa(many(21)))).toContain('A19, . . . A21.');
    expect(listed(chicago(many(10)))).toContain('A9, and A10.');
    expect(listed(chicago(many(11)))).toMatch(/A7, et al\.$/);
  });

  it('with the family name first for the first one alone, but in apa', () => {
    const source = { ...TRUCE, authors: [marlow, haddad] };
    expect(listed(apa(source))).toBe('Marlow, A., & Haddad, O.');
    expect(listed(mla(source))).toBe('Marlow, Anna, and Omar Haddad.');
    expect(listed(chicago(source))).toBe('Marlow, Anna, and Omar Haddad.');
  });
});

it('what is missing is said to be', () => {
  const bare = { ...TRUCE, authors: [], publisher: undefined, issued: undefined, url: undefined };
  for (const style of [apa, mla, chicago]) {
    expect(style(bare)).toContain('[no author]');
    expect(style(bare)).toContain('[no publisher]');
    expect(style(bare)).toContain('n.d.');
    expect(style(bare)).toContain('[no URL]');
  }
});

it.each([
  [{ year: 2016 }, '(2016).', 'Post, 2016,', 'Post, 2016.'],
  [{ year: 2016, month: 5 }, '(2016, May).', 'Post, May 2016,', 'Post, May 2016.'],
])('of a date no more is written than is known: %j', (issued, inApa, inMla, inChicago) => {
  const source = { ...TRUCE, issued };
  expect(apa(source)).toContain(inApa);
  expect(mla(source)).toContain(inMla);
  expect(chicago(source)).toContain(inChicago);
});

it('a title ends with one mark, and what it quotes has the inner quotation marks', () => {
  const source = { ...TRUCE, title: 'Did “it” end "now"?' };
  expect(apa(source)).toContain('3). Did “it” end "now"? Harbour');
  expect(mla(source)).toContain('“Did ‘it’ end ‘now’?” Harbour');
});
