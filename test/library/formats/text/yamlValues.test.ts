import { expect, it } from 'vitest';
import { readYaml } from '../../../../src/library/formats/text/yamlValues.ts';

it('what is no YAML as a whole is read key by key, each with its line', () => {
  const yaml = 'title: A: b\ntags:\n- bridge\nexcerpt: "One\ntwo: three"\nauthor: [Nora, Olga]\n';
  expect(readYaml(yaml, 1)).toMatchObject({
    stated: [
      { key: 'title', value: 'A: b', line: 2 },
      { key: 'tags', value: ['bridge'], line: 3 },
      { key: 'excerpt', value: 'One two: three', line: 5 },
      { key: 'author', value: ['Nora', 'Olga'], line: 7 },
    ],
    remarks: [{ line: 2 }],
  });
});

it('what has no keys is a text', () => {
  expect(readYaml('It is closed.\n', 1)).toBeUndefined();
  expect(readYaml('It is closed: for good: they said.\n', 1)).toBeUndefined();
  expect(readYaml('', 1)).toEqual({ stated: [], remarks: [] });
});
