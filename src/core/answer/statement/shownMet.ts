import { type Gate, passExcerpts, type ShownExcerpt } from '../gate.ts';
import { kindOf, type MetStatement, type Testimony } from './metStatement.ts';

/** A statement without the testimonies whose excerpts do not pass the gate. */
export interface ShownMet extends Omit<MetStatement, 'testimonies'> {
  readonly testimonies: readonly ShownTestimony[];
}

export interface ShownTestimony extends Omit<Testimony, 'excerpt'> {
  readonly excerpt: ShownExcerpt;
}

/** What a statement is met with of that which passes. */
export function passMet(met: MetStatement, gate: Gate): ShownMet {
  const testimonies = met.testimonies.flatMap((testimony) =>
    passExcerpts([testimony.excerpt], gate).map((excerpt) => ({ ...testimony, excerpt })),
  );
  return { ...met, kind: kindOf(testimonies.map(({ stance }) => stance)), testimonies };
}
