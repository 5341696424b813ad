// Puts the program together in dist/: what is loaded at once lies in few files, since to find and read a file takes
// longer than to run most of them.

import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/** What a process begins with. */
const BEGINNINGS = [
  'main',
  'library/packing/packWorker',
  'library/draft/draftWorker',
  'asking/proofreading/itemsWorker',
  'reader/readerWorker',
];

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: BEGINNINGS.map((name) => `src/${name}.ts`),
  outbase: 'src',
  outdir: 'dist',
  // As deep as a room, so that what lies beside the code is found from there as from src/.
  chunkNames: 'parts/[name]-[hash]',
  ...{ bundle: true, splitting: true, packages: 'external', sourcemap: true },
  ...{ format: 'esm', platform: 'node', target: 'node20.20', logLevel: 'warning' },
});
