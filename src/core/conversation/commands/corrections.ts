import { excerptAt } from '../../answer/excerpt.ts';
import { changeOf } from '../../answer/quoteChange.ts';
import { type ReadArticles, readArticles } from '../../article/articles.ts';
import type { Asker } from '../asker.ts';
import type { Command } from '../command.ts';
import type { Library } from '../library.ts';
import type { Correction } from '../records/corrections.ts';
import type { CorrectionsReply, ToldCorrection } from '../reply.ts';

/** Corrections that are looked at: more than anybody reads. */
const MOST = 100;

export const corrections: Command<'corrections', never> = {
  name: 'corrections',
  options: {},
  async run({ asker }, { library, records }) {
    if (!records) return { kind: 'no-records', why: 'not-here' };
    const of = asker.isOwner ? 'all' : { server: asker.server };
    const listed = await records.corrections.list(of, 0, MOST);
    const read = await readCorrected(listed, library);
    return correctionsReply(
      listed.filter((it) => maySee(it, asker, read)),
      read,
    );
  },
};

/** The articles in which something was noted. */
export function readCorrected(
  noted: readonly Correction[],
  { articles }: Pick<Library, 'articles'>,
): Promise<ReadArticles> {
  return readArticles(
    noted.map(({ articleId }) => articleId),
    articles,
  );
}

/** Of an article that is not there nobody knows who might see it, but for those where it was quoted. */
function maySee({ articleId, channel }: Correction, asker: Asker, articles: ReadArticles): boolean {
  if (asker.isOwner) return true;
  return channel === asker.channel || articles.get(articleId) !== undefined;
}

/**
 * What does not stand now of what was noted, each of it once, however many answers showed it.
 * @param articles as those who are told may see them.
 */
export function correctionsReply(
  noted: readonly Correction[],
  articles: ReadArticles,
): CorrectionsReply {
  const told = new Set<string>();
  const entries = noted.flatMap((correction): ToldCorrection[] => {
    const { receipt, quote, at, articleId } = correction;
    const article = articles.get(articleId);
    const change = changeOf(quote, article);
    if (!change) return [];
    const lost = quote.slice(change.lost.start, change.lost.end);
    const what = JSON.stringify([articleId, lost]);
    if (told.has(what)) return [];
    told.add(what);
    const title = article?.title ?? correction.title;
    const entry = { receipt, quote, lost, at, change: change.kind, title };
    const isThere = article && change.kind === 'reworded';
    return [isThere ? { ...entry, now: excerptAt(article, change.place) } : entry];
  });
  return { kind: 'corrections', entries };
}
