import { expect, it } from 'vitest';
import { readJsonValues } from '../../../../src/library/formats/text/jsonValues.ts';

it('keys and values are read as texts, each with its line', () => {
  const json = '{\n  "title": "A",\n  "draft": false,\n  "tags": ["b", 1],\n  "a": {"c": null}\n}';
  expect(readJsonValues(json, 0)).toEqual({
    stated: [
      { key: 'title', value: 'A', line: 2 },
      { key: 'draft', value: 'false', line: 3 },
      { key: 'tags', value: ['b', '1'], line: 4 },
      { key: 'a', value: { c: '' }, line: 5 },
    ],
    remarks: [],
  });
});

it('what is no JSON is read line by line, and named', () => {
  expect(readJsonValues('{\n  "title": "A",\n  date: 2016-10-03,\n}', 0)).toMatchObject({
    stated: [
      { key: 'title', value: 'A', line: 2 },
      { key: 'date', value: '2016-10-03', line: 3 },
    ],
    remarks: [{ line: 1 }],
  });
});

it('what is nested too deep is refused', () => {
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  expect(readJsonValues(deep, 0)).toMatchObject({ broken: { line: 1 } });
});
