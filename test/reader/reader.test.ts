import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { PairPassage } from '../../src/core/ranking/readPairs.ts';
import { sentencesOf } from '../../src/core/text/sentence.ts';
import { createReader, type ReaderOptions } from '../../src/reader/reader.ts';
import { readPairsContract } from '../core/ranking/readPairsContract.ts';
import { MODEL, READER_WORKER } from '../support/reader.ts';
import { anyText } from '../support/texts.ts';
import vectors from './vectors.json' with { type: 'json' };

const OPTIONS: ReaderOptions = {
  ...{ worker: READER_WORKER, folder: MODEL, deadline: 60_000 },
  onLost(reason) {
    throw new Error(reason);
  },
  onBack() {},
};
const passageOf = (text: string): PairPassage => ({
  ...{ title: '', text, sentences: sentencesOf(text, { start: 0, end: text.length }) },
});

const reader = createReader(OPTIONS);
afterAll(reader.close);

readPairsContract('The model', reader.read);

describe('the model', () => {
  it.each(vectors.pairs)('reads as it did when it was made: $question $passage', async (pair) => {
    const { question, title, passage, sentences } = pair;
    const [readings = []] = await reader.read(question, [{ title, text: passage, sentences }]);
    expect(readings).toHaveLength(sentences.length);
    for (const [at, { score, answer }] of readings.entries()) {
      const expected = sentences[at];
      expect(Math.abs(score - (expected?.score ?? Number.NaN))).toBeLessThan(vectors.tolerance);
      if (score > 2) expect(passage.slice(answer?.start, answer?.end)).toBe(expected?.answer.text);
    }
  });

  it('points at whole characters and words of whatever it reads', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const passage = passageOf(text);
        const [readings = []] = await reader.read('Who said what to whom?', [passage]);
        expect(readings).toHaveLength(passage.sentences.length);
        const graphemes = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
        for (const [index, { answer }] of readings.entries()) {
          if (!answer) continue;
          const { start = 0, end = 0 } = passage.sentences[index] ?? {};
          expect(answer.start).toBeGreaterThanOrEqual(start);
          expect(answer.end).toBeLessThanOrEqual(end);
          for (const word of text.matchAll(/[A-Za-z0-9]+/g)) {
            const isIn = (at: number) => word.index < at && at < word.index + word[0].length;
            expect([answer.start, answer.end].filter(isIn)).toEqual([]);
          }
          expect([...graphemes, text.length]).toContain(answer.start);
          expect([...graphemes, text.length]).toContain(answer.end);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a reader', () => {
  it('leaves undone what would be late', async () => {
    const hasty = createReader({ ...OPTIONS, deadline: 0 });
    onTestFinished(hasty.close);
    await hasty.ready;
    await expect(hasty.read('Who?', [passageOf('It rains.')])).rejects.toMatchObject({
      reason: 'late',
    });
  });

  it('lets few questions wait, and no more', async () => {
    const asked = Array.from({ length: 40 }, (_, at) =>
      reader.read(`Who is number ${at}?`, [passageOf('The ferry is number 7.')]),
    );
    const outcomes = await Promise.allSettled(asked);
    const read = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(40);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ reason: 'busy' });
    }
  });

  it('reads a pair once', async () => {
    const other = createReader(OPTIONS);
    const passages = Array.from({ length: 20 }, (_, at) => passageOf(`The lock has ${at} gates.`));
    const first = await other.read('How many gates has the lock?', passages);
    await other.close();
    expect(await other.read('How many gates has the lock?', passages)).toEqual(first);
    await expect(other.read('Who?', passages)).rejects.toMatchObject({ reason: 'failed' });
  });

  it.each([
    ['is not there', async () => join(tmpdir(), 'no such folder'), /no such folder/],
    ['is damaged', () => folderWith('reader.onnx', 'no model'), /./],
    ['has a vocabulary that is none', () => folderWith('tokenizer.json', '[]'), /./],
  ])('says why it cannot read where its model %s', async (_, folder, reason) => {
    const lost: string[] = [];
    const other = createReader({
      ...{ ...OPTIONS, folder: await folder() },
      onLost: (why) => lost.push(why),
    });
    onTestFinished(other.close);
    await other.ready;
    expect(lost).toEqual([expect.stringMatching(reason)]);
    await expect(other.read('Who?', [passageOf('It rains.')])).rejects.toMatchObject({
      reason: 'failed',
    });
  });
});

describe('a reader whose runtime', () => {
  /** The process that reads, on a machine with this in the place of ONNX Runtime. */
  async function workerWith(runtime?: string): Promise<URL> {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-worker-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const dist = new URL('../', READER_WORKER);
    for (const room of ['parts', 'reader'])
      await cp(new URL(room, dist), join(folder, room), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const home = join(folder, 'node_modules', 'onnxruntime-node');
    // Empty, it hides one that whoever runs this has further up.
    await mkdir(home, { recursive: true });
    if (runtime !== undefined) await writeFile(join(home, 'index.js'), runtime);
    return pathToFileURL(join(folder, 'reader', 'readerWorker.js'));
  }

  it.each([
    ['is not installed', undefined, expect.stringMatching(/^onnxruntime-node is not installed; /)],
    [
      'is not made for this machine',
      'throw new Error("libm.so.6: version GLIBC_2.38 not found")',
      'onnxruntime-node cannot be loaded: libm.so.6: version GLIBC_2.38 not found',
    ],
    ['brings it down', 'process.abort()', 'The process that reads has ended (SIGABRT).'],
    ['is another one', 'module.exports = {}', expect.stringContaining('reader.onnx: ')],
  ])('%s cannot read, and says so once', async (_, runtime, reason) => {
    const lost: string[] = [];
    const other = createReader({
      ...{ ...OPTIONS, worker: await workerWith(runtime) },
      onLost: (why) => lost.push(why),
    });
    onTestFinished(other.close);
    expect(await other.ready).toBe(false);
    await expect(other.read('Who?', [passageOf('It rains.')])).rejects.toMatchObject({
      reason: 'failed',
    });
    expect(lost).toEqual([reason]);
  });
});

/** The folder of the model, with another file in the place of one of its own. */
async function folderWith(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-reader-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(MODEL, folder, { recursive: true });
  await writeFile(join(folder, name), content);
  return folder;
}
