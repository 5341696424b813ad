import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageCode } from '../../../src/core/text/language.ts';
import { termsOf, wordsOf } from '../../../src/core/text/words.ts';
import { anyText } from '../../support/texts.ts';

const termsIn = (language: string, text: string) => termsOf(text, undefined, language);

describe('the forms of a word share a term', () => {
  it.each([
    ['ar', 'الهدنة هدنة'],
    ['da', 'våbenhvile våbenhvilen våbenhviler'],
    ['de', 'Waffenruhe Waffenruhen WAFFENRUHE'],
    ['de', 'Haus Häuser Häusern'],
    ['de', 'Straße STRASSE Strasse'],
    ['el', 'γέφυρα γέφυρες γεφυρα'],
    ['es', 'tregua treguas'],
    ['es', 'canción canciones CANCIÓN'],
    ['fi', 'talo talossa talojen'],
    ['fr', "accord accords l'accord l’accord d’accords"],
    ['fr', 'cheval chevaux'],
    ['hu', 'híd híddal hídon'],
    ['id', 'baca membaca dibaca'],
    ['it', "accordo accordi dell'accordo L’accordo"],
    ['ko', '다리 다리를 다리의 다리는'],
    ['nl', 'wapenstilstand wapenstilstanden'],
    ['no', 'avtale avtalen avtaler'],
    ['pt', 'trégua tréguas'],
    ['ro', 'armistițiul armistiţiului armistițiului'],
    ['ru', 'перемирие перемирия перемирию Перемирием'],
    ['sv', 'överenskommelse överenskommelsen överenskommelser'],
    ['tr', 'köprü köprüler köprünün'],
    ['tr', "Ankara Ankara'da Ankara’nın"],
    ['tr', 'İstanbul istanbul İSTANBUL'],
    ['tr', 'ışık IŞIK Işık'],
    ['ja', '始まる 始まり 始まった'],
  ])('%s: %s', (language, forms) => {
    expect(new Set(termsIn(language, forms)).size).toBe(1);
  });
});

describe('the words of a language', () => {
  it.each([
    ['de', 'Wann begann die Waffenruhe in der Stadt?', ['begann:de', 'waffenruh:de', 'stadt:de']],
    ['fr', 'Pourquoi le pont est-il fermé ?', ['pont:fr', 'ferm:fr']],
    ['es', '¿Cuándo se cerró el puente?', ['cerr:es', 'puent:es']],
    ['it', "Perché c'è una tregua?", ['tregu:it']],
    ['pt', 'Quem fechou a ponte?', ['fech:pt', 'pont:pt']],
    ['nl', 'Waarom is de brug dicht?', ['brug:nl', 'dicht:nl']],
    ['sv', 'Varför stängdes bron?', ['stang:sv', 'bron:sv']],
    ['ru', 'Когда началось перемирие?', ['нача:ru', 'перемир:ru']],
    ['tr', 'Köprü neden kapandı?', ['kopru:tr', 'kapa:tr']],
    ['ar', 'متى بدأت الهدنة؟', ['بدء:ar', 'هدن:ar']],
    ['pl', 'Kiedy zamknięto most?', ['zamknieto:pl', 'most:pl']],
    ['vi', 'Cây cầu đóng', ['cay:vi', 'cau:vi', 'dong:vi']],
    ['zh', '停战什么时候开始？', ['停战', '开始']],
    ['ja', '停戦はいつ始まりましたか', ['停战', '始']],
    ['th', 'การหยุดยิงเริ่มเมื่อไร', ['หยุด', 'ยิง', 'เริ่ม']],
    ['en', '停戦 began in ガザ', ['停战', 'begin', 'ガザ']],
  ])('%s: %s', (language, text, terms) => {
    expect(termsIn(language, text)).toEqual(terms);
  });

  it.each([
    ['de', 'nicht kein ohne nie'],
    ['fr', 'pas jamais sans aucun'],
    ['es', 'no nunca sin'],
    ['ru', 'не нет без'],
    ['it', 'non mai senza'],
    ['sv', 'inte aldrig utan'],
  ])('negations are never left out: %s', (language, text) => {
    expect(termsIn(language, text)).toHaveLength(text.split(' ').length);
  });

  it.each([
    ['de', '275.000 Menschen, 3,5 Prozent', ['275000', '3.5']],
    ['de', '1.234.567,89 Euro', ['1234567.89']],
    ['fr', '3,5 %', ['3.5']],
    ['ar', '٢٠١٦', ['2016']],
    ['zh', '1,500', ['1500']],
    ['de', '2016', ['2016']],
  ])('numbers are those of English: %s %s', (language, text, numbers) => {
    expect(termsIn(language, text).filter((term) => /^\d/.test(term))).toEqual(numbers);
  });

  it('a term is kept apart from that of another language', () => {
    expect(termsIn('fr', 'news')).not.toEqual(termsIn('en', 'new'));
    expect(termsIn('de', 'Gift')).not.toEqual(termsIn('en', 'gift'));
  });

  it('an acronym spelt like a common word is one in all languages', () => {
    expect(termsIn('de', 'Der WER Bericht')).toEqual(['WER', 'bericht:de']);
    expect(termsIn('ar', 'في km')).toEqual(['km:ar']);
  });

  it('are the same however often and whatever else was read before', () => {
    const text = 'Die Waffenruhe "is" US und WHO, news und 停戦.';
    const before = [termsIn('de', text), termsIn('en', text), termsIn('fr', text)];
    termsIn('de', text.toUpperCase());
    expect([termsIn('de', text), termsIn('en', text), termsIn('fr', text)]).toEqual(before);
  });
});

