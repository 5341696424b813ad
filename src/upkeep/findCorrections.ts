import { changeOf, type QuoteChange } from '../core/answer/quoteChange.ts';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import type { Library } from '../core/conversation/library.ts';
import type { QuotedIn, QuotedVersion } from '../core/conversation/records/receipts.ts';
import { pauses } from '../pace/pauses.ts';
import { type ChoreOptions, seenIn } from './choreOptions.ts';
import type { Chore } from './upkeep.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Versions of articles that are asked for at once. */
const SOME = 100;

/** Looks whether what others were shown lately still stands in its articles. */
export function createFindCorrections(options: ChoreOptions): Chore {
  const { records, now, entryOf, correctionDays } = options;
  const { receipts, corrections } = records;
  /** Those in which all that was quoted was looked for: it stands there as long as they are what they were. */
  const looked = new WeakSet<CatalogueEntry>();

  /** What became of a quotation, for those who can see it. @returns whether that can be told. */
  const lookFor = async ({ receipt: id, quotation, card }: QuotedIn) => {
    const receipt = await receipts.get(id);
    const { articleId, start, end, quote, title = articleId } = quotation;
    if (!receipt || quote === undefined) return true;
    const { server, quotations } = receipt;
    const channel = card?.channel ?? receipt.channel;
    const place = quotations.findIndex(
      (it) => it.articleId === articleId && it.start === start && it.end === end,
    );
    const library = await seenIn(receipt, channel, options);
    if (!library) return false;
    const change = await changeIn(library, articleId, quote);
    const at = now().getTime();
    const where = { receipt: id, place, server, channel };
    if (!change) await corrections.lift(id, place, at);
    else
      await corrections.note({ ...where, articleId, title, quote, change: change.kind, at }, card);
    return true;
  };

  const lookIn = async (version: QuotedVersion, hidden: Set<CatalogueEntry>) => {
    const entry = await entryOf(version.articleId);
    if (entry && looked.has(entry)) return;
    const since = now().getTime() - correctionDays * DAY;
    let isDone = true;
    for (const quoted of await receipts.quoting(version, since)) {
      isDone = (await lookFor(quoted)) && isDone;
    }
    if (entry && !isDone) hidden.add(entry);
  };

  return {
    name: 'what was quoted is looked for in its articles again',
    async run(stop) {
      const pause = pauses();
      const entries = new Set<CatalogueEntry>();
      const hidden = new Set<CatalogueEntry>();
      let after: QuotedVersion | undefined;
      for (;;) {
        const versions = await receipts.quotedVersions(after, SOME);
        for (const version of versions) {
          if (stop.aborted) return;
          await lookIn(version, hidden);
          const entry = await entryOf(version.articleId);
          if (entry) entries.add(entry);
          await pause();
        }
        after = versions.at(-1);
        if (versions.length < SOME) break;
      }
      for (const entry of entries) if (!hidden.has(entry)) looked.add(entry);
    },
  };
}

/** Where the same words stand in another article, it has only been moved. */
async function changeIn(
  { articles, checkQuote }: Library,
  articleId: string,
  quote: string,
): Promise<QuoteChange | undefined> {
  const change = changeOf(quote, await articles.get(articleId));
  if (change?.kind !== 'article-gone') return change;
  const { check } = await checkQuote(quote);
  return check.kind === 'exact' ? undefined : change;
}
