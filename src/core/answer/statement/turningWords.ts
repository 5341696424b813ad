import { termsOf } from '../../text/words.ts';

function termsIn(list: string): ReadonlySet<string> {
  return new Set(termsOf(list));
}

/**
 * What makes of something said something that is not: planned, tried, denied, doubted, ended, nearly so, or
 * once so. A sentence that has such a word, and a statement that has not, do not say the same.
 */
export const TURNING: ReadonlySet<string> = termsIn(
  `accuse accused ahead allege alleged allegedly almost anti appeal apparent apparently appear ask asked assume
  attempt avert avoid aim bid ban barely believe block call-off cancel cease challenge chance consider considered contest could
  danger deny denial deputy demand deputies desire discourage dispute disputed doubt doubtful dream dismiss drop
  end-to eventual ex except exclude expect expected expectation fail failed failure fake false falsely fear feared
  forbid forecast former formerly future halt hardly hope hoped hypothetical hypothetically idea ideally if
  imagine impossible improbable incorrect incorrectly instead intend intended intention invite keep-from lack
  likelihood likely limit might myth nearly necessarily neglect non offer once order originally oppose opposed ought
  part partial partially partly perhaps permit persuade plan planned plausible pledge possible possibility possibly
  potential potentially predict presumably pretend prevent previous previously probable probably prohibit
  promise propose proposed proposal prospect purported purportedly quasi quit rather refuse refusal reject
  rejected reluctant reportedly request resist risk rumour rumor scarcely seek seem semi speculate stop stopped
  strive suggest suggested supposed supposedly suspect suspected suspend theoretically theory threat threaten tried try
  trying uncertain unclear unconfirmed unlikely unsure unsuccessful unsuccessfully unable urge urged vice virtually want wanted warn
  warned warning wish withdraw would-be wrongly pseudo quarter half acting assistant vow unlike like little less rarely seldom besides impersonate resemble compare compared`,
);

/** By which a sentence tells that somebody says something, and not that it is so. */
export const REPORTING: ReadonlySet<string> = termsIn(
  `accord according add announce argue claim comment contend declare describe estimate explain insist maintain
  mention note quote recall remark report say said state stated statement stress tell told testify write wrote
  emphasize emphasise assert concede admit reveal disclose inform spokesman spokeswoman official confirm`,
);

/** Words that change nothing in what is said. */
export const IDLE: ReadonlySet<string> = termsIn(
  `also already actually currently finally however indeed moreover meanwhile nevertheless now officially own really
  recently subsequently therefore thus respectively namely today still even quite just`,
);

const PAIRS = `
rise fall, rise drop, rise decline, increase decrease, increase fall, increase decline, increase reduce, grow shrink, grow decline, gain lose,
win lose, victory defeat, win defeat, begin end, begin stop, begin finish, start stop, start end, open close, open shut,
first last, early late, earlier later, earliest latest, old new, old young, older younger, oldest youngest, oldest newest,
large small, larger smaller, largest smallest, big small, bigger smaller, biggest smallest, high low, higher lower, highest lowest, long short,
longer shorter, longest shortest, tall short, tallest shortest, strong weak, stronger weaker, fast slow, faster slower, hot cold, warm cold, wet dry,
good bad, better worse, best worst, rich poor, hard easy, difficult easy, heavy light, deep shallow, wide narrow, common rare, frequent rare,
accept reject, accept refuse, approve reject, allow ban, allow forbid, permit ban, permit prohibit, support oppose, confirm deny,
admit deny, agree disagree, succeed fail, success failure, pass fail, alive dead, live die, live dead, born die, arrive leave, arrive depart,
enter leave, enter exit, join leave, come go, buy sell, borrow lend, give take, send receive, attack defend, advance retreat, build destroy,
create destroy, include exclude, guilty innocent, acquit convict, legal illegal, lawful unlawful, possible impossible, public private, male female, man woman,
men women, boy girl, husband wife, brother sister, father mother, son daughter, north south, northern southern, east west, eastern western,
northwest southeast, northeast southwest, northwestern southeastern, northeastern southwestern, northwest northeast, northwest southwest, southwest southeast, northeast southeast,
left right, top bottom, upper lower, inside outside, inner outer, internal external, above below, maximum minimum, most least, more less, more fewer,
major minor, majority minority, positive negative, plus minus, import export, urban rural, domestic foreign, national international, local
national, ally enemy, friend enemy, love hate, like dislike, hire fire, appoint dismiss, peace war, peaceful violent, war truce, day night, morning evening, winter
summer, spring autumn, permanent temporary, active inactive, present absent, presence absence, present past, rare frequent, popular
unpopular, successful unsuccessful, realistic unrealistic, expensive cheap, cheaper dearer, quick slow, quickly slowly, rapidly slowly, tighten loosen,
strengthen weaken, improve worsen, raise lower, raise cut, hawk dove, optimistic pessimistic, full empty, complete incomplete, before after, conservative liberal,
ascend descend, expand shrink, expand contract, widen narrow, thick thin, visible invisible, dark bright, dark light, ancient modern, primary secondary, superior inferior,
solid liquid, clockwise anticlockwise, vertical horizontal, voluntary compulsory, mandatory optional, agree refuse, tighter looser, remember forget,
safe dangerous, natural artificial, simple complex, single married, proponent opponent, winner loser, upstream downstream, uphold overturn
`;

/** Pairs of terms of which one says that the other is not so. */
const OPPOSITES: ReadonlySet<string> = new Set(
  PAIRS.split(',').flatMap((pair) => {
    const [a, b] = pair.trim().split(/\s+/).map(termOf);
    return a && b && a !== b ? [`${a} ${b}`, `${b} ${a}`] : [];
  }),
);

function termOf(word: string): string {
  // Some of them are too common to be searched for, and some are numbers: those have no term of their own.
  return word === 'first' ? word : (termsOf(word)[0] ?? word);
}

/** What makes a word its opposite, and hardly begins another one: "unrealistic", but not "under". */
const UNDOING = /^(?:un(?!der|i|til)|non)(?=\p{L}{4})/u;

/** Words that are another one's opposite by a beginning that many words have. */
const UNDONE: ReadonlySet<string> = termsIn(
  `impossible imperfect impatient improbable impractical immature immobile immoral inactive inaccurate inadequate
  incapable incompatible incomplete inconsistent incorrect independent indirect ineffective inefficient inequality inexpensive
  informal insecure insensitive insignificant insufficient intolerant invalid invisible involuntary inability
  illegal illegible illiterate illogical irrational irregular irrelevant irresponsible irreversible disable disadvantage disagree
  disallow disappear disapprove disarm disconnect discontinue dishonest dislike disloyal disobey disorder disprove
  dissatisfied dissimilar distrust disunited`,
);

/** Whether one of two terms says that the other is not so. */
export function areOpposites(a: string, b: string): boolean {
  return OPPOSITES.has(`${a} ${b}`) || isUndone(a, b) || isUndone(b, a);
}

function isUndone(term: string, other: string): boolean {
  if (term.length <= other.length) return false;
  return (
    term.replace(UNDOING, '') === other ||
    (UNDONE.has(term) &&
      /^(?:i[lmnr]|dis)/.test(term) &&
      term.replace(/^(?:i[lmnr]|dis)/, '') === other)
  );
}
