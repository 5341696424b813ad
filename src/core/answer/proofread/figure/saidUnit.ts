import { DEFAULT_LANGUAGE } from '../../../text/language.ts';
import { unitBefore, unitBehind } from '../../values/unit.ts';

/** What a number measures, under one name in all languages; nothing is turned into another unit. */
export interface SaidUnit {
  readonly name: string;
  /** UTF-16 code units that it takes, with what joins it to the number. */
  readonly length: number;
}

/** What things are counted in. */
export const COUNT = 'count';

/** Words for units in other languages, by the English ones that `values/unit.ts` knows; signs are the same in all. */
const FOREIGN: Readonly<Record<string, readonly (readonly [pattern: string, english: string])[]>> =
  {
    de: [
      ['Prozentpunkten?', 'percentage points'],
      ['Prozent|v\\. ?H\\.', 'percent'],
      ['Sekunden?', 'seconds'],
      ['Minuten?', 'minutes'],
      ['Stunden?', 'hours'],
      ['Tagen?|Tage', 'days'],
      ['Wochen?', 'weeks'],
      ['Monaten?|Monate', 'months'],
      ['Jahren?|Jahre', 'years'],
      ['Zentimetern?', 'cm'],
      ['Kilometern?', 'km'],
      ['Metern?', 'metres'],
      ['Gramm', 'grams'],
      ['Kilogramm|Kilo', 'kg'],
      ['Tonnen?', 'tonnes'],
      ['Litern?', 'litres'],
      ['Hektar', 'hectares'],
      ['Quadratkilometern?', 'km²'],
      ['Quadratmetern?', 'm²'],
      ['Grad Celsius|Grad', '°C'],
      ['Euro', 'euros'],
      ['(?:US-)?Dollars?', 'dollars'],
    ],
    fr: [
      ['points? de pourcentage', 'percentage points'],
      ['pour ?cent|pourcents?', 'percent'],
      ['secondes?', 'seconds'],
      ['minutes?', 'minutes'],
      ['heures?', 'hours'],
      ['jours?', 'days'],
      ['semaines?', 'weeks'],
      ['mois', 'months'],
      ['ans?|années?', 'years'],
      ['centimètres?', 'cm'],
      ['kilomètres?', 'km'],
      ['mètres? carrés?', 'm²'],
      ['mètres?', 'metres'],
      ['grammes?', 'grams'],
      ['kilo(?:gramme)?s?', 'kg'],
      ['tonnes?', 'tonnes'],
      ['litres?', 'litres'],
      ['hectares?', 'hectares'],
      ['degrés?(?: Celsius)?', '°C'],
      ['euros?', 'euros'],
      ['dollars?', 'dollars'],
    ],
    es: [
      ['puntos porcentuales', 'percentage points'],
      ['por ciento|por cien', 'percent'],
      ['segundos?', 'seconds'],
      ['minutos?', 'minutes'],
      ['horas?', 'hours'],
      ['días?', 'days'],
      ['semanas?', 'weeks'],
      ['mes(?:es)?', 'months'],
      ['años?', 'years'],
      ['centímetros?', 'cm'],
      ['kilómetros?', 'km'],
      ['metros? cuadrados?', 'm²'],
      ['metros?', 'metres'],
      ['gramos?', 'grams'],
      ['kilo(?:gramo)?s?', 'kg'],
      ['toneladas?', 'tonnes'],
      ['litros?', 'litres'],
      ['hectáreas?', 'hectares'],
      ['grados?(?: Celsius| centígrados)?', '°C'],
      ['euros?', 'euros'],
      ['dólares|dólar', 'dollars'],
    ],
    ru: [
      ['процентн\\p{L}+ пункт\\p{L}*', 'percentage points'],
      ['процент\\p{L}*', 'percent'],
      ['секунд\\p{L}*', 'seconds'],
      ['минут\\p{L}*', 'minutes'],
      ['час(?:ов|а|ам|ами|ах)?', 'hours'],
      ['дн(?:я|ей|ям|ями|ях)|день', 'days'],
      ['недел\\p{L}+', 'weeks'],
      ['месяц\\p{L}*', 'months'],
      ['лет|год(?:а|ам|ами|ах)?', 'years'],
      ['сантиметр\\p{L}*', 'cm'],
      ['километр\\p{L}*|км', 'km'],
      ['метр(?:а|ов|ам|ами|ах)?|м', 'metres'],
      ['грамм\\p{L}*', 'grams'],
      ['килограмм\\p{L}*|кг', 'kg'],
      ['тонн\\p{L}*', 'tonnes'],
      ['литр\\p{L}*', 'litres'],
      ['гектар\\p{L}*|га', 'hectares'],
      ['градус\\p{L}*(?: Цельсия)?', '°C'],
      ['евро', 'euros'],
      ['доллар\\p{L}*', 'dollars'],
      ['рубл\\p{L}+|руб\\.?', 'roubles'],
    ],
    ja: [
      ['パーセントポイント|ポイント', 'percentage points'],
      ['パーセント', 'percent'],
      ['秒(?:間)?', 'seconds'],
      ['分間', 'minutes'],
      ['時間', 'hours'],
      ['日間', 'days'],
      ['週間', 'weeks'],
      ['[かカヶケ]月(?:間)?', 'months'],
      ['年間', 'years'],
      ['センチ(?:メートル)?', 'cm'],
      ['キロメートル', 'km'],
      ['メートル', 'metres'],
      ['グラム', 'grams'],
      ['キログラム', 'kg'],
      ['トン', 'tonnes'],
      ['リットル', 'litres'],
      ['ヘクタール', 'hectares'],
      ['ユーロ', 'euros'],
      ['ドル', 'dollars'],
      ['円', 'yen'],
      ['ルーブル', 'roubles'],
    ],
  };

