// Load on the page: the built program and, in the same run, a bare Hono that says hello, each a process of its
// own, are asked over loopback at a fixed rate by this one. Latency counts from when a request was due, so that
// whoever falls behind does not get away with it. Needs the built program.
//
//   npm run bench:web -- [--rate 500] [--seconds 10] [--reader auto] [--articles articles] [--soak MINUTES]
//
// `--soak` asks for minutes whatever can be asked, at a tenth of the rate, and prints what the process holds.
// Exit code 1 where anything but 200 came back.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readQuestions } from '../quality/questions.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '10' },
    reader: { type: 'string', default: 'auto' },
    articles: { type: 'string', default: 'articles' },
    soak: { type: 'string' },
  },
});
const RATE = Number(values.rate);
const SECONDS = Number(values.seconds);
/** Seconds of load before anything is measured, in which what is hot is compiled. */
const WARM_UP = 3;
/** Milliseconds between two batches of requests. */
const TICK = 5;
/** Rows that are printed of a soak. */
const LOOKS = 12;

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const questions = readQuestions(at('test/quality/samples')).map(({ question }) => question);

const HELLO = `
  import { createAdaptorServer } from '@hono/node-server';
  import { Hono } from 'hono';
  const app = new Hono().get('/', (context) => context.text('hello'));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1', () => console.error('http://127.0.0.1:' + server.address().port));
`;

/** A server in a process of its own. */
interface Served {
  readonly child: ChildProcess;
  readonly address: string;
}

/** @param until what it logs when it can be asked. */
async function startServer(args: readonly string[], until: RegExp): Promise<Served> {
  const child = spawn(process.execPath, args, {
    cwd: at(''),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: '0', READER: values.reader },
  });
  let logged = '';
  for await (const chunk of child.stderr) {
    logged += chunk;
    if (until.test(logged)) break;
  }
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(logged)?.[0];
  if (address === undefined) throw new Error(`It does not serve: ${logged}`);
  return { child, address };
}

async function stop({ child }: Served): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

/** How requests went: milliseconds of each, and how many were not answered as they should. */
interface Load {
  readonly times: number[];
  failed: number;
}

/** Asks at a rate for some seconds. @param pathOf of the request with a number. */
async function load(
  address: string,
  rate: number,
  seconds: number,
  pathOf: (number: number) => string,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const result: Load = { times: [], failed: 0 };
  const under = new Set<Promise<void>>();
  const began = performance.now();
  const all = rate * seconds;
  for (let sent = 0; sent < all; ) {
    const due = Math.min(all, Math.ceil(((performance.now() - began) / 1000) * rate));
    for (; sent < due; sent += 1) {
      const asking = ask(address + pathOf(sent), agent, began + (sent / rate) * 1000, result);
      under.add(asking);
      await asking.finally(() => under.delete(asking));
    }
    await wait(TICK);
  }
  await Promise.all(under);
  agent.destroy();
  return result;
}

function ask(url: string, agent: Agent, due: number, result: Load): Promise<void> {
  return new Promise((resolve) => {
    const end = (isRight: boolean) => {
      result.times.push(performance.now() - due);
      if (!isRight) result.failed += 1;
      resolve();
    };
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => end(answer.statusCode === 200));
      answer.on('error', () => end(false));
    }).on('error', () => end(false));
  });
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const asked = (number: number) =>
  `/?q=${encodeURIComponent(questions[number % questions.length] ?? '')}`;

/** Whatever can be asked, questions most. */
function anything(number: number): string {
  const question = encodeURIComponent(questions[number % questions.length] ?? '');
  const kinds = ['/?q=', '/?q=', '/?q=', '/claim?text=', '/verify?text=', '/timeline?topic='];
  const others = ['/', '/articles', '/help', '/suggest?q=tr', '/nothing'];
  const kind = number % (kinds.length + others.length);
  return kind < kinds.length ? `${kinds[kind]}${question}` : (others[kind - kinds.length] ?? '/');
}

/** Milliseconds of processor that a server has had, which others on the machine do not change. */
function spentBy({ child }: Served): number {
  // User and system time are the 14th and 15th field, in hundredths of a second.
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(' ');
  return 10 * (Number(fields[13]) + Number(fields[14]));
}

function residentOf({ child }: Served): number {
  const [pages = ''] =
    /(?<=VmRSS:\s+)\d+/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  return Number(pages) / 1024;
}

const page = await startServer(
  ['dist/main.js', 'serve', '--articles', values.articles],
  /can be asked/,
);
let isRight = true;
if (values.soak === undefined) {
  const hello = await startServer(['--input-type=module', '-e', HELLO], /http/);
  const measured: [string, Served, (number: number) => string][] = [
    ['hello', hello, () => '/'],
    ['question', page, asked],
  ];
  console.log(`${RATE} a second for ${SECONDS} s, reader ${values.reader}`);
  console.log('            asked   failed   p50 ms   p99 ms    worst   CPU ms each');
  const costs: number[] = [];
  for (const [name, served, pathOf] of measured) {
    await load(served.address, RATE, WARM_UP, pathOf);
    const before = spentBy(served);
    const { times, failed } = await load(served.address, RATE, SECONDS, pathOf);
    const each = (spentBy(served) - before) / times.length;
    const [p50, p99, worst] = [0.5, 0.99, 1].map((share) => quantile(times, share));
    const row = [
      times.length,
      failed,
      p50?.toFixed(1),
      p99?.toFixed(1),
      worst?.toFixed(1),
      each.toFixed(2),
    ];
    console.log(name.padEnd(8), ...row.map((value) => String(value).padStart(8)));
    costs.push(each);
    isRight &&= failed === 0;
  }
  const [bare = 0, ours = 0] = costs;
  console.log(
    `A question takes ${(ours / bare).toFixed(1)} times the processor that saying hello does.`,
  );
  await stop(hello);
} else {
  const stretch = (Number(values.soak) * 60) / LOOKS;
  console.log('minute   MiB   asked   p99 ms');
  for (let look = 0; look <= LOOKS; look += 1) {
    const { times } = await load(page.address, RATE / 10, look === 0 ? WARM_UP : stretch, anything);
    const minute = ((look * stretch) / 60).toFixed(1).padStart(6);
    const size = residentOf(page).toFixed(0).padStart(5);
    const p99 = quantile(times, 0.99).toFixed(1).padStart(8);
    console.log(minute, size, String(times.length).padStart(7), p99);
  }
}
await stop(page);
process.exitCode = isRight ? 0 : 1;
