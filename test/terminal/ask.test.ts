import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import { asJson, asText, printAnswer, type Show } from '../../src/terminal/ask.ts';
import { terminalNotation } from '../../src/terminal/notation.ts';
import { doorTo } from '../support/door.ts';
import { libraryOf } from '../support/library.ts';
import { keptStream } from '../support/program.ts';

const SCREEN = { colour: false, links: false };
const SAID = 'The truce in Orrin began with a bell.';
const noReceipt = async () => undefined;
const library = await libraryOf({ 'a.md': SAID });

async function ask(question: string, show: Show) {
  const output = keptStream();
  const streams = { input: process.stdin, output: output.stream, errors: keptStream().stream };
  const code = await printAnswer(await library.ask(question, DEFAULT_LIMITS), show, streams);
  return { code, written: output.written() };
}

const honest = library.textOf;
const TRUCE = 'How did the truce in Orrin begin?';

describe('one question', () => {
  it('is answered as text with all its excerpts, and the exit code says that it is', async () => {
    const show = asText(doorTo(terminalNotation(SCREEN), honest), SCREEN, 'shown', noReceipt);
    const { code, written } = await ask(TRUCE, show);
    expect(written).toBe(`From the articles:\n\n   ┃ ${SAID}\n [1] a · a.md:1\n`);
    expect(code).toBe(0);
  });

  it.each([
    [
      'shown',
      '\n\nRelated passages, which may not answer:\n\n   ┃ The truce held.\n [2] a · a.md:1\n',
    ],
    ['counted', '\n\n1 related excerpt: ask with --limit to see it.\n'],
  ] as const)('has what is only related below its answer, %s', async (related, below) => {
    const one = await libraryOf({ 'a.md': `${SAID} The truce held.` });
    const limits = { ...DEFAULT_LIMITS, sentences: 1 };
    const answer = await one.ask(TRUCE, limits);
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    const excerpts = answer.excerpts.map((it, at) =>
      at === 0 ? it : { ...it, isRelated: true as const },
    );
    const door = doorTo(terminalNotation(SCREEN), one.textOf);
    const { text } = await asText(door, SCREEN, related, noReceipt)({ ...answer, excerpts });
    expect(`${text}\n`).toBe(`From the articles:\n\n   ┃ ${SAID}\n [1] a · a.md:1${below}`);
  });

  it('is answered as JSON on one line, the quotation undone', async () => {
    const { code, written } = await ask(TRUCE, asJson(doorTo(jsonNotation, honest), noReceipt));
    expect(JSON.parse(written)).toMatchObject({ kind: 'answered', excerpts: [{ quote: SAID }] });
    expect(written.indexOf('\n')).toBe(written.length - 1);
    expect(code).toBe(0);
  });

  it.each<[string, (textOf: typeof honest) => Show]>([
    [
      'text',
      (textOf) => asText(doorTo(terminalNotation(SCREEN), textOf), SCREEN, 'shown', noReceipt),
    ],
    ['JSON', (textOf) => asJson(doorTo(jsonNotation, textOf), noReceipt)],
  ])('is not answered by what does not pass the gate, as %s', async (_, showing) => {
    const { code, written } = await ask(
      TRUCE,
      showing(() => 'Other words.'),
    );
    expect(written).not.toContain('bell');
    expect(code).toBe(1);
    expect((await ask('Who is Zaphod Beeblebrox?', showing(honest))).code).toBe(1);
  });
});
