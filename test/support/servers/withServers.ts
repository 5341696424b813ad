// Runs a command beside one node of OpenSearch's and one server of PostgreSQL's, which are new, listen on this
// machine alone and go with it; without a command they are there until they are told to end.
//
//   .ci/servers [COMMAND ARGUMENTS…]

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { startNodes } from '../openSearch/localNodes.ts';
import { buildNodeProgram } from '../openSearch/nodeProgram.ts';
import { startPostgres } from '../postgres/localPostgres.ts';

buildNodeProgram();
const started = await Promise.allSettled([startNodes(1), startPostgres()]);
const [cluster, postgres] = started;
try {
  if (cluster.status === 'rejected') throw cluster.reason;
  if (postgres.status === 'rejected') throw postgres.reason;
  const addresses = { OPENSEARCH_URL: cluster.value.urls, DATABASE_URL: postgres.value.url };
  process.exitCode = await runBeside(addresses);
} finally {
  await Promise.all(started.map((it) => it.status === 'fulfilled' && it.value.stop()));
}

/** @returns what the command ends with, as a shell tells it. */
async function runBeside(addresses: Readonly<Record<string, string>>): Promise<number> {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) {
    for (const [name, url] of Object.entries(addresses)) console.log(`export ${name}=${url}`);
    const waiting = setInterval(() => {}, 1000);
    await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
    clearInterval(waiting);
    return 0;
  }
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...addresses } });
  // What a terminal sends to all is for the command; what is sent to this one alone is passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code, signal]: readonly [number | null, NodeJS.Signals | null] = await new Promise(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (...ended) => resolve(ended));
    },
  );
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
