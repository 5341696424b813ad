import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/library/formats/encoding/decode.ts';
import { decodeAny } from '../../../../src/library/formats/encoding/decodeAny.ts';
import { encode } from '../../../support/encode.ts';
import { anyFileText } from '../../../support/texts.ts';

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const little = Buffer.from(text, 'utf16le');
  return order === 'little' ? little : little.swap16();
}

const TEXTS = {
  german:
    'Der Stadtrat sperrte am Montag die alte Hafenbrücke. „Das reicht nicht für alle Händler“, hieß es später – viele fürchten, Kunden zu verlieren.',
  french:
    'Le maire a décidé de fermer le vieux pont après les tempêtes. Les commerçants ont été prévenus très tôt ; ça ne les a guère rassurés.',
  spanish: 'El puente cerró el lunes. ¿Quién lo decidió? El señor Núñez, según se supo después.',
  polish:
    'Rada miasta postanowiła zamknąć stary most, ponieważ jego filary przesunęły się od zimowych burz. Kupcy boją się, że stracą wielu klientów.',
  czech:
    'Městská rada rozhodla, že uzavře starý přístavní most. Obchodníci se bojí, že ztratí mnoho zákazníků, kteří dříve přicházeli pěšky.',
  turkish:
    'Belediye meclisi eski liman köprüsünü kapatmaya karar verdi, çünkü ayakları kış fırtınalarından beri yerinden oynadı. Esnaf müşterisini kaybetmekten korkuyor.',
  greek:
    'Το δημοτικό συμβούλιο αποφάσισε να κλείσει την παλιά γέφυρα του λιμανιού, επειδή δύο κολόνες της μετακινήθηκαν.',
  russian:
    'Городской совет решил закрыть старый портовый мост, потому что две его опоры сдвинулись после зимних бурь.',
  arabic: 'قرر مجلس المدينة إغلاق جسر الميناء القديم لأن اثنتين من دعائمه تحركتا منذ العواصف.',
  japanese: '市議会は古い港の橋を閉鎖することを決めた。渡し船は二十分ごとに運航する。',
  simplified: '市议会决定关闭旧港大桥，因为它的两座桥墩移动了。渡船每二十分钟一班。',
  traditional:
    '市議會決定關閉舊港大橋，因為它的兩座橋墩移動了。公共汽車將沿著河邊走較遠的路，渡船每二十分鐘一班，直到工程結束。',
  korean: '시의회는 오래된 항구 다리를 폐쇄하기로 결정했다. 나룻배는 이십 분마다 운항한다.',
} as const;

describe('a text in another encoding is read and said', () => {
  it.each<readonly [keyof typeof TEXTS, label: string, named: string]>([
    ['german', 'windows-1252', 'windows-1252'],
    ['french', 'windows-1252', 'windows-1252'],
    ['spanish', 'windows-1252', 'windows-1252'],
    ['polish', 'windows-1250', 'windows-1250'],
    ['polish', 'iso-8859-2', 'iso-8859-2'],
    ['czech', 'windows-1250', 'windows-1250'],
    ['turkish', 'windows-1254', 'windows-1254'],
    ['greek', 'iso-8859-7', 'iso-8859-7'],
    ['russian', 'windows-1251', 'windows-1251'],
    ['russian', 'koi8-r', 'koi8-r'],
    ['russian', 'iso-8859-5', 'iso-8859-5'],
    ['arabic', 'windows-1256', 'windows-1256'],
    ['japanese', 'shift_jis', 'shift_jis'],
    ['japanese', 'euc-jp', 'euc-jp'],
    ['simplified', 'gb18030', 'gb18030'],
    ['simplified', 'gbk', 'gb18030'],
    ['traditional', 'big5', 'big5'],
    ['korean', 'euc-kr', 'euc-kr'],
  ])('%s in %s', (language, label, named) => {
    const text = TEXTS[language];
    const decoded = decodeAny(encode(text, label));
    expect(decoded).toEqual({
      text,
      remark: {
        reason: expect.stringMatching(new RegExp(` ${named}\\.$`, 'i')),
        remedy: 'Save it as UTF-8 if characters look wrong.',
      },
    });
  });

  it.each([
    ['one accent in an English text', 'The café is closed.\n'],
    ['quotation marks alone', 'He said “no”.\n'],
    ['an apostrophe and a dash', 'It’s closed – for now.\n'],
    ['accents at the beginning of words', 'À la carte, État, Ägypten\n'],
  ])('Windows-1252: %s', (_, text) => {
    expect(decodeAny(encode(text, 'windows-1252'))).toMatchObject({
      text,
      remark: { reason: expect.stringContaining('Windows-1252') },
    });
  });

  it('also where only a late line is not ASCII', () => {
    const text = `${'The bridge is closed.\n'.repeat(5000)}${TEXTS.russian}\n`;
    expect(decodeAny(encode(text, 'windows-1251'))).toMatchObject({ text });
  });

  it.each(['little', 'big'] as const)('UTF-16, %s-endian, with a mark and without', (order) => {
    for (const text of ['The bridge is closed.\nFor long.', TEXTS.russian, TEXTS.greek]) {
      const remark = { reason: expect.stringContaining('UTF-16') };
      expect(decodeAny(utf16(`\ufeff${text}`, order))).toMatchObject({ text, remark });
      expect(decodeAny(utf16(text, order))).toMatchObject({ text, remark });
    }
    expect(decodeAny(utf16(`\ufeff${TEXTS.japanese}`, order))).toMatchObject({
      text: TEXTS.japanese,
    });
  });
});

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)),
  );

