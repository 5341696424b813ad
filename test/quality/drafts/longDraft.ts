import { createProofread } from '../../../src/asking/proofreading/proofread.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { holdingsOf } from '../../support/library.ts';
import type { MadeQuotation } from './making.ts';

/** UTF-16 code units of 300 pages. */
const LENGTH = 600_000;
/** As many quotations as a book of that length may have. */
const QUOTATIONS = 2_000;
const FILLER =
  'Nobody in the valley had expected a summer of that kind, and those who had kept diaries found little in them. ';

/** What each paragraph has besides: a figure that is credited. */
const FIGURE = 'According to the Northmoor Gazette, 14 people were hurt at the junction. ';

/** A draft of 300 pages in English, that quotes all over. */
function longDraft(made: readonly MadeQuotation[]): string {
  const english = made.filter(({ language }) => language === 'en');
  const paragraphs = Array.from({ length: QUOTATIONS }, (_, at) => {
    const { paragraph = '' } = english[at % english.length] ?? {};
    const rest = Math.max(0, LENGTH / QUOTATIONS - paragraph.length);
    const filled = FIGURE + FILLER.repeat(Math.ceil(rest / FILLER.length));
    return filled.slice(0, rest) + paragraph;
  });
  return paragraphs.join('\n\n');
}

/** Proofreads it over the articles, and tells what it took. */
export async function proofreadLongDraft(
  made: readonly MadeQuotation[],
  library: readonly Article[],
): Promise<void> {
  const proofread = createProofread(await holdingsOf(library));
  const text = longDraft(made);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const { quotations, figures } = await proofread({ text, language: 'en' });
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  console.log(
    `\nA draft of ${text.length} characters, ${quotations.length} quotations and ${figures.length} figures, over ${library.length} articles: ${seconds.toFixed(1)} s, ${mebibytes(peak)} MiB at most, ${mebibytes(before)} MiB before.`,
  );
}
