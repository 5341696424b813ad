import { severityOf, spanOfFinding } from '../../core/answer/proofread/proofreading.ts';
import type { ShownFinding, ShownProofreadingReply } from '../../core/conversation/shownReply.ts';
import {
  exchangeNotesOf,
  findingNotesOf,
  proofreadingNoteOf,
} from '../../core/speech/proofWords.ts';
import { type Card, COLOURS, card, fitsOnCard } from './card.ts';
import { type DatesLook, excerptText } from './lines/excerptText.ts';
import { shortLabel } from './lines/label.ts';
import { timestamp } from './lines/timestamp.ts';

const SIGNS = { error: '🟥', warning: '🟨', none: '🟩' } as const;
/** What weighs most is told first, since a card may not have room for all. */
const ORDER = ['error', 'warning', 'none'] as const;

/** Findings on a card: each is a text and a line before it, of the components that a message may have. */
const MOST_FINDINGS = 15;
/** UTF-16 code units kept for the line that says how many there are more. */
const MORE_ROOM = 100;

/** How what a message quotes stands to the articles. */
export function proofreadingCard(reply: ShownProofreadingReply, look: DatesLook): Card {
  const { say } = look.wording;
  const { draft, proofreading } = reply;
  const found = [...proofreading.quotations, ...proofreading.figures].sort(byWeight);
  const head = `**${proofreadingNoteOf(look.wording, proofreading)}**\n-# ${say('proof.no-files')}`;
  const texts = [head];
  for (const finding of found.slice(0, MOST_FINDINGS)) {
    const brief = briefOf(finding, draft.text, look);
    const whole = [brief, ...sourcesOf(finding, look)].join('\n');
    const text = [whole, brief].find((it) => fitsOnCard([...texts, it], MORE_ROOM));
    if (text === undefined) break;
    texts.push(text);
  }
  const left = found.length - texts.length + 1;
  if (left > 0) texts.push(`-# ${say('proof.more', { count: left })}`);
  const isInOrder = found.every((finding) => severityOf(finding) === 'none');
  return card(texts, COLOURS[found.length === 0 ? 'none' : isInOrder ? 'answered' : 'related']);
}

function byWeight(a: ShownFinding, b: ShownFinding): number {
  return (
    ORDER.indexOf(severityOf(a)) - ORDER.indexOf(severityOf(b)) ||
    spanOfFinding(a).start - spanOfFinding(b).start
  );
}

/** What the message says, how it stands, and what is to be said besides. */
function briefOf(finding: ShownFinding, draft: string, { wording }: DatesLook): string {
  const { start, end } = spanOfFinding(finding);
  const [verdict, ...caveats] = findingNotesOf(wording, finding, timestamp, shortLabel);
  const exchanges = 'figure' in finding ? [] : exchangeNotesOf(wording, finding, shortLabel);
  return [
    `${SIGNS[severityOf(finding)]} **${verdict}**`,
    `-# ${wording.say('proof.in-draft')} ${shortLabel(draft.slice(start, end))}`,
    ...[...exchanges, ...caveats].map((note) => `-# ${note}`),
  ].join('\n');
}

/** Of what is in order it is enough to know that it is. */
function sourcesOf(finding: ShownFinding, look: DatesLook): string[] {
  if (severityOf(finding) === 'none') return [];
  return finding.excerpts.map((excerpt) => excerptText(excerpt, look));
}
