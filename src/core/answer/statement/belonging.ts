import { BASE_FORMS } from '../../text/irregularForms.ts';
import type { Correspondence } from './alignment.ts';
import { isPlacing } from './lead.ts';
import { isTime, type Notion } from './notion.ts';
import { REPORTING } from './turningWords.ts';

/** What is looked at: a statement, a sentence, which notions say the same, and the place that differs. */
export interface Compared extends Correspondence {
  readonly statement: readonly Notion[];
  readonly sentence: readonly Notion[];
  readonly place: number | undefined;
}

/** Whether the sentence says it of something else: of what stands between, ahead, or in another clause. */
export function isOfOther(compared: Compared): boolean {
  return (
    compared.statement.some(
      (_, at) => isPartOfOther(at, compared) || isAcrossClauses(at, compared),
    ) || hasOtherSubject(compared)
  );
}

function isFree(at: number, { sentence, taken, place }: Compared): boolean {
  return sentence[at] !== undefined && !taken.has(at) && at !== place;
}

const isAdverb = ({ lower }: Notion) => /ly$/.test(lower);
const isPossessive = ({ lower }: Notion) => /['’]s?$/.test(lower);

/** Whether something close behind it is what is spoken of: "Kerry's spokesman said", "the school board voted". */
function isPartOfOther(at: number, compared: Compared): boolean {
  const { statement, sentence, places } = compared;
  const own = places[at];
  const here = own === undefined ? undefined : sentence[own];
  const next = own === undefined ? undefined : sentence[own + 1];
  if (own === undefined || !here || !next?.isClose || !isFree(own + 1, compared)) return false;
  if (isAdverb(next)) return false;
  // "The State Department": what is said of the US is not said of it.
  if (here.name !== undefined && here.name === next.name) return next.weekday === undefined;
  if (isPossessive(here) && !isPossessive(statement[at] ?? here)) return true;
  const after = places[at + 1];
  const goesOn = after !== undefined && after > own + 1;
  if (!goesOn || next.value || isVerb(next) || CLASSES.test(next.lower)) return false;
  const verb = sentence[after];
  return here.name !== undefined || (hasArticle(here) && verb !== undefined && isVerb(verb));
}

/** What a name is of: "the Farafira district" is Farafira. */
const CLASSES =
  /^(?:district|city|town|village|province|region|area|county|river|island|airport|neighbou?rhood|prefecture|valley|mountain|peninsula|department)$/;

const hasArticle = ({ lead }: Notion) =>
  lead.some((it) => /^(?:the|an?|this|that|his|her|its|their)$/.test(it));

function isVerb({ lower, lead, isPassive }: Notion): boolean {
  const base = BASE_FORMS.get(lower);
  const isHelped = lead.some((it) =>
    /^(?:has|have|had|did|does|will|would|is|are|was|were)$/.test(it),
  );
  return isPassive || isHelped || /ed$/.test(lower) || (base !== undefined && base !== lower);
}

/** Whether what goes on stands in another clause, behind something else that it may be said of. */
function isAcrossClauses(at: number, compared: Compared): boolean {
  const { sentence, places } = compared;
  const [own, next] = [places[at], places[at + 1]];
  if (own === undefined || next === undefined || next <= own) return false;
  const [here, there] = [sentence[own], sentence[next]];
  if (!here || !there || here.clause === there.clause || isTime(there)) return false;
  return sentence.some(
    (it, place) =>
      place > own &&
      place < next &&
      it.clause === there.clause &&
      isFree(place, compared) &&
      !isAdverb(it) &&
      (isVerb(there) || !isAttached(place, next, compared)),
  );
}

/** Whether it only goes with what is close behind it: "US Secretary of State John Kerry". */
function isAttached(place: number, to: number, { sentence }: Compared): boolean {
  return sentence.every(
    ({ isClose, lead }, at) => at <= place || at > to || isClose || lead.every((it) => it === 'of'),
  );
}

/** Whether the clause in which the statement begins has another subject ahead of it. */
function hasOtherSubject(compared: Compared): boolean {
  const { statement, sentence, places, taken } = compared;
  const first = statement.findIndex((it) => !isTime(it) && !it.lead.some(isPlacing));
  const own = places[first];
  const here = own === undefined ? undefined : sentence[own];
  if (own === undefined || !here) return false;
  // "… in the city, which is held by rebels" tells of the city, wherever that stands.
  const isRelative = ({ lead }: Notion) => lead.some((it) => /^(?:who|which)$/.test(it));
  const goesOn = (place: number) => taken.has(place) && taken.has(place - 1) && place > own;
  if (sentence.some((it, place) => goesOn(place) && isRelative(it))) return false;
  let isTold = false;
  for (let place = own - 1; place >= 0 && sentence[place]?.clause === here.clause; place -= 1) {
    const it = sentence[place];
    if (!it || !isFree(place, compared) || isTime(it) || isAdverb(it)) continue;
    if (REPORTING.has(it.term)) isTold = true;
    if (isTold || isAttached(place, own, compared) || it.lead.some(isPlacing)) continue;
    return true;
  }
  return false;
}

/** Whether the sentence says it of some alone: a "week-long" truce may be another one. */
export function isOfSome(compared: Compared): boolean {
  const { sentence, taken } = compared;
  return sentence.some(({ name, isClose }, at) => {
    const before = sentence[at - 1];
    if (!taken.has(at) || name !== undefined || !isClose || !before) return false;
    const isLoose = before.value || before.lead.some(isPlacing) || isAdverb(before);
    return isFree(at - 1, compared) && !isLoose;
  });
}
