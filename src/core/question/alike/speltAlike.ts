/** Characters below which a name that differs in one is another name: "Mali" is not "Bali". */
const LEAST = 5;
/** Characters from which one in the middle may be another, as in "Achterburg". */
const LONG = 8;

/**
 * Whether two names, neither of which any article need have, are one in two spellings: they sound the same
 * ("Alepo", "Ghandi", "Sergey"), two neighbouring letters are in the wrong order, or a long one differs in one
 * letter in the middle. A last letter tells Maria from Mario and Korea from Korean, so it must be the same.
 */
export function isSpeltAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < LEAST || /[\p{N} ]/u.test(a + b)) return false;
  const [one, other] = [soundOf(a), soundOf(b)];
  if (one === other) return true;
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  return (
    isSwapped(one, other) || (Math.min(one.length, other.length) >= LONG && isNear(one, other))
  );
}

/** What is left where letters that sound the same are one, and doubled ones single. */
export function soundOf(term: string): string {
  return term
    .replaceAll('ph', 'f')
    .replace(/(?<=[bcdgkrt])h(?=.)/g, '')
    .replace(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('y', 'i')
    .replace(/(\p{L})\1+/gu, '$1');
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether one letter is another, or too many. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const at = firstDifference(short, long);
  const rest = long.slice(at + 1);
  return short.slice(short.length === long.length ? at + 1 : at) === rest;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
