/** What kind of thing a question asks for, as far as its wording shows. */
export type QuestionKind = 'who' | 'when' | 'where' | 'amount' | 'why' | 'saying' | 'other';

/**
 * In order: the first pattern that fits decides. Written for English; a question in keywords is of the
 * kind "other".
 */
const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'saying',
    /\bwhat (?:did|does|has|had|was|were|do) .{2,60}?\b(?:say|said|tell|told|think|claim|warn|call|describe|accuse|demand|ask|argue|stress|announce|promise)\b/i,
  ],
  [
    'amount',
    /\b(?:how (?:many|much|long|old|far|large|big|tall|high|fast|often)|what (?:percent|percentage|number|amount|share|proportion|fraction)|at what (?:age|price|cost))\b/i,
  ],
  [
    'when',
    /\b(?:when|(?:what|which|in what|on what) (?:year|date|day|month|decade|century|time|season))\b/i,
  ],
  [
    'where',
    /\b(?:where|(?:what|which) (?:city|country|town|place|state|region|province|village|continent|island|county|district|area|location))\b/i,
  ],
  [
    'why',
    /\b(?:why|for what reason|what (?:reason|caused|cause|is the reason|was the reason|led to))\b/i,
  ],
  [
    'who',
    /\b(?:who|whom|whose|(?:what|which) (?:person|man|woman|president|minister|king|queen|leader|actor|singer|author|company|group|team|organi[sz]ation|party))\b/i,
  ],
];

export function questionKindOf(text: string): QuestionKind {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
