import type { ShownExcerpt } from '../../../core/answer/gate.ts';
import { creditOf } from '../../../core/article/citation.ts';
import type { AddressOf, Cited } from '../../../core/conversation/quoteActions.ts';
import { agesOf } from '../../../core/speech/replyWords.ts';
import type { Wording } from '../../../core/speech/wording.ts';
import { escapeLabel } from '../../notation.ts';
import { shortLabel } from './label.ts';
import { linkTarget } from './linkTarget.ts';
import { timestamp } from './timestamp.ts';

/** UTF-16 code units of an address that is shown as a link; a longer one would eat the card. */
export const ADDRESS_SHOWN = 500;

/** UTF-16 code units of a link to our page: what it names has room for as much again when it is made safe. */
export const LINK_LENGTH = 400;

/** How an excerpt is written: the quotation, then in small print where it stands. */
export interface ExcerptLook {
  readonly wording: Wording;
  readonly addressOf: AddressOf;
  /** Says of an article without a date that it has none, where dates matter. */
  readonly marksUndated?: boolean;
}

/** How excerpts look on a card that says of which time they are. */
export interface DatesLook extends ExcerptLook {
  /** The year that it is, to say how old an answer is. */
  readonly year: number;
}

/** The line that says of which time excerpts are; none where none has a date. */
export function agesLines(
  excerpts: readonly Pick<ShownExcerpt, 'citation'>[],
  { wording, year }: DatesLook,
): string[] {
  const ages = agesOf(wording, excerpts, year, timestamp);
  return ages === undefined ? [] : [`-# ${ages}`];
}

export function excerptText(excerpt: ShownExcerpt, look: ExcerptLook): string {
  const { rendered, cut } = excerpt;
  const { cutNoteOf, alsoInOf } = look.wording;
  const others = alsoInOf(excerpt, shortLabel);
  return [
    rendered,
    ...(cut ? [`-# ${escapeLabel(cutNoteOf(cut))}`] : []),
    sourceLine(excerpt, look),
    ...(others === undefined ? [] : [`-# ${others}`]),
  ].join('\n');
}

/** Collections of an article that are named; most are in one. */
const MOST_COLLECTIONS = 3;

/**
 * Title (a link where there is an address), credit, date, file and lines, in small print. Where the title leads to
 * our page, the article's own address is a link of its own.
 */
export function sourceLine(
  cited: Cited,
  { wording: { placeOf, say }, addressOf, marksUndated = false }: ExcerptLook,
): string {
  const { citation } = cited;
  const { link } = citation;
  const linked = linkedTitle(citation.title, link ?? addressOf(cited));
  const published = link === undefined ? [] : publishedAt(addressOf(cited));
  const dated =
    citation.date === undefined ? marksUndated && say('quote.undated') : timestamp(citation.date);
  return `-# ${[
    linked,
    ...creditOf(citation).map(shortLabel),
    ...(dated === false ? [] : [dated]),
    ...(citation.collections ?? []).slice(0, MOST_COLLECTIONS).map(shortLabel),
    escapeLabel(placeOf(citation)),
    ...published,
  ].join(' · ')}`;
}

/** Where an article was published, as a link that is called like its host. */
function publishedAt(address: string | undefined): string[] {
  const target = address === undefined ? undefined : linkTarget(address);
  if (target === undefined || target.length > ADDRESS_SHOWN || !URL.canParse(target)) return [];
  return [`[${shortLabel(new URL(target).host)}](${target})`];
}

/** A title in bold, and a link where there is an address that does not eat the card. */
export function linkedTitle(title: string, address: string | undefined): string {
  const name = shortLabel(title);
  const target = address === undefined ? undefined : linkTarget(address);
  if (target === undefined || target.length > ADDRESS_SHOWN) return `**${name}**`;
  return `**[${name}](${target})**`;
}
