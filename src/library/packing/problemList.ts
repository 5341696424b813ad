import type { Problem } from '../../core/article/problem.ts';

/** Problems of one file that are told one by one: nobody reads more, and each takes room for good. */
export const MOST_PROBLEMS = 1000;

/** Collects what is wrong with one file; beyond so many problems only their number is told. */
export function createProblemList(path: string) {
  const told: Problem[] = [];
  let untold = 0;
  let isSkipped = false;
  return {
    add(problems: readonly Problem[]) {
      for (const problem of problems) {
        if (told.length < MOST_PROBLEMS) told.push(problem);
        else {
          untold += 1;
          isSkipped ||= problem.skipped;
        }
      }
    },
    all(): readonly Problem[] {
      if (untold === 0) return told;
      const reason = `Like these there are ${untold.toLocaleString('en')} more problems in it.`;
      const remedy = 'Mend what is listed, and look again.';
      return [...told, { path, reason, remedy, skipped: isSkipped }];
    },
  };
}
