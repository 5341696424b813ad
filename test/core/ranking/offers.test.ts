import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/question/question.ts';
import type { QuestionKind } from '../../../src/core/question/questionKind.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { type AskedWords, askedWordsOf } from '../../../src/core/ranking/numbered/askedWords.ts';
import { mayReply, OFFERS } from '../../../src/core/ranking/offers.ts';
import { prepare } from '../../../src/core/ranking/wanted.ts';
import { statisticsOf } from '../../../src/search/packedSegment.ts';
import { sentenceIn } from '../../support/seen.ts';

const { thesaurus } = readThesaurus();
const statistics = statisticsOf([]);

function asked(text: string): AskedWords {
  const question = readQuestion(text, { thesaurus, statistics });
  if (typeof question === 'string') throw new Error(`${text} is ${question}`);
  return askedWordsOf(prepare(question, statistics));
}

function offers(kind: QuestionKind, sentence: string, question = 'And the ferry?'): boolean {
  const wanted = asked(question);
  return OFFERS[kind](sentenceIn(sentence, wanted), wanted);
}

it.each([
  ['Who won the cup?', 'It went to Osk Rovers.', true],
  ['Who won the cup?', 'Osk Rovers.', true],
  ['Who won the cup?', 'Answers stand on page nine.', false],
  ['When was the cup won?', 'Answers stand on the back.', false],
  ['Was the cup won?', 'The rain stopped the game.', true],
  ['What is the cup?', 'A prize for boats of wood.', true],
])('whether "%s" may be replied to by "%s": %s', (question, sentence, expected) => {
  const wanted = asked(question);
  expect(mayReply(sentenceIn(sentence, wanted), wanted)).toBe(expected);
});

