import type { Answer, Excerpt } from '../answer/answer.ts';
import {
  createGate,
  type Gate,
  type LinkTo,
  linked,
  type Mismatch,
  type Notation,
  passAnswer,
  passExcerpts,
  type Rendered,
  type ShownAnswer,
  type ShownExcerpt,
} from '../answer/gate.ts';
import type {
  FigureFinding,
  Proofreading,
  QuotationFinding,
} from '../answer/proofread/proofreading.ts';
import type { MetStatement } from '../answer/statement/metStatement.ts';
import { passMet, type ShownMet } from '../answer/statement/shownMet.ts';
import type { Timeline, TimelineEntry } from '../answer/timeline.ts';
import type { Span } from '../text/span.ts';
import type { AnswerComparison, ToldQuotation } from './receipt/comparison.ts';
import type { QuotationFate } from './receipt/fate.ts';
import type {
  AnswerReply,
  ArticlesReply,
  CollectionsReply,
  ContextReply,
  CorrectionsReply,
  ExcerptsReply,
  GapEntry,
  GapsReply,
  LostReply,
  ManagersOnlyReply,
  NoRecordsReply,
  ProofreadingReply,
  QuoteCheckReply,
  ReceiptReply,
  ReferencesReply,
  Reply,
  SourcesReply,
  StatementReply,
  TimelineReply,
  ToldCorrection,
} from './reply.ts';

/** A reply whose quotations have all passed the gate of a face, which has only to draw it. */
export type ShownReply =
  | ShownAnswerReply
  | ShownQuoteCheck
  | ShownProofreadingReply
  | ShownStatementReply
  | ShownSources
  | ShownTimelineReply
  | ArticlesReply
  | CollectionsReply
  | ShownCorrections
  | ShownReceipt
  | { readonly kind: 'no-receipt' }
  | { readonly kind: 'help' }
  | { readonly kind: 'forgotten' }
  | NoRecordsReply
  | ManagersOnlyReply
  | ShownGapsReply
  | ShownContext
  | ShownExcerpts
  | ReferencesReply
  | LostReply;

export interface ShownAnswerReply extends Omit<AnswerReply, 'answer'> {
  readonly answer: ShownAnswer;
}

export type ShownQuoteCheck = WithShownExcerpts<QuoteCheckReply>;

export interface ShownProofreadingReply extends Omit<ProofreadingReply, 'proofreading'> {
  readonly proofreading: ShownProofreading;
}

/** A proofreading in which what does not pass is not shown; how the draft stands to the articles is still told. */
export interface ShownProofreading extends Omit<Proofreading, 'quotations' | 'figures'> {
  readonly quotations: readonly ShownQuotationFinding[];
  readonly figures: readonly ShownFigureFinding[];
}

export type ShownQuotationFinding = WithShownExcerpts<QuotationFinding>;

export type ShownFigureFinding = WithShownExcerpts<FigureFinding>;

export type ShownFinding = ShownQuotationFinding | ShownFigureFinding;

export interface ShownStatementReply extends Omit<StatementReply, 'met'> {
  readonly met: ShownMet;
}

export type ShownSources = WithShownExcerpts<SourcesReply>;

export interface ShownTimelineReply extends Omit<TimelineReply, 'timeline'> {
  readonly timeline: ShownTimeline;
}

/** A timeline without the entries whose excerpts do not pass. */
export interface ShownTimeline extends Omit<Timeline, 'entries'> {
  readonly entries: readonly ShownEntry[];
}

export interface ShownEntry extends Omit<TimelineEntry, 'excerpt'> {
  readonly excerpt: ShownExcerpt;
}

/** A receipt of which nothing is quoted that does not pass: it counts as changed. */
export interface ShownReceipt extends Omit<ReceiptReply, 'quotations' | 'now'> {
  readonly quotations: readonly ShownQuotation[];
  readonly now?: ShownComparison | undefined;
}

export interface ShownQuotation extends Omit<ToldQuotation, 'fate'> {
  readonly fate: ShownFate;
}

export type ShownFate =
  | Exclude<QuotationFate, { readonly kind: 'stands' }>
  | (Extract<QuotationFate, { readonly kind: 'stands' }> & { readonly excerpt: ShownExcerpt });

export interface ShownComparison extends Omit<AnswerComparison, 'came'> {
  readonly came: readonly ShownExcerpt[];
}

export interface ShownCorrections extends Omit<CorrectionsReply, 'entries'> {
  readonly entries: readonly ShownCorrection[];
}

export interface ShownCorrection extends Omit<ToldCorrection, 'now'> {
  readonly now?: ShownExcerpt;
}

export interface ShownGapsReply extends Omit<GapsReply, 'entries'> {
  readonly entries: readonly ShownGapEntry[];
}

export type ShownGapEntry = WithShownExcerpts<GapEntry>;

export interface ShownContext extends Omit<ContextReply, 'stretches' | 'alone'> {
  readonly stretches: readonly Rendered[];
  readonly alone: Rendered;
}

export type ShownExcerpts = WithShownExcerpts<ExcerptsReply>;

type WithShownExcerpts<R> = Omit<R, 'excerpts'> & { readonly excerpts: readonly ShownExcerpt[] };

