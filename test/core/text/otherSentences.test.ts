import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/core/text/sentence.ts';
import { anyText } from '../../support/texts.ts';

const textsOf = (language: string, text: string) =>
  sentencesOf(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('sentences of other languages than English', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['de', ' ', ['Sie begann am 3. Oktober 2016.', 'Sie galt z. B. in Aleppo.', 'Dr. Meier kam.']],
    ['de', ' ', ['Es gab bzw. gibt Streit.', 'Er sagte: „Das reicht nicht.“', 'Dann ging er.']],
    ['de', ' ', ['Er kam im Jahr 2015.', 'Die Stadt schwieg.']],
    ['fr', ' ', ["M. Dupont a dit : « C'est ce qu'il est. »", 'Les combats ont repris.']],
    ['es', ' ', ['¿Quién lo rompió?', '¡Nadie lo sabe!', 'El Sr. Núñez calló.']],
    ['ru', ' ', ['Это было 3 октября 2016 г. в Алеппо.', 'А. С. Иванов молчал.', 'Кто виноват?']],
    ['tr', ' ', ['Ateşkes 3. günde bozuldu.', 'Dr. Yılmaz konuştu.']],
    ['ar', ' ', ['بدأت الهدنة يوم الاثنين.', 'هل انتهت الحرب؟', 'لا أحد يعرف!']],
    ['hi', ' ', ['युद्धविराम सोमवार को शुरू हुआ।', 'किसने इसे तोड़ा?']],
    [
      'zh',
      '',
      ['停战协议星期一生效。', '总理说：“战斗结束了。”', '居民什么时候回来？', '没有人知道！'],
    ],
    [
      'ja',
      '',
      ['停戦は月曜日に始まった。', '首相は「戦闘は終わった。」と述べた。', '誰も知らない！'],
    ],
    [
      'th',
      ' ',
      [
        'สภาเมืองมีมติเมื่อวันจันทร์ให้ปิดสะพานท่าเรือเก่าเป็นเวลาสิบเอ็ดสัปดาห์',
        'รถประจำทางจะใช้เส้นทางที่ยาวกว่าเลียบแม่น้ำ และเรือข้ามฟากจะออกทุกยี่สิบนาที',
        'คนขายของฝั่งเหนือกลัวว่าจะเสียลูกค้าไปมากกว่าปีที่แล้ว',
      ],
    ],
  ])('%s', (language, between, sentences) => {
    expect(textsOf(language, sentences.join(between))).toEqual(sentences);
  });

  it('hold every letter, in order and apart, whatever the text and the language', () => {
    const language = fc.constantFrom('de', 'fr', 'ru', 'tr', 'ar', 'hi', 'zh', 'ja', 'th');
    const thai = fc.constantFrom('สภาเมืองมีมติเมื่อวันจันทร์ให้ปิดสะพานท่าเรือเก่าเป็นเวลาสิบ ', '。', '」と');
    const mixed = fc.array(fc.oneof(thai, anyText)).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(mixed, language, (text, code) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text, { start: 0, end: text.length }, code)) {
          expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
