import { describe, expect, it } from 'vitest';
import { readRows } from '../../../../src/library/formats/export/csvRows.ts';
import type { Line } from '../../../../src/library/formats/export/streamLines.ts';

async function* linesOf(text: string): AsyncGenerator<Line> {
  for (const [at, line] of text.split('\n').entries()) yield { line: at + 1, text: line };
}

async function rowsOf(text: string, limit = 1000) {
  const rows: unknown[] = [];
  for await (const row of readRows(linesOf(text), limit)) {
    rows.push('fields' in row ? [row.line, ...row.fields] : [row.line, 'broken']);
  }
  return rows;
}

describe('the rows of a table', () => {
  it.each([
    [
      'are parted by the sign between the names',
      'a;b\n1;2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    ['or by that which the first line tells', 'sep=|\na|b', [[2, 'a', 'b']]],
    [
      'go on over lines within quotation marks',
      'a,b\n"1\n2",3',
      [
        [1, 'a', 'b'],
        [2, '1\n2', '3'],
      ],
    ],
    [
      'are none where a line is empty',
      'a,b\n\n1,2',
      [
        [1, 'a', 'b'],
        [3, '1', '2'],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it('below a stray quotation mark are not lost', async () => {
    const rows = await rowsOf('a,b\nx"y,"1\n3,4\n5,6');
    expect(rows).toContainEqual([3, '3', '4']);
    expect(rows).toContainEqual([4, '5', '6']);
  });
});
