import fc from 'fast-check';

/** Pieces that act on a screen, in Markdown or on Discord, or that are hard to cut and to count. */
const TRAPS = [
  '**bold**',
  '__under__',
  '~~gone~~',
  '||spoiler||',
  '`code`',
  '```\nblock\n```',
  '# Heading',
  '-# small',
  '> quoted',
  '>>> all',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '12) item',
  '[masked](https://evil.example)',
  '<https://evil.example>',
  'https://evil.example/a_b',
  'discord.gg/abc',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<t:0>',
  '<t:0:R>',
  '</ask:123456789012345678>',
  '<:name:123456789012345678>',
  ':smile:',
  '<b>bold</b>',
  '<script>',
  '&amp;',
  '\\',
  '\\*',
  '\\\\',
  '***',
  '_',
  '|',
  '~',
  '\u001b[31m',
  '\u001b]8;;https://evil.example\u0007',
  '\u009b31m',
  '\u0000',
  '\u0007',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\t',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u2028',
  '\ufeff',
  '\u00ad',
  'hy\u00adphen',
  '‧',
  '\u034f',
  '\u115f\u3164\uffa0',
  '\u180e',
  '\u200c',
  '\u200f',
  '\u2800',
  '\ufe0f',
  '\u{e0041}\u{e007f}',
  '\u{e0101}',
  '\u0301'.repeat(9),
  '葛\u{e0100}',
  'می\u200cخواهم',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '👍🏽',
  'e\u0301',
  'ไทย',
  '한국어',
  'नमस्ते',
  '\ud83d',
  '\ude00',
  '⟦',
  '⟦U+202E⟧',
  '⟧',
  '   ┃ ',
  '\n   │ ',
  '“Yes,” he said.',
  'U.S.',
  'The truce began.',
  ' ',
  '  ',
  'a',
] as const;

/** Arbitrary Unicode (lone surrogates too), mixed with what acts on screens and in Markdown. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TRAPS),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text !== '');

/** The same as a file can hold it: well-formed and without NUL. */
export const anyFileText: fc.Arbitrary<string> = anyText.map((text) =>
  new TextDecoder().decode(new TextEncoder().encode(`.${text.replaceAll('\0', '')}`)).slice(1),
);

/** Pieces of a format in any order, and anything else, with these line ends between them. */
export function textsOf(
  pieces: readonly string[],
  lineEnds: readonly string[],
): fc.Arbitrary<string> {
  return fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...pieces) },
          { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
          { weight: 1, arbitrary: anyText },
        ),
        fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...lineEnds) }, fc.constantFrom('', ' ')),
      ),
      { maxLength: 16 },
    )
    .map((all) => all.flat().join(''))
    .map((text) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
    );
}
