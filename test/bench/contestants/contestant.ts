// What takes part in a comparison. Each is put together as the program is (putTogether.ts) and run by Node alone, in one
// process that builds and in another one that opens what was built: tools for tests would take memory and time of their own.

import { readFileSync } from 'node:fs';

/** What a process of a contestant is to do; it comes as JSON in its first argument. */
export interface ContestantTask {
  readonly contestant: string;
  readonly deed: 'build' | 'ask';
  /** The folder of a built program: this one, or one of another commit. */
  readonly program: string;
  /** The folder of articles, and the same as a line of JSON for each passage. */
  readonly corpus: string;
  readonly passages: string;
  /** The folder for what is kept. */
  readonly kept: string;
  /** A file with a JSON array of questions of which the first ones are asked until everything is compiled. */
  readonly questions: string;
  readonly warming: number;
}

/** What the process that asks has found. */
export interface ContestantFindings {
  /** Milliseconds of each question when it was asked for the first time, and right away again. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  /** Of the first time, what finding passages took, which is all that others do; empty where a program does not tell. */
  readonly searched: readonly number[];
  /** MiB that are resident, and those of a process that reads. */
  readonly resident: number;
  readonly reader: number | undefined;
}

export interface Contestant {
  build(task: ContestantTask): Promise<void>;
  open(task: ContestantTask): Promise<OpenedContestant>;
}

export interface OpenedContestant {
  ask(question: string): Promise<unknown>;
  /** Milliseconds that finding passages took for the last question, where it does more. */
  searched?(): number | undefined;
  /** Waits for what it does besides answering once it has been opened. */
  settled?(): Promise<void>;
  /** The process that reads for it. */
  readonly reader?: () => number | undefined;
  close?(): Promise<void>;
}

/** MiB of a process that are resident, where this is Linux. */
export function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