/** The one door to a face: all that it quotes has come out of it, so that it never sees the gate. */
export interface Door {
  readonly reply: (reply: Reply) => ShownReply;
  readonly answer: (answer: Answer) => ShownAnswer;
  readonly met: (met: MetStatement) => ShownMet;
  /** Stretches of one article, to be read in it; undefined in the place of each that does not pass. */
  readonly stretches: (
    articleId: string,
    stretches: readonly Span[],
  ) => readonly (Rendered | undefined)[];
}

/**
 * @param notation in which the face writes.
 * @param textOf the stored text of an article; undefined where there is none.
 * @param log gets a line for each quotation that is not shown.
 * @param linkTo gives each citation the address at which it is read; absent where articles are read nowhere.
 */
export function createDoor(
  notation: Notation,
  textOf: (articleId: string) => string | undefined,
  log: (line: string) => void,
  linkTo?: LinkTo,
): Door {
  let dropped = 0;
  const drop = ({ articleId, start, end }: Mismatch) => {
    dropped += 1;
    const where = `${articleId} ${start}-${end} (${dropped} so far)`;
    log(`A quotation was not verbatim and is not shown: ${where}.`);
  };
  const gate = createGate(notation, textOf, drop, linkTo);
  return {
    reply: (reply) => show(reply, gate),
    answer: (answer) => passAnswer(answer, gate),
    met: (met) => passMet(met, gate),
    stretches(articleId, stretches) {
      // Whoever reads an article sees many: its file is looked at once for all of them.
      const text = textOf(articleId);
      if (text === undefined) return stretches.map(() => undefined);
      const pass = createGate(notation, () => text, drop);
      return stretches.map((span) => pass({ articleId, marks: [], ...span }));
    },
  };
}

/** The reply with the quotations that pass, and what it is without those that do not. */
export function show(reply: Reply, gate: Gate): ShownReply {
  switch (reply.kind) {
    case 'answer':
      return { ...reply, answer: passAnswer(reply.answer, gate) };
    case 'quote-check':
    case 'sources':
      return { ...reply, excerpts: passExcerpts(reply.excerpts, gate) };
    case 'proofreading':
      return { ...reply, proofreading: showProofreading(reply.proofreading, gate) };
    case 'statement':
      return { ...reply, met: passMet(reply.met, gate) };
    case 'timeline':
      return { ...reply, timeline: showTimeline(reply.timeline, gate) };
    case 'receipt':
      return showReceipt(reply, gate);
    case 'no-receipt':
      return reply;
    case 'corrections':
      return { ...reply, entries: reply.entries.map((entry) => showCorrection(entry, gate)) };
    case 'gaps':
      return { ...reply, entries: reply.entries.map((entry) => showExcerpts(entry, gate)) };
    case 'managers-only':
    case 'articles':
    case 'collections':
    case 'help':
    case 'forgotten':
    case 'no-records':
    case 'references':
    case 'lost':
      return reply;
    case 'context':
      return showContext(reply, gate);
    case 'more':
    case 'nearest':
    case 'copy': {
      const excerpts = passExcerpts(reply.excerpts, gate);
      return excerpts.length > 0 ? { ...reply, excerpts } : CHANGED;
    }
  }
}

function showExcerpts<R extends { readonly excerpts: readonly Excerpt[] }>(
  showing: R,
  gate: Gate,
): WithShownExcerpts<R> {
  return { ...showing, excerpts: passExcerpts(showing.excerpts, gate) };
}

function showProofreading(proofreading: Proofreading, gate: Gate): ShownProofreading {
  const { quotations, figures } = proofreading;
  return {
    ...proofreading,
    quotations: quotations.map((finding) => showExcerpts(finding, gate)),
    figures: figures.map((finding) => showExcerpts(finding, gate)),
  };
}

function showReceipt(reply: ReceiptReply, gate: Gate): ShownReceipt {
  const { now } = reply;
  return {
    ...reply,
    quotations: reply.quotations.map((told) => ({ ...told, fate: showFate(told.fate, gate) })),
    now: now && { ...now, came: passExcerpts(now.came, gate) },
  };
}

function showFate(fate: QuotationFate, gate: Gate): ShownFate {
  if (fate.kind !== 'stands') return fate;
  const [excerpt] = passExcerpts([fate.excerpt], gate);
  if (excerpt) return { ...fate, excerpt };
  const { articleId, title } = fate.excerpt.citation;
  return { kind: 'changed', articleId, title };
}

/** What does not pass is not what the article says now. */
const CHANGED: LostReply = { kind: 'lost', why: 'changed' };

function showContext({ stretches, alone, ...reply }: ContextReply, gate: Gate): ShownReply {
  const shown = stretches.flatMap((stretch) => gate(stretch) ?? []);
  const rendered = gate(alone);
  if (rendered === undefined) return CHANGED;
  return { ...reply, citation: linked(reply.citation, gate), stretches: shown, alone: rendered };
}

function showCorrection({ now, ...told }: ToldCorrection, gate: Gate): ShownCorrection {
  const [shown] = now ? passExcerpts([now], gate) : [];
  return { ...told, ...(shown && { now: shown }) };
}

function showTimeline(timeline: Timeline, gate: Gate): ShownTimeline {
  const entries = timeline.entries.flatMap((entry) =>
    passExcerpts([entry.excerpt], gate).map((excerpt) => ({ ...entry, excerpt })),
  );
  return { ...timeline, entries };
}
