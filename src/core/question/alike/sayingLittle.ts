/** Words of a language as the terms of a text give them; none for a language without a list. */
type WordsByLanguage = Readonly<Record<string, ReadonlySet<string>>>;

function byLanguage(lists: Readonly<Record<string, string>>): WordsByLanguage {
  return Object.fromEntries(
    Object.entries(lists).map(([code, list]) => [code, new Set(list.trim().split(/\s+/))]),
  );
}

/**
 * Words that may stand in a question or be missing in it without a difference to what it asks, in small letters
 * without accents.
 */
export const SAYING_LITTLE: WordsByLanguage = byLanguage({
  en: `people person persons happen happens happened happening occur occurs occurred
    exactly actually really precisely roughly approximately currently now today please thing things
    anybody anyone somebody someone yet already there possibly maybe perhaps ever`,
  de: `menschen leute personen person passiert passierte geschah geschehen stattgefunden genau eigentlich denn
    derzeit aktuell bitte man ungefahr etwa gibt gab`,
  fr: 'personnes gens personne exactement actuellement passe lieu trouve trouvent environ donc',
  es: 'personas gente persona exactamente actualmente pasado encuentra encuentran aproximadamente',
  it: 'persone gente persona esattamente attualmente trova trovano circa',
  pt: 'pessoas gente pessoa exatamente atualmente fica ficam aproximadamente',
  nl: 'mensen personen persoon precies eigenlijk momenteel',
  sv: 'manniskor personer exakt egentligen',
  da: 'mennesker personer praecis egentlig',
  no: 'mennesker personer egentlig',
  ru: 'человек людеи люди именно примерно точно',
  uk: 'людеи люди саме приблизно точно',
  pl: 'osob ludzi osoby dokladnie wlasciwie',
  ja: 'の か が は を',
  zh: '了 的 究竟 到底',
});

/**
 * Words that are too common to search for, and yet turn what is asked: of what came before and what came after,
 * of most and of few.
 */
export const TURNING: WordsByLanguage = byLanguage({
  en: `before after until till since against under over above below between except most more few fewer less least
    only same other no not never without nobody none nothing neither nor nowhere first out off up down`,
  de: 'vor nach bis seit gegen unter uber zwischen ohne mehr nur wenig weniger',
  fr: 'avant apres jusque depuis contre sous sur entre sans plus moins seul seulement',
  es: 'antes despues hasta desde contra bajo sobre entre sin mas menos solo',
  it: 'prima dopo fino da contro sotto sopra tra fra senza piu meno solo',
  pt: 'antes depois ate desde contra sob sobre entre sem mais menos so apos',
  nl: 'voor na tot sinds tegen onder over tussen zonder meer minder alleen',
  sv: 'fore innan efter tills sedan mot under over mellan utan mer mindre bara',
  da: 'for efter indtil siden mod under over mellem uden mere mindre kun',
  no: 'for etter til siden mot under over mellom uten mer mindre bare',
  fi: 'ennen jalkeen asti vastaan alla ilman enemman vahemman vain',
  pl: 'przed po do przeciw pod nad miedzy bez wiecej mniej tylko',
  cs: 'pred po do proti pod nad mezi bez vice mene jen',
  ru: 'до после против под над между без больше меньше только перед',
  uk: 'до після проти під над між без більше менше тільки перед',
  tr: 'once sonra kadar karsi arasinda daha sadece',
  ro: 'inainte dupa pana contra sub intre fara mai numai',
  hu: 'elott utan ig ellen alatt felett kozott nelkul csak',
  ar: 'قبل بعد حتى ضد تحت فوق بين دون',
  hi: 'पहले बाद तक',
  id: 'sebelum sesudah setelah sampai antara sejak',
  ja: 'まで から',
  zh: '前 后 上 下 从 到',
  th: 'ก่อน หลัง ระหว่าง ตั้งแต่ ถึง',
});

/** English words that turn a question as one does: what may or will be, and of whom. */
export const TURNING_ENGLISH: Readonly<Record<string, string>> = {
  ...ofWords('he', 'he him his'),
  ...ofWords('she', 'she her hers'),
  ...ofWords('i', 'i me my mine'),
  ...ofWords('we', 'we us our ours'),
  ...ofWords('you', 'you your yours'),
  ...ofWords('will', `will would shall i'll we'll you'll they'll he'll she'll`),
  ...ofWords('can', 'can could might'),
  ...ofWords('must', 'should must ought'),
};

