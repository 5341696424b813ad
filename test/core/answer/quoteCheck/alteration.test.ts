import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../../../src/core/answer/quoteCheck/quoteCheck.ts';
import { articleOf } from '../../../support/library.ts';

/** What a claim changed, or how else it stands. */
function changesOf(source: string, claim: string, language = 'en') {
  const article = { ...articleOf('a.md', `# A\n\n${source}\n`), language };
  const check = checkQuote(claim, [article]);
  return check.kind === 'altered' ? check.changes : check.kind;
}

describe('what kind of words a quotation changed', () => {
  const source =
    'The board did not approve the 14 contracts of the harbour when Anna Keller spoke to it on Tuesday.';
  it.each([
    ['number', source.replace('14', '41')],
    ['denial', source.replace('did not approve', 'did approve')],
    ['name', source.replace('Keller', 'Kessler')],
    ['name', source.replace('Anna Keller', 'Maria Theresa Kessler')],
    ['day', source.replace('Tuesday', 'Thursday')],
    ['words', source.replace('approve', 'discuss')],
    ['small', source.replace('of the harbour', 'in the harbour')],
    ['small', source.replace('14', 'fourteen')],
    ['small', source.replace('did not', "didn't")],
  ])('is told: %s', (kind, claim) => {
    expect(changesOf(source, claim)).toEqual([kind]);
  });

  it.each([
    ['fell to -5 degrees in the night', 'fell to 5 degrees in the night', 'number'],
    ['the town has 1.000 of them in all', 'the town has 1,000 of them in all', 'number'],
    ['the town has 1,000 of them in all', 'the town has 1000 of them in all', 'small'],
    ['the town has 5,000 of them in all', 'the town has 50,00 of them in all', 'number'],
    ['it cost two million in the end', 'it cost two billion in the end', 'number'],
    ['it came first in the long race', 'it came third in the long race', 'number'],
    ['it cost more than 80 in the end', 'it cost less than 80 in the end', 'number'],
    ['it cost 80 dollars in the end', 'it cost 80 euros in the end', 'number'],
    ['the share is 68 % of them all', 'the share is 68 of them all', 'number'],
    ['the share is 68.0 % of them all', 'the share is 68 % of them all', 'number'],
    ['they were told by the US to leave', 'they were told by the us to leave', 'name'],
    ['they told us to leave the town', 'they told US to leave the town', 'name'],
    ['they said it may be in the end so', 'they said it May be in the end so', 'name'],
    ['the lot of 6 was sold in spring', 'the lot of six was sold in spring', 'small'],
    ['it was on 3 May that they came', 'it was on 4 May that they came', 'day'],
    ['it was in 2016 that they came here', 'it was in 2017 that they came here', 'day'],
    ['on 2016-10-03 the talks were ended', 'on 2016-10-04 the talks were ended', 'day'],
    ['the ruling was lawful in their eyes', 'the ruling was unlawful in their eyes', 'denial'],
    ['they left without a word to anybody', 'they left with a word to anybody', 'denial'],
    ["they can't sign it in the winter", 'they can sign it in the winter', 'denial'],
    ['the weapons are non-lethal, he wrote', 'the weapons are lethal, he wrote', 'denial'],
    ['it was harmless to all of the people', 'it was harmful to all of the people', 'denial'],
    [
      'the colour of the ceasefire line on the map of the two sides',
      'the color of the cease-fire line on the map of the two sides',
      'small',
    ],
    ['the engine gives 5 MW in the winter', 'the engine gives 5 mW in the winter', 'number'],
  ])('%s → %s', (source, claim, kind) => {
    expect(changesOf(source, claim)).toEqual([kind]);
  });

  it.each([
    [
      'de',
      'Der Rat hat dem Vertrag nicht zugestimmt.',
      'Der Rat hat dem Vertrag zugestimmt.',
      'denial',
    ],
    [
      'de',
      'Der Rat hat keinen Vertrag unterschrieben.',
      'Der Rat hat einen Vertrag unterschrieben.',
      'denial',
    ],
    [
      'de',
      'Sie kamen am Montag nach Grenholm zurück.',
      'Sie kamen am Freitag nach Grenholm zurück.',
      'day',
    ],
    [
      'de',
      'Das sagte Ministerin Keller im Rat dazu.',
      'Das sagte Ministerin Braun im Rat dazu.',
      'name',
    ],
    [
      'de',
      'Es waren drei Millionen in der Kasse.',
      'Es waren drei Milliarden in der Kasse.',
      'number',
    ],
    [
      'fr',
      'Le maire n’a pas signé le nouveau contrat.',
      'Le maire a signé le nouveau contrat.',
      'denial',
    ],
    [
      'fr',
      'Ils sont venus en mars avec le contrat.',
      'Ils sont venus en avril avec le contrat.',
      'day',
    ],
    [
      'es',
      'El alcalde no firmó el nuevo contrato.',
      'El alcalde firmó el nuevo contrato.',
      'denial',
    ],
    [
      'es',
      'Vinieron tres barcos con el nuevo contrato.',
      'Vinieron dos barcos con el nuevo contrato.',
      'number',
    ],
    [
      'ru',
      'Мэр не подписал новый договор с портом.',
      'Мэр подписал новый договор с портом.',
      'denial',
    ],
    [
      'ru',
      'Они пришли в марте с новым договором.',
      'Они пришли в апреле с новым договором.',
      'day',
    ],
    [
      'ja',
      '市議会は新しい契約を承認しなかったと述べた。',
      '市議会は新しい契約を承認したと述べた。',
      'denial',
    ],
    [
      'ja',
      '会議は五月に港の事務所で開かれたと述べた。',
      '会議は六月に港の事務所で開かれたと述べた。',
      'day',
    ],
    [
      'ja',
      '契約は三百人の港の労働者に関わると述べた。',
      '契約は二百人の港の労働者に関わると述べた。',
      'number',
    ],
    [
      'ja',
      'ケリーは新しい契約を承認したと述べた。',
      'ラブロフは新しい契約を承認したと述べた。',
      'name',
    ],
  ])('in %s: %s → %s', (language, source, claim, kind) => {
    expect(changesOf(source, claim, language)).toEqual([kind]);
  });
});
