import { escapeLabel } from '../../notation.ts';

/** A date that Discord shows in the reader's language and zone. @param date ISO 8601. */
export function timestamp(date: string): string {
  // A day without a time is taken at noon UTC, which is the same day nearly everywhere.
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date);
  // A year or a month would be shown as its first day.
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(date) && !Number.isNaN(time);
  return isDay ? `<t:${Math.floor(time / 1000)}:D>` : escapeLabel(date);
}
