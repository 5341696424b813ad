import type { Span } from '../../../text/span.ts';
import type { StatedDate } from '../../values/statedDate.ts';
import type { Credit } from '../draft.ts';

/** What two stretches say together; the second one is more exact. */
export function mergedCredit(
  first: Credit | undefined,
  second: Credit | undefined,
): Credit | undefined {
  if (!first || !second) return first ?? second;
  const date = exacter(first.date, second.date);
  return {
    ...first,
    ...second,
    ...(date && { date }),
    span: first.names.length === 0 && second.names.length > 0 ? second.span : first.span,
    names: namesOnce([...first.names, ...second.names]),
  };
}

/** Without what is a part of another: of "Anna Grün" and "Grün" the first. */
function namesOnce(names: readonly string[]): string[] {
  const once = [...new Set(names)];
  return once.filter((name) => !once.some((other) => other.endsWith(` ${name}`)));
}

/** "Its report of 3 May 2016" tells more than "(Grün 2016)". */
function exacter(
  first: StatedDate | undefined,
  second: StatedDate | undefined,
): StatedDate | undefined {
  if (!first || !second) return first ?? second;
  const parts = ({ first: { year, month, day } }: StatedDate) =>
    [year, month, day].filter((it) => it !== undefined).length;
  return parts(first) > parts(second) ? first : second;
}

/** The first of these stretches that says something. */
export function firstCredit(
  stretches: readonly Span[],
  read: (stretch: Span) => Credit | undefined,
): Credit | undefined {
  for (const stretch of stretches) {
    const credit = read(stretch);
    if (credit) return credit;
  }
  return undefined;
}
