import type { Problem } from '../../core/article/problem.ts';

/** What is said of a file that nothing foreseen keeps from being read. */
export function notRead(path: string, reason: string): Problem {
  const remedy = 'Save it anew with the program that made it, or as .txt.';
  return { path, reason, remedy, skipped: true };
}
