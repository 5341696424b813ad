import { html, raw } from 'hono/html';
import { markedHtml } from '../core/answer/htmlNotation.ts';
import { marksOf } from '../core/answer/mark.ts';
import { severityOf, spanOfFinding } from '../core/answer/proofread/proofreading.ts';
import { addedIn } from '../core/answer/quoteCheck/quotePlaces.ts';
import { creditOf } from '../core/article/citation.ts';
import type { AddressOf } from '../core/conversation/quoteActions.ts';
import type { ShownFinding, ShownProofreadingReply } from '../core/conversation/shownReply.ts';
import { findingNotesOf, proofreadingNoteOf } from '../core/speech/proofWords.ts';
import type { Wording } from '../core/speech/wording.ts';
import { createLineIndex } from '../core/text/lineIndex.ts';
import { label } from '../core/text/visible.ts';

/** How findings are written for whoever reads them. */
export interface FindingsLook {
  readonly wording: Wording;
  /** Writes an ISO date. */
  readonly date: (day: string) => string;
  readonly addressOf: AddressOf;
  /** Whether lines of the draft are lines of what somebody has before them. */
  readonly hasLines: boolean;
}

/** A piece of HTML, as `html` of Hono makes it: what was put in has been escaped. */
export type FindingsMarkup = ReturnType<typeof html>;

/**
 * What was found in a draft, each finding beside the words of its source; filtered without a script.
 * @param reply written in `htmlNotation`.
 */
export function findingsHtml(reply: ShownProofreadingReply, look: FindingsLook): FindingsMarkup {
  const { draft, proofreading } = reply;
  const { wording } = look;
  const { say } = wording;
  const lineOf = createLineIndex(draft.text);
  const found = inOrder(reply);
  const { stoppedAt } = proofreading;
  const stopped =
    stoppedAt === undefined
      ? ''
      : html`<p class="stopped">${
          look.hasLines
            ? say('proof.stopped', { line: lineOf(stoppedAt).line })
            : say('proof.stopped-text')
        }</p>`;
  return html`<div class="findings">
<p class="summary">${proofreadingNoteOf(wording, proofreading)}</p>
${stopped}
${found.length === 0 ? '' : html`<p class="legend">${say('proof.legend')}</p>${filterHtml(found, look)}`}
${found.map((finding, index) => {
  const { line } = lineOf(spanOfFinding(finding).start);
  const where = look.hasLines ? say('proof.line', { line }) : `${index + 1}`;
  return findingHtml(finding, draft.text, `finding-${index + 1}`, where, look);
})}
</div>`;
}

/** The whole of a draft, with links from where something was found to what that is. */
export function markedDraft(reply: ShownProofreadingReply): FindingsMarkup {
  const { text } = reply.draft;
  let from = 0;
  const pieces = inOrder(reply).flatMap((finding, index) => {
    const { start, end } = spanOfFinding(finding);
    // What lies within a finding is told there.
    if (start < from) return [];
    const before = raw(markedHtml(text.slice(from, start), []));
    from = end;
    const words = raw(markedHtml(text.slice(start, end), []));
    return [
      before,
      html`<a class="${severityOf(finding)}" href="#finding-${index + 1}"><mark>${words}</mark></a>`,
    ];
  });
  return html`<div class="draft-text">${pieces}${raw(markedHtml(text.slice(from), []))}</div>`;
}

function inOrder({
  proofreading: { quotations, figures },
}: ShownProofreadingReply): ShownFinding[] {
  return [...quotations, ...figures].sort(
    (a, b) => spanOfFinding(a).start - spanOfFinding(b).start,
  );
}

function filterHtml(
  found: readonly ShownFinding[],
  { wording: { say } }: FindingsLook,
): FindingsMarkup {
  const severities = (['error', 'warning', 'none'] as const)
    .map((severity) => ({
      severity,
      count: found.filter((finding) => severityOf(finding) === severity).length,
    }))
    .filter(({ count }) => count > 0);
  return html`<fieldset class="filter"><legend>${say('proof.all')}</legend>
<label><input type="radio" name="severity" value="all" checked>${say('proof.all')} (${found.length})</label>
${severities.map(
  ({ severity, count }) =>
    html`<label><input type="radio" name="severity" value="${severity}">${say(`proof.${severity}`)} (${count})</label>
`,
)}</fieldset>`;
}

function findingHtml(
  finding: ShownFinding,
  draft: string,
  id: string,
  where: string,
  look: FindingsLook,
): FindingsMarkup {
  const { wording, date } = look;
  const { say } = wording;
  const severity = severityOf(finding);
  const [verdict, ...caveats] = findingNotesOf(wording, finding, date, label);
  const { excerpts } = finding;
  return html`<article class="finding ${severity}" id="${id}">
<h2><span class="severity">${say(`proof.${severity}`)}</span> ${verdict} <a href="#${id}">${where}</a></h2>
${caveats.map((caveat) => html`<p>${caveat}</p>`)}
<div class="beside">
<div class="draft"><h3>${say('proof.in-draft')}</h3><blockquote>${wordsHtml(finding, draft)}</blockquote></div>
${
  excerpts.length === 0
    ? ''
    : html`<div class="source"><h3>${say('proof.in-source')}</h3>${excerpts.map((it) => sourceHtml(it, look))}</div>`
}</div>
</article>
`;
}

/** What the draft says there; what the source does not have of it is marked. */
function wordsHtml(finding: ShownFinding, draft: string) {
  if (!('figure' in finding) && finding.verdict.kind === 'altered') {
    const { part, difference } = finding.verdict;
    const words = finding.quotation.parts[part]?.text;
    if (words !== undefined) return raw(markedHtml(words, marksOf(addedIn(difference))));
  }
  const { start, end } = spanOfFinding(finding);
  return raw(markedHtml(draft.slice(start, end), []));
}

/** A quotation has come out of the door, so it is put in as it is. */
function sourceHtml(excerpt: ShownFinding['excerpts'][number], look: FindingsLook): FindingsMarkup {
  const { citation, rendered, cut } = excerpt;
  const { wording, addressOf, date } = look;
  const address = citation.link ?? addressOf(excerpt);
  const title = html`<cite>${label(citation.title)}</cite>`;
  const about = [
    ...creditOf(citation).map(label),
    ...(citation.date === undefined ? [] : [date(citation.date)]),
    label(wording.placeOf(citation)),
  ].join(' · ');
  return html`<figure><blockquote>${raw(rendered)}</blockquote>
<figcaption>${cut ? `${wording.cutNoteOf(cut)} ` : ''}${
    address === undefined ? title : html`<a href="${address}" rel="noreferrer">${title}</a>`
  } · ${about}</figcaption></figure>`;
}
