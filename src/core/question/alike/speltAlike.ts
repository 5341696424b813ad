/** Characters below which any other spelling is another name. */
const LEAST = 5;

/**
 * Whether two names, neither of which any article need have, are one in two spellings: they sound the same
 * ("Alepo", "Ghandi", "Sergey"), or two neighbouring letters are in the wrong order. One letter for another
 * tells Freiburg from Freiberg, and one more Marin from Martin.
 */
export function isSpeltAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < LEAST || /[\p{N} ]/u.test(a + b)) return false;
  const [one, other] = [soundOf(a), soundOf(b)];
  if (one === other) return true;
  return one[0] === other[0] && one.at(-1) === other.at(-1) && isSwapped(one, other);
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

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
