import type { Chance } from './chance.ts';
import { MONTHS, WEEKDAYS } from './newsWords.ts';

const DAY = 86_400_000;

const SMALL = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** How many, most of them few. */
export function number(chance: Chance): string {
  if (chance.is(0.35)) return SMALL[chance.below(SMALL.length)] ?? '';
  const exact = Math.round(10 ** (1 + 3.5 * chance.next() ** 1.5));
  return (chance.is(0.5) ? rounded(exact) : exact).toLocaleString('en-US');
}

function rounded(exact: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return Math.round(exact / unit) * unit;
}

export function money(chance: Chance): string {
  const sum = chance.is(0.5)
    ? (chance.below(990) / 10 + 1).toFixed(1)
    : String(chance.below(900) + 1);
  return `${chance.is(0.8) ? '$' : '€'}${sum} ${chance.is(0.75) ? 'million' : 'billion'}`;
}

/** A time of which somebody tells who writes then. @param time milliseconds since 1970. */
export function dateSaid(chance: Chance, time: number): string {
  const day = new Date(time - chance.below(40) * DAY);
  const month = MONTHS[day.getUTCMonth()] ?? '';
  const kind = chance.next();
  if (kind < 0.45) return `on ${WEEKDAYS[day.getUTCDay()] ?? ''}`;
  if (kind < 0.65) return `on ${month} ${day.getUTCDate()}`;
  if (kind < 0.72) return `on ${month} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
  if (kind < 0.82) return `in ${month}`;
  if (kind < 0.93) return `in ${day.getUTCFullYear() - chance.below(12)}`;
  return chance.of(['last week', 'last year', 'earlier this month', 'on the day before']);
}
