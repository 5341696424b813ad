import type { Notion } from './notion.ts';

type Pair = readonly [statement: readonly Notion[], sentence: readonly Notion[]];

/** A statement and a sentence as they stand, and with what one of them says in the passive voice turned round. */
export function voicesOf(statement: readonly Notion[], sentence: readonly Notion[]): Pair[] {
  return [
    [statement, sentence],
    ...activeOf(statement).map((it): Pair => [it, sentence]),
    ...activeOf(sentence).map((it): Pair => [statement, it]),
  ];
}

/** With one passive verb turned: "X was hit by Y" as "Y hit X". */
function activeOf(notions: readonly Notion[]): (readonly Notion[])[] {
  return notions.flatMap((verb, at) => {
    if (!verb.isPassive || at === 0 || !/(?:ed|en|t|d|n|ne|de|ld|it)$/.test(verb.lower)) return [];
    const from = beginOfClause(notions, at);
    const to = notions.findIndex((it, place) => place > at && it.lead.includes('by'));
    const agent = to < 0 ? [] : notions.slice(to, endOfAgent(notions, to));
    const rest = notions.slice(at + 1).filter((it) => !agent.includes(it));
    const lead = (of: readonly Notion[], drop: RegExp) =>
      of.map((it, index) =>
        index === 0 ? { ...it, lead: it.lead.filter((word) => !drop.test(word)) } : it,
      );
    return [
      [
        ...notions.slice(0, from),
        ...lead(agent, /^by$/),
        {
          ...verb,
          isPassive: false,
          lead: verb.lead.filter((it) => !/^(?:is|are|was|were|be|been|being)$/.test(it)),
        },
        ...notions.slice(from, at),
        ...rest,
      ],
    ];
  });
}

function beginOfClause(notions: readonly Notion[], at: number): number {
  let from = at;
  while (from > 0 && notions[from - 1]?.clause === notions[at]?.clause) from -= 1;
  return from;
}

function endOfAgent(notions: readonly Notion[], from: number): number {
  let to = from + 1;
  while (to < notions.length && (notions[to]?.isClose || notions[to]?.lead.includes('of'))) to += 1;
  return to;
}
