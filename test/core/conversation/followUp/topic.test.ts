import { describe, expect, it } from 'vitest';
import {
  clauseOf,
  contentOf,
  DASH,
  isIndefinite,
  looksPast,
  topicOf,
} from '../../../../src/core/conversation/followUp/topic.ts';

describe('of a question is left', () => {
  it.each([
    ['When did the truce begin?', 'did the truce begin', 'the truce begin'],
    ['How many people died?', 'people died', 'people died'],
    ['Is the ferry late?!', 'is the ferry late', 'the ferry late'],
    ['Was it in June that the truce began?', 'the truce began', 'the truce began'],
    ['US bombs Aleppo', 'US bombs Aleppo', 'US bombs Aleppo'],
    ['grain prices', 'grain prices', 'grain prices'],
    ['', '', ''],
  ])('its clause and its content: %s', (question, clause, content) => {
    expect(clauseOf(question)).toBe(clause);
    expect(contentOf(question)).toBe(content);
  });
});

describe('what “it” stands for after', () => {
  it.each([
    ['When did the truce in Syria begin?', 'the truce in Syria', 'the truce'],
    ['Who signed the treaty?', 'the treaty', 'the treaty'],
    ['Did the army bomb the old bridge?', 'the old bridge', 'the old bridge'],
    ['Did the mayor close the old bridge?', 'the old bridge', 'the old bridge'],
    ['Is the ferry late?', 'the ferry', 'the ferry'],
    ['What is inflation?', 'inflation', 'inflation'],
    ['Who said "the war is over" at the summit?', 'the summit', 'the summit'],
    [`Who signed it?${DASH}the treaty`, 'the treaty', 'the treaty'],
  ])('%s', (question, phrase, noun) => {
    expect(topicOf(question, false)).toMatchObject({ phrase, noun });
  });

  it.each(['Who is John Kerry?', 'why?', ''])('%j is nothing', (question) => {
    expect(topicOf(question, false)).toBeUndefined();
  });
});

describe('what “they” stands for after', () => {
  it.each([
    ['Why did the rebels leave Homs?', 'the rebels'],
    ['What did the police say?', 'the police'],
    ['Did the villagers see the flood?', 'the villagers'],
  ])('%s', (question, phrase) => {
    expect(topicOf(question, true)).toMatchObject({ phrase, isPlural: true });
  });

  it('a question about one thing is nothing', () => {
    expect(topicOf('When did the truce begin?', true)).toBeUndefined();
  });
});

it('a word looks like a past form by its ending or as a form of its own', () => {
  expect(['attacked', 'began', 'Signed', 'freed'].filter(looksPast)).toEqual([
    'attacked',
    'began',
    'Signed',
  ]);
  expect(['attack', 'truce', 'need'].some(looksPast)).toBe(false);
});

it('a word may stand for anybody or anything', () => {
  expect(['anyone', 'nothing', 'everybody', 'one', 'ones'].every(isIndefinite)).toBe(true);
  expect(['phone', 'thing', 'body', 'oneself'].some(isIndefinite)).toBe(false);
});
