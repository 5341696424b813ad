import { describe, expect, it } from 'vitest';
import {
  readCreditLine,
  readWrittenDate,
} from '../../../../src/library/formats/extraction/creditLine.ts';

describe('a written date', () => {
  it.each([
    '7 March 2019',
    '07 Mar. 2019',
    '7th March 2019',
    'March 7, 2019',
    'MARCH 7 2019',
    'Thursday, March 7th, 2019',
    'Thu 7 Mar 2019',
    '3:15 PM ET, Thu March 7, 2019',
    'Thu 7 Mar 2019 14.05 GMT',
    'March 7, 2019 at 3:15 p.m.',
    '7 March 2019, 14:05',
    '2019-03-07',
    '2019-03-07 (Thu)',
    '7. März 2019, 12:30 Uhr',
    'Donnerstag, 7. März 2019',
    '07.03.2019',
    '07.03.2019 um 12:30 Uhr',
    '7 mars 2019',
    'jeudi 7 mars 2019 à 12:30',
    '7 de marzo de 2019',
    '7 marzo 2019',
    '7 марта 2019 г.',
    '2019年3月7日',
    '2019年3月7日(木)',
    '2019년 3월 7일',
  ])('is read: %s', (text) => {
    expect(readWrittenDate(text)).toBe('2019-03-07');
  });

  it('keeps its time of day where that is exact', () => {
    expect(readWrittenDate('2019-03-07T12:30:00Z')).toBe('2019-03-07T12:30:00Z');
  });

  it.each([
    '3/7/2019',
    'March 2019',
    '7 March',
    '30 February 2019',
    'On 7 March 2019',
    '7 March 2019 in Lenn',
    'The 7 March 2019',
    '12:30',
    '7.3',
    'Thursday',
    '',
  ])('is none where it is no whole day, or more than that: %j', (text) => {
    expect(readWrittenDate(text)).toBeUndefined();
  });
});

describe('a line that says when and by whom', () => {
  it.each<readonly [string, object]>([
    ['By Ida Lund', { author: 'Ida Lund' }],
    ['by Ida Lund, Harbour Correspondent', { author: 'Ida Lund' }],
    ['BY IDA LUND', { author: 'IDA LUND' }],
    ['By Ida Lund and Per van der Dahl', { author: 'Ida Lund and Per van der Dahl' }],
    ['Von Jörg Müller', { author: 'Jörg Müller' }],
    ['*By Ida Lund*', { author: 'Ida Lund' }],
    ['7 March 2019', { date: '2019-03-07' }],
    ['Published: 7 March 2019', { date: '2019-03-07' }],
    ['Published on March 7, 2019 at 3:15 PM', { date: '2019-03-07' }],
    ['First published 7 March 2019', { date: '2019-03-07' }],
    ['Publication date: 2019-03-07', { date: '2019-03-07' }],
    ['Posted 3:15 PM ET, Thu March 7, 2019', { date: '2019-03-07' }],
    ['_Date: 2019-03-07_', { date: '2019-03-07' }],
    ['(2019-03-07)', { date: '2019-03-07' }],
    ['Updated 3:15 PM ET, Thu March 7, 2019', { date: '2019-03-07', isChange: true }],
    ['Last updated: 7 March 2019', { date: '2019-03-07', isChange: true }],
    ['Veröffentlicht am 7. März 2019', { date: '2019-03-07' }],
    ['Stand: 07.03.2019', { date: '2019-03-07', isChange: true }],
    ['Publié le 7 mars 2019', { date: '2019-03-07' }],
    ['Publicado el 7 de marzo de 2019', { date: '2019-03-07' }],
    ['公開日：2019年3月7日', { date: '2019-03-07' }],
    ['Published: 7 Mar 2019 07:40 GMT | Updated: 8 Mar 2019 13:15 GMT', { date: '2019-03-07' }],
    ['By Ida Lund | 7 March 2019', { author: 'Ida Lund', date: '2019-03-07' }],
    ['7 March 2019 · 5 min read', { date: '2019-03-07' }],
    ['By Ida Lund - March 7, 2019', { author: 'Ida Lund', date: '2019-03-07' }],
  ])('is read: %s', (line, credit) => {
    expect(readCreditLine(line)).toEqual(credit);
  });

  it.each([
    'By then the bridge was old',
    'By Monday',
    'By Christmas Eve 1914 it was over',
    'By Ida Lund. She lives in Lenn.',
    'Deadline: 7 March 2019',
    'Born: 7 March 2019',
    'It was sold on 7 March 2019',
    '7 March 2019 - The crane was mended',
    '5 min read',
    'Updated',
    '***',
    '',
  ])('is none where it says another thing: %j', (line) => {
    expect(readCreditLine(line)).toBeUndefined();
  });
});
