import type { SaidFigure } from './saidFigure.ts';
import type { SaidNumber } from './saidNumber.ts';
import { COUNT } from './saidUnit.ts';

/** How far words go at most, as a share of the number: "3 million" and "about", "nearly", and "more than". */
const FURTHEST = { rounded: 0.05, nearly: 0.08, beyond: 0.25 } as const;
/** What arithmetic costs, as a share of the number. */
const SLACK = 1e-9;

/**
 * Whether a source's figure is what a draft says, at the precision of the draft: 68.9 for "69 %", 2,987 for "about
 * 3,000", 83 for "more than 80", "1.2 million" for 1,200,000. Both are in one unit. In doubt it is not: 68.9 for
 * "68.0 %", "more than 80" for "80", 68 for "68.0", 140 for "more than 80".
 */
export function isAtPrecision(draft: SaidFigure, source: SaidFigure): boolean {
  const [said, given] = [draft.first, source.first];
  const isRange = (it: SaidFigure) => it.first !== it.last;
  if (isRange(draft) || isRange(source)) {
    return (
      isRange(draft) === isRange(source) &&
      draft.closeness === source.closeness &&
      isRounded(draft, said, given) &&
      isRounded(draft, draft.last, source.last)
    );
  }
  if (draft.closeness === source.closeness) return isRounded(draft, said, given);
  if (source.closeness === 'plain') return isWithin(draft, given.number);
  if (!isSame(said, given)) return false;
  switch (source.closeness) {
    // Who writes "3,000" for "about 3,000" gives a round number as one; "37" for "about 37" is more exact than that.
    case 'about':
      return draft.closeness === 'plain' && isRound(said);
    case 'nearly':
      return draft.closeness === 'about';
    // "At least 80" holds of more than 80, which is not so the other way round.
    case 'above':
      return draft.closeness === 'at least';
    case 'below':
      return draft.closeness === 'at most';
    case 'at least':
    case 'at most':
      return false;
  }
}

function isSame({ number }: SaidNumber, other: SaidNumber): boolean {
  return Math.abs(number - other.number) <= SLACK * Math.abs(number);
}

function isRound({ form, number, decimals }: SaidNumber): boolean {
  return form !== 'plain' || (decimals === 0 && number % 10 === 0);
}

function isRounded({ unit, closeness }: SaidFigure, said: SaidNumber, given: SaidNumber): boolean {
  const isCoarser = given.step > said.step * (1 + SLACK);
  if (said.decimals > 0 && isCoarser && !isMoney(unit, said)) return false;
  if (isSame(said, given)) return true;
  // What bounds is not rounded, and things are counted one by one.
  const isCounted = unit === COUNT && said.form === 'plain' && said.decimals === 0;
  return closeness === 'plain' && !isCounted && isInHalfStep(said, given.number);
}

/** "$5.00" is "$5"; in all else figures behind the sign say that they were measured. */
function isMoney(unit: string, { decimals, form }: SaidNumber): boolean {
  return decimals === 2 && form === 'plain' && /^(?:dollar|euro|sterling|franc|r)/.test(unit);
}

/** Whether a number rounds to what is said, half a step down and less than that up. */
function isInHalfStep({ number, step, form }: SaidNumber, given: number): boolean {
  const size = Math.abs(number);
  const half = form === 'rounded' ? Math.min(step / 2, FURTHEST.rounded * size) : step / 2;
  const off = Math.abs(given) - size;
  const isOneSign = Math.sign(given) === Math.sign(number);
  return isOneSign && off >= -half * (1 + SLACK) && off < half * (1 - SLACK);
}

/** Whether a number that the source gives plainly is as a draft says that it is. */
function isWithin({ closeness, first }: SaidFigure, given: number): boolean {
  const size = Math.abs(first.number);
  const off = given - first.number;
  const isIt = Math.abs(off) <= SLACK * size;
  // Up to where somebody would have said the next round number: 83 and not 95 of "more than 80".
  const next = Math.min(roundStep(first), FURTHEST.beyond * size) * (1 - SLACK);
  switch (closeness) {
    case 'plain':
      return false;
    case 'about':
      return isIt || Math.abs(off) <= Math.min(next / 2, FURTHEST.rounded * size);
    case 'nearly':
      return !isIt && off < 0 && -off <= FURTHEST.nearly * size;
    case 'above':
      return !isIt && off > 0 && off < next;
    case 'at least':
      return isIt || (off > 0 && off < next);
    case 'below':
      return !isIt && off < 0 && -off < next;
    case 'at most':
      return isIt || (off < 0 && -off < next);
  }
}

/** From one number that somebody would say to the next: 10 from 80, 1000 from 3,000, a tenth of the whole from half. */
function roundStep({ number, step, form, decimals }: SaidNumber): number {
  if (form === 'share') return 10;
  if (form === 'rounded' || decimals > 0) return step;
  return 10 ** (/0*$/.exec(String(Math.abs(number)))?.[0].length ?? 0);
}
