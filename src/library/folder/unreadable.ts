import type { Problem } from '../../core/article/problem.ts';

export function unreadable(path: string, error: unknown): Problem {
  const code = codeOf(error);
  const isGone = code === 'ENOENT';
  const remedy = isGone ? 'Put it back, unless it was meant to go.' : 'Check its permissions.';
  return { path, reason: `It cannot be read (${code}).`, remedy, skipped: true };
}

/** The system's name for a failure (ENOENT), or what it says. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