interface ForeignUnits {
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const tables = new Map<string, ForeignUnits | undefined>();

function foreignUnits(language: string): ForeignUnits | undefined {
  if (tables.has(language)) return tables.get(language);
  const rows = FOREIGN[language]?.toSorted(([a], [b]) => b.length - a.length);
  const isUnspaced = language === 'ja';
  const joint = isUnspaced ? '^\\s?' : "^(?:[ \\u00a0\\u202f-]?)(?:d['’]|de |d’)?";
  const table = rows && {
    pattern: new RegExp(
      `${joint}(?:${rows.map(([it]) => `(${it})`).join('|')})${isUnspaced ? '' : '(?![\\p{L}\\p{N}])'}`,
      'iu',
    ),
    names: rows.map(([, english]) => nameOfUnit(` ${english}`)?.name ?? english),
  };
  tables.set(language, table);
  return table;
}

/** The sign of a currency that stands at the end of what is before a number. */
export function saidUnitBefore(text: string): SaidUnit | undefined {
  const found = unitBefore(text);
  return found && { name: `${found.unit.name} ${found.unit.factor}`, length: found.length };
}

/** The unit that stands at the beginning of what follows a number. */
export function saidUnitBehind(text: string, language: string): SaidUnit | undefined {
  const foreign = language === DEFAULT_LANGUAGE ? undefined : foreignUnits(language);
  const match = foreign?.pattern.exec(text);
  if (match) {
    const at = match.slice(1).findIndex((it) => it !== undefined);
    const name = foreign?.names[at];
    return name === undefined ? undefined : { name, length: match[0].length };
  }
  return language === DEFAULT_LANGUAGE ? nameOfUnit(text) : signBehind(text);
}

/** What every language writes so: "%", "km", "€". */
const SIGN =
  /^[ \u00a0\u202f]?(?:[%％€$£¥₽](?!\p{N})|(?:°\s?[CF]|[mck]?m[²³]?|[kKMG]?W|m?g|kg|ha)(?![\p{L}\p{N}]))/u;
const MONEY: Readonly<Record<string, string>> = {
  '€': 'euros',
  $: 'dollars',
  '£': 'GBP',
  '¥': 'yen',
  '₽': 'roubles',
};

function signBehind(text: string): SaidUnit | undefined {
  const sign = SIGN.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const bare = sign.trim().normalize('NFKC').replace('m2', 'm²').replace('m3', 'm³');
  const found = nameOfUnit(` ${MONEY[bare] ?? bare}`);
  return found && { name: found.name, length: sign.length };
}

function nameOfUnit(text: string): SaidUnit | undefined {
  // "5 % a year" and "5 % a share" are of what, not how fast; only what is written as a rate is one.
  const found = unitBehind(text);
  return found && { name: `${found.unit.name} ${found.unit.factor}`, length: found.length };
}
