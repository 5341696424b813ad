import type { Span } from '../../text/span.ts';

/** What became of those who are counted. */
const FATES: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'dead',
    /^(?:kill(?:s|ed|ing)?|dead|die[sd]?|dying|deaths?|fatalit(?:y|ies)|lives|drown(?:s|ed)?|toll|bodies|perish(?:ed)?|murder(?:ed|s)?)$/,
  ],
  ['hurt', /^(?:hurt|injur(?:ed?|y|ies|ing)|wound(?:s|ed|ing)?|burned)$/],
  ['missing', /^(?:missing|unaccounted|disappeared)$/],
  [
    'held',
    /^(?:arrest(?:s|ed)?|detain(?:s|ed)?|detentions?|charged|jailed|imprisoned|hostages?|captured)$/,
  ],
  ['moved', /^(?:displaced?|evacuat(?:e|es|ed|ion|ions)|fled|flee(?:ing)?|homeless|refugees?)$/],
  ['saved', /^(?:rescue[sd]?|saved?|survivors?|survived?)$/],
  ['ill', /^(?:infect(?:ed|ions?)|cases?|ill|sick|hospitali[sz]ed)$/],
  ['destroyed', /^(?:destroy(?:s|ed)?|razed|collapsed?|demolished)$/],
  ['damaged', /^(?:damaged?)$/],
  ['trapped', /^(?:trapped|stranded|besieged|stuck)$/],
];

/** UTF-16 code units to each side in which the word stands. */
const NEAR = 60;

/** The word before a number, but for those that may stand between a verb and what it counts. */
const RIGHT_BEFORE = /(\p{L}+)[^\p{L}\d]+(?:(?:the|of|some|another|as many as|more than)\s+)*$/iu;

/**
 * What became of those whom the number at the span counts: as the word right before it tells ("killed 79"), or
 * else the first one behind it, before another number, or else the nearest one before it. Undefined where none
 * does.
 */
export function fateAt(sentence: string, { start, end }: Span): string | undefined {
  const [behind = ''] = sentence.slice(end, end + NEAR).split(/\d|;/);
  const lead = sentence.slice(Math.max(0, start - NEAR), start);
  const before = lead.split(/\d|;/).at(-1) ?? '';
  return (
    fateAmong([RIGHT_BEFORE.exec(lead)?.[1] ?? '']) ??
    fateAmong(wordsIn(behind)) ??
    fateAmong(wordsIn(before).toReversed())
  );
}

function wordsIn(text: string): string[] {
  return text.split(/\P{L}+/u);
}

/** Whether a word says what became of somebody, as `fateAt` reads it. */
export function tellsFate(word: string): boolean {
  return fateAmong([word]) !== undefined;
}

function fateAmong(words: readonly string[]): string | undefined {
  for (const word of words) {
    const fate = FATES.find(([, said]) => said.test(word.toLowerCase()));
    if (fate) return fate[0];
  }
  return undefined;
}
