import { expect, it } from 'vitest';
import { readRulesText } from '../../../src/library/rules/rulesText.ts';

const RULES = 'Sport:\n  folder: sport\n';

it('rules that are the same as last time are not read again', () => {
  const first = readRulesText('collections.yaml', RULES);
  expect(first).toMatchObject({ kind: 'right', path: 'collections.yaml', text: RULES });
  expect(readRulesText('collections.yaml', RULES, first)).toBe(first);
  expect(readRulesText('collections.yml', RULES, first)).not.toBe(first);
});

it('rules that are no YAML, or rule what nobody knows, are wrong', () => {
  expect(readRulesText('collections.yaml', 'a: [').kind).toBe('wrong');
  expect(readRulesText('collections.yaml', 'Sport:\n  fodler: sport\n').kind).toBe('wrong');
});
