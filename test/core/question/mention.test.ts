import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mentionsIn } from '../../../src/core/question/mention.ts';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { termsOf } from '../../../src/core/text/words.ts';

const statistics = {
  ...{ passages: 100, meanLength: 8, passagesWith: () => 3 },
  isKnown: () => true,
  terms: () => [],
};
const { thesaurus } = readThesaurus();

/** Whether a text has each of the words of a question. */
function mentioned(text: string, asked: string): readonly boolean[] {
  const question = readQuestion(asked, { thesaurus, statistics });
  if (typeof question === 'string') throw new Error(question);
  return question.words.map(mentionsIn(text, question));
}

it.each([
  ['as it is', 'The bank was founded in 1931.', 'bank'],
  ['inflected', 'Three banks were founded.', 'bank'],
  ['in an irregular form', 'He flew to Geneva.', 'fly'],
  ['of another kind', 'The suspension lasted.', 'suspended'],
  ['without its accents', 'Céloron met them.', 'Celoron'],
  ['with accents of its own', 'The cafe is shut.', 'café'],
  ['as a part of a word', 'The ceasefire held.', 'fire'],
  ['in parts', 'The cease-fire held.', 'ceasefire'],
  ['as one word', 'A cooperative opened.', 'co-operative'],
  ['in American spelling', 'The color of labor.', 'labour'],
  ['in British spelling', 'The theatre is organised.', 'theater'],
  ['with a z', 'It was organised.', 'organized'],
  ['by another name', 'The EU agreed.', 'European Union'],
  ['by what belongs to it', 'The Syrian army moved.', 'Syria'],
  ['by a word that often stands for it', 'Two kids were found.', 'child'],
  ['as a number', 'It opened on the 2nd day.', 'second'],
  ['as a numeral of another kind', 'Both men left.', 'two'],
  ['as a possessive', "Kerry's call was short.", 'Kerry'],
])('a word is there %s', (_, text, word) => {
  expect(mentioned(text, word)).toContain(true);
});

it.each([
  ['Kerry called Lavrov.', 'Idlib'],
  ['The first bank was founded in 1931.', 'second'],
  ['Marten Foss lost his seat.', 'Voss'],
  ['A conservative force has a potential.', 'liberal'],
  ['It began in 2016.', '2017'],
  ['The answer was given.', 'gun'],
])('in “%s” there is no “%s”', (text, word) => {
  expect(mentioned(text, word)).toEqual([false]);
});

it('the initials of a name stand for it, and the name for its initials', () => {
  const { aliases, related } = { aliases: new Map(), related: new Map() };
  const has = (text: string, surface: string) =>
    mentionsIn(text, { aliases, related })({ term: surface.toLowerCase(), surface });
  expect(has('The RAI wrote it.', 'Rail Accident Investigation')).toBe(true);
  expect(has('The Office for Rail Accident Investigation wrote it.', 'ORAI')).toBe(true);
  expect(has('The office of the rail company wrote it.', 'ORAI')).toBe(false);
});

const word = fc.stringMatching(/^[a-z]{2,12}$/);

it('a word that is said not to be there stands in the text neither inflected nor within another nor by another name', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 20 }),
      fc.array(word, { minLength: 1 }),
      (text, asked) => {
        const read = readQuestion(asked.join(' '), { thesaurus, statistics });
        if (typeof read === 'string') return;
        const written = [...text, asked[0] ?? ''].join(' ');
        const mentions = mentionsIn(written, read);
        const terms = new Set(termsOf(written));
        for (const it of read.words.filter((one) => !mentions(one))) {
          const typed = it.surface.toLowerCase();
          // A short word stands by chance in others.
          const within =
            typed.length < 4 ? ` ${written}`.includes(` ${typed}`) : written.includes(typed);
          expect(within).toBe(false);
          expect(terms.has(it.term)).toBe(false);
          for (const [name, of] of read.aliases) {
            if (of === it.term)
              expect(name.split(' ').every((part) => terms.has(part))).toBe(false);
          }
        }
      },
    ),
  );
});
