import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Citation } from '../core/answer.ts';
import type { Rendered, ShownAnswer, ShownExcerpt } from '../core/gate.ts';
import {
  alsoInOf,
  creditOf,
  cutNoteOf,
  missingWordsOf,
  placeOf,
  verdictOf,
} from '../core/wording.ts';
import { quoteIdOf, writeButtonId } from './buttonId.ts';
import { LIMITS } from './limits.ts';
import { escapeLabel } from './notation.ts';

/** The components of a message. */
export type Card = readonly APIMessageTopLevelComponent[];

/** Excerpts on the first card; the others wait behind "More". */
const FIRST_EXCERPTS = 3;
/** Characters of a question, a title or a name: a reminder, not a quotation. */
const LABEL_SHOWN = 200;
/** Characters of an address that is shown as a link; a longer one would eat the card. */
const URL_SHOWN = 500;

/** Discord blue, amber, grey: the bar beside a card tells what kind of answer it is. */
const COLOURS = { answered: 0x3b82f6, related: 0xf59e0b, none: 0x6b7280 } as const;

/** An answer. Without excerpts it is the verdict alone. @param note what else is to be said, in small print. */
export function answerCard(answer: ShownAnswer, note?: string): Card {
  const excerpts = 'excerpts' in answer ? answer.excerpts : [];
  const missing = missingWordsOf(answer);
  const head = [
    ...(answer.kind === 'not-a-question' ? [] : [`**${shortLabel(answer.question)}**`]),
    ...(answer.kind === 'answered' ? [] : [verdictOf(answer)]),
    ...(missing === undefined ? [] : [`-# ${escapeLabel(missing)}`]),
    ...(note === undefined ? [] : [`-# ${escapeLabel(note)}`]),
  ].join('\n');
  const colour = answer.kind === 'answered' || answer.kind === 'related' ? answer.kind : 'none';
  return excerptsCard(head, excerpts, COLOURS[colour]);
}

/** The excerpts that the first card left out. */
export function moreCard(excerpts: readonly ShownExcerpt[]): Card {
  return excerptsCard('', excerpts, COLOURS.answered, LIMITS.rowButtons);
}

/** Stretches of an article in order; undefined where they do not fit on a card. */
export function contextCard(stretches: readonly Rendered[], citation: Citation): Card | undefined {
  const texts = [...stretches, sourceLine(citation)];
  return fitsOnCard(texts) ? container(texts, COLOURS.none) : undefined;
}

/** Says where a quotation stands that does not fit. */
export function tooLongCard(citations: readonly Citation[]): Card {
  return container([tooLong(citations)], COLOURS.none);
}

function tooLong(citations: readonly Citation[]): string {
  const places = citations.map((citation) => escapeLabel(placeOf(citation))).join(', ');
  return `The quotation is too long for a card. It stands in ${places}.`;
}

function fitsOnCard(texts: readonly string[]): boolean {
  return texts.reduce((sum, text) => sum + text.length, 0) <= LIMITS.cardText;
}

/** One sentence, where there is nothing to quote. */
export function noticeCard(sentence: string): Card {
  return container([escapeLabel(sentence)], COLOURS.none);
}

/**
 * The first words of a reply to a message, so that the notification says something: the best
 * quotation, or the verdict where there is none or it is too long.
 */
export function plainReply(answer: ShownAnswer): string {
  const [first] = 'excerpts' in answer ? answer.excerpts : [];
  const missing = missingWordsOf(answer);
  const verdict = [
    verdictOf(answer),
    ...(missing === undefined ? [] : [escapeLabel(missing)]),
  ].join('\n');
  if (!first) return verdict;
  const quoted = `${first.rendered}\n${sourceLine(first.citation)}`;
  const whole = answer.kind === 'answered' ? quoted : `${verdict}\n${quoted}`;
  return whole.length <= LIMITS.content ? whole : verdict;
}

/** Whole excerpts while they fit; the others are left to "More", never cut. */
function excerptsCard(
  head: string,
  excerpts: readonly ShownExcerpt[],
  colour: number,
  most: number = FIRST_EXCERPTS,
): Card {
  const texts = head === '' ? [] : [head];
  const shown: ShownExcerpt[] = [];
  const left: ShownExcerpt[] = [];
  for (const excerpt of excerpts) {
    const text = excerptText(excerpt);
    if (shown.length < most && fitsOnCard([...texts, text])) {
      shown.push(excerpt);
      texts.push(text);
    } else {
      left.push(excerpt);
    }
  }
  if (texts.length === 0 || (shown.length === 0 && left.length > 0)) {
    texts.push(tooLong(left.map(({ citation }) => citation)));
  }
  const buttons = shown.map((excerpt, index) =>
    button(
      shown.length === 1 ? 'Context' : `Context ${index + 1}`,
      writeButtonId({ action: 'context', quotes: [idOf(excerpt)] }),
    ),
  );
  if (left.length > 0 && buttons.length < LIMITS.rowButtons) {
    const id = writeButtonId({ action: 'more', quotes: left.map(idOf) });
    buttons.push(button(`More (${left.length})`, id));
  }
  return [
    ...container(texts, colour),
    ...(buttons.length > 0
      ? [{ type: ComponentType.ActionRow as const, components: buttons }]
      : []),
  ];
}

function idOf({ citation, quote }: ShownExcerpt) {
  return quoteIdOf(citation.articleId, citation, quote);
}

function excerptText(excerpt: ShownExcerpt): string {
  const { rendered, cut, citation } = excerpt;
  const others = alsoInOf(excerpt, shortLabel);
  return [
    rendered,
    ...(cut ? [`-# ${escapeLabel(cutNoteOf(cut))}`] : []),
    sourceLine(citation),
    ...(others === undefined ? [] : [`-# ${others}`]),
  ].join('\n');
}

/** Title (a link where there is an address), credit, date, file and lines, in small print. */
function sourceLine(citation: Citation): string {
  const title = shortLabel(citation.title);
  const url = citation.url?.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  const linked = url !== undefined && url.length <= URL_SHOWN ? `[${title}](${url})` : title;
  return `-# ${[
    `**${linked}**`,
    ...creditOf(citation).map(shortLabel),
    ...(citation.date === undefined ? [] : [timestamp(citation.date)]),
    escapeLabel(placeOf(citation)),
  ].join(' · ')}`;
}

/** Discord shows it in the reader's language and zone. */
function timestamp(date: string): string {
  // A day without a time is taken at noon UTC, which is the same day nearly everywhere.
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date);
  return Number.isNaN(time) ? escapeLabel(date) : `<t:${Math.floor(time / 1000)}:D>`;
}

function container(texts: readonly string[], colour: number): Card {
  return [
    {
      type: ComponentType.Container,
      accent_color: colour,
      components: texts.map((content) => ({ type: ComponentType.TextDisplay, content })),
    },
  ];
}

function button(label: string, id: string) {
  return {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label,
    custom_id: id,
  };
}

function shortLabel(text: string): string {
  const characters = Array.from(text);
  const isShort = characters.length <= LABEL_SHOWN;
  return escapeLabel(isShort ? text : `${characters.slice(0, LABEL_SHOWN).join('')}…`);
}
