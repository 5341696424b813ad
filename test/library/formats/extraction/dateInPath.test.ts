import { describe, expect, it } from 'vitest';
import {
  dateInAddress,
  dateInPath,
} from '../../../../src/library/formats/extraction/dateInPath.ts';

describe('the date in the path of a file', () => {
  it.each([
    '2019-03-07.md',
    '2019-03-07-mill-strike.md',
    '_posts/2019-03-07-mill-strike.markdown',
    'posts/2019-03-07-mill-strike/index.md',
    '2019_03_07.md',
    '2019.03.07 minutes.docx',
    '2019-03-07 Thursday.md',
    'minutes 2019-03-07.pdf',
    'minutes-20190307.txt',
    '20190307.txt',
    '20190307_minutes.txt',
    '201903071230 the mill.md',
    '20190307T123000.md',
    '2019-03-07T12-30-00.txt',
    '7 March 2019.md',
    '07-mar-2019-strike.txt',
    'March 7th, 2019.md',
    'Mar 7, 2019.txt',
    '07.03.2019 Sitzung.docx',
    '2019-mar-07-strike.html',
    '2019年3月7日.txt',
    '2019/03/07/strike.html',
    '2019/03/07.md',
    '2019-03-07/strike.md',
    'news/2019/mar/07/strike/index.html',
    'backups/2020/2019-03-07-strike.md',
  ])('is read: %s', (path) => {
    expect(dateInPath(path)).toBe('2019-03-07');
  });

  it.each([
    'strike.md',
    '2019.md',
    '2019-03.md',
    '2019-13-07.md',
    '2019-02-30-strike.md',
    '2019/03/strike.md',
    '2019/03/12-angry-men.md',
    '12019-03-071.md',
    'part-190307.md',
    '123420190307.md',
    'x20190307.md',
    '03-07-2019.md',
    'from 2019-03-01 to 2019-03-07.md',
    'backup-2019-03-07/strike.md',
    'lego-set-5-2019.txt',
    'ISO-8601.md',
  ])('is none where it is no whole day, or not the file’s: %s', (path) => {
    expect(dateInPath(path)).toBeUndefined();
  });
});

describe('the date in an address', () => {
  it.each([
    'https://a.example/2019/03/07/strike',
    'https://a.example/2019/03/07/strike.html?page=2',
    'https://a.example/2019/3/7/strike',
    'https://www.a.example/news/2019/mar/07/strike',
    'https://a.example/2019/march/7/',
    'https://a.example/blog/2019-03-07-strike/',
    'https://a.example/2019-03-07/strike',
    'https://a.example/20190307/strike.html',
    'https://a.example/n1/2019/0307/c1001.html',
    'https://a.example/2019-03/07/content_1.htm',
    'https://a.example/201903/07/t1.html',
  ])('is read: %s', (url) => {
    expect(dateInAddress(url)).toBe('2019-03-07');
  });

  it.each([
    'https://a.example/',
    'https://a.example/2019/03/strike',
    'https://a.example/2019/03/12-angry-men',
    'https://a.example/news/world-20190307',
    'https://a.example/strike?date=2019-03-07',
    'https://2019-03-07.example/strike',
    'https://a.example/2019/02/30/strike',
    'https://a.example/1/2/3',
  ])('is none where it is no whole day, or not the article’s: %s', (url) => {
    expect(dateInAddress(url)).toBeUndefined();
  });
});
