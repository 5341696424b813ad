import type { Span } from '../../../text/span.ts';
import type { Credit } from '../draft.ts';
import { notesOf } from './draftNotes.ts';
import type { CreditReading, DraftPlace, LastCredited } from './draftPlace.ts';
import { mergedCredit } from './mergedCredit.ts';
import { citationCredit } from './statedCredit.ts';

/** A citation in brackets, or the note whose number stands there. */
export function citedCredit(
  reading: CreditReading,
  { before, behind }: DraftPlace,
  remembered: LastCredited,
): Credit | undefined {
  return citedAt(reading, citationsBeside(reading, before, behind), remembered);
}

/** Citations in what stands before and behind something, and directly behind that, and the notes that belong there. */
export function citationsBeside(
  { text, notes }: CreditReading,
  before: Span,
  behind: Span,
): Span[] {
  const written = ({ start, end }: Span) => text.slice(start, end);
  const next = { start: behind.end, end: Math.min(text.length, behind.end + BEHIND) };
  const bracket = {
    start: next.start,
    end: next.start + (NEXT.exec(written(next))?.[0].length ?? 0),
  };
  const labels = LABELS.exec(written(next))?.[0] ?? '';
  return [
    ...[behind, bracket]
      .flatMap((it) => bracketsIn(text, it))
      .filter((it) => isCitation(written(it))),
    ...bracketsIn(text, before).filter((it) => DATED.test(written(it))),
    ...notesOf(notes, written(behind) + labels),
  ];
}

/** UTF-16 code units behind a sentence in which a citation of it may stand: "… now.” (Grün 2016, p. 12)". */
const BEHIND = 220;
/** "Smith (2016, p. 12) writes". */
const DATED = /^\s*(?:1[5-9]|20)\d\d|(?<!\p{L})pp?\.\s?\d|S\.\s\d/u;
/** Numbers of notes. */
const LABELS = /^(?:\[[^\]]{1,80}\]|[¹²³⁰⁴-⁹]|<sup>\d+<\/sup>)+/u;
const NEXT = /^\s{0,2}[(（](?:[^()（）\n]|\([^()\n]{0,300}\)){2,200}[)）]/;
const BRACKETS =
  /[(（](?:[^()（）\n]|\([^()\n]{0,300}\)){2,200}[)）]|\^?\[(?:@|(?<=\^\[))[^\]\n]{2,200}\]/gu;

function bracketsIn(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(BRACKETS), ({ 0: written, index }) => ({
    start: start + index + written.search(/[(（[]/) + 1,
    end: start + index + written.length - 1,
  }));
}

function isCitation(bracketed: string): boolean {
  return (
    /^\s*(?:(?:[Ss]ee|[Cc]f|[Vv]gl|[Ss]iehe|[Vv]oir|[Vv]éase|[Vv]er|[Сс]м)\.?\s+)?(?:[\p{Lu}\d@“„«"*_[]|pp?\.|págs?\.|[сs]\.|стр\.|p(?:age|ágina)\s|S(?:eite)\s|ibid|ebd|ebenda|там же|[^()]*(?:頁|ページ)|\d{1,4}(?:[-–]\d{1,4})?\s*$)/u.test(
      bracketed,
    ) &&
    (/\d/.test(bracketed) || /^\s*[[*_“„«"]?(?:\p{Lu}|pp?\.)/u.test(bracketed))
  );
}

const IBID = /^\W*(?:ibid|ebd|ebenda|там же|同上|loc\. ?cit|a\. ?a\. ?O)/iu;

export function citedAt(
  { text, language }: CreditReading,
  spans: readonly Span[],
  remembered: LastCredited,
): Credit | undefined {
  return spans.reduce<Credit | undefined>((found, span) => {
    const cited = citationCredit(text, span, language);
    const isIbid = IBID.test(text.slice(span.start, span.end));
    const own =
      isIbid && remembered.cited
        ? { ...remembered.cited, ...cited, span, names: remembered.cited.names }
        : cited;
    if (own && own.names.length > 0) remembered.cited = own;
    return mergedCredit(found, own);
  }, undefined);
}
