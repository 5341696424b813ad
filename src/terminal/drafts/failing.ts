import type { Severity } from '../../core/answer/proofread/proofreading.ts';

/** From which severity on a finding makes an exit code of 1. */
export type FailOn = Severity;

/** The exit code of a check: 0 clean, 1 findings. */
export function exitCodeOf(severities: readonly Severity[], failOn: FailOn): 0 | 1 {
  const fails: Readonly<Record<FailOn, readonly Severity[]>> = {
    error: ['error'],
    warning: ['error', 'warning'],
    none: [],
  };
  return severities.some((severity) => fails[failOn].includes(severity)) ? 1 : 0;
}
