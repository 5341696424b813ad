import { CIRCUMSTANCES, JOINING } from './sayingLittle.ts';
import type { QuestionSignature } from './signature.ts';
import type { SignedWord } from './signedWords.ts';

/** A word of both questions. */
interface Shared {
  readonly one: SignedWord;
  readonly other: SignedWord;
  /** Where it stands among the words of either question. */
  readonly at: readonly [number, number];
}

/** Languages whose writing says little of what is a name, and whose order says who does what. */
const WITHOUT_CAPITALS: ReadonlySet<string> = new Set('ar fa he hi ja ko th ur zh'.split(' '));

/** Whether who does it to whom is exchanged: "Did Turkey attack Syria?", "Did Syria attack Turkey?" */
export function areExchanged(a: QuestionSignature, b: QuestionSignature): boolean {
  const shared = a.words.flatMap((one, index): Shared[] => {
    const at = b.words.findIndex(({ same }) => same === one.same);
    const other = b.words[at];
    return other ? [{ one, other, at: [index, at] }] : [];
  });
  const isAgent = (lead: string) => AGENT_LEADS.has(lead.replace('~', ''));
  if (shared.some(({ one, other }) => areOpposite(one.lead, other.lead))) return true;
  const isOther = ({ one, other }: Shared) => isAgent(one.lead) !== isAgent(other.lead);
  if (a.asked.includes('who') && shared.some(isOther)) return true;
  return shared.some((x, index) =>
    shared
      .slice(index + 1)
      .some((y) => x.at[1] > y.at[1] && !mayMove(x, y, a.language) && isTold(x, y, shared, a)),
  );
}

/** What leads who does it in other languages, of which only that is known. */
const AGENT_LEADS: ReadonlySet<string> = new Set(['door', 'durch', 'par', 'przez', 'oleh']);

/** Prepositions that tell one thing from another, each with those that may stand for it. */
const TELLING_LEADS: Readonly<Record<string, string>> = {
  ...{ in: 'in', at: 'in', on: 'in', inside: 'in', within: 'in' },
  ...{ to: 'to', into: 'to', from: 'from', for: 'for', about: 'about', with: 'with' },
  ...{ through: 'through', around: 'around', を: 'を', が: 'が', は: 'が' },
};

function areOpposite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((lead) => TELLING_LEADS[lead.replace('~', '')]);
  if (a === undefined || b === undefined || a === b) return false;
  // "The fire in Tallow Street" and "for the Tallow Street fire" may be one.
  if (a !== 'in' && b !== 'in') return true;
  return [a, b].some((lead) => lead === 'from' || lead === 'to');
}

/** Whether two words may stand in any order: where one says where, when or whose, or both are joined. */
function mayMove(x: Shared, y: Shared, language: string): boolean {
  const joins = JOINING[language];
  if (joins?.has(y.one.lead) && joins.has(x.other.lead)) return true;
  const ours = [x.one.lead, y.one.lead];
  const theirs = [x.other.lead, y.other.lead];
  const own = (lead: string | undefined) => (lead?.endsWith('~') ? '' : lead);
  // "Found by Black … lost by Watt", and the other way round; "Ann of Bree", "Bree of Ann".
  const isLedAlike = ours[0] === ours[1] && theirs[0] === theirs[1];
  const [first, second] = ours.map(own);
  const isLedInTurn = first !== second && first === own(theirs[1]) && second === own(theirs[0]);
  if (isLedAlike || isLedInTurn) return false;
  const leads = [...ours, ...theirs].map((lead) => lead.replace('~', ''));
  if (leads.some((lead) => CIRCUMSTANCES[language]?.has(lead))) return true;
  // Elsewhere what stands before a word may as well be a verb.
  const isPreposition = language === 'en' || language === 'ja';
  return (
    isPreposition && [x, y].some(({ one, other }) => one.lead !== '' && one.lead === other.lead)
  );
}

/** Whether the order of two words tells who does it. Elsewhere than in English verbs may stand in many places. */
function isTold(
  x: Shared,
  y: Shared,
  shared: readonly Shared[],
  { asked, language }: QuestionSignature,
): boolean {
  if (language === 'en' || WITHOUT_CAPITALS.has(language) || asked.includes('who')) return true;
  if ([x, y].every(({ one, other }) => one.isName || other.isName)) return true;
  return shared.some(({ at: [first, second] }) => {
    const [[from, to], [behind, before]] = [
      [x.at[0], y.at[0]],
      [x.at[1], y.at[1]],
    ] as const;
    return first > from && first < to && second > before && second < behind;
  });
}
