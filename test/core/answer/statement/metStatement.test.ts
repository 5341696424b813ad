import { describe, expect, it } from 'vitest';
import { kindOf, meet, whyUnmet } from '../../../../src/core/answer/statement/metStatement.ts';
import type { Stance } from '../../../../src/core/answer/statement/stance.ts';
import { passagesOf } from '../../../../src/core/article/passage.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';
import { proposalOf } from '../../../../src/core/ranking/order.ts';
import { articleOf } from '../../../support/library.ts';

const { synonyms } = readThesaurus().thesaurus;
const A = 'a.md';
const B = 'b.md';
const SAID = 'The truce in Syria began on February 27.';
const OTHER = 'The truce in Syria began on March 1.';

function metWith(statement: string, files: Readonly<Record<string, string>>) {
  const proposals = Object.entries(files).flatMap(([path, text]) => {
    const article = articleOf(path, text);
    return passagesOf(article).map((passage) => proposalOf(article, passage));
  });
  return meet(statement, proposals, synonyms);
}

const kindsIn = ({ testimonies }: ReturnType<typeof meet>) =>
  testimonies.map(({ stance }) => stance.kind);

describe('a statement is met', () => {
  it('with what says so, and with what differs in one place, which is highlighted', () => {
    const said = metWith(SAID, { [A]: SAID });
    expect(said).toMatchObject({ kind: 'said', testimonies: [{ excerpt: { quote: SAID } }] });
    const { kind, testimonies } = metWith(OTHER, { [A]: SAID });
    expect(kind).toBe('differs');
    const [first] = testimonies;
    const [place] = first?.excerpt.highlights ?? [];
    expect(first?.excerpt.quote.slice(place?.start, place?.end)).toBe('February 27');
  });

  it('with what says so first where articles are divided', () => {
    const met = metWith(SAID, { [A]: OTHER, [B]: SAID });
    expect(met.kind).toBe('divided');
    expect(kindsIn(met)).toEqual(['said', 'differs']);
  });

  it('with nothing else of an article that says so', () => {
    expect(kindsIn(metWith(SAID, { [A]: `${SAID}\n\n${OTHER}` }))).toEqual(['said']);
  });

  it('with at most three sentences of a kind', () => {
    const files = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`${at}.md`, SAID]));
    expect(metWith(SAID, files).testimonies).toHaveLength(3);
  });

  it('with nothing of what asks, nor of what is in another language', () => {
    expect(
      metWith(SAID, { [A]: 'Who says that the truce in Syria began on February 27?' }).kind,
    ).toBe('untold');
    expect(metWith(SAID, { [A]: `---\nlanguage: de\n---\n${SAID}` }).kind).toBe('untold');
  });
});

describe('what testimonies come to', () => {
  const said: Stance = { kind: 'said', isReported: false };
  const place = { start: 0, end: 1 };
  const differs: Stance = {
    kind: 'differs',
    in: 'day',
    stated: place,
    found: place,
    isReported: false,
  };
  it.each([
    ['untold', []],
    ['said', [said]],
    ['differs', [differs]],
    ['divided', [differs, said]],
  ] as const)('is %s', (kind, stances) => {
    expect(kindOf(stances)).toBe(kind);
  });
});

describe('a text is no statement that can be met', () => {
  it.each([
    ['asks', 'Did it begin?', 'en'],
    ['several', 'It began. It ended.', 'en'],
    ['language', 'Die Waffenruhe begann am 27. Februar.', 'de'],
    [undefined, SAID, 'en'],
  ])('%s: %s', (why, text, language) => {
    expect(whyUnmet(text, language)).toBe(why);
  });
});
