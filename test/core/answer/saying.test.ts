import { describe, expect, it } from 'vitest';
import { sayingOf } from '../../../src/core/answer/saying.ts';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { signsOf } from '../../../src/core/ranking/numbered/signs.ts';
import { articleOf } from '../../support/library.ts';

/** What the last sentence of an article says. */
function lastSaying(id: string, text: string, date?: string): string {
  const article = { ...articleOf(`${id}.md`, text), ...(date !== undefined && { date }) };
  const passage = passagesOf(article).at(-1);
  if (!passage) throw new Error('The article is empty.');
  const sentences = passage.sentences.map(({ start, end }) => ({
    signs: signsOf(article.text.slice(start, end)),
  }));
  const seen = { sentences, ending: () => undefined };
  return sayingOf({ article: () => article, passage, index: sentences.length - 1, seen });
}

const isSame = (a: string, b: string, dates: readonly string[] = []) =>
  lastSaying('a', a, dates[0]) === lastSaying('b', b, dates[1]);

const VERDICT = 'The court of Osk found the captain of the ferry Star guilty of sabotage in 2021.';

describe('two sentences say the same', () => {
  it.each([
    ['word for word', VERDICT],
    ['over other lines', VERDICT.replaceAll(' the ', '\nthe  ')],
    ['with an article more or less', VERDICT.replace('the captain', 'captain')],
    ['with other marks around a word', VERDICT.replace('Star', '“Star”')],
    ['emphasised', VERDICT.replace('guilty', '**guilty**')],
    ['with a credit before it', `OSK (Reuters) - ${VERDICT}`],
    ['without the full stop', VERDICT.slice(0, -1)],
  ])('%s', (_, other) => {
    expect(isSame(VERDICT, other)).toBe(true);
  });

  it('over dashes and apostrophes of any kind', () => {
    expect(isSame('It’s over — Osk won.', "It's over - Osk won.")).toBe(false);
    expect(isSame('Osk’s war is over — Osk won.', "Osk's war is over - Osk won.")).toBe(true);
  });
});

describe('two sentences say something else', () => {
  it.each([
    ['with an antonym', 'guilty', 'innocent'],
    ['with a denial', 'found', 'never found'],
    ['with another name', 'Star', 'Moon'],
    ['with another place', 'Osk', 'Ulm'],
    ['with another number', '2021', '2022'],
    ['with another person asked', 'the captain', 'the owner'],
    ['of another time', 'found', 'will find'],
    ['of more than one', 'captain', 'captains'],
    ['with a doubt', 'found', 'may have found'],
    ['with more said', 'guilty', 'partly guilty'],
    ['with the stems alone in common', 'sabotage', 'saboteurs'],
  ])('%s', (_, word, instead) => {
    expect(isSame(VERDICT, VERDICT.replace(word, instead))).toBe(false);
  });

  it.each([
    ['Velkan attacked Orrania at dawn.', 'Orrania attacked Velkan at dawn.'],
    ['The fare rose to $5 from $4.', 'The fare rose to €5 from €4.'],
    ['The night fell to -5 degrees.', 'The night fell to 5 degrees.'],
    ['The toll rose above nine.', 'The toll rose below nine.'],
    ['Few voters came to Osk.', 'A few voters came to Osk.'],
    ['The deal will help us most.', 'The deal will help US most.'],
    ['The mill closed for good?', 'The mill closed for good.'],
  ])('%s %s', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });

  it('where a pronoun stands for somebody else', () => {
    const acquitted = 'She was acquitted of all charges.';
    expect(isSame(`Vera Lind left. ${acquitted}`, `Ida Holm left. ${acquitted}`)).toBe(false);
    expect(isSame(`Vera Lind left. ${acquitted}`, `Vera Lind left. ${acquitted}`)).toBe(true);
    expect(isSame(acquitted, acquitted)).toBe(false);
  });

  it.each(['The talks began on Monday.', 'The fair opened in June.', 'The mill closed last year.'])(
    'where the date of the article makes the time another: %s',
    (text) => {
      expect(isSame(text, text, ['2015-06-01', '2016-06-01'])).toBe(false);
      expect(isSame(text, text, ['2016-06-01', '2016-06-01'])).toBe(true);
      expect(isSame(VERDICT, VERDICT, ['2015-06-01', '2016-06-01'])).toBe(true);
    },
  );
});
