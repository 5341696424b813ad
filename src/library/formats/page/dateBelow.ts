import { readCreditLine } from '../extraction/creditLine.ts';
import { type HtmlEvents, isSkipped } from './markup.ts';

/** Characters of text below the headline among which a date is looked for. */
const REACH = 1500;

/** Characters: what is longer is a paragraph of the text, below which a date is another's. */
const PARAGRAPH = 200;

const APART = new Set('nav aside footer form menu ul ol table'.split(' '));

/** Looks for the day of publication where people read it: alone in an element below the headline. */
export function createDateReader(): HtmlEvents & { finish(): string | undefined } {
  /** What stands in each element that is open; missing where it is more than a line. */
  const open: (string | undefined)[] = [];
  let skipping = 0;
  /** Characters from the headline on; undefined above it. */
  let read: number | undefined;
  let [published, changed]: (string | undefined)[] = [];
  const isLooking = () => read !== undefined && read < REACH && published === undefined;
  return {
    open(name, attributes) {
      if (skipping > 0 || isSkipped(name, attributes) || APART.has(name)) skipping += 1;
      else open.push('');
    },
    text(data) {
      const around = open.length - 1;
      const line = open[around];
      if (skipping > 0 || line === undefined) return;
      open[around] = line.length + data.length > PARAGRAPH ? undefined : line + data;
      if (read !== undefined) read += data.length;
    },
    close(name) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      const line = open.pop();
      const around = open.at(-1);
      if (around !== undefined) {
        const joined = line === undefined ? undefined : `${around} ${line}`;
        open[open.length - 1] =
          joined !== undefined && joined.length <= PARAGRAPH ? joined : undefined;
      }
      if (isLooking()) {
        // A paragraph begins the text.
        if (line === undefined && name === 'p') read = REACH;
        const { date, isChange } = readCreditLine((line ?? '').replace(/\s+/gu, ' ')) ?? {};
        if (isChange) changed ??= date;
        else published = date;
      }
      if (name === 'h1') read ??= 0;
    },
    finish: () => published ?? changed,
  };
}
