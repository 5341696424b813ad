// Puts the program together in dist/: what is loaded at once lies in few files, since to find and read a file takes
// longer than to run most of them.

import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** What a process begins with. */
const BEGINNINGS = [
  'main',
  'library/packing/packWorker',
  'library/draft/draftWorker',
  'asking/proofreading/itemsWorker',
  'reader/readerWorker',
];

/** Packages of many files that every question needs; all others are loaded as they were installed. */
const TAKEN_IN = new Set(['chrono-node', 'diff', 'intl-messageformat']);

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.keys({ ...dependencies, ...optionalDependencies });

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: BEGINNINGS.map((name) => `src/${name}.ts`),
  outbase: 'src',
  outdir: 'dist',
  // As deep as a room, so that what lies beside the code is found from there as from src/.
  chunkNames: 'parts/[name]-[hash]',
  external: packages.filter((name) => !TAKEN_IN.has(name)),
  ...{ bundle: true, splitting: true, sourcemap: true },
  ...{ format: 'esm', platform: 'node', target: 'es2023', logLevel: 'warning' },
});
