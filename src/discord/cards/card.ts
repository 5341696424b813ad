import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { PlainKey } from '../../core/speech/say.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { type ButtonId, writeButtonId } from '../buttonId.ts';
import { LIMITS } from '../limits.ts';
import { escapeLabel } from '../notation.ts';

/** The components of a message. */
export type Card = readonly APIMessageTopLevelComponent[];

/** Discord blue, amber, grey: the bar beside a card tells what kind of answer it is. */
export const COLOURS = { answered: 0x3b82f6, related: 0xf59e0b, none: 0x6b7280 } as const;

/** Characters of a title or a name: a reminder, not a quotation. */
const LABEL_SHOWN = 200;

/** Whether texts fit on one card. @param taken UTF-16 code units of it that are taken already. */
export function fitsOnCard(texts: readonly string[], taken = 0): boolean {
  return texts.reduce((sum, text) => sum + text.length, taken) <= LIMITS.cardText;
}

/** A text on a card, and what can be done with it. */
export interface Part {
  readonly text: string;
  readonly button: APIButtonComponent;
}

/** Texts below each other with a line between them, and rows of buttons; empty rows are left out. */
export function card(
  parts: readonly (string | Part)[],
  colour: number,
  ...rows: readonly (readonly APIButtonComponent[])[]
): Card {
  return [
    {
      type: ComponentType.Container,
      accent_color: colour,
      components: parts.flatMap((part, index) => [
        ...(index === 0 ? [] : [{ type: ComponentType.Separator as const }]),
        typeof part === 'string' ? textOf(part) : sectionOf(part),
      ]),
    },
    ...rows
      .filter((buttons) => buttons.length > 0)
      .map((buttons) => ({ type: ComponentType.ActionRow as const, components: [...buttons] })),
  ];
}

function textOf(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function sectionOf({ text, button: accessory }: Part): APISectionComponent {
  return { type: ComponentType.Section, components: [textOf(text)], accessory };
}

/** One sentence, where there is nothing to quote. */
export function noticeCard(sentence: string): Card {
  return card([escapeLabel(sentence)], COLOURS.none);
}

/** A button that does what its id says. */
export function button(label: string, id: ButtonId): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: cutTo(label, LIMITS.buttonLabel),
    custom_id: writeButtonId(id),
  };
}

/** A button that opens an address. */
export function linkButton(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** The buttons to the pages before and behind. @param page from 1. */
export function pageButtons(
  list: 'timeline' | 'articles',
  page: number,
  pages: number,
  { say }: Wording,
): APIButtonComponent[] {
  const to = (key: PlainKey, other: number) =>
    other < 1 || other > pages ? [] : [button(say(key), { action: 'page', list, page: other })];
  return [...to('button.previous', page - 1), ...to('button.next', page + 1)];
}

/** A title or a name on one line, cut where it is long. */
export function shortLabel(text: string): string {
  return escapeLabel(cutTo(text, LABEL_SHOWN));
}

/** @param most characters, at least 1. */
export function cutTo(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** A date that Discord shows in the reader's language and zone. @param date ISO 8601. */
export function timestamp(date: string): string {
  // A day without a time is taken at noon UTC, which is the same day nearly everywhere.
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date);
  // A year or a month would be shown as its first day.
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(date) && !Number.isNaN(time);
  return isDay ? `<t:${Math.floor(time / 1000)}:D>` : escapeLabel(date);
}
