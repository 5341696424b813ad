import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonNotation } from '../../../../src/core/answer/answerJson.ts';
import schema from '../../../../src/core/answer/statement/met.schema.json' with { type: 'json' };
import { metJson } from '../../../../src/core/answer/statement/metJson.ts';
import { QUESTION_LIMIT } from '../../../../src/core/question/question.ts';
import { doorTo } from '../../../support/door.ts';
import { libraryOf } from '../../../support/library.ts';

const fits = new Ajv2020({ strictTypes: false }).compile(schema);
const FILES = {
  'a.md': '---\ndate: 2016-10-03\n---\nThe truce in Syria began on February 27.',
  'b.md': 'Kirby said that the truce in Syria began on “1 March”\u202e.',
};

async function jsonOf(statement: string): Promise<Record<string, unknown>> {
  const { textOf, meetStatement } = await libraryOf(FILES);
  const door = doorTo(jsonNotation, textOf);
  const line = metJson(door.met(await meetStatement(statement)));
  expect(line).not.toMatch(/[\n\u202e]/);
  const read: Record<string, unknown> = JSON.parse(line);
  expect(fits(read), JSON.stringify(fits.errors)).toBe(true);
  return read;
}

describe('the JSON of a statement that was met', () => {
  it.each([
    'The truce in Syria began on February 27.',
    'The truce in Syria began on 2 March.',
    'The truce in Syria never began on February 27.',
    'Kirby resigned.',
    'Did it begin?',
    'One. Two.',
    '',
    '…',
    'word '.repeat(QUESTION_LIMIT),
    'The truce began on February 27 after:2016 before:x source:"The Daily" -word',
  ])('is of the form that its schema describes: %j', async (statement) => {
    await jsonOf(statement);
  });

  it('says where both say what differs', async () => {
    const { kind, testimonies } = await jsonOf('The truce in Syria began on 2 March.');
    expect(kind).toBe('differs');
    expect(testimonies).toMatchObject([
      { difference: { found: { text: '1 March' } }, isReported: true },
      {
        stance: 'differs',
        difference: {
          in: 'day',
          stated: { text: '2 March', start: 28, end: 35 },
          found: { text: 'February 27', start: 28, end: 39 },
        },
        citation: { articleId: 'a', date: '2016-10-03' },
      },
    ]);
  });

  it('says why there is nothing to say', async () => {
    expect(await jsonOf('Did it begin?')).toEqual({
      ...{ statement: 'Did it begin?', kind: 'untold', why: 'asks', testimonies: [] },
    });
  });
});
