import type { Problem } from '../../core/article/problem.ts';
import type { Screen } from '../notation.ts';
import { problemView } from './articlesView.ts';

/** What came of sending a folder to a cluster. */
export interface FolderSent {
  /** What was sent by this program; others may have sent the rest. */
  readonly tally: {
    readonly files: number;
    readonly articles: number;
    readonly passages: number;
    /** Files that are gone. */
    readonly removed: number;
  };
  /** Files that are there as they are in the folder. */
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** Problems that are told one by one: more would hide what came of it. */
const TOLD = 20;

/** The first problems, and below them what came of it. @param spent milliseconds. */
export function ingestedView(sent: FolderSent, spent: number, screen: Screen): string {
  const { problems } = sent;
  const told = problems.slice(0, TOLD).map((problem) => `${problemView(problem, screen)}\n\n`);
  const more = problems.length - told.length;
  const rest = more > 0 ? `… and ${counted(more, 'problem')} more.\n\n` : '';
  return `${told.join('')}${rest}${summaryOf(sent, spent)}`;
}

/** "1,204 articles in 9 files were sent in 12 s (4,310 passages a second); 3 problems." @param spent milliseconds. */
export function summaryOf({ tally, files, problems }: FolderSent, spent: number): string {
  const seconds = spent / 1000;
  const speed = `${counted(Math.round(tally.passages / Math.max(seconds, 0.001)), 'passage')} a second`;
  const number = `${counted(tally.articles, 'article')} in ${counted(tally.files, 'file')}`;
  const were = tally.articles === 1 ? 'was' : 'were';
  const sent = `${number} ${were} sent in ${lasting(seconds)} (${speed})`;
  const removed = `what was there of ${counted(tally.removed, 'file')} was removed`;
  const done = [...(tally.files > 0 ? [sent] : []), ...(tally.removed > 0 ? [removed] : [])];
  const nothing = `${counted(files, 'file')}: nothing to send`;
  const all = done.length > 0 ? done : [nothing];
  const trouble = problems.length > 0 ? [counted(problems.length, 'problem')] : [];
  return `${[...all, ...trouble].join('; ')}.`;
}

function lasting(seconds: number): string {
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/** "1,204 files". Whoever sends articles reads English. */
export function counted(number: number, thing: 'article' | 'file' | 'passage' | 'problem'): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
