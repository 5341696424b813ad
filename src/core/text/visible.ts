/**
 * Characters that would act on a screen instead of standing on it, or that nobody sees: control
 * characters (a terminal obeys them), bidirectional embeddings, overrides and isolates (they reorder
 * what follows, even outside the quotation), separators, blanks and fillers of no width, tags, what
 * Unicode never assigns, halves of surrogate pairs, and marks that pile up over the lines around. They
 * are spelt out as `⟦U+202E⟧`, and so is the bracket itself, which makes the notation reversible.
 */
const UNSAFE = [
  /(?![\n\t])\p{Cc}/u,
  /\p{Cs}/u,
  /\p{Default_Ignorable_Code_Point}/u,
  /\p{Noncharacter_Code_Point}/u,
  /[\u2027\u2028\u2029\u27e6\u2800\ufff9-\ufffb\u{1d159}]/u,
  // At the beginning of a line it would stand on what is written before the line.
  /[\p{Mn}\p{Me}](?<![^\n].)/u,
  // No alphabet sets more than six marks on a letter.
  /\p{M}(?<=\p{M}{7})/u,
];

/** What cannot be seen by itself, but says how the characters around it are written. */
const WRITTEN = [
  /\r\n/u,
  // Emoji, families of them and keys; of the flags that are spelt in tags three are drawn.
  /\u{1f3f4}(?:\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073}))\u{e007f}/u,
  /\p{Extended_Pictographic}(?:\ufe0e|\ufe0f|\p{Emoji_Modifier}){0,2}(?:\u200d\p{Extended_Pictographic}(?:\ufe0e|\ufe0f|\p{Emoji_Modifier}){0,2})*/u,
  /[\d#*]\ufe0f\u20e3/u,
  // Joiners behind a letter of a script that joins.
  /[\u200c\u200d](?<=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}].)/u,
  // Which form of a sign or a letter is meant, and a blank among Braille.
  /[\ufe00-\ufe02\u{e0100}-\u{e01ef}](?<=[\p{Ideographic}\p{Sm}\p{Script=Mymr}].)/u,
  /[\u180b-\u180f](?<=[\u1820-\u18aa][\u180b-\u180d\u180f]?.)/u,
  /\u2800(?<=[\u2801-\u28ff].)/u,
];

const sourceOf = (patterns: readonly RegExp[]) => patterns.map(({ source }) => source).join('|');

const HIDDEN = new RegExp(
  [
    `(?<written>${sourceOf(WRITTEN)})`,
    // In a word, which may be parted there.
    '(?<hyphen>\\u00ad(?<=[\\p{L}\\p{M}].)(?=\\p{L}))',
    '(?<direction>(?<![\\u061c\\u200e\\u200f])[\\u061c\\u200e\\u200f])',
    sourceOf(UNSAFE),
  ].join('|'),
  'gu',
);

/** Text from right to left needs signs of direction; elsewhere they are hidden. */
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;

/** As dictionaries show where a word may be parted; itself it is spelt out. */
const HYPHENATION_POINT = '\u2027';

const PLAIN = /^[\t\n\x20-\x7e]*$/;

/** A text in which all that would act on the screen is spelt out. */
export interface SpeltText {
  readonly text: string;
  /** Where what stood at an offset stands now. */
  at(offset: number): number;
}

/** Spells out what would act on the screen, or be hidden on it. Undone by `readSpelt`. */
export function spell(text: string): SpeltText {
  if (PLAIN.test(text)) return { text, at: (offset) => offset };
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  const longer: { readonly end: number; readonly by: number }[] = [];
  let spelt = '';
  let from = 0;
  for (const { 0: hidden, index, groups = {} } of text.matchAll(HIDDEN)) {
    const { written, hyphen, direction } = groups;
    if (written !== undefined || (direction !== undefined && isRightToLeft)) continue;
    const instead = hyphen === undefined ? codeOf(hidden) : HYPHENATION_POINT;
    spelt += text.slice(from, index) + instead;
    from = index + hidden.length;
    longer.push({ end: from, by: instead.length - hidden.length });
  }
  const at = (offset: number) =>
    longer.reduce((moved, { end, by }) => (end <= offset ? moved + by : moved), offset);
  return { text: spelt + text.slice(from), at };
}

/** The text alone. */
export function spellUnsafe(text: string): string {
  return spell(text).text;
}

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `⟦U+${code.padStart(4, '0')}⟧`;
}

/** What was spelt out. */
const SPELT = /⟦U\+([0-9A-F]{4,6})⟧|\u2027/gu;

/** Undoes `spell`. */
export function readSpelt(text: string): string {
  return text.replace(SPELT, (_, code?: string) =>
    code === undefined ? '\u00ad' : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** A label (a title, a path, a name) on one line and with nothing that acts on the screen. */
export function label(text: string): string {
  return spellUnsafe(text.replace(/\s+/gu, ' ').trim());
}
