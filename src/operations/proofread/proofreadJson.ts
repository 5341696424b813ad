import type { Credit, DraftQuotation } from '../../core/answer/proofread/draft.ts';
import { type Caveat, severityOf, type Verdict } from '../../core/answer/proofread/proofreading.ts';
import type {
  ShownFigureFinding,
  ShownProofreadingReply,
  ShownQuotationFinding,
} from '../../core/conversation/shownReply.ts';
import { createLineIndex } from '../../core/text/lineIndex.ts';
import type { Span } from '../../core/text/span.ts';
import { differenceJson, quotationJson, spanOnly } from '../quoted.ts';

/** Of the form below. It grows where something is added that whoever reads it may not expect. */
export const PROOFREADING_VERSION = 1;

/** How a draft stands to the articles, as `proofreadSchema.ts` has it. */
export function proofreadingJson({ draft, proofreading }: ShownProofreadingReply) {
  const { quotations, figures, stoppedAt } = proofreading;
  const place = createPlaceOf(draft.text);
  const severities = [...quotations, ...figures].map(severityOf);
  const count = (wanted: string) => severities.filter((severity) => severity === wanted).length;
  return {
    version: PROOFREADING_VERSION,
    errors: count('error'),
    warnings: count('warning'),
    quotations: quotations.map((finding) => quotationFindingJson(finding, draft.text, place)),
    figures: figures.map((finding) => figureFindingJson(finding, draft.text, place)),
    ...(stoppedAt !== undefined && { stoppedAt }),
  };
}

type PlaceOf = (span: Span) => { start: number; end: number; line: number; column: number };

function createPlaceOf(draft: string): PlaceOf {
  const lineOf = createLineIndex(draft);
  return (span) => ({ ...spanOnly(span), ...lineOf(span.start) });
}

function quotationFindingJson(finding: ShownQuotationFinding, draft: string, place: PlaceOf) {
  const { quotation, verdict, caveats, excerpts } = finding;
  const { span, form, parts, credit } = quotation;
  return {
    ...place(span),
    form,
    text: parts.map(({ text }) => text),
    ...(credit && { credit: creditJson(credit, draft) }),
    verdict: verdict.kind,
    severity: severityOf(finding),
    ...verdictJson(verdict, quotation, excerpts),
    caveats: caveats.flatMap((caveat) => caveatJson(caveat, excerpts) ?? []),
    quotations: excerpts.map(quotationJson),
  };
}

function verdictJson(
  verdict: Verdict,
  { parts }: DraftQuotation,
  excerpts: ShownQuotationFinding['excerpts'],
) {
  switch (verdict.kind) {
    case 'exact':
    case 'exact-but-typography':
      return { places: Math.max(...verdict.places.map((places) => places.length)) };
    case 'altered':
      return {
        changes: verdict.changes,
        part: verdict.part,
        difference: differenceJson(verdict.difference, excerpts),
      };
    case 'cannot-say':
      return { why: verdict.why, difference: differenceJson(verdict.difference, excerpts) };
    case 'stitched': {
      const whole = parts.map(({ text }) => text).join(' ');
      return { pieces: verdict.pieces.map(({ claim }) => whole.slice(claim.start, claim.end)) };
    }
    case 'unchecked':
      return { why: verdict.why };
    case 'similar':
    case 'absent':
      return {};
  }
}

/** Undefined where what shows it has not come out of the door. */
function caveatJson(caveat: Caveat, excerpts: ShownQuotationFinding['excerpts']) {
  switch (caveat.kind) {
    case 'cut-short': {
      const { kind, side, rest } = caveat;
      const shown = excerpts.find(
        ({ citation }) =>
          citation.articleId === rest.articleId &&
          citation.start <= rest.start &&
          rest.end <= citation.end,
      );
      const at = shown?.citation.start ?? 0;
      return shown && { kind, side, rest: shown.quote.slice(rest.start - at, rest.end - at) };
    }
    case 'other-source': {
      const { kind, named, articleIds } = caveat;
      return { kind, named, articleIds };
    }
    case 'other-page':
    case 'other-date':
    case 'several-places':
      return caveat;
  }
}

function creditJson({ span, names, page, date }: Credit, draft: string) {
  return {
    text: draft.slice(span.start, span.end),
    names,
    page,
    date: date && draft.slice(date.start, date.end),
  };
}

function figureFindingJson(finding: ShownFigureFinding, draft: string, place: PlaceOf) {
  const { figure, verdict, excerpts } = finding;
  const { span, sentence, credit } = figure;
  return {
    ...place(span),
    text: draft.slice(span.start, span.end),
    sentence: draft.slice(sentence.start, sentence.end),
    ...(credit && { credit: creditJson(credit, draft) }),
    verdict,
    severity: severityOf(finding),
    quotations: excerpts.map(quotationJson),
  };
}
