import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RulesFault } from '../../core/conversation/collections/writtenRules.ts';
import { isRulesFile, RULES_FILE } from '../folder/listFolder.ts';
import { NoRegularFile, readRegular } from '../folder/regularFile.ts';
import { codeOf } from '../folder/unreadable.ts';
import { decode } from '../formats/encoding/decode.ts';
import type { RulesFileLook } from './rulesText.ts';

/** Bytes that so many characters as are read may have (`YAML_LENGTH`). */
const LIMIT = 4 * 32_768;

/**
 * Looks at the rules of a folder, which lie in it beside the articles; a link is followed.
 * @param last what was read last, which is not read again where it is the same.
 * @throws where the folder itself cannot be read.
 */
export async function readRulesFile(folder: string, last?: RulesFileLook): Promise<RulesFileLook> {
  const [path = RULES_FILE, other] = (await readdir(folder)).filter(isRulesFile).sort();
  const wrong = (fault: RulesFault): RulesFileLook => ({ kind: 'wrong', path, faults: [fault] });
  if (other !== undefined) {
    const reason = `There is ${other} as well, so it is not known which of them holds.`;
    return wrong({ reason, remedy: 'Keep one of the two.' });
  }
  if (path.toLowerCase().endsWith('.txt')) {
    const remedy = `Call it ${RULES_FILE}; some systems hide how a name ends.`;
    return wrong({ reason: 'It is called otherwise than rules are.', remedy });
  }
  const bytes = bytesOf(join(folder, path));
  if (!(bytes instanceof Uint8Array)) return bytes ? wrong(bytes) : { kind: 'absent', path };
  const decoded = decode(bytes);
  if (!('text' in decoded)) return wrong(decoded);
  // Most folders have none, and what reads YAML takes longer to load than a question to answer.
  const { readRulesText } = await import('./rulesText.ts');
  return readRulesText(path, decoded.text, last);
}

/** Undefined where there is no such file, or not any more. */
function bytesOf(file: string): Uint8Array | RulesFault | undefined {
  try {
    const tooLong = `It is larger than ${LIMIT / 1024} KiB.`;
    return readRegular(file, LIMIT) ?? { reason: tooLong, remedy: 'Say it in fewer words.' };
  } catch (error) {
    if (error instanceof NoRegularFile) {
      const remedy = 'Put a text file in its place.';
      return { reason: 'It is no regular file.', remedy };
    }
    if (codeOf(error) === 'ENOENT') return undefined;
    const remedy = 'Check its permissions.';
    return { reason: `It cannot be read (${codeOf(error)}).`, remedy };
  }
}
