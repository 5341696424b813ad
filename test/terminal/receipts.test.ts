import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import answerSchema from '../../src/core/answer/answer.schema.json' with { type: 'json' };
import receiptSchema from '../../src/core/conversation/receipt/receipt.schema.json' with {
  type: 'json',
};
import { openRecords } from '../../src/records/openRecords.ts';
import { openDatabase } from '../../src/records/sqlite/sqliteDatabase.ts';
import { folderOf, hasTerminal, runProgram, startOnTerminal } from '../support/program.ts';
import { receiptWith } from '../support/receipt.ts';

const ajv = new Ajv2020({ strictTypes: false, formats: { 'date-time': true } });
const isAnswer = ajv.compile(answerSchema);
const isReceipt = ajv.compile(receiptSchema);

const QUESTION = 'When did the truce in Orrin begin?';
const SENTENCE = 'The truce in Orrin began on 3 October 2016.';
const NONE = 'There is no such receipt here.\n';

async function createWorld() {
  const articles = await folderOf({
    'truce.md': `# The truce\n\n${SENTENCE}\n`,
    'bees.md': 'Bees hum.',
  });
  const data = await folderOf({});
  const env = { ARTICLES_DIR: articles, DATA_DIR: data };
  const run = (args: readonly string[], input = '') => runProgram(args, { env, input });
  const ask = async () => {
    const { stdout } = await run(['ask', QUESTION]);
    return /\n\nReceipt (\w{8})\n$/.exec(stdout)?.[1] ?? '';
  };
  return { articles, env, file: join(data, 'records.db'), run, ask };
}

describe('receipts on the command line', () => {
  it('are told below an answer, in its JSON and in that of a batch, and of a statement', async () => {
    const { run, ask } = await createWorld();
    const id = await ask();
    const { stdout } = await run(['ask', QUESTION, '--json']);
    const answer = JSON.parse(stdout);
    expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true);
    expect(Object.keys(answer).at(-1)).toBe('receipt');
    const lines = ['{"id":1,"question":"Who bakes zeppelins?"}', '{"question":" "}'].join('\n');
    const batch = (await run(['ask', '--batch'], lines)).stdout.trim().split('\n');
    const [refused, empty] = batch.map((line) => JSON.parse(line));
    expect(isAnswer(refused), JSON.stringify(isAnswer.errors)).toBe(true);
    expect(empty.receipt).toBeUndefined();
    const claimed = JSON.parse((await run(['claim', SENTENCE, '--json'])).stdout);
    const ids = [id, answer.receipt, refused.receipt, claimed.receipt];
    expect(new Set(ids).size).toBe(4);
    for (const kept of ids) {
      const { stdout: json } = await run(['receipt', kept, '--json']);
      expect(isReceipt(JSON.parse(json)), JSON.stringify(isReceipt.errors)).toBe(true);
      expect(JSON.parse(json)).toMatchObject({ receipt: kept, now: { isSame: true } });
    }
  });

  it('tell of an edit, of a version that answers otherwise, and of what is gone', async () => {
    const { articles, file, run, ask } = await createWorld();
    const id = await ask();
    expect((await run(['receipt', id])).code).toBe(0);
    const text = '# The truce\n\nThe truce in Orrin began on 4 October 2016.\n';
    await writeFile(join(articles, 'truce.md'), text);
    const database = openDatabase(file);
    await database.run("UPDATE receipt SET program = '0.0.1', engine = 'another', answered = .5");
    await database.close();
    const edited = await run(['receipt', id.toLowerCase(), '--json']);
    expect(edited.code).toBe(1);
    expect(JSON.parse(edited.stdout)).toMatchObject({
      quotations: [{ fate: 'changed', title: 'The truce' }],
      now: {
        left: [1],
        came: [{ quote: 'The truce in Orrin began on 4 October 2016.' }],
        causes: [
          { kind: 'article-changed' },
          { kind: 'program', before: '0.0.1' },
          { kind: 'engine', before: 'another', now: 'minisearch' },
          { kind: 'thresholds' },
        ],
      },
    });
    await rm(join(articles, 'truce.md'));
    const { stdout } = await run(['receipt', id]);
    expect(stdout).toContain('Quotation 1: its article, “truce”, is not here any more.');
    expect(stdout).toContain('Then it was answered; now it is not.');
  });

  it('are none where nothing is remembered, where there is no such one, or where it is somebody’s alone', async () => {
    const { articles, file, run, ask } = await createWorld();
    const nowhere = await runProgram(['ask', QUESTION], { env: { ARTICLES_DIR: articles } });
    expect(nowhere.stdout).not.toContain('Receipt');
    const unkept = await runProgram(['receipt', '7Q4M2KXA'], { env: { ARTICLES_DIR: articles } });
    expect(unkept).toMatchObject({ code: 2, stdout: '' });
    expect(unkept.stderr).toMatch(/^Nothing is remembered here/);
    await ask();
    const records = await openRecords(file);
    await records.receipts.add(receiptWith({ isPrivate: true }));
    await records.close();
    for (const id of ['7Q4M2KXA', 'ZZZZZZZZ', 'what?'])
      expect(await run(['receipt', id])).toMatchObject({ code: 2, stdout: '', stderr: NONE });
  });

  it.skipIf(!hasTerminal)('are looked up in the chat', async () => {
    const { env } = await createWorld();
    const chat = await startOnTerminal(['chat'], { env: { ...env, NO_COLOR: '1' } });
    await chat.until('? ');
    chat.type(`${QUESTION}\r`);
    await chat.until('Receipt ');
    const [, id = ''] = /^(\w{8})/.exec(await chat.until('? ')) ?? [];
    chat.type(`/receipt ${id}\r`);
    await chat.until('Asked again: the same answer.');
    chat.type('quit\r');
    expect((await chat.ended).code).toBe(0);
  });
});
