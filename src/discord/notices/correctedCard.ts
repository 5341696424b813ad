import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { ShownCorrections } from '../../core/conversation/shownReply.ts';
import { type Card, COLOURS } from '../cards/card.ts';
import type { ExcerptLook } from '../cards/lines/excerptText.ts';
import { correctionLines } from '../cards/remembered/correctionLines.ts';
import { LIMITS } from '../limits.ts';

/** The id of the component that says it, by which it is found again. */
const NOTE_ID = 9101;

/**
 * A card that says above all else what of it does not stand any more, in the place of what it said of that
 * before. What does not fit is left out, the new wordings first.
 * @returns undefined where not even the first thing fits.
 */
export function correctedCard(
  card: Card,
  { entries }: ShownCorrections,
  look: ExcerptLook,
): Card | undefined {
  const plain = card.filter((component) => !isNote(component));
  if (entries.length === 0) return plain;
  const room = LIMITS.cardText - lengthOf(plain);
  const bare = entries.map(({ now: _, ...entry }) => correctionLines(entry, look));
  const lines = entries.map((entry) => correctionLines(entry, look));
  const text = [lines, bare, bare.slice(0, 1)]
    .map((shown) => shown.join('\n'))
    .find((it) => it.length <= room);
  if (text === undefined || countOf(plain) + NOTE_COMPONENTS > LIMITS.components) return undefined;
  return [noteWith(text), ...plain];
}

/** A container and its text. */
const NOTE_COMPONENTS = 2;

function noteWith(content: string): APIMessageTopLevelComponent {
  return {
    type: ComponentType.Container,
    id: NOTE_ID,
    accent_color: COLOURS.related,
    components: [{ type: ComponentType.TextDisplay, content }],
  };
}

function isNote(component: APIMessageTopLevelComponent): boolean {
  return component.id === NOTE_ID;
}

/** UTF-16 code units of all texts. */
function lengthOf(component: unknown): number {
  return sumOver(component, ({ content }) => (typeof content === 'string' ? content.length : 0));
}

function countOf(component: unknown): number {
  return sumOver(component, ({ type }) => (typeof type === 'number' ? 1 : 0));
}

/** What something is of all components in a part of a message, added up. */
function sumOver(
  part: unknown,
  of: (component: Readonly<Record<string, unknown>>) => number,
): number {
  if (typeof part !== 'object' || part === null) return 0;
  const inside = Object.values(part).reduce<number>((sum, it) => sum + sumOver(it, of), 0);
  return inside + (Array.isArray(part) ? 0 : of(Object.fromEntries(Object.entries(part))));
}
