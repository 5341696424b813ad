/**
 * Characters that would act on a screen instead of standing on it: control characters (a terminal
 * obeys them), bidirectional embeddings, overrides and isolates (they reorder what follows, even
 * outside the quotation), separators and blanks of no width, and halves of surrogate pairs. They are
 * spelt out as `⟦U+202E⟧`, and so is the bracket itself, which makes the notation reversible.
 * Line feed and tab stay, and so does a carriage return before a line feed; joiners and directional
 * marks stay too, since emoji and right-to-left text need them.
 */
const UNSAFE =
  /(?!\r\n|[\n\t])\p{Cc}|[\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u27e6]|\p{Cs}/gu;

const SPELT = /⟦U\+([0-9A-F]{4,6})⟧/gu;

/** Spells out what would act on the screen. Undone by `readSpelt`. */
export function spellUnsafe(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `⟦U+${code.padStart(4, '0')}⟧`;
  });
}

/** Undoes `spellUnsafe`. */
export function readSpelt(text: string): string {
  return text.replace(SPELT, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** A label (a title, a path, a name) on one line and with nothing that acts on the screen. */
export function label(text: string): string {
  return spellUnsafe(text.replace(/\s+/gu, ' ').trim());
}
