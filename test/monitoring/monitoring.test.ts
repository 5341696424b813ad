import { expect, it } from 'vitest';
import { createMonitoring } from '../../src/monitoring/monitoring.ts';

const MONITORED = {
  articles: () => 5,
  passages: () => 50,
  problems: () => 1,
  isRead: () => true,
  dropped: () => 2,
  waiting: () => 3,
  shards: () => 4,
  connected: () => 1,
};

it('tells what was asked, on which face, what it came to and how long it took', async () => {
  const { watch, read } = createMonitoring(MONITORED);
  const end = watch('web', 'ask');
  watch('discord', 'verify');
  end('answered');
  const { type, text } = await read();
  expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toContain('pullquote_answers_total{face="web",kind="ask",outcome="answered"} 1\n');
  expect(text).toContain('pullquote_answer_seconds_count{face="web",kind="ask"} 1\n');
  expect(text).toContain('pullquote_under_way{face="web"} 0\n');
  expect(text).toContain('pullquote_under_way{face="discord"} 1\n');
});

it('tells what the library holds, what waits, what was dropped and what was not let in', async () => {
  const { onTurnedAway, read } = createMonitoring(MONITORED);
  onTurnedAway('host');
  await read();
  const { text } = await read();
  for (const line of [
    ...['pullquote_articles 5', 'pullquote_passages 50', 'pullquote_problems 1'],
    ...['pullquote_ready 1', 'pullquote_waiting 3', 'pullquote_gate_dropped_total 2'],
    ...['pullquote_shards 4', 'pullquote_shards_connected 1'],
    'pullquote_refused_total{why="host"} 1',
  ])
    expect(text).toContain(`${line}\n`);
});

it('tells what the steps of answers take', async () => {
  const { onTook, read } = createMonitoring(MONITORED);
  onTook({ search: 1.5, gate: 0.2 });
  onTook({ search: 30 });
  const { text } = await read();
  expect(text).toContain('pullquote_step_seconds_bucket{le="0.002",step="search"} 1\n');
  expect(text).toContain('pullquote_step_seconds_sum{step="search"} 0.0315\n');
  expect(text).toContain('pullquote_step_seconds_count{step="gate"} 1\n');
  expect(text).not.toContain('step="read"');
});

it('tells how the process does', async () => {
  const { text } = await createMonitoring(MONITORED).read();
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds ');
  expect(text).toContain('process_resident_memory_bytes ');
});
