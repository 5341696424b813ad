import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceName, mentionsIn } from '../../../../src/core/conversation/followUp/mention.ts';
import { anyText } from '../../../support/texts.ts';

const shown = (text: string) =>
  mentionsIn(text)
    .map(({ name, kind }) => `${name} (${kind})`)
    .join(', ');

describe('the names in a text', () => {
  it.each([
    ['Did John Kerry meet Lavrov?', 'John Kerry (person), Lavrov (unknown)'],
    ['Who met President Assad?', 'Assad (person)'],
    ['Who is Osama bin Laden?', 'Osama bin Laden (person)'],
    ['What did Kerry’s envoy say?', 'Kerry (unknown)'],
    ['Kerry said that it holds.', 'Kerry (person)'],
    ['Did the UN agree?', 'UN (group)'],
    ['Did NATO agree?', 'NATO (group)'],
    ['Did the Harbour Board agree?', 'Harbour Board (group)'],
    ['Did the Taliban agree?', 'Taliban (group)'],
    ['Who lives in Grenholm?', 'Grenholm (place)'],
    ['When did rebels leave Grenholm?', 'Grenholm (place)'],
    ['Did Syria agree?', 'Syria (place)'],
    ['Syria agreed.', 'Syria (place)'],
    ['Truce holds, and peace.', ''],
    ['When was the Russian minister there?', ''],
    ['Was it in March or on Monday?', ''],
    ['The truce began.', ''],
  ])('with a capital: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['who lives in grenholm?', 'grenholm (place)'],
    ['did kerry agree in syria?', 'kerry (unknown), syria (place)'],
    ['did rebels agree?', ''],
    ['who is in prison?', ''],
    ['what happened in march?', ''],
    ['what happened in the city?', ''],
    ['is russia there?', 'russia (place)'],
  ])('typed without one: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('are slices of it, in order and apart, whatever the text', () => {
    const text = fc
      .array(
        fc.oneof(
          anyText,
          fc.constantFrom(' John ', 'the UN ', ' in Aleppo', "Kerry's ", ' did kerry go'),
        ),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        let from = 0;
        for (const { name, start, end } of mentionsIn(whole)) {
          expect(whole.slice(start, end)).toBe(name);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });
});

it.each([
  ['Syria', true],
  ['united states', true],
  ['Damascus', true],
  ['Scotland', true],
  ['Kerry', false],
  ['', false],
])('%s is the name of a country or of a city with a clock of its own: %s', (name, isPlace) => {
  expect(isPlaceName(name)).toBe(isPlace);
});
