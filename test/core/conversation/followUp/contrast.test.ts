import { describe, expect, it } from 'vitest';
import { contrasted } from '../../../../src/core/conversation/followUp/contrast.ts';
import type { Turn } from '../../../../src/core/conversation/followUp/turn.ts';

const run = (typed: string, earlier: string, turn: Partial<Turn> = {}) =>
  contrasted(typed, earlier, [{ question: earlier, ...turn }]);

describe('what was typed stands', () => {
  it.each([
    ['in the place of a place', 'in Homs', 'Who bombed Aleppo?', 'Who bombed Homs?'],
    ['so without its preposition', 'Homs', 'Who lives in Aleppo?', 'Who lives in Homs?'],
    [
      'in the place of a person',
      'Sergei Lavrov',
      'What did John Kerry say?',
      'What did Sergei Lavrov say?',
    ],
    ['of the name of its kind', 'Yemen', 'Did Kerry visit Syria?', 'Did Kerry visit Yemen?'],
    ['without the article of the other', 'Russia', 'Did the US agree?', 'Did Russia agree?'],
    ['in the place of a year', 'in 2015', 'Who left in 2016?', 'Who left in 2015?'],
    ['of a month', 'in May', 'Who left in June 2016?', 'Who left in May?'],
    ['with its preposition', 'since 2015', 'Who left in 2016?', 'Who left since 2015?'],
    ['with that of the other', '2015', 'Who left in 2016?', 'Who left in 2015?'],
    ['without one where it takes none', 'last year', 'Who left in 2016?', 'Who left last year?'],
    [
      'in the place of all that said when',
      'since 2015',
      'Who left prior to 2014?',
      'Who left since 2015?',
    ],
    [
      'with all that says when',
      'prior to 2014',
      'Who left in May 2016?',
      'Who left prior to 2014?',
    ],
    [
      'in the place of two ends',
      'two days ago',
      'Who left between 2012 and 2014?',
      'Who left two days ago?',
    ],
    [
      'with both ends',
      'between 2012 and 2014',
      'Who left last Friday?',
      'Who left between 2012 and 2014?',
    ],
    ['with what side of it is meant', '2013', 'Who left before 2014?', 'Who left before 2013?'],
    [
      'behind a question without one',
      'at the end of May',
      'Who left?',
      'Who left at the end of May?',
    ],
    ['before the mark where there is no other', 'in 2015', 'Who left?', 'Who left in 2015?'],
    ['so with a place', 'in Homs', 'Who left?', 'Who left in Homs?'],
    ['so with a country', 'Yemen', 'Who left?', 'Who left in Yemen?'],
    ['in two places', 'in Homs in 2015', 'Who left Aleppo in 2016?', 'Who left Homs in 2015?'],
    ['as small as the rest is', 'homs', 'who lives in aleppo?', 'who lives in homs?'],
  ])('%s: %s after %s', (_, typed, earlier, question) => {
    expect(run(typed, earlier)).toBe(question);
  });

  it('for what an earlier text says that its name is', () => {
    const quote = 'Rebels left Grenholm.';
    expect(run('Grenholm', 'Did Marlow reach Aleppo?', { quote })).toBe(
      'Did Marlow reach Grenholm?',
    );
    expect(run('Grenholm', 'Did Marlow reach Aleppo?')).toBe('Did Marlow reach Grenholm?');
  });

  it.each([
    ['no name and no time', 'the price', 'Who left Aleppo?'],
    ['a name with words that are new', 'the bridge in Homs', 'Who left Aleppo?'],
    ['nothing', '', 'Who left Aleppo?'],
  ])('for nothing where it is %s', (_, typed, earlier) => {
    expect(run(typed, earlier)).toBeUndefined();
  });
});
