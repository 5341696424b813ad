import type { Problem } from '../../core/article/problem.ts';
import type { ListedFile } from './listFolder.ts';

/** What became of a file. */
export interface FileRead extends ListedFile {
  /** Ids of its articles. */
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
  /** Present where the process that read it was lost, which may have been the machine's fault. */
  readonly isLost?: true;
}
