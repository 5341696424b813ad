import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/core/answer/statement/alignment.ts';
import { notionsIn } from '../../../../src/core/answer/statement/notion.ts';
import { oneThing } from '../../../../src/core/answer/statement/oneDifference.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';

const { synonyms } = readThesaurus().thesaurus;

function difference(stated: string, text: string) {
  const [statement, sentence] = [notionsIn(stated, synonyms), notionsIn(text, synonyms)];
  const alignment = align(statement, sentence, text);
  const open = statement.flatMap((notion, at) =>
    alignment.places[at] === undefined ? [{ notion, at }] : [],
  );
  const one = oneThing(open, statement, sentence, alignment, text)?.difference;
  return one && [one.in, text.slice(one.found.start, one.found.end)];
}

describe('the one thing in which a statement and a sentence differ', () => {
  it.each([
    ['The tax is 5 percent.', 'The tax is 9 percent.', ['number', '9 percent']],
    ['Taxes rose in 2015.', 'Taxes rose in 2016.', ['day', '2016']],
    ['Taxes rose on Monday.', 'Taxes rose on Sunday.', ['day', 'Sunday']],
    ['Taxes fell again there.', 'Taxes rose again there.', ['opposite', 'rose']],
    ['Kerry met Lavrov on Monday.', 'Kerry met Assad on Monday.', ['name', 'Assad']],
  ])('%s | %s', (statement, sentence, found) => {
    expect(difference(statement, sentence)).toEqual(found);
  });

  it.each([
    ['nothing', 'Taxes rose.', 'Taxes rose.'],
    ['more than one', 'Taxes fell in 2015.', 'Wages rose in 2016.'],
    ['no opposite', 'Taxes vanished.', 'Taxes rose.'],
    ['one of two dates', 'Taxes rose in 2015.', 'Taxes rose in 2016 and in 2018.'],
    ['a place', 'Kerry met Lavrov in Rome.', 'Kerry met Lavrov in Geneva.'],
    ['a name that stands elsewhere', 'Lavrov met Assad in Rome.', 'Kerry met Lavrov in Rome.'],
  ])('is none where it is %s', (_, statement, sentence) => {
    expect(difference(statement, sentence)).toBeUndefined();
  });
});
