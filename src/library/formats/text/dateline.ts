import { creditsAgency } from '../../../core/article/agency.ts';
import { sentencesOf } from '../../../core/text/sentence.ts';
import type { Span } from '../../../core/text/span.ts';

/** "WASHINGTON - ", "ALEPPO, Syria (Reuters) - ", and what begins a sentence behind it. */
const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu}.'’ -]*\p{Lu})\.?(?<region>, [\p{Lu}\p{N}][^-–—()]{0,39}?)?\s*(?<source>\([^)]{1,40}\)\s*)?(?:[-–—]|--)\s+(?=["'“„‘«»]?\p{Lu}(?!\p{Lu}{4}))/u;

const DASH = /\s(?:[-–—]|--)\s/;

/** Cities that agencies name without a country: where else is said of all others. */
const CITIES = new Set(
  `AMSTERDAM,ATHENS,ATLANTA,BAGHDAD,BALTIMORE,BANGKOK,BARCELONA,BEIJING,BEIRUT,BERLIN,BOSTON,BRASILIA,BRUSSELS,BUDAPEST,
  BUENOS AIRES,CAIRO,CHICAGO,CINCINNATI,CLEVELAND,COPENHAGEN,DALLAS,DENVER,DETROIT,DUBLIN,GENEVA,GIBRALTAR,
  GUATEMALA CITY,HAVANA,HELSINKI,HONG KONG,HONOLULU,HOUSTON,INDIANAPOLIS,ISLAMABAD,ISTANBUL,JERUSALEM,KABUL,KUWAIT CITY,
  KYIV,KIEV,LAS VEGAS,LIMA,LISBON,LONDON,LOS ANGELES,LUXEMBOURG,MADRID,MEXICO CITY,MIAMI,MILAN,MILWAUKEE,MINNEAPOLIS,
  MONACO,MONTREAL,MOSCOW,MUMBAI,MUNICH,NAIROBI,NEW DELHI,NEW ORLEANS,NEW YORK,OKLAHOMA CITY,OSLO,OTTAWA,PANAMA CITY,
  PARIS,PHILADELPHIA,PHOENIX,PITTSBURGH,PRAGUE,QUEBEC CITY,RIO DE JANEIRO,ROME,SALT LAKE CITY,SAN ANTONIO,SAN DIEGO,
  SAN FRANCISCO,SAN MARINO,SAO PAULO,SEATTLE,SEOUL,SHANGHAI,SINGAPORE,ST. LOUIS,STOCKHOLM,SYDNEY,TEHRAN,TEL AVIV,
  TOKYO,TORONTO,VATICAN CITY,VIENNA,WARSAW,WASHINGTON,ZURICH,
  BRÜSSEL,BRUXELLES,GENF,GENÈVE,HAMBURG,KÖLN,LISBOA,LYON,MARSEILLE,MILANO,MOSKAU,MÜNCHEN,NAPOLI,PEKING,PÉKIN,ROM,ROMA,
  TORINO,WIEN,ZÜRICH`.split(/,\s*/),
);

/**
 * The paragraph without the dateline that it begins with, which says where a report was filed, not what
 * it says. A subject in capitals may stand before a dash too ("BMW - the carmaker - said"), so it must
 * plainly be a place, and a sentence of its own must follow; what is left in does no harm.
 * @param text the article's, which may name the place again.
 */
export function withoutDateline(text: string, paragraph: Span): Span {
  const content = text.slice(paragraph.start, paragraph.end);
  const dateline = DATELINE.exec(content);
  if (!dateline || !isPlace(text, dateline.groups)) return paragraph;
  const behind = { start: paragraph.start + dateline[0].length, end: paragraph.end };
  const sentence = sentencesOf(text, behind)[0];
  // A second dash may end what the first one began.
  const isWhole = sentence && !DASH.test(text.slice(sentence.start, sentence.end));
  return isWhole ? behind : paragraph;
}

function isPlace(
  text: string,
  { place = '', region, source = '' }: RegExpExecArray['groups'] = {},
) {
  return region !== undefined || creditsAgency(source) || CITIES.has(place) || isNamed(text, place);
}

/** What stands before the name of a place in English and its neighbours. */
const AT =
  'in|at|near|of|from|to|outside|around|bei|nach|aus|von|en|de|à|a|di|da|em|te|van|uit|i|från|fra|w|z|do';

/** Whether the text says "in Aleppo" as well, in small letters, as it does not of an abbreviation. */
function isNamed(text: string, place: string): boolean {
  const name = place.replaceAll('.', '\\.');
  const named = new RegExp(`(?<!\\p{L})(?:${AT}) (${name})(?!\\p{L})`, 'giu');
  return Array.from(text.matchAll(named), ([, found = '']) => found).some(
    (found) => found !== place && /^\p{Lu}/u.test(found),
  );
}
