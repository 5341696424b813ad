import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { RulesFault, Written } from '../../core/conversation/collections/writtenRules.ts';
import { firstLineTooDeep } from '../formats/text/yamlValues.ts';

/** YAML as texts, lists and keys with their lines, or why it is none. */
export type YamlTree = { readonly written: Written } | { readonly fault: RulesFault };

/** UTF-16 code units that are read: a parser takes a while for each fault, and the rest of a second for so many. */
export const YAML_LENGTH = 32_768;

/** Reads YAML. */
export function readYamlTree(yaml: string): YamlTree {
  if (yaml.length > YAML_LENGTH) {
    const reason = `It is longer than ${YAML_LENGTH.toLocaleString('en')} characters.`;
    return { fault: { line: 1, reason, remedy: 'Say it in fewer words.' } };
  }
  const deep = firstLineTooDeep(yaml);
  if (deep !== undefined) {
    const remedy = 'Say it in fewer lists and keys in one another.';
    return { fault: { line: deep, reason: 'It is nested too deep.', remedy } };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    // Every value stays as it is written: an id is longer than a number may be.
    schema: 'failsafe',
    // Where it is silent, it passes over all but the first of several documents.
    logLevel: 'error',
    // For every fault it would else look at the whole text once more, and thousands take minutes.
    prettyErrors: false,
    // It would compare every key with every other one.
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [error] = document.errors;
  if (error) {
    const said = (error.message.split('\n')[0] ?? '').replace(/[.:]$/, '').slice(0, 120);
    const remedy =
      'Mend the line: each key is followed by a colon and a blank, what belongs to it is set in.';
    return {
      fault: { line: lineAt(error.pos[0]), reason: `It is not valid YAML: ${said}.`, remedy },
    };
  }
  return treeOf(document.contents, 1, lineAt);
}

function treeOf(node: unknown, above: number, lineAt: (offset: number) => number): YamlTree {
  const line = isNode(node) && node.range ? lineAt(node.range[0]) : above;
  if (node === null || isScalar(node)) {
    const text = node === null || node.value === null ? '' : String(node.value);
    return { written: { kind: 'text', line, text } };
  }
  if (isSeq(node)) {
    const items: Written[] = [];
    for (const item of node.items) {
      const read = treeOf(item, line, lineAt);
      if ('fault' in read) return read;
      items.push(read.written);
    }
    return { written: { kind: 'list', line, items } };
  }
  if (!isMap(node)) {
    const remedy = 'Write what it stands for in its place.';
    return { fault: { line, reason: 'It has an alias.', remedy } };
  }
  const entries = [];
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      const remedy = 'Write one word or several before each colon.';
      return { fault: { line, reason: 'It has a key that is no text.', remedy } };
    }
    const at = key.range ? lineAt(key.range[0]) : line;
    const read = treeOf(value, at, lineAt);
    if ('fault' in read) return read;
    entries.push({ key: String(key.value ?? ''), line: at, value: read.written });
  }
  return { written: { kind: 'keys', line, entries } };
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}
