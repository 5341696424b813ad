// OpenSearch itself, from Maven Central: needs a JDK of 17 or newer and Maven, and no container.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('node/', import.meta.url));

/** Where what was built of these very sources is kept. */
const BUILT = (() => {
  const hash = createHash('sha256');
  for (const file of ['pom.xml', 'src/main/java/LocalNode.java'])
    hash.update(readFileSync(join(SOURCE, file)));
  const cache = new URL('../../../node_modules/.cache/', import.meta.url);
  return fileURLToPath(new URL(`opensearch-${hash.digest('hex').slice(0, 12)}`, cache));
})();

/** What Java is told besides a heap: where it is, and that nobody has asked for what it warns of. */
export const NODE_PROGRAM: readonly string[] = [
  ...['-cp', `${join(BUILT, 'classes')}:${join(BUILT, 'lib', '*')}`, 'LocalNode'],
];

/** Tests that start nodes of their own run only where somebody has built the program before. */
export function isNodeProgramBuilt(): boolean {
  return existsSync(BUILT);
}

/** Some 45 MB are fetched the first time. @throws where there is no Maven, or no JDK, or nothing can be fetched. */
export function buildNodeProgram(): void {
  if (isNodeProgramBuilt()) return;
  mkdirSync(dirname(BUILT), { recursive: true });
  // Into a folder of its own, which takes its place at once: whoever sees it sees all of it.
  const folder = mkdtempSync(`${BUILT}-`);
  try {
    const { status, error, stdout } = spawnSync(
      'mvn',
      [
        ...['--quiet', '--batch-mode', '--file', join(SOURCE, 'pom.xml')],
        ...['compile', 'dependency:copy-dependencies', '-DincludeScope=runtime'],
        ...[`-DbuildDirectory=${folder}`, `-DoutputDirectory=${join(folder, 'lib')}`],
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) {
      throw new Error(`OpenSearch could not be built with Maven: ${error?.message ?? stdout}`);
    }
    try {
      renameSync(folder, BUILT);
    } catch (error) {
      // Somebody else has built it meanwhile.
      if (!isNodeProgramBuilt()) throw error;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
