import type { RecordsFailure } from '../../core/conversation/records/records.ts';

/** What is wrong with records in a database and what to do, for their owner. @param name of the database. */
export function databaseNote({ trouble, message }: RecordsFailure, name: string): string {
  const records = `The records in the database ${name}`;
  switch (trouble) {
    case 'damaged':
      return `${records} are damaged (${message}). Put a backup in their place, or name another database with DATABASE_URL, and new ones are begun.`;
    case 'foreign':
      return `The database ${name} has tables that this program did not make (${message}). They stay as they are: name another database with DATABASE_URL.`;
    case 'too-new':
      return `${records} are of a newer version of the program (${message}). They stay as they are: use that version, or name another database with DATABASE_URL.`;
    case 'locked':
      return `${records} are kept busy by other programs (${message}). They are used again as soon as those let go of them.`;
    case 'read-only':
      return `${records} cannot be written (${message}). Let whoever DATABASE_URL names make tables and write there; a server that only follows another one cannot be written.`;
    case 'full':
      return `There is no room left for the records in the database ${name} (${message}). They are used again as soon as there is some.`;
    case 'unreachable':
      return `${records} cannot be reached (${message}). See to it that the server is there and lets in whoever DATABASE_URL names. They are used again as soon as it does.`;
    case 'unavailable':
    case 'failed':
      return `${records} cannot be used (${message}).`;
  }
}
