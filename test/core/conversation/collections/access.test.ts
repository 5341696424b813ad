import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../../../../src/core/conversation/asker.ts';
import { createAccessOf } from '../../../../src/core/conversation/collections/access.ts';
import type { Circle } from '../../../../src/core/conversation/collections/circle.ts';
import type { Member } from '../../../../src/core/conversation/collections/membership.ts';
import {
  type NamedCollection,
  NO_RULES,
  type Rules,
  type RulesInForce,
} from '../../../../src/core/conversation/collections/rules.ts';
import { OWNER } from '../../../../src/terminal/owner.ts';
import { MEMBER } from '../../../support/asker.ts';

const ROLE: Circle = { kind: 'role', id: '7' };
const BOARD: NamedCollection = {
  name: 'Board',
  holds: { kind: 'folder', folders: ['board'] },
  only: [ROLE],
};
const SPORT: NamedCollection = { name: 'Sport', holds: { kind: 'folder', folders: ['sport'] } };
const CHANNEL: Circle = { kind: 'channel', id: '33' };

const accessOf = (inForce: RulesInForce) => createAccessOf(() => inForce);

/** What of some articles somebody sees. */
const seenBy = (asker: Asker, inForce: RulesInForce, ids = IDS) => {
  const { articles } = accessOf(inForce)(asker);
  return ids.filter((id) => articles?.({ id, title: id }) ?? true);
};
const namesFor = (asker: Asker, inForce: RulesInForce) =>
  accessOf(inForce)(asker).askable.map(({ name }) => name);

const IDS = ['news', 'board/plan', 'sport/cup', 'sport/board/deal'];
const rules = (collections: readonly NamedCollection[], places: Rules['places'] = []): Rules => ({
  collections,
  places,
});
const INSIDER: Asker = { ...MEMBER, roles: ['7'], isPrivate: true, above: [] };
const HERE: Asker = { ...MEMBER, above: [] };

describe('what somebody sees', () => {
  it.each<[string, readonly string[], Asker, RulesInForce]>([
    ['all, where there are no rules', IDS, HERE, [NO_RULES]],
    ['all, where nothing is restricted', IDS, HERE, [rules([SPORT])]],
    [
      'not what only others may ask',
      ['news', 'sport/cup', 'sport/board/deal'],
      HERE,
      [rules([BOARD])],
    ],
    ['what their role opens, alone', IDS, INSIDER, [rules([BOARD])]],
    [
      'not what their role opens, where others see it as well',
      ['news', 'sport/cup', 'sport/board/deal'],
      { ...INSIDER, isPrivate: false },
      [rules([BOARD])],
    ],
    [
      'not what is in a restricted collection as well',
      ['news', 'board/plan', 'sport/cup'],
      HERE,
      [rules([SPORT, { ...BOARD, holds: { kind: 'folder', folders: ['sport/board'] } }])],
    ],
    [
      'of two restricted collections only what both let them ask',
      ['news', 'board/plan'],
      INSIDER,
      [rules([BOARD, { ...SPORT, only: [{ kind: 'role', id: '8' }] }])],
    ],
    [
      'in a place that asks one collection only that',
      ['sport/cup', 'sport/board/deal'],
      HERE,
      [rules([SPORT, BOARD], [{ at: CHANNEL, asks: ['sport'] }])],
    ],
    [
      'nothing in a place that asks what they may not ask',
      [],
      HERE,
      [rules([BOARD], [{ at: CHANNEL, asks: ['Board'] }])],
    ],
    [
      'in a place in a place only what both ask',
      [],
      HERE,
      [
        rules(
          [SPORT, BOARD],
          [
            { at: CHANNEL, asks: ['Sport'] },
            { at: { kind: 'server', id: '22' }, asks: ['Board'] },
          ],
        ),
      ],
    ],
    [
      'less, where it is not known whether the place is one that asks less',
      ['sport/cup', 'sport/board/deal'],
      MEMBER,
      [rules([SPORT], [{ at: { kind: 'channel', id: '99' }, asks: ['Sport'] }])],
    ],
    [
      'under two rules what both let them see',
      ['news'],
      HERE,
      [rules([BOARD]), rules([{ ...SPORT, only: [ROLE] }])],
    ],
    ['nothing before the rules are known', [], INSIDER, 'closed'],
    ['all at the terminal, whoever else may', IDS, OWNER, [rules([BOARD])]],
    ['all at the terminal, before the rules are known', IDS, OWNER, 'closed'],
    [
      'at the terminal what that asks',
      ['board/plan'],
      OWNER,
      [rules([BOARD], [{ at: { kind: 'terminal' }, asks: ['Board'] }])],
    ],
  ])('%s', (_, expected, asker, inForce) => {
    expect(seenBy(asker, inForce)).toEqual(expected);
  });

  it('is told by one function for all who see the same, and by none where they see all', () => {
    const access = accessOf([rules([SPORT, BOARD])]);
    expect(access(HERE).articles).toBe(access({ ...HERE, user: '12', channel: '34' }).articles);
    expect(access(INSIDER).articles).toBeUndefined();
  });

  it('can be said as data', () => {
    const { articles, askable } = accessOf([rules([SPORT, BOARD])])(HERE);
    expect(articles?.membership).toEqual({ kind: 'all', of: [{ kind: 'not', of: [BOARD.holds] }] });
    expect(askable.map((it) => it.articles.membership)).toEqual([
      { kind: 'all', of: [SPORT.holds, { kind: 'not', of: [BOARD.holds] }] },
    ]);
  });

  it('changes with the rules at once', () => {
    let inForce: RulesInForce = 'closed';
    const access = createAccessOf(() => inForce);
    expect(access(HERE).articles?.({ id: 'news', title: '' })).toBe(false);
    inForce = [rules([SPORT])];
    expect(access(HERE).articles).toBeUndefined();
    inForce = [rules([BOARD])];
    expect(access(HERE).articles?.({ id: 'board/plan', title: '' })).toBe(false);
  });
});

