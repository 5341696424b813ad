import { describe, expect, it } from 'vitest';
import { libraryOf } from '../support/library.ts';

const FILES = {
  'truce.md':
    '---\ndate: 2016-03-01\npublisher: The Daily\n---\nThe truce in Syria began on February 27.',
  'later.md':
    '---\ndate: 2017-03-01\npublisher: The Herald\n---\nThe truce in Syria began on March 1.',
};
/** So much about other things that the candidates of a search are not simply all passages. */
const OTHERS = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [
    `${at}.md`,
    `In winter ${at} a truce of bakers began in Lund.`,
  ]),
);

describe('a statement, in a library', () => {
  it('is looked up like a question', async () => {
    const { meetStatement } = await libraryOf({ ...OTHERS, ...FILES });
    expect(await meetStatement(' The truce in Syria began on 27 February. ')).toMatchObject({
      statement: 'The truce in Syria began on 27 February.',
      kind: 'divided',
      testimonies: [
        { excerpt: { citation: { articleId: 'truce' } } },
        { excerpt: { citation: { articleId: 'later' } } },
      ],
    });
    expect((await meetStatement('The bakers of Syria are on strike.')).kind).toBe('untold');
  });

  it.each([
    ['source:"The Daily"', 'said'],
    ['after:2017', 'differs'],
    ['before:2016', 'untold'],
  ])('is limited as a question is: %s', async (operator, kind) => {
    const { meetStatement } = await libraryOf(FILES);
    const met = await meetStatement(`The truce in Syria began on February 27. ${operator}`);
    expect(met).toMatchObject({ kind, statement: 'The truce in Syria began on February 27.' });
    expect(met.filter).toBeDefined();
  });

  it.each([
    'The truce in Syria began on 27 February 2015.',
    'The “truce in Yemen” began on 27 February.',
    'The truce in Syria began last week.',
  ])('is limited by no time that it names, nor by its quotation marks: %s', async (statement) => {
    const { meetStatement } = await libraryOf(FILES);
    const met = await meetStatement(statement);
    expect(met.statement).not.toBe('');
    expect(met.filter).toBeUndefined();
  });

  it('is met with the articles alone that somebody may see', async () => {
    const library = await libraryOf(FILES);
    const seen = library.within(({ id }) => id === 'later');
    expect((await seen.meetStatement('The truce in Syria began on 27 February.')).kind).toBe(
      'differs',
    );
  });

  it.each([
    ['empty', ''],
    ['empty', '?!'],
    ['too-long', 'truce '.repeat(500)],
    ['asks', 'When did the truce in Syria begin?'],
    ['several', 'The truce began. It ended.'],
  ])('is untold where it is none: %s', async (why, statement) => {
    const { meetStatement } = await libraryOf(FILES);
    expect(await meetStatement(statement)).toMatchObject({ kind: 'untold', why, testimonies: [] });
  });

  it('in another language of the articles is not compared, which is said', async () => {
    const { meetStatement } = await libraryOf({
      ...FILES,
      'de.md': '---\nlanguage: de\n---\nDie Waffenruhe in Syrien begann am 27. Februar.',
    });
    expect(await meetStatement('Die Waffenruhe in Syrien begann am 1. März.')).toMatchObject({
      kind: 'untold',
      why: 'language',
    });
  });
});
