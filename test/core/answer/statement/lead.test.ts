import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/core/answer/statement/alignment.ts';
import {
  deniedSpan,
  isDenied,
  isPlacing,
  rolesOf,
} from '../../../../src/core/answer/statement/lead.ts';
import { notionsIn } from '../../../../src/core/answer/statement/notion.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';

const { synonyms } = readThesaurus().thesaurus;
const read = (text: string) => notionsIn(text, synonyms);

function roles(statement: string, sentence: string) {
  const [own, other] = [read(statement), read(sentence)];
  return rolesOf(own, other, align(own, other, sentence).places).kind;
}

describe('what stands before the same words', () => {
  it.each([
    ['alike', 'The city is held by rebels.', 'They fled from the city, which is held by rebels.'],
    ['alike', 'The talks in Geneva failed.', 'The talks at Geneva failed.'],
    ['unlike', 'Aid went to the city.', 'Aid went from the city.'],
    ['unlike', 'The truce will begin.', 'The truce may begin.'],
    ['unlike', 'All prisoners were freed.', 'Some prisoners were freed.'],
    ['unlike', 'The prisoners fled.', 'Only the prisoners fled.'],
    ['opposite', 'It fell before the war.', 'It fell after the war.'],
    ['opposite', 'They came with children.', 'They came without children.'],
  ])('is %s: %s | %s', (kind, statement, sentence) => {
    expect(roles(statement, sentence)).toBe(kind);
  });

  it.each([
    ['The truce never began.', 'began', true],
    ['Nobody came, and no truce began.', 'truce', true],
    ['It was not without danger.', 'danger', false],
    ['The truce began.', 'began', false],
  ])('denies or does not: %s', (text, word, isSo) => {
    const notion = read(text).find(({ lower }) => lower === word);
    expect(notion && isDenied(notion)).toBe(isSo);
  });

  it('is marked with the word that it denies', () => {
    const text = "The truce didn't begin.";
    const spans = read(text).map(deniedSpan);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'truce',
      "didn't begin",
    ]);
  });

  it('says where, or does not', () => {
    expect(['in', 'from', 'the', 'not'].map(isPlacing)).toEqual([true, true, false, false]);
  });
});
