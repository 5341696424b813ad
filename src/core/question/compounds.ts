/** Words that stand before others with a hyphen or without one, as their writer likes. */
const PREFIXES =
  'anti bio co counter cyber e eco ex extra hi inter lo mega micro mid mini multi neo non on over post pre pro re semi sub super tele trans ultra un under vice wi x'.split(
    ' ',
  );

/** A name of letters and digits with no more parts than that is one that people write in several ways. */
const MOST_PARTS = 4;

/**
 * How else a word may be written: "AK-47" for "AK47", "wi-fi" for "wifi". In capitals, so that no letter
 * of a name is taken for a word ("A-320").
 */
export function parted(surface: string): string[] {
  const parts = surface.match(/\p{L}+|\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
  const isWhole = parts.join('') === surface;
  if (isWhole && parts.length > 1 && parts.length <= MOST_PARTS) {
    return [parts.join('-').toUpperCase()];
  }
  if (!/^\p{L}+$/u.test(surface)) return [];
  const lower = surface.toLowerCase();
  return PREFIXES.filter(
    (prefix) => lower.startsWith(prefix) && lower.length > prefix.length + 1,
  ).map((prefix) => `${prefix}-${lower.slice(prefix.length)}`);
}

/** "AK47" for "AK-47" and "AK 47", "WiFi" for "Wi-Fi"; undefined where what was typed is no such name. */
export function closed(surface: string): string | undefined {
  const isHyphened = /^[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+$/u.test(surface);
  const isSpaced = /^(?:\p{L}{1,5} \p{N}+|\p{N}+ \p{L}{1,5})$/u.test(surface);
  return isHyphened || isSpaced ? surface.replace(/[-‐‑ ]/g, '') : undefined;
}
