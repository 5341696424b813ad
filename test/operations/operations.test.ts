import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerJson, jsonNotation } from '../../src/core/answer/answerJson.ts';
import { metJson } from '../../src/core/answer/statement/metJson.ts';
import { ask } from '../../src/operations/ask.ts';
import { checkClaim } from '../../src/operations/checkClaim.ts';
import { findSources } from '../../src/operations/findSources.ts';
import { OPERATIONS } from '../../src/operations/operations.ts';
import { timeline } from '../../src/operations/timeline.ts';
import { libraryOf } from '../support/library.ts';
import { callerOf, done } from '../support/operations.ts';

const FILES = {
  'pier.md':
    '---\ntitle: The pier\nauthor: Nora Quist\ndate: 2016-10-03\n---\n\nThe council reopened the pier on October 3, 2016.\n',
  'mill.md':
    '---\ntitle: The mill\npublisher: The Herald\ndate: 2015-05-01\n---\n\nThe paper mill at Grenholm closed in May 2015. It had 431 “workers”.\n',
};
const library = await libraryOf(FILES);
const caller = callerOf(library);

describe('every operation', () => {
  it.each(OPERATIONS.map((it) => [it.name, it] as const))(
    '%s has a name, a title, a description, and schemas of objects that are sound',
    (name, { title, description, input, output }) => {
      expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(title.length).toBeGreaterThan(5);
      expect(description.length).toBeGreaterThan(200);
      for (const schema of [input, output]) {
        expect(schema['type']).toBe('object');
        expect(
          new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema),
        ).toBeTypeOf('function');
      }
      for (const property of Object.values(Object(input['properties'])))
        expect(property).toHaveProperty('description');
    },
  );

  it.each(OPERATIONS.map((it) => [it.name, it] as const))(
    '%s comes to something by its schema, or tells what is wrong, whatever it is given',
    async (_, operation) => {
      const names = Object.keys(operation.fields);
      const values = fc.oneof(
        fc.constantFrom('pier', 'When did the mill close?', 'mill', '2016', 'newest', 1, 200),
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.anything(),
      );
      const given = fc.dictionary(fc.constantFrom(...names), values);
      const validate = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(
        operation.output,
      );
      await fc.assert(
        fc.asyncProperty(given, async (input) => {
          const outcome = await operation.run(input, caller);
          if (outcome.kind !== 'done') return;
          validate(JSON.parse(outcome.json));
          expect(validate.errors ?? []).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('a question', () => {
  it('is answered in the JSON of the command line, to the byte', async () => {
    const question = 'When did the paper mill close?';
    const { line } = await done(ask, { question }, caller);
    expect(line).toBe(answerJson(caller.door.answer(await library.ask(question))));
  });

  it('is told in a text in which each quotation is a JSON string with its source', async () => {
    const { text } = await done(ask, { question: 'How many workers had the paper mill?' }, caller);
    expect(text).toContain(jsonNotation.write('It had 431 “workers”.', []).slice(1, -1));
    expect(text).toMatch(
      / {3}— The mill · The Herald · 2015-05-01 · mill\.md:\d+ · article id: mill/,
    );
  });

  it('is limited as it is asked to be', async () => {
    const question = 'What closed or reopened?';
    const { json } = await done(ask, { question, after: '2016', limit: 1 }, caller);
    expect(json).toMatchObject({ filter: { after: '2016-01-01' } });
    expect(JSON.stringify(json)).not.toContain('mill');
  });

  it('that is not answered says so, and quotes nothing', async () => {
    const { json, text } = await done(ask, { question: 'Who won the regatta in Oslo?' }, caller);
    expect(json).toMatchObject({ kind: 'nothing-found', excerpts: [] });
    expect(text).not.toContain('"');
  });
});

describe('a statement', () => {
  it('is met in the JSON of the command line, to the byte', async () => {
    const statement = 'The paper mill at Grenholm closed in May 2014.';
    const { line, text } = await done(checkClaim, { statement }, caller);
    expect(line).toBe(metJson(caller.door.met(await library.meetStatement(statement))));
    expect(JSON.parse(line)).toMatchObject({ kind: 'differs' });
    expect(text).toContain('May 2014');
  });
});

describe('sources', () => {
  it('are found for each sentence of a text', async () => {
    const given = { text: 'The paper mill at Grenholm closed. An opera was sung on the moon.' };
    const { json } = await done(findSources, given, caller);
    expect(json).toMatchObject({
      sentences: [{ found: 'answered' }, { found: 'nothing-found' }],
      quotations: [{ citation: { articleId: 'mill' } }],
    });
  });
});

describe('a timeline', () => {
  it('has its quotations in order of time', async () => {
    const { json, text } = await done(timeline, { topic: 'Grenholm mill and pier' }, caller);
    const entries = [{ date: '2015-05' }, { date: '2015-05-01' }, { date: '2016-10-03' }];
    expect(json).toMatchObject({ undated: 0, entries });
    expect(text).toContain('2015-05');
  });
});
