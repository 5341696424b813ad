import { describe, expect, it } from 'vitest';
import { foreignPhrasesIn } from '../../../../src/core/question/filter/foreignTimes.ts';

/** A Wednesday. */
const NOW = new Date('2026-11-25T12:00:00Z');

/** The phrases of a text with their days, "…" for an end that is open. */
const read = (text: string, language: string) =>
  foreignPhrasesIn(text, NOW, language).map(
    ({ span, days: { from = '…', to = '…' } }) =>
      `${text.slice(span.start, span.end)}: ${from} ${to}`,
  );

describe.each([
  ['de', 'zwischen Januar und März 2016', '2016-01-01 2016-04-01'],
  ['de', 'vor 2016', '… 2016-01-01'],
  ['de', 'bis 2015', '… 2016-01-01'],
  ['de', 'seit Juni 2016', '2016-06-01 …'],
  ['de', 'ab Juni 2016', '2016-06-01 …'],
  ['de', 'von 2012 bis 2014', '2012-01-01 2015-01-01'],
  ['de', 'im März 2016', '2016-03-01 2016-04-01'],
  ['de', 'im Jahr 2016', '2016-01-01 2017-01-01'],
  ['de', 'am 3. März 2016', '2016-03-03 2016-03-04'],
  ['de', 'vor dem 3. März 2016', '… 2016-03-03'],
  ['de', 'nach 2016', '2017-01-01 …'],
  ['de', 'nicht vor 2016', '2016-01-01 …'],
  ['de', 'spätestens 2015', '… 2016-01-01'],
  ['de', 'von 2016 an', '2016-01-01 …'],
  ['de', 'seit 2012 bis 2014', '2012-01-01 2015-01-01'],
  ['de', 'zwischen 3. und 5. März 2016', '2016-03-03 2016-03-06'],
  ['de', 'vom 3. bis 5. März 2016', '2016-03-03 2016-03-06'],
  ['de', 'während 2016', '2016-01-01 2017-01-01'],
  ['de', 'in 2016', '2016-01-01 2017-01-01'],
  ['de', 'im Mai', '2026-05-01 2026-06-01'],
  ['fr', 'avant 2016', '… 2016-01-01'],
  ['fr', "jusqu'en 2015", '… 2016-01-01'],
  ['fr', 'depuis juin 2016', '2016-06-01 …'],
  ['fr', 'à partir de juin 2016', '2016-06-01 …'],
  ['fr', 'entre janvier et mars 2016', '2016-01-01 2016-04-01'],
  ['fr', 'entre 2012 et 2014', '2012-01-01 2015-01-01'],
  ['fr', 'de 2012 à 2014', '2012-01-01 2015-01-01'],
  ['fr', 'en mars 2016', '2016-03-01 2016-04-01'],
  ['fr', 'en 2016', '2016-01-01 2017-01-01'],
  ['fr', 'le 3 mars 2016', '2016-03-03 2016-03-04'],
  ['fr', 'le 1er mars 2016', '2016-03-01 2016-03-02'],
  ['fr', 'avant le 3 mars 2016', '… 2016-03-03'],
  ['fr', 'après 2016', '2017-01-01 …'],
  ['fr', 'au plus tard en 2015', '… 2016-01-01'],
  ['fr', 'pas avant 2016', '2016-01-01 …'],
  ['fr', 'du 3 au 5 mars 2016', '2016-03-03 2016-03-06'],
  ['es', 'antes de 2016', '… 2016-01-01'],
  ['es', 'hasta 2015', '… 2016-01-01'],
  ['es', 'desde junio de 2016', '2016-06-01 …'],
  ['es', 'a partir de junio de 2016', '2016-06-01 …'],
  ['es', 'entre enero y marzo de 2016', '2016-01-01 2016-04-01'],
  ['es', 'entre 2012 y 2014', '2012-01-01 2015-01-01'],
  ['es', 'de 2012 a 2014', '2012-01-01 2015-01-01'],
  ['es', 'en marzo de 2016', '2016-03-01 2016-04-01'],
  ['es', 'en 2016', '2016-01-01 2017-01-01'],
  ['es', 'el 3 de marzo de 2016', '2016-03-03 2016-03-04'],
  ['es', 'antes del 3 de marzo de 2016', '… 2016-03-03'],
  ['es', 'después de 2016', '2017-01-01 …'],
  ['es', 'a más tardar en 2015', '… 2016-01-01'],
  ['es', 'desde 2012 hasta 2014', '2012-01-01 2015-01-01'],
  ['es', 'del 3 al 5 de marzo de 2016', '2016-03-03 2016-03-06'],
  ['es', 'desde 2014 en adelante', '2014-01-01 …'],
])('in %s "%s" is %s', (language, phrase, days) => {
  it('and does not count from now', () => {
    expect(read(`Wer kam, ${phrase}?`, language)).toEqual([`${phrase}: ${days}`]);
    expect(foreignPhrasesIn(phrase, NOW, language)).toMatchObject([{ isRelative: false }]);
  });
});

