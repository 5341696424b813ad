import { describe, expect, it } from 'vitest';
import {
  QUESTION_LIMIT,
  readQuestion,
  searchTermsOf,
} from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { termsOf } from '../../../src/core/text/words.ts';
import { statisticsOf } from '../../../src/search/packedSegment.ts';
import { packedIndexOf } from '../../support/searchIndex.ts';

const { thesaurus } = readThesaurus();
const index = packedIndexOf([
  {
    terms: termsOf('The truce began when both sides stopped the junction raids of IS'),
    titleTerms: [],
  },
]);
const statistics = statisticsOf([{ firstKey: 0, index, articleOf: () => '' }]);
const LANGUAGE = { thesaurus, statistics };

function termsIn(input: string): readonly string[] {
  const question = readQuestion(input, LANGUAGE);
  return typeof question === 'string' ? [question] : question.words.map((word) => word.term);
}

describe('readQuestion', () => {
  it.each(['', '   ', '\n', '???', '…', '🙂'])('takes %j for no question', (input) => {
    expect(readQuestion(input, LANGUAGE)).toBe('empty');
  });

  it('takes a question up to the limit and none beyond it', () => {
    expect(termsIn('a'.repeat(QUESTION_LIMIT))).toHaveLength(1);
    expect(readQuestion('a'.repeat(QUESTION_LIMIT + 1), LANGUAGE)).toBe('too-long');
  });

  it('keeps the words worth searching for, each once, as typed', () => {
    const question = readQuestion(' When did the truce begin, and which Truce began? ', LANGUAGE);
    expect(question).toMatchObject({
      text: 'When did the truce begin, and which Truce began?',
      words: [
        { term: 'truce', surface: 'truce', isKnown: true },
        { term: 'begin', surface: 'begin', isKnown: true },
      ],
    });
  });

  it.each([
    ['why did the us suspend talks', 'US'],
    ['WHY DID THE US SUSPEND TALKS', 'US'],
    ['Why did the US suspend talks', 'US'],
  ])('takes "us" for a name in %j', (input, term) => {
    expect(termsIn(input)).toContain(term);
  });

  it('takes "us" for the pronoun where the question tells them apart', () => {
    expect(termsIn('What did Kerry tell us?')).not.toContain('US');
  });
});

describe('other names of a question’s words', () => {
  const aliasesOf = (input: string) => {
    const question = readQuestion(input, LANGUAGE);
    return typeof question === 'string' ? new Map() : question.aliases;
  };

  it.each([
    ['a word and its equivalent', 'When did the ceasefire begin?', 'truce', 'ceasefir'],
    ['a phrase for a word', 'What did IS do?', 'islam state', 'IS'],
    ['a word for a phrase', 'What did Islamic State do?', 'IS', 'islam state'],
    ['a misspelt word', 'What about the juntion?', 'junction', 'juntion'],
    ['one way only', 'What did Moscow say?', 'russia', 'moscow'],
  ])('hold for %s', (_, input, name, term) => {
    expect(aliasesOf(input).get(name)).toBe(term);
  });

  it('do not turn a word that the articles have into one that is spelt like it', () => {
    expect([...aliasesOf('Which sides?').keys()]).toEqual([]);
  });

  it('are searched for as well', () => {
    const question = readQuestion('What did Islamic State do?', LANGUAGE);
    expect(typeof question === 'string' ? [] : searchTermsOf(question)).toEqual(
      expect.arrayContaining(['islam', 'state', 'IS']),
    );
  });

  it('do not make a word known in whose place only its misspelling was found', () => {
    const question = readQuestion('juntion', LANGUAGE);
    expect(question).toMatchObject({ words: [{ surface: 'juntion', isKnown: false }] });
  });
});

describe('a name that is written in several ways', () => {
  const knowing = (text: string) =>
    statisticsOf([
      {
        firstKey: 0,
        index: packedIndexOf([{ terms: termsOf(text), titleTerms: [] }]),
        articleOf: () => '',
      },
    ]);
  const read = (input: string, text: string) => {
    const question = readQuestion(input, { thesaurus, statistics: knowing(text) });
    return typeof question === 'string' ? undefined : question;
  };

  it.each([
    ['Where was the AK47?', 'An AK-47 was found.', 'ak 47', 'ak47'],
    ['Where was the AK-47?', 'An AK47 was found.', 'ak47', 'ak 47'],
    ['Where was the AK 47?', 'An AK47 was found.', 'ak47', 'ak 47'],
    ['Where did the a320 land?', 'The A-320 landed.', 'A 320', 'a320'],
    ['Who has wifi?', 'They have Wi-Fi.', 'wi fi', 'wifi'],
    ['Who has Wi-Fi?', 'They have wifi.', 'wifi', 'wi fi'],
  ])('is found in any: %s in %s', (input, text, name, term) => {
    expect(read(input, text)?.aliases.get(name)).toBe(term);
  });

  it('stays as it was typed where no article writes it in another', () => {
    expect(read('Where was the AK-47?', 'An AK-47 was found.')?.words).toMatchObject([
      { term: 'ak' },
      { term: '47' },
    ]);
    expect(read('Where was the B52?', 'An AK-47 was found.')).toMatchObject({
      words: [{ term: 'b52', isKnown: false }],
      aliases: new Map(),
    });
  });
});