describe('what can be asked by its name', () => {
  it.each<[string, readonly string[], Asker, RulesInForce]>([
    ['what everybody may ask', ['Sport'], HERE, [rules([SPORT, BOARD])]],
    ['what a role opens, alone', ['Sport', 'Board'], INSIDER, [rules([SPORT, BOARD])]],
    [
      'what the place asks',
      ['Sport'],
      INSIDER,
      [rules([SPORT, BOARD], [{ at: CHANNEL, asks: ['Sport'] }])],
    ],
    [
      'what is named under both of two rules',
      ['Sport'],
      INSIDER,
      [rules([SPORT]), rules([BOARD, SPORT])],
    ],
    ['nothing before the rules are known', [], INSIDER, 'closed'],
  ])('%s', (_, expected, asker, inForce) => {
    expect(namesFor(asker, inForce)).toEqual(expected);
  });

  it('has of its articles those that are seen', () => {
    const deal = { ...BOARD, holds: { kind: 'folder', folders: ['sport/board'] } } as const;
    const [sport] = accessOf([rules([SPORT, deal])])(HERE).askable;
    expect(IDS.filter((id) => sport?.articles({ id, title: id }))).toEqual(['sport/cup']);
  });
});

const circle: fc.Arbitrary<Circle> = fc.constantFrom<Circle>(
  ROLE,
  CHANNEL,
  { kind: 'role', id: '8' },
  { kind: 'user', id: '11' },
  { kind: 'server', id: '22' },
  { kind: 'direct-messages' },
  { kind: 'terminal' },
);
const place = circle.filter(({ kind }) => kind !== 'role' && kind !== 'user');
const names = ['A', 'B', 'C', 'D'];
const collection = (name: string): fc.Arbitrary<NamedCollection> =>
  fc.record(
    {
      name: fc.constant(name),
      holds: fc.constantFrom<NamedCollection['holds']>(
        { kind: 'folder', folders: ['board'] },
        { kind: 'folder', folders: ['sport', 'news'] },
        { kind: 'not', of: [{ kind: 'folder', folders: ['sport'] }] },
        { kind: 'tag', tags: ['x'] },
      ),
      only: fc.array(circle, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['name', 'holds'] },
  );
const someRules: fc.Arbitrary<Rules> = fc.record({
  collections: fc
    .subarray(names)
    .chain((some) => fc.tuple(...some.map(collection)))
    .map((some) => [...some]),
  places: fc.array(fc.record({ at: place, asks: fc.subarray(names, { minLength: 1 }) }), {
    maxLength: 2,
  }),
});
const asker: fc.Arbitrary<Asker> = fc.record({
  face: fc.constant('discord' as const),
  user: fc.constantFrom('11', '12'),
  server: fc.constantFrom('22', '23', undefined),
  channel: fc.constantFrom('33', '34'),
  above: fc.constantFrom([], ['33']),
  roles: fc.subarray(['7', '8']),
  isManager: fc.boolean(),
  language: fc.constant('en'),
  isPrivate: fc.boolean(),
});
const article: fc.Arbitrary<Member> = fc.record({
  id: fc.constantFrom('board/1', 'sport/1', 'news/1', 'other'),
  tags: fc.constantFrom([], ['x']),
});
const sees = (who: Asker, inForce: RulesInForce, it: Member) =>
  accessOf(inForce)(who).articles?.({ title: '', ...it }) ?? true;

describe('whatever the rules are', () => {
  it('a role shows nobody else anything', () => {
    fc.assert(
      fc.property(someRules, asker, article, (some, who, it) => {
        const shown = { ...who, isPrivate: false };
        const bare = { ...shown, roles: [], user: '99', isManager: false };
        expect(sees(shown, [some], it)).toBe(sees(bare, [some], it));
        expect(namesFor(shown, [some])).toEqual(namesFor(bare, [some]));
      }),
    );
  });

  it('nobody sees more when others are looking', () => {
    fc.assert(
      fc.property(someRules, asker, article, (some, who, it) => {
        const shown = sees({ ...who, isPrivate: false }, [some], it);
        expect(!shown || sees({ ...who, isPrivate: true }, [some], it)).toBe(true);
      }),
    );
  });

  it('one more rule shows nobody more, and the rules before and after show no more than either', () => {
    fc.assert(
      fc.property(someRules, someRules, asker, article, (some, more, who, it) => {
        const rest = more.collections.map((one) => ({ ...one, name: `${one.name}2` }));
        const both = rules([...some.collections, ...rest], [...some.places]);
        expect(!sees(who, [both], it) || sees(who, [some], it)).toBe(true);
        const changing = sees(who, [some, more], it);
        expect(changing).toBe(sees(who, [some], it) && sees(who, [more], it));
      }),
    );
  });

  it('who manages a server sees what others see', () => {
    fc.assert(
      fc.property(someRules, asker, article, (some, who, it) => {
        const others = { ...who, isManager: !who.isManager };
        expect(sees(who, [some], it)).toBe(sees(others, [some], it));
      }),
    );
  });

  it('what can be asked by its name is seen without it', () => {
    fc.assert(
      fc.property(someRules, asker, article, (some, who, it) => {
        const { askable, articles } = accessOf([some])(who);
        const entry = { title: '', ...it };
        for (const one of askable) {
          expect(!one.articles(entry) || (articles?.(entry) ?? true)).toBe(true);
        }
      }),
    );
  });
});
