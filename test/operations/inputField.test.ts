import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  day,
  inputSchema,
  oneOf,
  readInput,
  required,
  text,
  wholeNumber,
} from '../../src/operations/inputField.ts';

const FIELDS = {
  words: required(text('Words.', 10)),
  limit: wholeNumber('How many.', 1, 20),
  sort: oneOf('The order.', 'newest', 'oldest'),
  after: day('From when on.'),
};

const errorsOf = (given: unknown) => {
  const read = readInput(FIELDS, given);
  return 'errors' in read ? read.errors : [];
};

describe('what is given to an operation', () => {
  it('is read by the names of its fields, a number also as an address has it', () => {
    expect(
      readInput(FIELDS, { words: 'pier', limit: '7', sort: 'newest', after: '2016-02' }),
    ).toEqual({
      input: { words: 'pier', limit: 7, sort: 'newest', after: '2016-02' },
    });
    expect(readInput(FIELDS, { words: 'pier', limit: null })).toEqual({
      input: { words: 'pier', limit: undefined, sort: undefined, after: undefined },
    });
  });

  it.each([
    ['blank', { words: ' \n' }, '/words', 'a text of at most 10 characters'],
    ['too long', { words: 'a'.repeat(11) }, '/words', 'a text of at most 10 characters'],
    ['no text', { words: 7 }, '/words', 'a text of at most 10 characters'],
    ['missing', {}, '/words', 'It is missing. Expected a text'],
    ['too large', { words: 'a', limit: 21 }, '/limit', 'a whole number from 1 to 20'],
    ['broken', { words: 'a', limit: 1.5 }, '/limit', 'a whole number from 1 to 20'],
    ['no number', { words: 'a', limit: '1e1' }, '/limit', 'a whole number from 1 to 20'],
    ['none of them', { words: 'a', sort: 'best' }, '/sort', 'one of newest, oldest'],
    ['no day', { words: 'a', after: 'May' }, '/after', 'a day, month or year'],
    ['in no calendar', { words: 'a', after: '2015-02-29' }, '/after', 'a day, month or year'],
    ['not known', { words: 'a', 'lim~it/s': 3 }, '/lim~0it~1s', 'known are words, limit'],
    ['no object', ['words'], '', 'Expected an object.'],
  ])('is told where it is %s', (_, given, pointer, detail) => {
    expect(errorsOf(given)).toEqual([{ pointer, detail: expect.stringContaining(detail) }]);
  });

  it('has all of its errors told at once', () => {
    const given = { limit: 0, sort: 'best' };
    expect(errorsOf(given).map(({ pointer }) => pointer)).toEqual(['/words', '/limit', '/sort']);
  });

  it('is right or has errors, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ words: fc.anything() })), (given) => {
        const read = readInput(FIELDS, given);
        if ('errors' in read) expect(read.errors.length).toBeGreaterThan(0);
        else expect(typeof read.input.words).toBe('string');
      }),
    );
  });

  it('has a schema that says what is required and that there is nothing else', () => {
    expect(inputSchema(FIELDS)).toMatchObject({
      type: 'object',
      required: ['words'],
      additionalProperties: false,
      properties: { limit: { type: 'integer', minimum: 1, maximum: 20 } },
    });
  });
});
