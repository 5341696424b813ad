import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import { sarifNotation, sarifOf } from '../../src/report/sarif.ts';
import { proofreadIn } from '../support/proofread.ts';
import { anyText } from '../support/texts.ts';

const FILES = {
  'a folder/harbour.txt':
    'Harbour\n\nThe harbour was closed for fourteen days after the storm of May.\n\nNobody {else} spoke [at all](there) about it on that day.\n',
};

const SOURCE = { uri: 'drafts/a.md', isText: true, version: '1.2.3' };

async function read(draft: string, source = SOURCE) {
  const sarif = sarifOf(await proofreadIn(jsonNotation, { text: draft }, FILES), source);
  const log = JSON.parse(sarif);
  return { log, run: log.runs[0], results: log.runs[0].results };
}

const ALTERED = '“The harbour was closed for fifteen days after the storm of May.”';
const ABSENT = '“Nothing of the kind was ever planned by anybody in this town hall.”';

describe('SARIF of a draft', () => {
  it('has a result for each finding, in order, with its rule, level and place', async () => {
    const { results, run } = await read(`One.\nTwo ${ALTERED}\r\n\r\n${ABSENT}\n`);
    expect(results).toMatchObject([
      {
        ruleId: 'altered',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'drafts/a.md' },
              region: {
                ...{ startLine: 2, startColumn: 5, endLine: 2, endColumn: 5 + ALTERED.length },
                ...{ charOffset: 9, charLength: ALTERED.length, snippet: { text: ALTERED } },
              },
            },
          },
        ],
      },
      { ruleId: 'absent', level: 'error' },
    ]);
    const { rules } = run.tool.driver;
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('has none for what is in order', async () => {
    const exact = '“The harbour was closed for fourteen days after the storm of May.”';
    expect((await read(exact)).results).toEqual([]);
  });

  it('shows the words of the source, and where they are in the folder', async () => {
    const { results } = await read(ALTERED);
    const words = 'The harbour was closed for fourteen days after the storm of May';
    expect(results[0].message.text).toContain(words);
    expect(results[0].relatedLocations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20folder/harbour.txt', uriBaseId: 'ARTICLES' },
          region: { startLine: 3, snippet: { text: expect.stringContaining(words) } },
        },
      },
    ]);
  });

  it('names no line of what is no text file', async () => {
    const { results } = await read(ALTERED, { ...SOURCE, isText: false });
    expect(results[0].locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'drafts/a.md' } } },
    ]);
  });

  it('has a fingerprint that stays where words are moved, and parts the same words said twice', async () => {
    const of = async (draft: string): Promise<string[]> =>
      (await read(draft)).results.map(
        (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
      );
    const [alone] = await of(ABSENT);
    expect(await of(`More.\n\n${ABSENT}`)).toEqual([alone]);
    const twice = await of(`${ABSENT}\n\n${ABSENT}`);
    expect(twice[0]).toBe(alone);
    expect(new Set(twice).size).toBe(2);
  });

  it('has nothing in a message that a viewer would take for a link or a placeholder', async () => {
    const { results } = await read('“Nobody {else} spoke [at all](there) about it on this day.”');
    expect(results[0].message.text).toContain('Nobody {{else}} spoke [at all\\](there) about it');
  });
});

describe('a message of SARIF', () => {
  const pieces = fc.array(fc.constantFrom('[', ']', '(', ')', '{', '}', '\\', 'a', '{0}', 'b'), {
    maxLength: 20,
  });

  it('can be undone to the very characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          pieces.map((it) => it.join('')),
        ),
        (text) => {
          expect(sarifNotation.read(sarifNotation.write(text, []))).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('closes no link and opens no placeholder, whatever it says', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const shown = sarifNotation.write(parts.join(''), []);
        expect(shown.replace(/\\[\\[\]]/g, '.')).not.toContain('](');
        expect(shown.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
      }),
    );
  });
});
