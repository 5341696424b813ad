import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../quality/random.ts';
import { clusterSkipped, HAS_CLUSTER } from '../../support/openSearch/cluster.ts';
import { contentsIn, contentsOf } from '../../support/openSearch/ingested.ts';
import { folderWith, NODE, report, reports, settled } from '../../support/openSearch/sentFolder.ts';
import { PROGRAM, runProgram } from '../../support/program.ts';

/** How often an ingester is killed; `KILLS=50` for the thorough run. */
const KILLS = Number(process.env['KILLS'] ?? 2);
/** Milliseconds within which it is. */
const LATEST = 2500;
const FILES = 300;

describe.runIf(HAS_CLUSTER)(`killed while it sends${clusterSkipped}`, () => {
  it(`an ingester leaves nothing half done, ${KILLS} times, also while all is sent anew`, {
    timeout: 180_000 + KILLS * 15_000,
  }, async () => {
    const random = randomFrom(20261128);
    const { folder, name, write } = await folderWith(reports(FILES));
    const env = { PATH: process.env['PATH'], OPENSEARCH_URL: NODE, OPENSEARCH_INDEX: name };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const flags = random() < 0.3 ? ['--rebuild'] : [];
      const started = Array.from({ length: random() < 0.3 ? 2 : 1 }, () => {
        const args = [PROGRAM, 'ingest', ...flags, '--articles', folder];
        return spawn(process.execPath, args, { env, stdio: 'ignore' });
      });
      const [child] = started;
      const ended = started.map((it) => once(it, 'exit'));
      await Promise.race([...ended, wait(300 + random() * LATEST)]);
      child?.kill('SIGKILL');
      // The folder goes on meanwhile.
      for (let change = 0; change < 15; change += 1) {
        await write(`${Math.floor(random() * FILES)}.txt`, report(kill, 1 + (change % 5)));
      }
      await write(`new-${kill}.txt`, report(1000 + kill));
      await rm(join(folder, `${kill}.txt`), { force: true });
      await appendFile(join(folder, `${FILES - 1 - (kill % 100)}.txt`), 'It closed.\n');
      await Promise.all(ended);
    }
    await settled();
    for (const flags of [[], ['--rebuild']]) {
      const { code, stderr } = await runProgram(['ingest', ...flags, '--articles', folder], {
        env: {
          OPENSEARCH_URL: NODE,
          OPENSEARCH_INDEX: name,
        },
      });
      expect([code, stderr]).toEqual([0, '']);
      expect(await contentsIn(NODE, name)).toEqual(await contentsOf(folder));
    }
  });
});
