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
import { cutTo } from './lines/label.ts';
import { linkTarget } from './lines/linkTarget.ts';

/** The components of a message. */
export type Card = readonly APIMessageTopLevelComponent[];

/** Discord blue, amber, grey: the bar beside a card tells what kind of answer it is. */
export const COLOURS = { answered: 0x3b82f6, related: 0xf59e0b, none: 0x6b7280 } as const;

/** UTF-16 code units of the texts of a card: what is left of it has room for the id of a receipt, in every language. */
export const CARD_ROOM = LIMITS.cardText - 40;

/** Whether texts fit on one card. @param taken UTF-16 code units of it that are taken already. */
export function fitsOnCard(texts: readonly string[], taken = 0): boolean {
  return texts.reduce((sum, text) => sum + text.length, taken) <= CARD_ROOM;
}

/** Texts, and behind them of some more each that still fits on their card; none is ever cut. */
export function filled(
  texts: readonly string[],
  more: readonly string[],
  taken = 0,
): readonly string[] {
  const all = [...texts];
  for (const text of more) if (fitsOnCard([...all, text], taken)) all.push(text);
  return all;
}

/** A text on a card, and what can be done with it. */
export interface CardPart {
  readonly text: string;
  readonly button: APIButtonComponent;
}

/** Texts below each other with a line between them, and rows of buttons; empty rows are left out. */
export function card(
  parts: readonly (string | CardPart)[],
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

function sectionOf({ text, button: accessory }: CardPart): APISectionComponent {
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

/** A button that opens an address; none where Discord takes no address as long. */
export function linkButtons(label: string, address: string): APIButtonComponent[] {
  const url = linkTarget(address);
  return url.length > LIMITS.buttonUrl
    ? []
    : [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];
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
