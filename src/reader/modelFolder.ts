import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModel, loadRuntime, type RunModel } from './model.ts';
import { createTokens, type TokensOf } from './tokens.ts';
import { readVocabulary } from './vocabulary.ts';
import { windowsOf } from './windows.ts';

/** A model that is loaded, with its vocabulary. */
export interface LoadedModel {
  readonly tokensOf: TokensOf;
  readonly run: RunModel;
}

/**
 * Loads the model of a folder, and has it read a sentence.
 * @throws where something is missing, damaged or of another model, naming the file.
 */
export async function loadModelFolder(folder: string): Promise<LoadedModel> {
  const [vocabularyFile, modelFile] = [join(folder, 'tokenizer.json'), join(folder, 'reader.onnx')];
  const [runtime, tokensOf] = await Promise.all([
    loadRuntime(),
    named(vocabularyFile, async () => {
      await requireFile(vocabularyFile);
      return createTokens(readVocabulary(JSON.parse(await readFile(vocabularyFile, 'utf8'))));
    }),
  ]);
  return named(modelFile, async () => {
    await requireFile(modelFile);
    const model = { tokensOf, run: await loadModel(runtime, modelFile) };
    await tryOut(model);
    return model;
  });
}

/** One that belongs to another vocabulary, or gives no numbers, is told at once and not by the first question. */
async function tryOut({ tokensOf, run }: LoadedModel): Promise<void> {
  for (const window of windowsOf('Who came?', { title: '', text: 'Anna came.' }, tokensOf)) {
    const { start, end } = await run(window);
    for (let at = 0; at < window.ids.length; at += 1) {
      if (!Number.isFinite((start[at] ?? 0) + (end[at] ?? 0)))
        throw new Error('It gives no numbers.');
    }
  }
}

/** A pipe would keep whoever opens it. */
async function requireFile(path: string): Promise<void> {
  if (!(await stat(path)).isFile()) throw new Error('It is no file.');
}

async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
