import { describe, expect, it } from 'vitest';
import { detectLanguage, withLanguage } from '../../../src/library/packing/detectLanguage.ts';
import { articleOf } from '../../support/library.ts';

/** The beginning of the same report in many languages. */
const REPORTS = {
  ar: 'قرر مجلس المدينة يوم الاثنين إغلاق جسر الميناء القديم لمدة أحد عشر أسبوعا، لأن اثنتين من دعائمه تحركتا منذ عواصف الشتاء.',
  cs: 'Městská rada v pondělí rozhodla, že na jedenáct týdnů uzavře starý přístavní most, protože se dva jeho pilíře posunuly.',
  da: 'Byrådet besluttede mandag at lukke den gamle havnebro i elleve uger, fordi to af dens piller har flyttet sig siden vinterens storme.',
  de: 'Der Stadtrat beschloss am Montag, die alte Hafenbrücke für elf Wochen zu sperren, weil sich zwei ihrer Pfeiler bewegt haben.',
  el: 'Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα να κλείσει την παλιά γέφυρα του λιμανιού για έντεκα εβδομάδες.',
  es: 'El ayuntamiento decidió el lunes cerrar el viejo puente del puerto durante once semanas, porque dos de sus pilares se han movido.',
  fi: 'Kaupunginvaltuusto päätti maanantaina sulkea vanhan satamasillan yhdeksitoista viikoksi, koska kaksi sen pilaria on liikkunut.',
  fr: 'Le conseil municipal a décidé lundi de fermer le vieux pont du port pendant onze semaines, car deux de ses piliers ont bougé.',
  hu: 'A városi tanács hétfőn úgy döntött, hogy tizenegy hétre lezárja a régi kikötői hidat, mert két pillére elmozdult.',
  id: 'Dewan kota pada hari Senin memutuskan untuk menutup jembatan pelabuhan lama selama sebelas minggu, karena dua tiangnya bergeser.',
  it: 'Il consiglio comunale ha deciso lunedì di chiudere il vecchio ponte del porto per undici settimane, perché due piloni si sono mossi.',
  ja: '市議会は月曜日、冬の嵐のあと橋脚の二本が動いたため、古い港の橋を十一週間閉鎖することを決めた。',
  ko: '시의회는 월요일에 겨울 폭풍 이후 교각 두 개가 움직였기 때문에 오래된 항구 다리를 폐쇄하기로 결정했다.',
  nl: 'De gemeenteraad besloot maandag de oude havenbrug elf weken te sluiten, omdat twee pijlers sinds de winterstormen zijn verschoven.',
  no: 'Bystyret bestemte mandag å stenge den gamle havnebroen i elleve uker, fordi to av pilarene har beveget seg siden vinterstormene.',
  pl: 'Rada miasta postanowiła w poniedziałek zamknąć stary most portowy na jedenaście tygodni, ponieważ dwa jego filary przesunęły się.',
  pt: 'A câmara municipal decidiu na segunda-feira fechar a velha ponte do porto durante onze semanas, porque dois pilares se moveram.',
  ro: 'Consiliul local a hotărât luni să închidă vechiul pod al portului timp de unsprezece săptămâni, pentru că doi piloni s-au mișcat.',
  ru: 'Городской совет в понедельник решил закрыть старый портовый мост на одиннадцать недель, потому что две его опоры сдвинулись.',
  sv: 'Kommunfullmäktige beslutade i måndags att stänga den gamla hamnbron i elva veckor, eftersom två av dess pelare har rört sig.',
  th: 'สภาเมืองมีมติเมื่อวันจันทร์ให้ปิดสะพานท่าเรือเก่าเป็นเวลาสิบเอ็ดสัปดาห์ เพราะเสาสองต้นขยับตั้งแต่พายุฤดูหนาว',
  tr: 'Belediye meclisi pazartesi günü eski liman köprüsünü on bir hafta boyunca kapatmaya karar verdi, çünkü ayaklarından ikisi oynadı.',
  uk: 'Міська рада в понеділок вирішила закрити старий портовий міст на одинадцять тижнів, бо дві його опори зрушилися.',
  zh: '市议会星期一决定将旧港大桥关闭十一个星期，因为它的两座桥墩在冬季风暴之后移动了。',
} as const;

const ENGLISH =
  'The council decided on Monday to close the old harbour bridge for eleven weeks, because two of its pillars had moved.';

describe('the language of a text is found out', () => {
  it.each(Object.entries(REPORTS))('%s', async (language, text) => {
    expect(await detectLanguage([text])).toBe(language);
  });

  it.each<readonly [string, readonly string[]]>([
    ['an English text', [ENGLISH]],
    [
      'an English text with a quotation',
      [`${ENGLISH} “Das reicht nicht für alle Händler”, said one.`],
    ],
    [
      'names alone',
      ['Aleppo, Damascus, Homs, Idlib, Palmyra, Raqqa, Hama, Latakia, Tartus, Daraa'],
    ],
    ['numbers', ['1,500 2,300 17 18 19 2016-10-03 5.5 7.25 8.125']],
    ['a short text', ['Die Brücke ist zu.']],
    ['nothing', []],
    ['an address', ['https://example.org/die/bruecke/ist/seit/montag/gesperrt/und/bleibt/es']],
    ['as much of one language as of another', [REPORTS.de, REPORTS.ru]],
  ])('and nothing is said of %s', async (_, stretches) => {
    expect(await detectLanguage(stretches)).toBeUndefined();
  });
});

describe('an article', () => {
  it('has the language of its longest blocks', async () => {
    const article = articleOf(
      'a.md',
      `# Reuters\n\nAll rights reserved by the agency.\n\n${REPORTS.de}\n`,
    );
    expect(await withLanguage(article)).toEqual({ ...article, language: 'de' });
  });

  it('that is English stays as it is', async () => {
    const article = articleOf('a.md', `# A bridge\n\n${ENGLISH}\n`);
    expect(await withLanguage(article)).toBe(article);
  });

  it('keeps the language that it declares', async () => {
    const article = articleOf('a.md', `---\nlanguage: de-CH\n---\n\n${REPORTS.fr}\n`);
    expect((await withLanguage(article)).language).toBe('de-CH');
  });
});
