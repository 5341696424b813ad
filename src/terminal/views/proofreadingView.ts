import picocolors from 'picocolors';
import { marksOf } from '../../core/answer/mark.ts';
import {
  type Severity,
  severityOf,
  spanOfFinding,
} from '../../core/answer/proofread/proofreading.ts';
import { addedIn } from '../../core/answer/quoteCheck/quotePlaces.ts';
import type { ShownFinding, ShownProofreadingReply } from '../../core/conversation/shownReply.ts';
import {
  exchangeNotesOf,
  findingNotesOf,
  proofreadingNoteOf,
} from '../../core/speech/proofWords.ts';
import { createLineIndex } from '../../core/text/lineIndex.ts';
import { label } from '../../core/text/visible.ts';
import { marked, type Screen } from '../notation.ts';
import { ENGLISH, placeOf, say } from '../wording.ts';
import { excerptView } from './answerView.ts';

/** Where the findings of a draft are. */
export interface PrintedDraft {
  /** The file whose text the draft is. */
  readonly file?: string;
  /** Whether nobody has lines of it before them, since it was taken out of another format. */
  readonly isTakenOut?: boolean;
}

/** What was found in a draft, as the terminal shows it: what is in order on a line, the rest with its source. */
export function proofreadingView(
  { draft, proofreading }: ShownProofreadingReply,
  screen: Screen,
  { file, isTakenOut = false }: PrintedDraft = {},
): string {
  const { bold, dim, yellow } = picocolors.createColors(screen.colour);
  const { quotations, figures, stoppedAt } = proofreading;
  const lineOf = createLineIndex(draft.text);
  const where = (offset: number, index: number) => {
    const { line, column } = lineOf(offset);
    if (isTakenOut) return `${index + 1}.`;
    return file === undefined ? say('proof.line', { line }) : `${label(file)}:${line}:${column}`;
  };
  const found = [...quotations, ...figures].sort(
    (a, b) => spanOfFinding(a).start - spanOfFinding(b).start,
  );
  const told = found.map((finding, index) =>
    findingView(finding, draft.text, where(spanOfFinding(finding).start, index), screen),
  );
  const stop = stoppedAt === undefined ? [] : [stopNoteOf(lineOf(stoppedAt).line, isTakenOut)];
  const stopped = stop.map(yellow);
  const isMarked = screen.colour && found.some((finding) => severityOf(finding) !== 'none');
  const summary = bold(proofreadingNoteOf(ENGLISH, proofreading));
  return [
    ...told,
    [...(isMarked ? [dim(say('proof.legend'))] : []), ...stopped, summary].join('\n'),
  ].join('\n\n');
}

function stopNoteOf(line: number, isTakenOut: boolean): string {
  return isTakenOut ? say('proof.stopped-text') : say('proof.stopped', { line });
}

/** UTF-16 code units of a draft that are repeated to tell what is meant. */
const REPEATED = 300;

function findingView(finding: ShownFinding, draft: string, where: string, screen: Screen): string {
  const { dim, bold } = picocolors.createColors(screen.colour);
  const severity = severityOf(finding);
  const [verdict, ...caveats] = findingNotesOf(ENGLISH, finding, label, label);
  const head = `${bold(where)}  ${severityView(severity, screen)}  ${verdict}`;
  const [first] = finding.excerpts;
  if (severity === 'none') {
    const source = first
      ? [dim(`  ${label(first.citation.title)} · ${label(placeOf(first.citation))}`)]
      : [];
    return [
      head,
      ...caveats.map((it) => `  ${it}`),
      `  ${wordsView(finding, draft, screen)}`,
      ...source,
    ].join('\n');
  }
  const exchanges = 'figure' in finding ? [] : exchangeNotesOf(ENGLISH, finding, label);
  const shown = finding.excerpts.map((excerpt, index) => excerptView(excerpt, index + 1, screen));
  return [
    head,
    ...[...exchanges, ...caveats].map((note) => `  ${note}`),
    `  ${dim(say('proof.in-draft'))} ${wordsView(finding, draft, screen)}`,
    ...(shown.length > 0 ? [`  ${dim(say('proof.in-source'))}`, ...shown] : []),
  ].join('\n');
}

function severityView(severity: Severity, { colour }: Screen): string {
  const { red, yellow, green } = picocolors.createColors(colour);
  const looks = { error: red, warning: yellow, none: green };
  return looks[severity](say(`proof.${severity}`));
}

/** What the draft says there, on one line; what the source does not have of it stands out. */
function wordsView(finding: ShownFinding, draft: string, screen: Screen): string {
  if (!('figure' in finding) && finding.verdict.kind === 'altered') {
    const part = finding.quotation.parts[finding.verdict.part];
    const added = addedIn(finding.verdict.difference);
    if (part && part.text.length <= REPEATED) {
      return marked(part.text, marksOf(added), screen).replace(/\s+/gu, ' ');
    }
  }
  const { start, end } = spanOfFinding(finding);
  const words = label(draft.slice(start, Math.min(end, start + REPEATED)));
  return end - start > REPEATED ? `${words}…` : words;
}
