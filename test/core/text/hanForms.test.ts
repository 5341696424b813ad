import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplified } from '../../../src/core/text/hanForms.ts';
import { termsOf, wordsOf } from '../../../src/core/text/words.ts';

describe('Chinese characters', () => {
  it.each([
    ['traditional', '圖書館什麼時候重新開放', '图书馆什么时候重新开放'],
    ['Japanese', '図沢広発鉄', '图泽广发铁'],
    ['in a second traditional form', '臺裏羣爲', '台里群为'],
    ['of another character set', '\uf9b4\ufa19\u2f2f', '领神工'],
    ['simplified already', '图书馆什么时候重新开放', '图书馆什么时候重新开放'],
    ['and what is none of them', 'truce ひらがな 😀 가', 'truce ひらがな 😀 가'],
  ])('%s have one form', (_, written, form) => {
    expect(simplified(written)).toBe(form);
  });

  it('keep their place, and have no form of a form', () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x2e80, max: 0xfaff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(han, (text) => {
        const form = simplified(text);
        expect(form).toHaveLength(text.length);
        expect(simplified(form)).toBe(form);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words in Chinese', () => {
  const traditional =
    '老城區的圖書館將在2024年重新開放，館長李曉明說藏書增加到三十萬冊。科學家發現了新的細菌。';
  const simple =
    '老城区的图书馆将在2024年重新开放，馆长李晓明说藏书增加到三十万册。科学家发现了新的细菌。';

  it.each(['en', 'zh'])('are the same in both scripts, at the same places (%s)', (language) => {
    expect(wordsOf(traditional, undefined, language)).toEqual(wordsOf(simple, undefined, language));
  });

  it('are those of Japanese where Japanese is written', () => {
    expect(termsOf('東京大学の図書館', undefined, 'ja')).toEqual(
      termsOf('東京大学の圖書館', undefined, 'ja'),
    );
    expect(wordsOf('図書館は開館する').map(({ start, end }) => end - start)[0]).toBe(3);
  });
});
