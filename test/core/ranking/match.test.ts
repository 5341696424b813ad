import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../src/core/question/questionKind.ts';
import {
  isByChance,
  matchPassage,
  type PassageMatch,
  union,
} from '../../../src/core/ranking/match.ts';
import { HAS, type Match } from '../../../src/core/ranking/numbered/seenPassage.ts';
import { askedOf, seenIn } from '../../support/seen.ts';

/** A question with these terms. */
const questionOf = (
  terms: readonly string[],
  related: Readonly<Record<string, readonly string[]>> = {},
  kinds: readonly QuestionKind[] = [],
) =>
  askedOf({
    weights: new Map(terms.map((term) => [term, 1 / terms.length])),
    related: new Map(Object.entries(related)),
    kinds: new Set(kinds),
    surfaces: new Map(terms.map((term) => [term, term])),
  });

/** The matches of a text's first passage with a question of these terms, and how to read them. */
function matchesIn(text: string, ...of: Parameters<typeof questionOf>) {
  const asked = questionOf(...of);
  const match: PassageMatch = matchPassage(seenIn(text, asked), asked);
  return { ...match, sorted: (one: Match) => sorted(one, of[0]) };
}

/** The terms that a stretch has in each way. */
function sorted(match: Match, terms: readonly string[]) {
  const having = (way: number) => terms.filter((_, at) => ((match[at] ?? 0) & way) !== 0).sort();
  return { has: having(HAS.it), otherForm: having(HAS.otherForm), related: having(HAS.related) };
}

const none = { has: [], otherForm: [], related: [] };

describe('a sentence', () => {
  it.each([
    ['has a word in its inflected forms', 'They suspended it.', 'suspend', 'has'],
    ['has a noun in another form than the verb', 'The suspension ended.', 'suspend', 'otherForm'],
    ['has a verb in another form than the noun', 'They suspend it.', 'suspens', 'otherForm'],
    ['has a related word', 'The infant slept.', 'child', 'related'],
  ] as const)('%s', (_, text, term, kind) => {
    const { sentences, sorted } = matchesIn(text, [term], { child: ['infant', 'child'] });
    expect(sorted(sentences[0] ?? [])).toEqual({ ...none, [kind]: [term] });
  });

  it.each([
    ['a longer word than one of four characters', 'The trucks came.', 'truc'],
    ['a shorter word', 'The susp came.', 'suspend'],
    ['the same letters inside a word', 'It was unsuspended.', 'suspend'],
    ['a stop word', 'It was theirs and yourself.', 'yoursel'],
  ])('has no other form in %s', (_, text, term) => {
    const { sentences, sorted } = matchesIn(text, [term]);
    expect(sorted(sentences[0] ?? [])).toEqual(none);
  });

  it('may have a word in another form and a related word at once', () => {
    const text = 'The halt was a suspension.';
    const { sentences, sorted } = matchesIn(text, ['suspend'], { suspend: ['halt'] });
    expect(sorted(sentences[0] ?? [])).toEqual({
      ...none,
      otherForm: ['suspend'],
      related: ['suspend'],
    });
  });

  it('has a word that it has in neither of the lesser ways as well', () => {
    const text = 'The child and the infant saw the childhood suspended in suspension.';
    const { sentences, sorted } = matchesIn(text, ['child', 'suspend'], { child: ['infant'] });
    expect(sorted(sentences[0] ?? [])).toEqual({ ...none, has: ['child', 'suspend'] });
  });
});

describe('what is asked right before a sentence', () => {
  const terms = ['bridg', 'build'];
  const asked = { ...none, has: ['bridg', 'build'] };

  it.each([
    ['counts as said in a reply', 'When was the bridge built? In 1931.', asked],
    ['over a paragraph', 'Q: When was the bridge built?\n\nA: In 1931.', asked],
    ['behind a label', 'When was the bridge built?\n\n**A.** In 1931.', asked],
    ['as the first of two questions', 'When was the bridge built? By whom? In 1931.', asked],
    ['but not in what follows the reply', 'Was the bridge built? In 1931. In May it fell.', none],
    [
      'nor where the sentence has no time',
      'When was the bridge built? See page nine or ten.',
      none,
    ],
    ['unless that is a word', 'When was the bridge built? Recently.', asked],
    [
      'nor where somebody tells what was asked',
      '“When was the bridge built?” he said. In 1931.',
      none,
    ],
  ])('%s: %s', (_, text, expected) => {
    const { sentences, sorted } = matchesIn(text, terms, {}, ['when']);
    expect(sorted(sentences.at(-1) ?? [])).toEqual(expected);
  });

  it.each([
    ['heading', '# The town\n\n## When was the bridge built?\n\nIn 1931. In May it fell.'],
    ['title', '# When was the bridge built?\n\nIn 1931. In May it fell.'],
  ])('may be the %s', (_, text) => {
    const { sentences, whole, sorted } = matchesIn(text, terms, {}, ['when']);
    expect(sentences.map((it) => sorted(it))).toEqual([asked, none]);
    expect(sorted(whole)).toEqual(none);
  });

  it('is no plain heading', () => {
    const text = '# The bridge built\n\nIn 1931.';
    const { sentences, sorted } = matchesIn(text, terms, {}, ['when']);
    expect(sorted(sentences[0] ?? [])).toEqual(none);
  });
});

