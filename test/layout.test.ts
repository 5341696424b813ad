import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;

it('at the top there are no folders but the three of the owner, and those of tools', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
  const folders = new Set(files.filter((it) => it.includes('/')).map((it) => it.split('/')[0]));
  expect([...folders].filter((it) => !it?.startsWith('.')).toSorted()).toEqual([
    ...['articles', 'src', 'test'],
  ]);
});
