import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { readQuestions, sample } from '../quality/questions.ts';
import { openLibrary } from '../support/library.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Question sets, the last of which is no part of a clone, and how many of their questions are asked. */
const SETS = [
  [at('../quality/tune'), at('../quality/tune/articles'), 336],
  [at('../quality/held'), at('../quality/held/articles'), 376],
  [at('../quality/samples'), at('../../articles'), 80],
  [at('../../../shared/eval/squad-tune'), at('../../../shared/eval/squad-tune/articles'), 1300],
] as const;

for (const [set, articles, count] of SETS) {
  it.skipIf(!existsSync(join(set, 'questions.jsonl')))(
    `both engines lead to the same answers to ${count} questions of ${basename(set)} (skipped where there is no such set)`,
    { timeout: 240_000 },
    async () => {
      const mini = await openLibrary(articles, { engine: createMiniSearchEngine() });
      const packed = await openLibrary(articles, { engine: createPackedEngine() });
      const questions = sample(readQuestions(set), count);
      expect(questions).toHaveLength(count);
      for (const { question } of questions) {
        expect(await packed.ask(question)).toEqual(await mini.ask(question));
      }
    },
  );
}
