import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { STEPS, type Took } from '../core/answer/explanation.ts';
import type { Watch } from './watchedDesk.ts';

/** What is looked at whenever somebody wants to know how it goes. */
export interface Monitored {
  readonly articles: () => number | Promise<number>;
  readonly passages: () => number | Promise<number>;
  /** What of the folder could not be used as it is. */
  readonly problems: () => number;
  readonly isRead: () => boolean;
  /** Quotations that were not verbatim, and so were shown nowhere. */
  readonly dropped: () => number;
  /** Connections to Discord that there are to be, and that there are. */
  readonly shards: () => number;
  readonly connected: () => number;
  /** What waits for its turn on Discord. */
  readonly waiting: () => number;
}

/** How it goes, in numbers, as Prometheus reads them. They hold no word of a question or an article. */
export interface Monitoring {
  readonly watch: Watch;
  /** Notes what a question's time went to. */
  readonly onTook: (took: Took) => void;
  /** Notes that a request of the page was not let in. */
  readonly onTurnedAway: (why: string) => void;
  /** All of it in Prometheus's text form, with the type that names the form. */
  read(): Promise<MetricsText>;
}

export interface MetricsText {
  readonly type: string;
  readonly text: string;
}

/** Seconds at which answers are parted: most take milliseconds, and a draft of 300 pages a minute. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60];

/** The same for a step of one. */
const STEP_BUCKETS = [0.0001, 0.0005, ...BUCKETS.slice(0, -3)];

export function createMonitoring(monitored: Monitored): Monitoring {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  tellOf(monitored, register);
  const seconds = new Histogram({
    ...{ name: 'pullquote_answer_seconds', help: 'How long answers take, from being asked.' },
    ...{ labelNames: ['face', 'kind'] as const, buckets: BUCKETS, registers },
  });
  const answers = new Counter({
    ...{ name: 'pullquote_answers_total', help: 'What was asked, and what it came to.' },
    ...{ labelNames: ['face', 'kind', 'outcome'] as const, registers },
  });
  const steps = new Histogram({
    ...{
      name: 'pullquote_step_seconds',
      help: 'How long the steps of answers take, also of those that the program asks for itself.',
    },
    ...{ labelNames: ['step'] as const, buckets: STEP_BUCKETS, registers },
  });
  const underWay = new Gauge({
    ...{ name: 'pullquote_under_way', help: 'What was asked and is not answered yet.' },
    ...{ labelNames: ['face'] as const, registers },
  });
  const turnedAway = new Counter({
    ...{ name: 'pullquote_refused_total', help: 'Requests that were not let in, by the reason.' },
    ...{ labelNames: ['why'] as const, registers },
  });
  return {
    watch(face, kind) {
      underWay.inc({ face });
      const end = seconds.startTimer({ face, kind });
      return (outcome) => {
        end();
        underWay.dec({ face });
        answers.inc({ face, kind, outcome });
      };
    },
    onTook(took) {
      for (const step of STEPS) {
        const milliseconds = took[step];
        if (milliseconds !== undefined) steps.observe({ step }, milliseconds / 1000);
      }
    },
    onTurnedAway: (why) => turnedAway.inc({ why }),
    read: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}

/** Tells what is looked at when somebody asks. */
function tellOf(monitored: Monitored, register: Registry): void {
  const gauge = (name: string, help: string, look: () => number | Promise<number>) =>
    new Gauge({
      ...{ name, help, registers: [register] },
      async collect() {
        this.set(await look());
      },
    });
  gauge('pullquote_articles', 'Articles that can be asked.', monitored.articles);
  gauge('pullquote_passages', 'Passages of them.', monitored.passages);
  gauge('pullquote_problems', 'What could not be used as it is.', monitored.problems);
  gauge('pullquote_ready', '1 once all articles are read.', () => (monitored.isRead() ? 1 : 0));
  gauge('pullquote_shards', 'Connections to Discord of this process.', monitored.shards);
  gauge('pullquote_shards_connected', 'Those of them that there are now.', monitored.connected);
  gauge('pullquote_waiting', 'What waits for its turn on Discord.', monitored.waiting);
  new Counter({
    name: 'pullquote_gate_dropped_total',
    help: 'Quotations that were not verbatim and so were not shown.',
    registers: [register],
    collect() {
      this.reset();
      this.inc(monitored.dropped());
    },
  });
}
