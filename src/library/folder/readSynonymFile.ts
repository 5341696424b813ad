import { readFile } from 'node:fs/promises';
import type { Problem } from '../../core/article/problem.ts';
import { readThesaurus, type Thesaurus } from '../../core/question/thesaurus.ts';
import { decode } from '../formats/encoding/decode.ts';
import { codeOf } from './unreadable.ts';

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
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return without({
      reason: `The synonyms cannot be read (${codeOf(error)}).`,
      remedy: 'Let SYNONYMS_FILE name a text file.',
    });
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