describe.each([
  ['de', 'vor zwei Tagen', '2026-11-23 2026-11-24'],
  ['de', 'letzten Freitag', '2026-11-20 2026-11-21'],
  ['de', 'am letzten Freitag', '2026-11-20 2026-11-21'],
  ['de', 'diese Woche', '2026-11-23 2026-11-30'],
  ['de', 'in dieser Woche', '2026-11-23 2026-11-30'],
  ['de', 'letzte Woche', '2026-11-16 2026-11-23'],
  ['de', 'letztes Jahr', '2025-01-01 2026-01-01'],
  ['de', 'im letzten Jahr', '2025-01-01 2026-01-01'],
  ['de', 'gestern', '2026-11-24 2026-11-25'],
  ['de', 'vorgestern', '2026-11-23 2026-11-24'],
  ['de', 'heute', '2026-11-25 2026-11-26'],
  ['de', 'seit gestern', '2026-11-24 …'],
  ['de', 'in den letzten drei Monaten', '2026-08-25 2026-11-26'],
  ['fr', 'il y a deux jours', '2026-11-23 2026-11-24'],
  ['fr', 'vendredi dernier', '2026-11-20 2026-11-21'],
  ['fr', 'cette semaine', '2026-11-23 2026-11-30'],
  ['fr', 'ce mois', '2026-11-01 2026-12-01'],
  ['fr', 'cette année', '2026-01-01 2027-01-01'],
  ['fr', 'la semaine dernière', '2026-11-16 2026-11-23'],
  ['fr', "l'année dernière", '2025-01-01 2026-01-01'],
  ['fr', "l'an dernier", '2025-01-01 2026-01-01'],
  ['fr', 'hier', '2026-11-24 2026-11-25'],
  ['fr', 'avant-hier', '2026-11-23 2026-11-24'],
  ['fr', 'aujourd’hui', '2026-11-25 2026-11-26'],
  ['fr', 'depuis hier', '2026-11-24 …'],
  ['fr', 'au cours des trois derniers mois', '2026-08-25 2026-11-26'],
  ['es', 'hace dos días', '2026-11-23 2026-11-24'],
  ['es', 'el viernes pasado', '2026-11-20 2026-11-21'],
  ['es', 'esta semana', '2026-11-23 2026-11-30'],
  ['es', 'este mes', '2026-11-01 2026-12-01'],
  ['es', 'la semana pasada', '2026-11-16 2026-11-23'],
  ['es', 'el año pasado', '2025-01-01 2026-01-01'],
  ['es', 'ayer', '2026-11-24 2026-11-25'],
  ['es', 'anteayer', '2026-11-23 2026-11-24'],
  ['es', 'hoy', '2026-11-25 2026-11-26'],
  ['es', 'desde ayer', '2026-11-24 …'],
  ['es', 'en los últimos tres meses', '2026-08-25 2026-11-26'],
])('in %s "%s" is %s', (language, phrase, days) => {
  it('and counts from now', () => {
    expect(read(`Wer kam, ${phrase}?`, language)).toEqual([`${phrase}: ${days}`]);
    expect(foreignPhrasesIn(phrase, NOW, language)).toMatchObject([{ isRelative: true }]);
  });
});

it.each([
  ['de', 'vor der Wahl'],
  ['de', 'in 2016 und 2017'],
  ['de', 'am Mai'],
  ['de', 'von 2016'],
  ['de', 'im 3. Mai 2016'],
  ['fr', 'du maire'],
  ['fr', 'en mer'],
  ['es', 'el mes de la flor'],
  ['it', 'prima del 2016'],
  ['en', 'before 2016'],
])('in %s nothing is read of "%s"', (language, text) => {
  expect(read(text, language)).toEqual([]);
});
