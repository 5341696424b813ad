import { readFileSync } from 'node:fs';

/** MiB that a process holds, the pieces outside its heap too; undefined where the system does not tell (all but Linux). */
export function memoryOf(pid: number | undefined): number | undefined {
  try {
    const held = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return held === undefined ? undefined : Number(held) / 1024;
  } catch {
    return undefined;
  }
}
