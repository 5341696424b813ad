import { exchangesIn } from '../answer/proofread/exchange.ts';
import {
  type Caveat,
  type FigureFinding,
  type QuotationFinding,
  type Severity,
  severityOf,
  type Verdict,
} from '../answer/proofread/proofreading.ts';
import type { ShownProofreading, ShownQuotationFinding } from '../conversation/shownReply.ts';
import type { Wording } from './wording.ts';

/*
 * What is said of a draft, once for every face and report. What comes from drafts and articles is not
 * escaped, unless by the functions that a face gives for it.
 */

/** What of a finding is put into words. */
type WordedFinding = Pick<QuotationFinding, 'verdict' | 'caveats'> | Pick<FigureFinding, 'verdict'>;

/**
 * How a finding stands to the articles, and what is to be said besides, each in a sentence.
 * @param date writes an ISO date, and
 * @param name what a draft or an article says, as the face needs it.
 */
export function findingNotesOf(
  wording: Wording,
  finding: WordedFinding,
  date: (day: string) => string,
  name: (text: string) => string,
): readonly [verdict: string, ...caveats: string[]] {
  if (typeof finding.verdict === 'string') return [wording.say(`proof.figure-${finding.verdict}`)];
  const caveats = 'caveats' in finding ? finding.caveats : [];
  return [
    verdictNoteOf(wording, finding.verdict),
    ...caveats.map((caveat) => caveatNoteOf(wording, caveat, date, name)),
  ];
}

function verdictNoteOf({ say, list }: Wording, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'exact':
    case 'exact-but-typography':
    case 'similar':
    case 'absent':
      return say(`proof.${verdict.kind}`);
    case 'altered':
      return say('proof.altered', {
        changes: list(verdict.changes.map((change) => say(`change.${change}`))),
      });
    case 'stitched':
      return say('proof.stitched', { count: verdict.pieces.length });
    case 'cannot-say':
      return say(`proof.cannot-say-${verdict.why}`);
    case 'unchecked':
      return say(`proof.${verdict.why}`);
  }
}

function caveatNoteOf(
  { say }: Wording,
  caveat: Caveat,
  date: (day: string) => string,
  name: (text: string) => string,
): string {
  switch (caveat.kind) {
    case 'cut-short':
      return say(`proof.cut-${caveat.side}`);
    case 'other-source':
      return say('proof.other-source', { named: name(caveat.named) });
    case 'other-page':
      return say('proof.other-page', { named: name(caveat.named), stands: name(caveat.stands) });
    case 'other-date':
      return say('proof.other-date', { named: date(caveat.named), stands: date(caveat.stands) });
    case 'several-places':
      return say('proof.several-places', { count: caveat.count });
  }
}

/** "3 quotations, 1 figure · 2 errors, 1 warning"; that there is none where that is so. */
export function proofreadingNoteOf(
  { say, list }: Wording,
  { quotations, figures }: Pick<ShownProofreading, 'quotations' | 'figures'>,
): string {
  const found = [...quotations, ...figures];
  if (found.length === 0) return say('proof.nothing');
  const countOf = (severity: Severity) =>
    found.filter((finding) => severityOf(finding) === severity).length;
  const counted = (key: CountKey, count: number) => (count === 0 ? [] : [say(key, { count })]);
  const looked = [
    ...counted('proof.quotations', quotations.length),
    ...counted('proof.figures', figures.length),
  ];
  const wrong = [
    ...counted('proof.errors', countOf('error')),
    ...counted('proof.warnings', countOf('warning')),
  ];
  return [list(looked), wrong.length === 0 ? say('proof.none') : list(wrong)].join(' · ');
}

type CountKey = 'proof.quotations' | 'proof.figures' | 'proof.errors' | 'proof.warnings';

/** What a draft exchanged, in a few words each. @param name writes words of a draft or an article. */
export function exchangeNotesOf(
  { say }: Wording,
  { verdict, excerpts }: Pick<ShownQuotationFinding, 'verdict' | 'excerpts'>,
  name: (text: string) => string,
): string[] {
  if (verdict.kind !== 'altered' && verdict.kind !== 'cannot-say') return [];
  const quoted = (words: string) => say('list.quoted', { word: name(words) });
  return exchangesIn(verdict.difference, excerpts).map((exchange) => {
    const [draft, source] = [quoted(exchange.draft), quoted(exchange.source)];
    if (exchange.source === '') return say('proof.put-in', { draft });
    if (exchange.draft === '') return say('proof.left-out', { source });
    return say('proof.replaced', { draft, source });
  });
}
