import { describe, expect, it } from 'vitest';
import {
  readAddress,
  readAnyDate,
  readDate,
  readDocumentAuthor,
  readDocumentTitle,
  readLanguage,
  readNames,
  readTags,
  readText,
} from '../../../../src/library/formats/extraction/metadata.ts';

type Read = (value: unknown) => unknown;

describe('what a file says about its article', () => {
  const rows: readonly (readonly [Read, value: unknown, read: unknown])[] = [
    [readText, ' a\n b ', 'a b'],
    [readText, 7, undefined],
    [readNames, ['Nora', 'Olaf'], 'Nora, Olaf'],
    [readNames, 'Nora', 'Nora'],
    [readTags, 'a, b,,', ['a', 'b']],
    [readTags, ['a', 7], undefined],
    [readDate, '2016-10-03', '2016-10-03'],
    [readDate, '2016-10-03T12:00:00+02:00', '2016-10-03T12:00:00+02:00'],
    [readDate, '2016-02-30', undefined],
    [readDate, '3 October 2016', undefined],
    [readAnyDate, 1475452800, '2016-10-03T00:00:00Z'],
    [readAnyDate, 1475452800000, '2016-10-03T00:00:00Z'],
    [readAnyDate, 'Mon, 03 Oct 2016 00:00:00 GMT', '2016-10-03T00:00:00Z'],
    [readAnyDate, 'soon', undefined],
    [readAddress, 'https://a.example/b', 'https://a.example/b'],
    [readAddress, 'javascript:alert(1)', undefined],
    [readAddress, 'a.example', undefined],
    [readLanguage, 'en_gb', 'en-GB'],
    [readLanguage, 'not a language', undefined],
    [readDocumentTitle, 'The harbour', 'The harbour'],
    [readDocumentTitle, 'Microsoft Word - report.doc', undefined],
    [readDocumentTitle, 'untitled-1', undefined],
    [readDocumentTitle, 'report_final', undefined],
    [readDocumentAuthor, 'Nora Quist', 'Nora Quist'],
    [readDocumentAuthor, 'Administrator', undefined],
  ];
  it.each(rows)('%o reads %j as %j', (read, value, expected) => {
    expect(read(value)).toEqual(expected);
  });
});
