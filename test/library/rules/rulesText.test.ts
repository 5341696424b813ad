import { expect, it } from 'vitest';
import { readRulesText } from '../../../src/library/rules/rulesText.ts';

const RULES = 'collections:\n  Sport:\n    articles: sport/\n';

it('rules that are the same as last time are not read again', () => {
  const first = readRulesText('rules.yaml', RULES);
  expect(first).toMatchObject({ kind: 'right', path: 'rules.yaml', text: RULES });
  expect(readRulesText('rules.yaml', RULES, first)).toBe(first);
  expect(readRulesText('other.yaml', RULES, first)).not.toBe(first);
});

it('rules that are no YAML, or rule what nobody knows, are wrong', () => {
  expect(readRulesText('rules.yaml', 'a: [').kind).toBe('wrong');
  expect(readRulesText('rules.yaml', 'colections: {}').kind).toBe('wrong');
});
