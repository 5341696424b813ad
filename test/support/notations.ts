import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import type { Notation } from '../../src/core/answer/gate.ts';
import { htmlNotation } from '../../src/core/answer/htmlNotation.ts';
import { codeNotation, discordNotation } from '../../src/discord/notation.ts';
import { terminalNotation } from '../../src/terminal/notation.ts';

const wrap = { columns: 40, measure: (text: string) => text.length };

/** Every notation of every face that is a screen. A new face is added here. */
export const SCREENS: readonly (readonly [string, Notation])[] = [
  ['Discord', discordNotation],
  ['Discord, to be copied', codeNotation],
  ['the terminal in colour', terminalNotation({ colour: true, links: true, wrap })],
  ['the terminal without colour', terminalNotation({ colour: false, links: false, wrap })],
  ['a page', htmlNotation],
  ['a pipe', terminalNotation({ colour: false, links: false })],
];

/** Every notation. JSON is no screen: it escapes what a string cannot hold, and no more. */
export const NOTATIONS: readonly (readonly [string, Notation])[] = [
  ['JSON', jsonNotation],
  ...SCREENS,
];
