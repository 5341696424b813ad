import { citationJson, jsonNotation, printable } from '../../answer/answerJson.ts';
import type { ShownExcerpt } from '../../answer/gate.ts';
import type { ShownQuotation, ShownReceipt } from '../shownReply.ts';

/** The JSON of a receipt, on one line. Its form is public and stable: `receipt.schema.json`. */
export function receiptJson({ receipt, quotations, now }: ShownReceipt): string {
  const { id, at, face, isPrivate, asks, text, outcome, confidence, makings } = receipt;
  const { program, engine, reader, thresholds } = makings;
  return printable({
    ...{ receipt: id, at: new Date(at).toISOString(), face, isPrivate, asks, text },
    ...{ outcome, confidence: confidence === undefined ? undefined : rounded(confidence) },
    ...{ articles: receipt.articles, program, engine, reader, thresholds },
    quotations: quotations.map(quotationJson),
    now: now && {
      ...{ outcome: now.outcome, isSame: now.isSame, left: now.left },
      came: now.came.map(excerptJson),
      causes: now.causes,
    },
  });
}

function quotationJson({ fate, isRelated, isHeldBack }: ShownQuotation) {
  const { kind, ...of } = fate;
  const shared = { fate: kind, isRelated, isHeldBack };
  if (!('excerpt' in of)) return { ...shared, ...of };
  return { ...shared, isChangedAround: of.isChangedAround, ...excerptJson(of.excerpt) };
}

function excerptJson({ rendered, citation }: ShownExcerpt) {
  return { quote: jsonNotation.read(rendered), citation: citationJson(citation) };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}
