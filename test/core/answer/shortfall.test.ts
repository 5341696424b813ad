import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHeldBack, shortfallOf } from '../../../src/core/answer/shortfall.ts';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { articleOf } from '../../support/library.ts';

const { thesaurus } = readThesaurus();
const FAR = `${'The sea was calm and the wind was low all through that long day. '.repeat(12)}\n\n`;
const ARTICLE = articleOf(
  'bank.md',
  `---\ndate: 2017-05-02\nauthor: Ann Reed\n---\n# The bank at Halvik\n\nMarten Foss founded the first bank in 1931. It lent to fishermen.\n\n${FAR}Ruth Quill bought it from Harold Boyd.\n`,
);

/** Why the article's first passage does not answer. @param unknown words that no article has. */
function shortfall(typed: string, unknown: readonly string[] = [], article = ARTICLE) {
  const statistics = {
    ...{ passages: 100, meanLength: 8, passagesWith: () => 3, terms: () => [] },
    isKnown: (term: string) => !unknown.includes(term),
  };
  const question = readQuestion(typed, { thesaurus, statistics });
  const [passage] = passagesOf(article);
  if (typeof question === 'string' || !passage) throw new Error(typed);
  const quote = article.text.slice(passage.sentences[0]?.start, passage.sentences[0]?.end);
  return shortfallOf(question, {
    sentence: { article: () => article, passage },
    excerpt: { quote },
  });
}

describe('said to be missing is', () => {
  it.each<[string, string, string[]]>([
    ['a name that the article has nowhere', 'What did Kerry found in Halvik?', ['Kerry']],
    ['a name of several words, as one', 'Who is Ada Moss at the bank?', ['Ada Moss']],
    ['the word that tells a name from another', 'When did Marten Voss found it?', ['Voss']],
    ['three at most', 'Did Ada, Bob, Cora and Dan found it?', ['Ada', 'Bob', 'Cora']],
  ])('%s', (_, typed, words) => {
    expect(shortfall(typed)).toEqual({ why: 'not-in-article', words });
  });

  it.each<[string, string, string[]]>([
    ['a word that the passage has not', 'Who founded the second bank?', ['second']],
    ['a year', 'Which bank was founded in 1987?', ['1987']],
    ['as it was typed', 'WHAT DID THE BANK LEND TO CARPENTERS?', ['CARPENTERS']],
  ])('%s', (_, typed, words) => {
    expect(shortfall(typed)).toEqual({ why: 'not-in-passage', words });
  });
});

describe('nothing is said to be missing', () => {
  it.each([
    ['where it stands further on in the article', 'What did Ruth Quill found?'],
    ['where it is the article’s author', 'What did Ann Reed found?'],
    ['where the title has it', 'What was founded at Halvik?'],
    ['where the article is of that year', 'What was founded in 2017?'],
    ['where the last word of a name is there', 'What did President Foss found?'],
    ['that says little', 'What kind of thing did people say of the bank?'],
    ['that denies', 'Who did not found the bank?'],
    ['that is a number, which may be written otherwise', 'Did 20,000 fishermen found the bank?'],
  ])('%s', (_, typed) => {
    expect(shortfall(typed)).toEqual({ why: 'not-known' });
  });

  it('that no article has, for that is said already', () => {
    expect(shortfall('Who founded the zeppelin?', ['zeppelin'])).toEqual({ why: 'not-known' });
    expect(shortfall('Who painted the zeppelin?', ['zeppelin'])).toEqual({ why: 'not-known' });
    expect(shortfall('What did Ada Zorn found?', ['zorn'])).toEqual({
      ...{ why: 'not-in-article', words: ['Ada'] },
    });
  });
});

it('what is asked for and has no sign comes before words that are missing', () => {
  const article = articleOf('truce.md', '# The truce\n\nThe truce began in Geneva.\n');
  expect(shortfall('When did the long truce begin?', [], article)).toEqual({ why: 'no-time' });
  expect(shortfall('When did the truce in Idlib begin?', [], article)).toEqual({
    ...{ why: 'not-in-article', words: ['Idlib'] },
  });
});

it('of a book only the passage is looked through', () => {
  const book = articleOf(
    'book.md',
    `# The bank\n\nFoss founded it.\n\n${FAR.repeat(130)}Kerry left.`,
  );
  const words = { why: 'not-in-passage', words: ['Kerry'] };
  expect(shortfall('What did Kerry found?', [], book)).toEqual(words);
});

const word = fc.stringMatching(/^[a-z]{4,10}$/);

it('whatever is asked of whatever text, no word that stands in the passage is said to be missing', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 3 }),
      fc.array(word, { minLength: 1 }),
      (text, asked) => {
        const title = text.join(' ');
        const article = articleOf('a.md', `# A title\n\nIt says ${title} of it.`);
        const said = shortfall(
          `What of ${[...asked, ...text.slice(0, 2)].join(' ')}?`,
          [],
          article,
        );
        for (const missing of 'words' in said ? said.words : []) {
          expect(article.text).not.toContain(missing);
        }
      },
    ),
  );
});

it('an answer is held back where something is said of the nearest', () => {
  expect(isHeldBack({ kind: 'related', nearest: { why: 'not-known' } })).toBe(true);
  expect(isHeldBack({ kind: 'related' })).toBe(false);
});