describe('a passage', () => {
  const text = '# The infant ferry\n\nThe child came. The infant left. The suspension ended.';
  const related = { child: ['infant'], boat: ['ferri'] };

  it('has together what its sentences have apart, and the better way of each', () => {
    const { sentences, whole, sorted } = matchesIn(text, ['child', 'suspend'], related);
    expect(sentences.map((it) => sorted(it))).toEqual([
      { ...none, has: ['child'] },
      { ...none, related: ['child'] },
      { ...none, otherForm: ['suspend'] },
    ]);
    expect(sorted(whole)).toEqual({ ...none, has: ['child'], otherForm: ['suspend'] });
  });

  it('is matched apart from the titles above it', () => {
    const { whole, titles, sorted } = matchesIn(text, ['child', 'boat', 'ferri'], related);
    expect(sorted(whole)).toEqual({ ...none, has: ['child'] });
    expect(sorted(titles)).toEqual({ ...none, has: ['ferri'], related: ['boat', 'child'] });
  });
});

describe('a passage has to do with a question by chance', () => {
  const TEXT = 'He was born before the Second World War in Skarvik.';
  const isChance = (
    terms: readonly string[],
    {
      unknown = 0.8,
      names = [],
      related = {},
      share = 0.2,
    }: {
      share?: number;
      unknown?: number;
      names?: readonly string[];
      related?: Readonly<Record<string, readonly string[]>>;
    } = {},
  ) =>
    isByChance(
      matchesIn(TEXT, terms, related),
      askedOf({ weights: new Map(terms.map((term) => [term, share])), names: new Set(names) }),
      { unknown, terms },
    );
  const CUP = ['world', 'cup', 'team'];

  it('where it has one of three words, and no article has the others', () => {
    expect(isChance(CUP)).toBe(true);
    expect(isChance(CUP, { names: ['world', 'cup'] })).toBe(true);
  });

  it('where the words that it has are in nearly every article', () => {
    const names = ['skarvik'];
    expect(isChance(['skarvik', 'soup', 'recip'], { names, share: 0.04 })).toBe(true);
    expect(isChance(['skarvik', 'world', 'recip', 'soup'], { share: 0.02 })).toBe(true);
  });

  it.each([
    ['not where articles have half of it', isChance(CUP, { unknown: 0.5 })],
    ['not where it has two of the words', isChance([...CUP, 'war'])],
    ['not where the question has but two words', isChance(['world', 'cup'])],
    ['not where it has a related word', isChance(CUP, { related: { team: ['war'] } })],
    [
      'not where it has the only name',
      isChance(['skarvik', 'cup', 'team'], { names: ['skarvik'] }),
    ],
  ])('%s', (_, is) => {
    expect(is).toBe(false);
  });
});

describe('a union', () => {
  const words = ['suspend', 'suspension', 'child', 'infant', 'ferry', 'boat', 'ferried'] as const;
  const terms = ['suspend', 'suspens', 'child', 'infant', 'ferri', 'boat'];
  const related = { child: ['infant'], infant: ['child'], boat: ['ferri'], ferri: ['boat'] };
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
    .map((chosen) => `The ${chosen.join(' ')} came.`);
  const asked = fc.uniqueArray(fc.constantFrom(...terms), { minLength: 1 });
  /** Matches of a few sentences with a question, some of them missing. */
  const matches = fc
    .tuple(fc.array(sentence, { minLength: 1, maxLength: 4 }), asked, fc.array(fc.nat(4)))
    .map(([sentences, question, gaps]) => {
      const found: (Match | undefined)[] = [
        ...matchesIn(sentences.join(' '), question, related).sentences,
      ];
      for (const gap of gaps) found.splice(gap, 0, undefined);
      return found;
    });

  it('of nothing has nothing', () => {
    expect(union()).toEqual([]);
    expect(union(undefined)).toEqual([]);
  });

  it('has what any has, and nothing of that only in another form or as a related word', () => {
    fc.assert(
      fc.property(matches, (all) => {
        const together = union(...all);
        const any = (way: number, at: number) =>
          all.some((match) => ((match?.[at] ?? 0) & way) > 0);
        for (const [at, has] of together.entries()) {
          expect((has & HAS.it) > 0).toBe(any(HAS.it, at));
          for (const way of [HAS.otherForm, HAS.related]) {
            expect((has & way) > 0).toBe(any(way, at) && !any(HAS.it, at));
          }
        }
      }),
    );
  });

  it('does not depend on order or grouping, and adds nothing to itself', () => {
    fc.assert(
      fc.property(matches, fc.nat(5), (all, at) => {
        const together = union(...all);
        expect(union(...[...all].reverse())).toEqual(together);
        expect(union(union(...all.slice(0, at)), union(...all.slice(at)))).toEqual(together);
        expect(union(...all, ...all)).toEqual(together);
      }),
    );
  });

  it('leaves what it is made of as it was', () => {
    fc.assert(
      fc.property(matches, (all) => {
        const before = structuredClone(all);
        union(...all);
        expect(all).toEqual(before);
      }),
    );
  });
});
