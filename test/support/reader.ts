import { fileURLToPath } from 'node:url';

/** The folder of the model that the project ships. */
export const MODEL = fileURLToPath(new URL('../../src/reader/model/', import.meta.url));

/** The process that reads, which runs the built program; `npm test` builds it first. */
export const READER_WORKER = new URL('../../dist/reader/readerWorker.js', import.meta.url);

/** One that has no model, and is lost as it is told. */
export const MOODY_READER = new URL('moodyReader.mjs', import.meta.url);
