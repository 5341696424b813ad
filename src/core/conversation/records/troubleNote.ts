import type { RecordsFailure } from './records.ts';

/** What is wrong with records and what to do, for their owner. @param file where they are. */
export function troubleNote({ trouble, message }: RecordsFailure, file: string): string {
  switch (trouble) {
    case 'damaged':
      return `The records in ${file} are damaged (${message}). They stay as they are: move that file and those beside it that begin with its name elsewhere, and new ones are begun, or put a backup in its place. "pullquote records export" prints what can still be read.`;
    case 'foreign':
      return `${file} was not written by this program. It stays as it is: move it elsewhere, or name another folder with DATA_DIR.`;
    case 'too-new':
      return `The records in ${file} are of a newer version of the program (${message}). They stay as they are: use that version, or move the file elsewhere, and new ones are begun.`;
    case 'locked':
      return `The records in ${file} are locked by another program. They are used again as soon as it lets go of them.`;
    case 'read-only':
      return `The records in ${file} cannot be written. Let whoever runs this program write that file and its folder.`;
    case 'full':
      return `There is no room left for the records in ${file}. They are used again as soon as there is some.`;
    case 'unreachable':
      return `The records in ${file} cannot be reached (${message}). See to it that its disk and its folder are there, and nothing else in its place.`;
    case 'unavailable':
      return `SQLite, which keeps the records in ${file}, cannot be loaded on this system (${message}).`;
    case 'failed':
      return `The records in ${file} cannot be used (${message}).`;
  }
}
