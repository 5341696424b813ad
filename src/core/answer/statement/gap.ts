import type { Span } from '../../text/span.ts';
import type { Value } from '../values/values.ts';
import { valuesIn } from '../values/values.ts';

/** A statement with one of its values left open, as a question that a reader can read. */
export interface Gap {
  readonly question: string;
  readonly value: Value;
  /** As they are written. */
  readonly words: string;
  /** In the statement: the value, with the word that leads to it. */
  readonly place: Span;
}

/** The gaps of a statement, one for each number, date and name. */
export function gapsIn(statement: string): Gap[] {
  return valuesIn(statement).flatMap((value) => {
    const asked = askedFor(statement, value);
    if (asked === undefined) return [];
    const place = { start: value.start - asked.lead, end: value.end };
    const open = `${statement.slice(0, place.start)}${asked.word}${statement.slice(place.end)}`;
    const bare = open.replace(/[\s.!…]+$/u, '');
    return [
      {
        question: `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`,
        value,
        words: statement.slice(value.start, value.end),
        place,
      },
    ];
  });
}

const AT = /(?<!\p{L})(?:on|in|since|during|by)\s+$/iu;
const WHERE = /(?<!\p{L})(?:in|at|near)\s+$/iu;

/** What asks for a value, and how many characters before it go with it. */
function askedFor(statement: string, value: Value): { word: string; lead: number } | undefined {
  const before = statement.slice(0, value.start);
  switch (value.kind) {
    case 'words':
      return undefined;
    case 'date':
      return { word: 'when', lead: AT.exec(before)?.[0].length ?? 0 };
    case 'quantity':
      return { word: numberWord(value.unit), lead: 0 };
    case 'name': {
      const where = value.isPerson ? undefined : WHERE.exec(before)?.[0].length;
      if (where !== undefined) return { word: 'where', lead: where };
      return { word: value.isPerson ? 'who' : 'what', lead: 0 };
    }
  }
}

function numberWord(unit: string): string {
  if (unit === 'count') return 'how many';
  if (/^(?:month|second)$/.test(unit)) return 'how long';
  return unit === 'percent' ? 'what percentage' : unit === 'place' ? 'which' : 'how much';
}
