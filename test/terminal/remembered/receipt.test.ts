import { describe, expect, it } from 'vitest';
import { jsonNotation } from '../../../src/core/answer/answerJson.ts';
import type { Reply } from '../../../src/core/conversation/reply.ts';
import { terminalNotation } from '../../../src/terminal/notation.ts';
import { printReceipt } from '../../../src/terminal/remembered/receipt.ts';
import { doorTo } from '../../support/door.ts';
import { keptStream } from '../../support/program.ts';
import { OTHERWISE, PRIVATE, RECEIPT_TEXT, SAME } from '../../support/receiptReply.ts';

const SCREEN = { colour: false, links: false };

async function print(reply: Reply, form: 'text' | 'json' = 'text') {
  const [output, errors] = [keptStream(), keptStream()];
  const code = await printReceipt(reply, form, {
    screen: SCREEN,
    door: doorTo(terminalNotation(SCREEN), () => RECEIPT_TEXT),
    jsonDoor: doorTo(jsonNotation, () => RECEIPT_TEXT),
    streams: { output: output.stream, errors: errors.stream },
  });
  return { code, written: output.written(), complaint: errors.written() };
}

describe('a receipt in the terminal', () => {
  it('shows what was asked and quoted, and that it would be the same', async () => {
    expect(await print(SAME)).toMatchObject({
      code: 0,
      written: `When did the truce begin?
Receipt 7Q4M2KXA · Answered on 2016-10-10
5 articles searched · Pullquote 0.1.0 · minisearch · confidence 0.75, answered from 0.65 on

   ┃ The truce began.
 [1] The truce · truce.md:3
     article version 1a2b3c4d

Asked again: the same answer.
`,
    });
  });

  it('says what became of each quotation, what is quoted now, and all that is known of why', async () => {
    expect(await print(OTHERWISE)).toMatchObject({
      code: 1,
      written: `When did the truce begin?
Receipt 7Q4M2KXA · Answered on 2016-10-10
5 articles searched · Pullquote 0.1.0 · minisearch · confidence 0.75, answered from 0.65 on

   ┃ The truce began.
 [1] The truce · truce.md:3
     article version 1a2b3c4d · Something else in the article has changed since; these words still stand there.

Quotation 2: “The *truce*” has changed since, and does not have these words any more.

Quotation 3: its article is not here.

Asked again: another answer.
Then it was answered; now it is not.
Not quoted now: quotations 2, 3
What is otherwise than then:
“The *truce*” has changed.
An article that was quoted is not here.
The file of “News” is newer than the answer.
The program: version 0.1.0 then, 0.2.0 now.
The search engine: minisearch then, packed now.
A reader has read it now, and had not then.
A reader had read it then, and has not now.
Another reader has read it than then.
What counts as an answer is judged otherwise.
“last week” are other days now. Then: dated between 2016-10-03 and 2016-10-09. Now: dated between 2016-10-10 and 2016-10-16.

Quoted now, and not then:

   ┃ It held.
 [1] The truce · truce.md:3
`,
    });
  });

  it('counts what waited for whoever wanted to see it, and still says what of it does not stand', async () => {
    const [stands, changed] = OTHERWISE.quotations;
    if (!stands || !changed) throw new Error('There are none.');
    const related = [stands, changed].map((it) => ({ ...it, isRelated: true as const }));
    const { written } = await print({ ...OTHERWISE, quotations: [stands, ...related] });
    expect(written).toContain('still stand there.\n\nQuotation 3: “The *truce*” has changed');
    expect(written).toContain('\n\n1 related excerpt\n\nAsked again');
  });

  it('says that it is not known why, where nothing is', async () => {
    const { now } = OTHERWISE;
    const { written } = await print({ ...OTHERWISE, now: now && { ...now, causes: [] } });
    expect(written).toContain('\nWhy it is another answer is not known.\n');
  });

  it('names what is gone where it may, and says that a private question is not kept', async () => {
    expect((await print({ ...OTHERWISE, namesGone: true })).written).toContain(
      'Quotation 3: its article, “gone”, is not here any more.',
    );
    const { code, written } = await print(PRIVATE);
    expect(code).toBe(1);
    expect(written).toMatch(/^Receipt 7Q4M2KXA .*\n5 articles .*\nThe question was private\./);
  });

  it('quotes nothing that does not pass the gate', async () => {
    const screen = { screen: SCREEN, door: doorTo(terminalNotation(SCREEN), () => 'Other words.') };
    const output = keptStream();
    const streams = { output: output.stream, errors: output.stream };
    await printReceipt(SAME, 'text', { ...screen, jsonDoor: screen.door, streams });
    expect(output.written()).toContain('Quotation 1: “The truce” has changed since');
    expect(output.written()).not.toContain('┃');
  });

  it('is JSON where a program reads it, and where there is none that is said beside it', async () => {
    expect(JSON.parse((await print(SAME, 'json')).written)).toMatchObject({ receipt: '7Q4M2KXA' });
    expect(await print({ kind: 'no-receipt' }, 'json')).toEqual({
      ...{ code: 2, written: '', complaint: 'There is no such receipt here.\n' },
    });
  });
});
