import { printable } from '../../core/answer/answerJson.ts';
import type { Draft } from '../../core/answer/proofread/draft.ts';
import { type ProofreadOptions, severityOf } from '../../core/answer/proofread/proofreading.ts';
import type { ShownProofreadingReply } from '../../core/conversation/shownReply.ts';
import { label } from '../../core/text/visible.ts';
import { oneOf, required, text } from '../inputField.ts';
import { type Caller, type Done, operation } from '../operation.ts';
import { linesOfText, quotationLines } from '../quoted.ts';
import { proofreadingJson } from './proofreadJson.ts';
import { PROOFREAD_OUTPUT } from './proofreadSchema.ts';

/** UTF-16 code units: a draft of more than 300 pages. */
export const DRAFT_LIMIT = 1_000_000;

/** Which figures of a draft are looked for. */
export const FIGURES = oneOf(
  'Which figures are looked for: those near a quotation or a credit (default), all, or none.',
  ...(['credited', 'all', 'none'] as const),
);

export const proofread = operation({
  name: 'proofread',
  title: 'Proofread a draft',
  description: [
    'Checks every quotation, and the figures near quotations and credits, of a whole draft against the articles, finds the sources by itself, and tells what is altered, stitched together, cut short, credited to another source, or not there.',
    'Use it on any text with quotations from these articles before it is shown or published, also on your own. For one quotation use verify_quote.',
    'severity "error" must be mended before the draft is shown: put the source’s own words (quotations) in place of the altered ones, or take the quotation marks away. "warning": look at it. Figures are only compared with what the source gives; it says what stands where, not what is true.',
  ].join('\n'),
  fields: {
    text: required(text('The draft: plain text or Markdown.', DRAFT_LIMIT)),
    figures: FIGURES,
  },
  output: PROOFREAD_OUTPUT,
  run: ({ text: draftText, figures }, caller) => findingsIn({ text: draftText }, figures, caller),
});

/** Proofreads a draft of which more is known than its text. */
export async function findingsIn(
  draft: Draft,
  figures: ProofreadOptions['figures'] = 'credited',
  { desk, door, stop, onProgress }: Caller,
): Promise<Done> {
  const proofreading = await desk.library.proofread(draft, {
    figures,
    ...(stop && { stop }),
    ...(onProgress && { onProgress }),
  });
  const reply = door.reply({ kind: 'proofreading', draft, proofreading });
  if (reply.kind !== 'proofreading') throw new Error(`A proofreading came to ${reply.kind}.`);
  const json = proofreadingJson(reply);
  return {
    kind: 'done',
    json: printable(json),
    text: linesOfText(
      `${json.quotations.length} quotations and ${json.figures.length} figures; errors: ${json.errors}, warnings: ${json.warnings}.`,
      ...findingLines(reply, json),
    ),
  };
}

/** What is not as it should be, with what the source says. */
function findingLines(
  { proofreading: { quotations, figures } }: ShownProofreadingReply,
  json: ReturnType<typeof proofreadingJson>,
): string[] {
  const lines = [
    ...quotations.map((finding, index) => ({ finding, told: json.quotations[index] })),
    ...figures.map((finding, index) => ({ finding, told: json.figures[index] })),
  ].flatMap(({ finding, told }) => {
    const severity = severityOf(finding);
    if (severity === 'none' || !told) return [];
    const words = [told.text].flat().join(' […] ');
    const changes = 'changes' in told && told.changes ? ` (${told.changes.join(', ')})` : '';
    const caveats = 'caveats' in told ? told.caveats.map(({ kind }) => `, ${kind}`).join('') : '';
    const head = `Line ${told.line}, ${severity}: ${told.verdict}${changes}${caveats}: ${printable(label(words))}`;
    return [head, ...quotationLines(finding.excerpts)];
  });
  return lines;
}
