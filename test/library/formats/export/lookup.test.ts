import { describe, expect, it } from 'vitest';
import { createLookup, readPath } from '../../../../src/library/formats/export/lookup.ts';

describe('a value is found by its name', () => {
  const rows: readonly (readonly [string, object, path: string, found: unknown])[] = [
    ['as it is written', { title: 'A' }, 'title', { name: 'title', value: 'A' }],
    [
      'in other letters and signs',
      { 'Post-Title': 'A' },
      'post_title',
      { name: 'Post-Title', value: 'A' },
    ],
    ['within an object', { a: { b: 1 } }, 'a.b', { name: 'a.b', value: 1 }],
    [
      'in each object of a list',
      { a: [{ b: 1 }, {}, { b: 2 }] },
      'a.b',
      { name: 'a.b', value: [1, 2] },
    ],
    ['whose own name has the dot', { 'a.b': 1 }, 'a.b', { name: 'a.b', value: 1 }],
    ['of two that are the same to us the first', { A: 1, a: 2 }, 'a', { name: 'A', value: 1 }],
    ['and not where it is empty', { A: ' ', a: 2 }, 'a', { name: 'a', value: 2 }],
    ['or absent', { a: 1 }, 'b', undefined],
    ['or leads through what is no object', { a: 1 }, 'a.b', undefined],
  ];
  it.each(rows)('%s', (_, values, path, found) => {
    expect(createLookup({ ...values })(readPath(path))).toEqual(found);
  });
});