describe('a sentence offers', () => {
  it.each<readonly [QuestionKind, string, boolean]>([
    ['who', 'Then Kerry spoke.', true],
    ['who', 'The US suspended the talks.', true],
    ['who', 'The U.S. suspended the talks.', true],
    ['who', 'The envoy told us.', false],
    ['who', 'The envoy spoke.', false],
    ['when', 'The truce began on Sept. 9.', true],
    ['when', 'It began on May 9.', true],
    ['when', 'They may leave.', false],
    ['when', 'It began in February.', true],
    ['when', 'It sails at 9:30 p.m. daily.', true],
    ['when', 'It sails at 9 am.', true],
    ['when', 'It was built in the 19th century.', true],
    ['when', 'It was built in 1902.', true],
    ['when', 'It ended on Tuesday.', true],
    ['when', 'It ended last week.', true],
    ['when', 'It carries 40 passengers.', false],
    ['when', 'It carries 275,000 passengers.', false],
    ['when', 'The augmented decision stood.', false],
    ['year', 'It was built in 1902.', true],
    ['year', 'It was built in May.', false],
    ['year', 'It has 20160 bolts.', false],
    ['where', 'The truce held in Aleppo.', true],
    ['where', 'It held in eastern Aleppo.', true],
    ['where', 'It stood near the Thames.', true],
    ['where', 'It held in the city.', false],
    ['where', 'It began in February.', false],
    ['where', 'It began in early February.', false],
    ['where', 'It began in the Spring.', false],
    ['where', 'It began on Monday.', false],
    ['where', 'It began at Christmas.', false],
    ['where', 'It began on Sept. 9.', false],
    ['where', 'It began in Mar del Plata.', true],
    ['where', 'It began in February in Aleppo.', true],
    ['where', 'It stood in Augusta.', true],
    ['where', 'Then Kerry spoke.', false],
    ['amount', 'Forty people drowned.', true],
    ['amount', 'It carries 275,000 passengers.', true],
    ['amount', 'Dozens drowned.', true],
    ['amount', 'They drowned in 1902.', false],
    ['amount', 'They drowned on 9 May.', false],
    ['amount', 'The second ship sank.', false],
    ['amount', 'It weighs 1902 tons and 2,016 pounds.', true],
    ['amount', 'Many people drowned.', false],
    ['money', 'The dam cost $1.2bn.', true],
    ['money', 'He paid Rs 5 crore.', true],
    ['money', 'He paid Rs. 5 crore.', true],
    ['money', 'He paid 5 crore.', true],
    ['money', 'He paid 5 lakh.', true],
    ['money', 'It fetched £3m.', true],
    ['money', 'It fetched three million euros.', true],
    ['money', 'He worked 24 hrs a day.', false],
    ['money', 'It carries 40 passengers.', false],
    ['money', 'They pounded the percentage.', false],
    ['duration', 'It held for at least six weeks.', true],
    ['duration', 'It was a six-week truce.', true],
    ['duration', 'It held for 48 hours.', true],
    ['duration', 'It held for an hour.', true],
    ['duration', 'It held for two full days.', true],
    ['duration', 'It held for twenty-one days.', true],
    ['duration', 'She was aged 7.', true],
    ['duration', 'The 7-year-old drowned.', true],
    ['duration', 'It is closed until further notice.', true],
    ['duration', 'It carries 40 passengers.', false],
    ['duration', 'The managed fund grew.', false],
    ['why', 'It closed because of rust.', true],
    ['why', 'It closed owing to rust.', true],
    ['why', 'It closed to avoid a flood.', true],
    ['why', 'It closed on Tuesday.', false],
    ['why', 'The thereafter is sincere.', false],
    ['saying', 'Kerry warned of more raids.', true],
    ['saying', 'It holds, according to Kerry.', true],
    ['saying', 'Kerry left.', false],
    ['whether', 'The truce did not hold.', true],
    ['whether', 'The truce didn’t hold.', true],
    ['whether', "The truce didn't hold.", true],
    ['whether', 'He denied it.', true],
    ['whether', 'The truce held in November.', false],
    ['whether', 'Nothing is knotted.', false],
  ])('what "%s" asks for: %s %j', (kind, sentence, expected) => {
    expect(offers(kind, sentence)).toBe(expected);
  });

  it.each<readonly [QuestionKind, string, string, boolean]>([
    ['who', 'Who is Kerry?', 'Then Kerry spoke.', false],
    ['who', 'Who is Kerry?', 'Then Lavrov spoke.', true],
    ['who', 'Who is Kerry?', 'It was Kerry’s envoy.', false],
    ['who', 'Who runs the US?', 'Then the U.S. spoke.', false],
    ['who', 'Who runs the US?', 'Then the United States of old spoke.', false],
    ['who', 'Who runs Islamic State?', 'Then Islamic State spoke.', false],
    ['who', 'Who runs Islamic State?', 'Then ISIS spoke.', false],
    ['who', 'Who told us?', 'Then the US spoke.', true],
    ['where', 'Where did Kerry go?', 'He wrote to Kerry.', false],
    ['where', 'Where did Kerry go?', 'Then Kerry flew to Geneva.', true],
    ['amount', 'How many of the 40 drowned?', 'There were 40 people.', false],
    ['amount', 'How many of the 40 drowned?', 'Of 40 people 12 drowned.', true],
    ['amount', 'How many of the forty drowned?', 'There were 40 people.', false],
    ['amount', 'How many of the 275,000 left?', 'There were 275000 people.', false],
  ])('nothing that the question has: %s %s %s %j', (kind, question, sentence, expected) => {
    expect(offers(kind, sentence, question)).toBe(expected);
  });

  it('no name and no number back to the question that has it', () => {
    const word = fc.constantFrom(
      ...['Who', 'the', 'And', 'Kerry', 'Lavrov', 'US', 'U.S.', 'us', 'WHO', 'IS', 'ISIS'],
      ...['Islamic State', 'United States', 'Aleppo', 'envoy', 'forty', '40', '275,000', '$1.2bn'],
    );
    const question = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .map((words) => `${words.join(' ')}?`);
    fc.assert(
      fc.property(question, (text) => {
        expect(offers('who', text, text)).toBe(false);
        expect(offers('amount', text, text)).toBe(false);
      }),
    );
  });

  it.each<readonly [QuestionKind, string]>([
    ['when', 'The truce began on May 12.'],
    ['when', 'The truce began on 12 May.'],
    ['when', 'It was built in the 1990s.'],
    ['year', 'It was built in the 1990s.'],
    ['where', 'In Aleppo the truce held.'],
    ['money', 'He paid 5 crores.'],
    ['whether', 'The truce cannot hold.'],
  ])('what "%s" asks for, however it is written: %s', (kind, sentence) => {
    expect(offers(kind, sentence)).toBe(true);
  });
});

describe('a sentence offers a person', () => {
  const person = (sentence: string, question: string) => {
    const wanted = asked(question);
    return sentenceIn(sentence, wanted).hasOtherPerson();
  };

  it.each([
    ['It was John Kerry.', 'Who spoke?', true],
    ['Jean-Claude O’Neill spoke.', 'Who spoke?', true],
    ['It was Ångström Élodie.', 'Who spoke?', true],
    ['Mr. Kerry spoke.', 'Who spoke?', true],
    ['It was Kerry.', 'Who spoke?', false],
    ['It was john kerry.', 'Who spoke?', false],
    ['It was John, Kerry and others.', 'Who spoke?', false],
    ['It was John Kerry.', 'Who is Kerry?', false],
    ['It was John Kerry.', 'WHO IS KERRY?', false],
    ['It was John Kerry who met Sergei Lavrov.', 'Who met Kerry?', true],
  ])(
    'where two names stand in a row, the second not asked about: %s %s %j',
    (sentence, question, expected) => {
      expect(person(sentence, question)).toBe(expected);
    },
  );

  it.each([
    ['It was John Kerry’s envoy.', 'Who is Kerry?'],
    ['It was John Kerry.', 'Who is Kerry’s envoy?'],
    ['It was Islamic State.', 'Who is Islamic State?'],
  ])('but not the one asked about, in whatever form: %s %s', (sentence, question) => {
    expect(person(sentence, question)).toBe(false);
  });
});
