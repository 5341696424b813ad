import { readFileSync } from 'node:fs';
import {
  type Contestant,
  type ContestantFindings,
  type ContestantTask,
  type OpenedContestant,
  residentOf,
} from './contestant.ts';

/** Each is loaded alone, since what others need takes memory. */
const CONTESTANTS: Readonly<Record<string, () => Promise<Contestant>>> = {
  pullquote: async () => (await import('./pullquote.ts')).pullquote,
  pullquoteReading: async () => (await import('./pullquote.ts')).pullquoteReading,
  miniSearch: async () => (await import('./miniSearch.ts')).miniSearch,
  fts5: async () => (await import('./fts5.ts')).fts5,
  lance: async () => (await import('./lance.ts')).lance,
};

// Whoever compares has written it.
const task = JSON.parse(process.argv[2] ?? '') as ContestantTask;
const contestant = await CONTESTANTS[task.contestant]?.();
if (!contestant) throw new Error(`There is no contestant "${task.contestant}".`);
if (task.deed === 'build') await contestant.build(task);
else {
  const questions = JSON.parse(readFileSync(task.questions, 'utf8')) as string[];
  const opened = await contestant.open(task);
  await opened.ask(questions[0] ?? '');
  // Whoever compares takes the time of this line.
  console.log('answered');
  console.log(JSON.stringify(await findingsOf(opened, questions)));
  await opened.close?.();
}

async function findingsOf(
  opened: OpenedContestant,
  questions: readonly string[],
): Promise<ContestantFindings> {
  const { settled, reader } = opened;
  await settled?.();
  await timed(opened, questions.slice(0, task.warming));
  const times = await timed(opened, questions.slice(task.warming));
  const pid = reader?.();
  return {
    ...times,
    resident: residentOf(process.pid),
    reader: pid === undefined ? undefined : residentOf(pid),
  };
}

/** Milliseconds of each question when it is asked for the first time, and when it is asked again right away. */
async function timed(
  { ask, searched }: OpenedContestant,
  questions: readonly string[],
): Promise<Pick<ContestantFindings, 'cold' | 'warm' | 'searched'>> {
  const found = { cold: [] as number[], warm: [] as number[], searched: [] as number[] };
  for (const question of questions) {
    for (const turn of ['cold', 'warm'] as const) {
      const start = performance.now();
      await ask(question);
      const took = performance.now() - start;
      found[turn].push(took);
      const finding = searched === undefined ? took : searched();
      if (turn === 'cold' && finding !== undefined) found.searched.push(finding);
      // Whoever waits for a turn gets one.
      await new Promise(setImmediate);
    }
  }
  return found;
}
