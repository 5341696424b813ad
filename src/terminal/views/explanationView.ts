import picocolors from 'picocolors';
import type { Explanation } from '../../core/answer/explanation.ts';
import { STEPS, type Took } from '../../core/answer/explanation.ts';
import type { Product } from '../../core/ranking/confidence.ts';
import { label } from '../../core/text/visible.ts';
import type { Screen } from '../notation.ts';
import { placeOf } from '../wording.ts';

/** What adds less than this to a score is not listed, nor what takes fewer milliseconds. */
const LEAST = 0.05;

/** Why an answer is what it is: the question's terms, and each excerpt's sum; and what it took. */
export function explanationView(explanation: Explanation, took: Took, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const terms = explanation.terms.map(({ term, surface, share, alsoAs, isKnown }) => {
    const also = alsoAs.length > 0 ? `, also ${alsoAs.map((name) => label(name)).join(', ')}` : '';
    const fate = isKnown ? '' : dim(' (no article has it)');
    return `  ${percent(share)}  ${label(surface)} → ${label(term)}${also}${fate}`;
  });
  const excerpts = explanation.excerpts.map((excerpt, index) =>
    [
      `${bold(`[${index + 1}]`)} ${label(placeOf(excerpt.citation))}`,
      `  score ${excerpt.score.toFixed(2)} =`,
      ...table(excerpt.features),
      `  confidence ${excerpt.confidence.toFixed(2)} = logistic of`,
      ...table(excerpt.evidence),
    ].join('\n'),
  );
  const asks =
    explanation.kinds.length > 0 ? explanation.kinds.join(', ') : 'nothing in particular';
  const { thresholds } = explanation;
  const read = explanation.unread
    ? [dim(`By words alone: the reader is ${explanation.unread}.`)]
    : [];
  return [
    [bold('Terms, by their share of the question'), ...terms, `  It asks for: ${asks}.`].join('\n'),
    ...excerpts,
    ...read,
    dim(tookView(took)),
    dim(`Answered from ${thresholds.answered}, shown as related from ${thresholds.related}.`),
  ].join('\n\n');
}

/** All of it, and its steps. */
function tookView(took: Took): string {
  const steps = STEPS.flatMap((step) => {
    const milliseconds = took[step] ?? 0;
    return milliseconds >= LEAST ? [`${step} ${milliseconds.toFixed(1)}`] : [];
  });
  const all = STEPS.reduce((sum, step) => sum + (took[step] ?? 0), 0);
  return `It took ${all.toFixed(1)} ms${steps.length > 0 ? `: ${steps.join(', ')}` : ''}.`;
}

/** What adds most comes first. */
function table(parts: readonly Product[]): string[] {
  return parts
    .map(({ name, value, weight }) => ({ name, value, weight, adds: value * weight }))
    .filter(({ adds }) => Math.abs(adds) >= LEAST)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .map(({ name, value, weight, adds }) => {
      const product = `${value.toFixed(2)} × ${weight.toFixed(2)}`;
      return `    ${adds.toFixed(2).padStart(6)}  ${name.padEnd(18)} ${product}`;
    });
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`.padStart(4);
}
