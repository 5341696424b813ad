import { readFileSync, writeFileSync } from 'node:fs';
import { FITTED } from '../../src/core/ranking/fittedWeights.ts';

const TARGET = new URL('../../src/core/ranking/fittedWeights.ts', import.meta.url).pathname;

/**
 * Writes weights into the source, or compares them with it, and says which.
 * @param fitted what was fitted; the rest stays.
 * @returns the exit code: 1 where a comparison found a difference.
 */
export function writeFitted(fitted: Partial<typeof FITTED>, isCheck = false): 0 | 1 {
  const source = readFileSync(TARGET, 'utf8');
  const start = source.indexOf('} = {');
  const written = `${source.slice(0, start)}} = ${literal({ ...FITTED, ...fitted }, '')};\n`;
  if (!isCheck) writeFileSync(TARGET, written);
  const isSame = written === source;
  console.log(
    isSame ? 'The fitted weights are those that are committed.' : 'The fitted weights differ.',
  );
  return isCheck && !isSame ? 1 : 0;
}

function literal(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return String(Number(Number(value).toFixed(3)));
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(
    ([key, it]) => `${inner}${key}: ${literal(it, inner)},\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}