describe('a text of which few bytes are damaged is read, and their line is said', () => {
  it.each<readonly [string, Uint8Array, text: string, line: number, encoding: string]>([
    [
      'a wrong byte in UTF-8',
      bytes('Мост\r\nзакрыт. ', [0xff], ' Надолго.'),
      'Мост\r\nзакрыт. � Надолго.',
      2,
      'UTF-8',
    ],
    [
      'a wrong byte in ASCII',
      bytes('One.\n\nThe brid', [0xff], 'e is closed.'),
      'One.\n\nThe brid�e is closed.',
      3,
      'UTF-8',
    ],
    [
      'a sign of its own before it',
      bytes('Мост �.\nЗакрыт �.\nThr', [0xff], 'e.'),
      'Мост �.\nЗакрыт �.\nThr�e.',
      3,
      'UTF-8',
    ],
    [
      'Latin-1 pasted into UTF-8',
      bytes('Le café fermé a été rouvert à Genève.\nÇ', [0xe9], 'tait'),
      'Le café fermé a été rouvert à Genève.\nÇ�tait',
      2,
      'UTF-8',
    ],
    ['UTF-8 that is cut off', bytes('Мост закрыт').subarray(0, -1), 'Мост закры�', 1, 'UTF-8'],
    [
      'a wrong byte in Shift_JIS',
      Buffer.concat([encode(`${TEXTS.japanese}\n`, 'shift_jis'), bytes([0xff, 0x0a])]),
      `${TEXTS.japanese}\n�\n`,
      2,
      'Shift_JIS',
    ],
  ])('%s', (_, file, text, line, encoding) => {
    expect(decodeAny(file)).toEqual({
      text,
      remark: {
        line,
        reason: `It holds bytes that are no text in ${encoding}; they are read as �.`,
        remedy: 'Write what is meant there; the line named has the first of them.',
      },
    });
  });
});

describe('what is no text is left out', () => {
  it.each<readonly [string, Uint8Array, RegExp]>([
    ['a NUL byte in a text', bytes('One.\nTwo.\nThr\0ee.\n'), /NUL/],
    ['NUL in UTF-16', utf16('\ufeffThe bridge\0 is closed.', 'little'), /UTF-16/],
    ['UTF-16 cut off in a character', utf16('\ufeffOld.', 'little').subarray(0, -1), /UTF-16/],
    ['UTF-16 with half a surrogate pair', utf16('\ufeffOld \ud83d.', 'little'), /UTF-16/],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /UTF-16/],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /UTF-8/],
    ['one byte', bytes([0xe9]), /UTF-8/],
    ['as many wrong bytes as others', bytes('abc', [0xff, 0xfe, 0xff], 'd'), /UTF-8/],
    ['bytes that Windows-1252 lacks', bytes('a caf', [0xe9], ' and ', [0x81]), /UTF-8/],
  ])('%s', (_, file, reason) => {
    const decoded = decodeAny(file);
    expect(decoded).toEqual({
      ...('line' in decoded && { line: expect.any(Number) }),
      reason: expect.stringMatching(reason),
      remedy: expect.stringMatching(/\.$/),
    });
  });

  it('and nothing is ever replaced without a word of the line, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (file) => {
        const decoded = decodeAny(file);
        if (!('text' in decoded) || !decoded.remark) return;
        expect(decoded.text).not.toContain('\0');
        expect(decoded.text.includes('�')).toBe(decoded.remark.line !== undefined);
      }),
      { numRuns: 500 },
    );
  });
});

it('UTF-8 is decoded without a remark, whatever the text', () => {
  fc.assert(
    fc.property(anyFileText, (text) => {
      const file = new TextEncoder().encode(text);
      expect(decodeAny(file)).toEqual(decode(file));
    }),
  );
});