describe('offsets lead to the word as it is written', () => {
  const languages = ['en', 'de', 'fr', 'tr', 'ru', 'ar', 'hi', 'ja', 'zh', 'th', 'ko', 'vi', 'und'];

  it.each([
    [
      'ja',
      '首相は「停戦は2016年に始まった」と述べた。',
      ['首相', '停戦', '2016', '年', '始', '述'],
    ],
    ['zh', '停战协议（2016年）生效', ['停战', '协议', '2016', '年', '生效']],
    ['th', 'สะพานปิดวันที่ 3', ['สะพาน', 'ปิด', 'วัน', '3']],
    ['fr', 'Il dit : « l’accord »', ['dit', 'l’accord']],
  ])('%s: %s', (language, text, surfaces) => {
    const words = wordsOf(text, undefined, language).filter(({ stop }) => !stop);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(surfaces);
  });

  it('in order, apart and never empty, whatever the text and the language', () => {
    const pieces = fc.constantFrom(
      '停戦は始まった',
      'สะพานปิด',
      '停战',
      'Häuser',
      "l'été",
      'İç',
      'ﺔ',
      'ͺสะพาน',
      'Ааа',
      'ﬁ',
    );
    const mixed = fc.array(fc.oneof(pieces, anyText)).map((all) => all.join(''));
    fc.assert(
      fc.property(mixed, fc.constantFrom(...languages), (text, language) => {
        let at = 0;
        for (const { start, end, term } of wordsOf(text, undefined, language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(term).not.toMatch(/^$|\s/);
          expect(text.slice(start, end).normalize('NFKC')).toMatch(/[\p{L}\p{N}]/u);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('the same in a long run without a space as in its parts', () => {
    const run = '停戦合意は月曜日に発効した'.repeat(200);
    const words = wordsOf(run);
    expect(words.map(({ start, end }) => run.slice(start, end)).join('')).toBe(run);
    expect(words.filter(({ start }) => start % 13 === 0)).toHaveLength(200);
  });
});

describe('a declared language', () => {
  it.each([
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['en_GB', 'en'],
    ['nb', 'no'],
    ['nn-NO', 'no'],
    ['zh-Hant-TW', 'zh'],
    ['', 'en'],
    [undefined, 'en'],
    ['Deutsch', 'en'],
  ])('%s is %s', (declared, code) => {
    expect(languageCode(declared)).toBe(code);
  });
});
