import type { Problem } from '../../core/article/problem.ts';
import { readThesaurus, type Thesaurus } from '../../core/question/thesaurus.ts';
import { decode } from '../formats/encoding/decode.ts';
import { NoRegularFile, readRegular } from './regularFile.ts';
import { codeOf } from './unreadable.ts';

/** Bytes of a file with synonyms. All that are known take less. */
const LIMIT = 16 * 1024 * 1024;

/**
 * The thesaurus with a library's own synonyms, in Solr's format. A file or a line that cannot be read
 * becomes a problem and costs nothing else.
 */
export async function readSynonymFile(
  path: string,
): Promise<{ readonly thesaurus: Thesaurus; readonly problems: readonly Problem[] }> {
  const without = (problem: Omit<Problem, 'path' | 'skipped'>) => ({
    thesaurus: readThesaurus().thesaurus,
    problems: [{ path, ...problem, skipped: true }],
  });
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) {
    const reason = `The synonyms cannot be read (${bytes.unread}).`;
    return without({ reason, remedy: 'Let SYNONYMS_FILE name a text file.' });
  }
  const decoded = decode(bytes);
  if (!('text' in decoded)) return without(decoded);
  const { thesaurus, problems } = readThesaurus(decoded.text);
  const remedy = 'Correct the line.';
  return {
    thesaurus,
    problems: problems.map((problem) => ({ path, ...problem, remedy, skipped: true })),
  };
}

function bytesOf(path: string): Uint8Array | { readonly unread: string } {
  try {
    const tooLarge = `it is larger than ${LIMIT / 1024 / 1024} MiB`;
    return readRegular(path, LIMIT) ?? { unread: tooLarge };
  } catch (error) {
    return { unread: error instanceof NoRegularFile ? 'it is no regular file' : codeOf(error) };
  }
}
