import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/library/formats/encoding/decode.ts';
import { decodeAny } from '../../../../src/library/formats/encoding/decodeAny.ts';
import { anyFileText } from '../../../support/texts.ts';

/** Part of Windows-1252 that the decoder of some releases of Node does not know. */
const PRINTERS_MARKS: readonly (readonly [string, number])[] = [
  ['€', 0x80],
  ['„', 0x84],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
];

const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of each character of an encoding, found out by decoding all of one and two bytes. */
function encoderOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = encoders.get(label);
  if (known) return known;
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label, { fatal: true });
  const note = (bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !bytesOf.has(character)) bytesOf.set(character, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let first = 0; first < 256; first += 1) note([first]);
  for (let first = 0x81; first < 255; first += 1) {
    for (let second = 0x40; second < 255; second += 1) note([first, second]);
  }
  if (label === 'windows-1252')
    for (const [mark, byte] of PRINTERS_MARKS) bytesOf.set(mark, [byte]);
  encoders.set(label, bytesOf);
  return bytesOf;
}

function encode(text: string, label: string): Uint8Array {
  const encoder = encoderOf(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = encoder.get(character);
      if (!bytes) throw new Error(`${label} has no ${character}`);
      return bytes;
    }),
  );
}

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

describe('what is not plainly a text in one encoding is left out', () => {
  const bytes = (...parts: readonly (string | readonly number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)),
    );

  it.each<readonly [string, Uint8Array, RegExp]>([
    ['a NUL byte in a text', bytes('One.\nTwo.\nThr\0ee.\n'), /NUL/],
    ['NUL in UTF-16', utf16('\ufeffThe bridge\0 is closed.', 'little'), /UTF-16/],
    ['UTF-16 cut off in a character', utf16('\ufeffOld.', 'little').subarray(0, -1), /UTF-16/],
    ['UTF-16 with half a surrogate pair', utf16('\ufeffOld \ud83d.', 'little'), /UTF-16/],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /UTF-16/],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /UTF-8/],
    ['a wrong byte in a UTF-8 text', bytes('Мост закрыт. ', [0xff], ' Надолго.'), /UTF-8/],
    [
      'Latin-1 pasted into UTF-8',
      bytes('Le café fermé a été rouvert à Genève. Ç', [0xe9]),
      /UTF-8/,
    ],
    ['UTF-8 that is cut off', bytes('Мост закрыт').subarray(0, -1), /UTF-8/],
    ['a letter that no word ends with', bytes('The bridge', [0xff]), /UTF-8/],
    ['one byte', bytes([0xe9]), /UTF-8/],
    ['bytes that Windows-1252 lacks', bytes('a caf', [0xe9], ' and ', [0x81]), /UTF-8/],
  ])('%s', (_, file, reason) => {
    expect(decodeAny(file)).toEqual({
      ...('line' in decodeAny(file) && { line: expect.any(Number) }),
      reason: expect.stringMatching(reason),
      remedy: expect.stringMatching(/\.$/),
    });
  });

  it('and nothing is ever replaced, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (file) => {
        const decoded = decodeAny(file);
        if (!('text' in decoded) || !decoded.remark) return;
        expect(decoded.text).not.toMatch(/[\ufffd\0]/);
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
