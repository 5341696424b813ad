import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The folder of the model that the project ships. */
export const MODEL = fileURLToPath(new URL('../../src/reader/model/', import.meta.url));

/** The process that reads, which runs the built program; `npm test` builds it first. */
export const READER_WORKER = new URL('../../dist/reader/readerWorker.js', import.meta.url);

/** One that has no model, and is lost as it is told. */
export const MOODY_READER = new URL('moodyReader.mjs', import.meta.url);

/** Asked in words that no sample article has, the words of one that answer, and the words that none has. */
export const ASKED_OTHERWISE = [
  ['How many inhabitants are stuck in eastern Aleppo?', '250,000', ['inhabitants', 'stuck']],
  ['How many ill residents need to be taken out of Eastern Ghouta?', '700', ['ill', 'residents']],
  [
    'Which medium reported the number of trapped residents?',
    'New York Times',
    ['medium', 'residents'],
  ],
] as const;

/** Whether the runtime of the model is installed, which may be left out. */
export const hasRuntime = isInstalled('onnxruntime-node');

export function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
