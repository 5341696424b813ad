import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../../src/library/formats/page/pageEncoding.ts';
import { encode } from '../../../support/encode.ts';

const western = (text: string) => Buffer.from(text, 'latin1');

const SCRIPTS = '<script src="/_static/bundle.js" charset="utf-8"></script>\n'.repeat(100);

describe('a page is decoded without a word', () => {
  it.each<readonly [string, Uint8Array]>([
    ['by its byte order mark', Buffer.from('\ufeff<p>zwölf', 'utf16le')],
    ['by the encoding that it names', western('<meta charset="iso-8859-1"><p>zwölf')],
    ['by the encoding that it names late', western(`${SCRIPTS}<meta charset=latin1><p>zwölf`)],
    [
      'not by what stands in a script or a remark',
      western(
        `<script>x = '<meta charset="gbk">'</script><!-- <meta charset="gbk"> --><meta charset=latin1><p>zwölf`,
      ),
    ],
    [
      'not by an encoding that there is not',
      western(
        '<meta charset="none"><meta http-equiv=x content="text/html; charset=latin1"><p>zwölf',
      ),
    ],
    ['as UTF-8 where it names none', Buffer.from('<p>zwölf')],
    ['as UTF-8 where it is that, whatever it names', Buffer.from('<meta charset=latin1><p>zwölf')],
    ['as UTF-8 where it is that and names GBK', Buffer.from('<meta charset=gbk><p>zwölf')],
  ])('%s', (_, bytes) => {
    expect(decodePage(bytes)).toEqual({ text: expect.stringMatching(/<p>zwölf$/), flaws: [] });
  });

  it('in ISO-2022-JP, which is all ASCII', () => {
    const page = western('<meta charset=iso-2022-jp><p>\x1b$B66\x1b(B');
    expect(decodePage(page)).toEqual({ text: '<meta charset=iso-2022-jp><p>橋', flaws: [] });
  });
});

const RUSSIAN =
  'Новый мост через залив открыли после трёхлетнего ремонта, его длина составляет две тысячи метров.';
const GREEK = 'Το δημοτικό συμβούλιο αποφάσισε να κλείσει την παλιά γέφυρα του λιμανιού.';
const POLISH = 'Rada miasta postanowiła zamknąć stary most, ponieważ jego filary przesunęły się.';
const JAPANESE = '市議会は古い港の橋を閉鎖することを決めた。渡し船は二十分ごとに運航する。';
const CHINESE = '市议会决定关闭旧港大桥，因为它的两座桥墩移动了。渡船每二十分钟一班。';
const KOREAN = '시의회는 오래된 항구 다리를 폐쇄하기로 결정했다. 나룻배는 이십 분마다 운항한다.';

/** A page in whose markup there are more words than in its text. */
const pageOf = (text: string, head = '') =>
  `<html><head>${head}<title></title><style>.the-article { color: red }</style><script>
  function showTheWholeArticle() { return document.getElementById("the-article"); }</script></head><body>
  <div class="the-whole-article with-many-names">${`<p class="paragraph of the article">${text}</p>\n`.repeat(3)}</div>`;

describe('a page that names no encoding, or a false one, is decoded by what it looks like, and that is said', () => {
  it.each<readonly [string, text: string, encoding: string, head: string, said: string]>([
    ['none', RUSSIAN, 'windows-1251', '', 'Windows-1251'],
    ['none', RUSSIAN, 'koi8-r', '', 'KOI8-R'],
    ['none', GREEK, 'iso-8859-7', '', 'ISO-8859-7'],
    ['none', POLISH, 'windows-1250', '', 'Windows-1250'],
    ['none', JAPANESE, 'shift_jis', '', 'Shift_JIS'],
    ['none', JAPANESE, 'euc-jp', '', 'EUC-JP'],
    ['none', CHINESE, 'gbk', '', 'GB18030'],
    ['none', KOREAN, 'euc-kr', '', 'EUC-KR'],
    ['none', 'Zwölf Boxkämpfer über den Deich', 'windows-1252', '', 'Windows-1252'],
    ['none', '½ µm × 3', 'windows-1252', '', 'Windows-1252'],
    ['UTF-8', RUSSIAN, 'windows-1251', '<meta charset=utf-8>', 'Windows-1251'],
    ['UTF-8', 'Zwölf – über den Deich', 'windows-1252', '<meta charset=utf-8>', 'Windows-1252'],
    ['Latin-1', RUSSIAN, 'windows-1251', '<meta charset=iso-8859-1>', 'Windows-1251'],
    ['Latin-1', CHINESE, 'gbk', '<meta charset=iso-8859-1>', 'GB18030'],
    ['Shift_JIS', JAPANESE, 'euc-jp', '<meta charset=shift_jis>', 'EUC-JP'],
  ])('it names %s: %s in %s', (_, text, encoding, head, said) => {
    const page = pageOf(text, head);
    const remedy = 'Save it again from a browser if characters look wrong.';
    const reason = expect.stringMatching(new RegExp(`; it was read as ${said}\\.$`));
    expect(decodePage(encode(page, encoding))).toEqual({
      text: page,
      flaws: [{ reason, remedy }],
    });
  });

  it('and what no language of Europe has is not taken for a false name', () => {
    const page = pageOf('ÐÞ Øll børn í Reykjavík ættu að læra þetta', '<meta charset=iso-8859-1>');
    expect(decodePage(western(page))).toEqual({ text: page, flaws: [] });
  });
});

describe('a page of which few bytes are damaged is read, and their line is said', () => {
  it.each<readonly [string, before: string, encoding: string]>([
    ['UTF-8 that is named', pageOf('Zwölf', '<meta charset=utf-8>'), 'utf-8'],
    ['UTF-8 that is not named', pageOf('Zwölf'), 'utf-8'],
    ['ASCII', pageOf('Twelve', '<meta charset=utf-8>'), 'utf-8'],
    ['Shift_JIS', pageOf(JAPANESE, '<meta charset=shift_jis>'), 'shift_jis'],
  ])('%s', (_, before, encoding) => {
    const page = Buffer.concat([
      encoding === 'utf-8' ? Buffer.from(before) : encode(before, encoding),
      Buffer.from([0xff]),
      western('\n<p>End'),
    ]);
    const read = decodePage(page);
    expect(read).toEqual({ text: `${before}�\n<p>End`, flaws: [expect.anything()] });
    expect(read).toMatchObject({
      flaws: [{ line: before.split('\n').length, reason: expect.stringContaining('as �.') }],
    });
  });
});

it('what is no text is not decoded', () => {
  expect(decodePage(Uint8Array.from({ length: 200 }, (_, at) => at % 8))).toHaveProperty('broken');
});

describe('a hostile page is decoded at once', () => {
  it.each([
    ['beginnings of remarks', '<!--'],
    ['beginnings of elements', '<meta '],
    ['beginnings of scripts', '<script '],
    ['signs', '<'],
    ['entities', '&a'],
  ])('a megabyte of %s', (_, part) => {
    const page = western(`${part.repeat(1e6 / part.length)}\xff\xfe`);
    const start = performance.now();
    decodePage(page);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