function ofWords(turn: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, turn]));
}

/** Articles, before which a preposition goes on leading the words behind. */
export const ARTICLES: WordsByLanguage = byLanguage({
  en: 'the a an any some this that these those its their his her our your my',
  de: `der die das den dem des ein eine einen einem einer eines diese dieser dieses diesen diesem seine seiner
    seinen ihre ihrer ihren`,
  fr: 'le la les l un une ce cet cette ces son sa ses leur leurs',
  es: 'el la los las un una unos unas este esta su sus',
  it: 'il lo la i gli le l un uno una questo questa suo sua',
  pt: 'o a os as um uma uns umas este esta seu sua',
  nl: 'de het een deze dit zijn haar hun',
  sv: 'den det de en ett',
  da: 'den det de en et',
  no: 'den det de en et ei',
  ro: 'un o',
  hu: 'a az egy',
  el: 'ο η το οι τα τον την του της των ενας μια ενα',
});

/**
 * What leads a place, a time or what something belongs to: such words may stand anywhere in a question. Those
 * that tell who does something to whom are missing on purpose.
 */
export const CIRCUMSTANCES: WordsByLanguage = byLanguage({
  en: 'in at on near during of within around inside about for with as among across through',
  de: 'in im an am bei beim von vom auf fur mit ins aus',
  fr: 'aa dans en de du des d chez sur pour avec aux au',
  es: 'en de del con por para sobre',
  it: 'a ad in nel nella nello nei di da del della dello dei delle degli con per su',
  pt: 'em no na nos nas de do da dos das com por para',
  nl: 'in te van op bij met voor',
  sv: 'i pa av hos vid fran med om',
  da: 'i pa af hos ved fra med om',
  no: 'i pa av hos ved fra med om',
  ru: 'в во у из о об при с со',
  uk: 'в у із з о об при',
  pl: 'w we z ze przy o u',
  cs: 'v ve z ze pri o u',
  ro: 'in la de din cu pe',
  ar: 'في من عن',
  ja: 'で に の',
  zh: '在 于',
});

/** What joins words of which either may come first. */
export const JOINING: WordsByLanguage = byLanguage({
  en: 'and or',
  de: 'und oder',
  fr: 'et ou',
  es: 'y e o u',
  it: 'e ed o',
  pt: 'e ou',
  nl: 'en of',
  sv: 'och eller',
  da: 'og eller',
  no: 'og eller',
  ru: 'и или',
  uk: 'і та або',
  pl: 'i oraz lub',
  cs: 'a nebo',
  tr: 've veya',
  ro: 'si sau',
  hu: 'es vagy',
  el: 'και η',
  fi: 'ja tai',
  id: 'dan atau',
  ar: 'و أو',
  ja: 'と や',
  zh: '和 与 跟 及',
});

/** What may stand before a question and asks nothing. */
export const FRAMES: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:please|hi|hey|hello|so|and|but|well|ok|okay) )*(?:(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody) (?:please )?(?:tell|explain|show|say|help)(?: to)?(?: me| us)?|(?:do|does) (?:you|anyone|anybody|someone|somebody) (?:happen to )?know|tell (?:me|us)|i(?:'d| would) (?:like|love) to know|i (?:want|need) to know|i(?:'m| am) (?:curious|wondering)|i wonder|any idea|(?:have you|does anyone have) any idea|please)(?: exactly)?(?: if(?= ))?(?: about)?(?= )/,
  de: /^(?:bitte )?(?:(?:konnen sie|kannst du|konnt ihr|konnten sie) (?:mir|uns) (?:bitte )?sagen|wei(?:ss|s)t du|wissen sie|wei(?:ss|s) jemand|sag(?:en sie)? mir)(?= )/,
  fr: /^(?:pouvez vous|peux tu|pourriez vous) (?:me|nous) dire(?= )|^(?:savez vous|sais tu|dites moi|dis moi)(?= )/,
  es: /^(?:puedes|puede|podrias|podria) decirme(?= )|^(?:sabes|sabe|dime|digame)(?= )/,
  ru: /^(?:скажите(?: пожалуиста)?|подскажите(?: пожалуиста)?|кто знает|вы знаете)(?= )/,
};
