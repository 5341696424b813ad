// The commonest words of news in English, as they rank there by and large. Behind the last of each list come invented ones.

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb';

/** Base forms; a verb that is not regular has its past behind a stroke. */
export const COMMON_WORDS: Readonly<Record<PartOfSpeech, readonly string[]>> = {
  noun: list(`
    year government people state country company day week city group month time minister president police
    report official leader member plan market law court party talk case attack force security election
    program school service worker family business deal house bank area part problem number issue rate price
    power right office change child student home campaign industry team game system trade decision
    policy agency investigation job study spokesman spokeswoman statement war army soldier fighter border
    region district town village street hospital patient doctor drug disease virus vaccine test health water
    food energy oil gas plant climate storm flood fire earthquake victim death injury accident crash driver
    car train plane flight airport airline ship port road bridge project budget tax cost fund investor share
    profit loss sale customer product technology phone computer network data software internet website video
    picture film music book author artist festival museum church religion history century king queen prince
    parliament senate vote voter candidate opposition protest protester demonstration crowd strike union
    contract wage pension benefit reform bill measure proposal agreement treaty ceasefire
    negotiation meeting summit conference visit speech interview question answer reason result effect impact
    risk threat danger crisis conflict violence weapon bomb missile explosion rebel militant terrorist
    prisoner prison sentence judge lawyer trial charge crime murder victim suspect witness evidence officer
    commander general troop mission operation base camp refugee migrant immigrant citizen resident
    population community neighborhood building apartment room property land farm farmer crop animal forest
    river lake sea island coast beach mountain weather temperature record level growth economy inflation
    interest debt loan currency dollar euro reserve stock exchange trader analyst economist expert scientist
    researcher university college teacher class degree research science space satellite rocket engine
    factory production manufacturer supplier supply demand export import tariff sanction embassy ambassador
    diplomat ally enemy neighbor partner relation relationship tension effort support help aid donation
    charity organization institution council mayor governor secretary adviser director chairman executive
    manager employee staff player coach match season league goal score champion title medal race winner fan
    stadium club owner star actor show television radio newspaper journalist editor story article letter
    message email call warning order request appeal complaint claim charge fine penalty ban rule regulation
    license permit standard goal target deadline delay schedule date anniversary celebration holiday tour
    tourist hotel restaurant shop store kitchen meal wine coffee milk bread meat fish dog cat horse bird
    tree garden park museum gallery theater stage painting sculpture design fashion style color size
    distance speed weight height depth length surface corner edge center side`),
  verb: list(`
    say/said make/made call ask need help start show follow work want turn report announce expect lead/led
    pay/paid meet/met hold/held open close win/won lose/lost kill die live move play build/built sell/sold
    buy/bought offer agree refuse reject accept approve sign order demand warn urge accuse deny admit/admitted
    confirm claim promise threaten attack defend protect support oppose criticize praise blame arrest charge
    sentence release free capture seize control/controlled enter leave/left return arrive reach pass cross launch begin/began
    finish complete delay cancel/cancelled suspend resume extend end stop/stopped halt block prevent allow permit/permitted ban/banned limit
    restrict reduce cut/cut raise increase rise/rose fall/fell grow/grew drop/dropped decline climb jump double add
    remove replace restore repair damage destroy burn collapse strike/struck hit/hit injure wound rescue save
    treat test examine study investigate discover find/found lose/lost search identify name elect appoint
    dismiss resign retire hire employ train teach/taught learn develop design produce manufacture deliver
    supply import export invest spend/spent borrow lend/lent owe own share divide join unite form create
    establish publish print write/wrote record film broadcast/broadcast reveal disclose hide/hid explain
    describe discuss debate negotiate settle resolve decide choose/chose consider propose suggest recommend
    review monitor measure estimate predict forecast/forecast plan/planned prepare organize host visit attend`),
  adjective: list(`
    new last first other many more national local foreign political economic military public private former
    senior top major large small big high low long short old young early late recent current past future
    next previous final main central northern southern eastern western international global federal regional
    social legal illegal criminal civil human medical financial commercial industrial agricultural
    environmental nuclear chemical electric digital modern ancient historic traditional popular famous
    important serious severe dangerous deadly violent peaceful safe strong weak rich poor free open secret
    joint independent official unofficial special general common rare different similar full empty heavy
    light hot cold warm dry wet clean dirty fast slow quick sudden steady sharp deep wide narrow heavy
    difficult easy hard possible likely unlikely certain clear unclear true false right wrong good bad
    better worse best worst fresh annual monthly weekly daily temporary permanent
    urgent immediate initial additional extra total average double single several key controversial
    domestic remote urban rural coastal armed wounded injured missing dead alive homeless unemployed`),
  adverb: list(`
    also still already now then however recently soon later often never always again almost only nearly
    quickly slowly sharply heavily largely mainly partly fully strongly publicly privately officially
    immediately finally eventually previously currently initially apparently reportedly repeatedly
    unexpectedly suddenly widely briefly seriously safely peacefully directly jointly`),
};

export const FIRST_NAMES: readonly string[] = list(`
  James Mary John Patricia Robert Jennifer Michael Linda David Elizabeth William Barbara Richard Susan
  Joseph Jessica Thomas Sarah Daniel Karen Anna Maria Peter Laura Mark Helen George Ruth Paul Nina Ivan Olga
  Sergei Natalia Ahmed Fatima Hassan Leila Yusuf Amina Carlos Lucia Diego Elena Juan Sofia Pierre Camille
  Hans Greta Lars Ingrid Kenji Yuki Wei Mei Raj Priya Samuel Grace Kwame Abena Victor Clara Oscar Alice`);

/** Behind these come invented places. */
export const COMMON_PLACES: readonly string[] = list(
  `London, Paris, Berlin, Moscow, Washington, New York, Beijing, Tokyo, Brussels, Geneva, Cairo, Syria, Iraq,
  Russia, China, France, Germany, Spain, Italy, Turkey, Iran, India, Japan, Brazil, Mexico, Canada, Kenya,
  Nigeria, Ukraine, Poland, Greece, Sweden, Norway, Australia, Israel, Egypt, Madrid, Rome, Vienna, Athens`,
  ',',
);

export const ROLES: readonly string[] = list(
  `spokesman, spokeswoman, director, chairman, president, secretary, foreign minister, finance minister, mayor,
  governor, judge, lawyer, professor, economist, analyst, commander, general, chief executive, coach,
  head of the union, deputy director, ambassador, senator, police chief, chief scientist, editor`,
  ',',
);

/** What comes behind the name of an organisation. */
export const BODIES: readonly string[] = list(
  `Council, Bank, University, Group, Institute, Party, Airlines, Port Authority, Research Institute, Trade Union,
  Power Company, Health Agency, Security Council, Transport Authority, Relief Fund, Football Club, News Agency`,
  ',',
);

export const MONTHS: readonly string[] = list(
  'January February March April May June July August September October November December',
);

export const WEEKDAYS: readonly string[] = list(
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
);

function list(words: string, between: string | RegExp = /\s+/): string[] {
  const all = words.trim().split(between);
  return [...new Set(all.map((it) => it.replace(/\s+/g, ' ').trim()))];
}
