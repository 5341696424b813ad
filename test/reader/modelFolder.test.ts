import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadModelFolder } from '../../src/reader/modelFolder.ts';
import { MODEL } from '../support/reader.ts';

const [VOCABULARY, WEIGHTS] = ['tokenizer.json', 'reader.onnx'] as const;
const vocabulary = JSON.parse(readFileSync(join(MODEL, VOCABULARY), 'utf8'));

/** A copy of the model's folder, changed. */
async function folderWhere(change: (folder: string) => unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-model-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of [VOCABULARY, WEIGHTS]) await copyFile(join(MODEL, name), join(folder, name));
  await change(folder);
  return folder;
}

const write = (name: string, content: string | Uint8Array) => (folder: string) =>
  writeFile(join(folder, name), content);
const writeVocabulary = (vocab: object) =>
  write(VOCABULARY, JSON.stringify({ model: { type: 'WordPiece', vocab } }));

/** A field of a protocol buffer: bytes, or a number. */
function field(number: number, value: string | Buffer | number): Buffer {
  if (typeof value === 'number') return Buffer.from([number << 3, value]);
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
}
const message = (...fields: readonly Buffer[]) => Buffer.concat(fields);
const tensor = (name: string) =>
  message(
    field(1, name),
    field(2, field(1, message(field(1, 1), field(2, field(1, field(1, 1)))))),
  );
/** A model of ONNX that gives what it is given. */
const IDENTITY = message(
  field(1, 8),
  field(
    7,
    message(
      field(1, message(field(1, 'x'), field(2, 'y'), field(4, 'Identity'))),
      field(2, 'graph'),
      ...[field(11, tensor('x')), field(12, tensor('y'))],
    ),
  ),
  field(8, field(2, 17)),
);

describe('a model cannot be read where', () => {
  it.each<[string, (folder: string) => unknown, RegExp]>([
    ['it is not there', (folder) => rm(join(folder, WEIGHTS)), /reader\.onnx: .*no such file/],
    ['the vocabulary is not there', (folder) => rm(join(folder, VOCABULARY)), /json: .*no such/],
    ['its folder is not there', (folder) => rm(folder, { recursive: true }), /no such file/],
    ['it is empty', write(WEIGHTS, ''), /reader\.onnx: /],
    ['it is cut off', (folder) => truncate(join(folder, WEIGHTS), 20_000_000), /reader\.onnx: /],
    ['it is hardly begun', (folder) => truncate(join(folder, WEIGHTS), 1000), /reader\.onnx: /],
    ['it is another model', write(WEIGHTS, IDENTITY), /inputs and outputs are x, y instead of/],
    ['the vocabulary is cut off', (folder) => truncate(join(folder, VOCABULARY), 9999), /json: /],
    ['the vocabulary is none', write(VOCABULARY, '[]'), /json: .*no vocabulary of WordPiece/],
    [
      "the vocabulary is another model's",
      writeVocabulary({ ...vocabulary.model.vocab, came: 9e8, anna: 9e8 }),
      /reader\.onnx: /,
    ],
    [
      'it is a folder',
      async (folder) => {
        await rm(join(folder, WEIGHTS));
        await mkdir(join(folder, WEIGHTS));
      },
      /reader\.onnx: It is no file\./,
    ],
  ])('%s', async (_, change, reason) => {
    await expect(loadModelFolder(await folderWhere(change))).rejects.toThrow(reason);
  });

  it.skipIf(process.platform === 'win32')('it is a pipe, which nobody fills', async () => {
    const folder = await folderWhere(async (it) => {
      await rm(join(it, WEIGHTS));
      execFileSync('mkfifo', [join(it, WEIGHTS)]);
    });
    await expect(loadModelFolder(folder)).rejects.toThrow(/It is no file\./);
  });
});

it('a model is read through a link', async () => {
  const folder = await folderWhere(async (it) => {
    await rm(join(it, WEIGHTS));
    await symlink(join(MODEL, WEIGHTS), join(it, WEIGHTS));
  });
  const { tokensOf } = await loadModelFolder(folder);
  expect(tokensOf('Anna came.')).toHaveLength(3);
});
