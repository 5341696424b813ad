// What the system knows of the processes that read, where it is Linux.

import { readFileSync } from 'node:fs';

/** The processes that a process has started, and that read. */
export function readersOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const pids = children.split(' ').filter(Boolean).map(Number);
  return pids.filter((it) => readFileSync(`/proc/${it}/cmdline`, 'utf8').includes('readerWorker'));
}

/** One that has ended may wait for somebody who asks how. */
export function isAlive(pid: number): boolean {
  return !['Z', 'X', undefined].includes(statusOf(pid, 'State')?.[0]);
}

/** Its memory in MB. */
export function memoryOf(pid: number): number {
  return (Number.parseInt(statusOf(pid, 'VmRSS') ?? '0', 10) * 1024) / 1e6;
}

function statusOf(pid: number, name: string): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return new RegExp(`^${name}:\\s+(.*)`, 'm').exec(status)?.[1];
  } catch {
    return undefined;
  }
}
