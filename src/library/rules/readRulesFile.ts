import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RulesLook } from '../../core/conversation/collections/heldRules.ts';
import { type RulesFault, readRules } from '../../core/conversation/collections/writtenRules.ts';
import { isRulesFile, RULES_FILE } from '../folder/listFolder.ts';
import { NoRegularFile, readRegular } from '../folder/regularFile.ts';
import { codeOf } from '../folder/unreadable.ts';
import { decode } from '../formats/encoding/decode.ts';
import { readYamlTree, YAML_LENGTH } from './yamlTree.ts';

/** A look at the file with the rules of a folder, and what that is called, or is to be. */
export type RulesFileLook = RulesLook & { readonly path: string };

/** Bytes that so many characters may have. */
const LIMIT = 4 * YAML_LENGTH;

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
  return readRulesText(path, decoded.text, last);
}

/** Looks at rules that are written so. @param last what was read last, which is not read again where it is the same. */
export function readRulesText(path: string, text: string, last?: RulesFileLook): RulesFileLook {
  if (last?.kind === 'right' && last.path === path && last.text === text) return last;
  const tree = readYamlTree(text);
  if ('fault' in tree) return { kind: 'wrong', path, faults: [tree.fault] };
  const read = readRules(tree.written);
  return 'rules' in read
    ? { kind: 'right', path, text, rules: read.rules }
    : { kind: 'wrong', path, faults: read.faults };
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
