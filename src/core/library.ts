import type { Ask } from './answer.ts';
import type { Article } from './article.ts';
import type { Explain } from './explanation.ts';
import type { Problem } from './problem.ts';

/** What every face is handed: articles that can be asked. */
export interface Library {
  readonly ask: Ask;
  readonly explain: Explain;
  /** By id, in order of their paths. */
  readonly articles: ReadonlyMap<string, Article>;
  /** What could not be used as it is, in order of the paths. */
  readonly problems: readonly Problem[];
}
