import { expect, it } from 'vitest';
import { definition, definitionAlone, withDefinitions } from '../../src/operations/jsonSchema.ts';

const DEFINITIONS = {
  ship: { type: 'object', properties: { port: definition('port') } },
  port: { type: 'object', properties: { at: definition('sea'), next: definition('port') } },
  sea: { type: 'string' },
  mill: { type: 'string' },
};

it('a schema has the definitions that it needs, and those that these need', () => {
  expect(Object.keys(Object(definitionAlone('ship', DEFINITIONS)['$defs']))).toEqual([
    'port',
    'sea',
  ]);
  expect(definitionAlone('ship', DEFINITIONS)).toMatchObject({ type: 'object' });
});

it('a schema that needs none has none', () => {
  expect(withDefinitions({ type: 'string' }, DEFINITIONS)).toEqual({ type: 'string' });
});
