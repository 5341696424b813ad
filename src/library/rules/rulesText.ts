import type { RulesLook } from '../../core/conversation/collections/heldRules.ts';
import { readRules } from '../../core/conversation/collections/writtenRules.ts';
import { readYamlTree } from './yamlTree.ts';

/** A look at the file with the rules of a folder, and what that is called, or is to be. */
export type RulesFileLook = RulesLook & { readonly path: string };

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
