/** What kind of thing a question asks for, as far as its wording shows. */
export type QuestionKind =
  | 'who'
  | 'when'
  | 'year'
  | 'where'
  | 'amount'
  | 'money'
  | 'duration'
  | 'why'
  | 'saying'
  | 'whether';

/** Written for English; a question in keywords is of no kind. */
const KINDS: Readonly<Record<QuestionKind, RegExp>> = {
  // "the WHO" asks for nobody.
  who: /\b(?:(?<!\bthe )who|whom|whose|(?:what|which) (?:person|man|woman|president|minister|king|queen|leader|actor|singer|author|company|group|team|organi[sz]ation|party))\b/i,
  when: /\b(?:when|(?:what|which|in what|on what) (?:date|day|month|decade|century|time|season))\b/i,
  year: /\b(?:what|which) years?\b/i,
  where:
    /\b(?:where|(?:what|which) (?:city|country|town|place|state|region|province|village|continent|island|county|district|area|location))\b/i,
  amount:
    /\b(?:how (?:many|much|far|large|big|tall|high|wide|deep|fast|often|heavy)|(?:what|which) (?:percent|percentage|number|amount|share|proportion|fraction)|what(?:['’]s| (?:is|are|was|were)) the (?:average|median|mean|total|typical|number|percentage|proportion|population)|at what)\b/i,
  money:
    /\b(?:how much|(?:what|which) (?:price|cost|salary|fine|sum)|what(?:['’]s| (?:is|are|was|were)) the (?:(?:average|median|mean|total|typical|annual|monthly) )*(?:price|salary|wage|pay|fee|fine|rent|budget|income)|cost|worth|paid|pay)\b/i,
  duration: /\b(?:how (?:long|old)|for how|at what age|until when|by when)\b/i,
  why: /\b(?:why|for what reason|what (?:reason|caused|cause|is the reason|was the reason|led to))\b/i,
  saying:
    /\bwhat (?:did|does|has|had|was|were|do) .{2,60}?\b(?:say|said|tell|told|think|claim|warn|call|describe|accuse|demand|ask|argue|stress|announce|promise)\b/i,
  whether:
    /^\W*(?:(?:is|are|was|were|did|does|do|has|have|had|can|could|would|should|might)\b|(?:may|will)\b.*\?)/i,
};

/** All that a question asks for: "when and where" is of two kinds. */
export function questionKindsOf(text: string): ReadonlySet<QuestionKind> {
  const kinds = new Set<QuestionKind>();
  // "Did WHO send a team?" asks for nobody.
  const read = /\p{Ll}/u.test(text) ? text.replace(/(?<=\w.*)\bWHO\b/g, 'it') : text;
  for (const [kind, pattern] of Object.entries(KINDS)) {
    if (pattern.test(read)) kinds.add(kind as QuestionKind);
  }
  return kinds;
}
