import type { Answer, Excerpt } from '../../answer/answer.ts';
import { excerptAt } from '../../answer/excerpt.ts';
import { type ReadArticles, readArticles } from '../../article/articles.ts';
import type { Asker } from '../asker.ts';
import type { Desk } from '../desk.ts';
import type { Reason } from '../records/feedback.ts';
import { type ArticleGap, GAP_STATES, type GapRecords, type GapState } from '../records/gaps.ts';
import type { Records } from '../records/records.ts';
import { RecordsFailure } from '../records/records.ts';
import type { GapEntry, GapsReply, UnavailableReply } from '../reply.ts';

/** Gaps of a state that are looked at, the most asked first. */
const MOST = 500;

/** Passages that are shown as the nearest. */
const NEAREST = 1;

/** Which part of a list of gaps. */
export interface GapsPage {
  readonly state: GapState;
  /** From 1; the last one where there are fewer. */
  readonly page: number;
  /** Gaps on a page. */
  readonly size: number;
}

/** A page of the gaps that somebody manages, as far as they may see the articles; or why they cannot have it. */
export async function gapsReply(
  asker: Asker,
  desk: Desk,
  { state, page: wanted, size }: GapsPage,
): Promise<GapsReply | UnavailableReply> {
  return managing(asker, desk, async (records) => {
    const lists = await seenLists(asker, desk, records.gaps);
    const pages = Math.max(1, Math.ceil(lists[state].length / size));
    const page = Math.min(wanted, pages);
    const entries: GapEntry[] = [];
    for (const gap of lists[state].slice((page - 1) * size, page * size)) {
      entries.push(await entryOf(gap, state, desk, records));
    }
    const counts = Object.fromEntries(GAP_STATES.map((it) => [it, lists[it].length]));
    return { kind: 'gaps', state, page, pages, entries, counts: { ...NONE, ...counts } };
  });
}

const NONE = { open: 0, answered: 0, dismissed: 0 } as const;

/** Does something for those who manage the gaps of where they are: on a server its own, at the terminal all. */
export async function managing<T>(
  { isManager, isOwner, server }: Asker,
  { records }: Pick<Desk, 'records'>,
  work: (records: Records) => Promise<T>,
): Promise<T | UnavailableReply> {
  if (!isManager || (!isOwner && server === undefined)) {
    return { kind: 'managers-only' };
  }
  if (!records) return { kind: 'no-records', why: 'not-here' };
  try {
    return await work(records);
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
    return { kind: 'no-records', why: 'down' };
  }
}

/** What somebody who manages gaps can do with one. */
export type GapDeed = 'dismiss' | 'reopen';

/** Does something with a gap of those that somebody manages. @returns whether there is such a one. */
export async function doWithGap(
  { isOwner, server }: Asker,
  { gaps }: Pick<Records, 'gaps'>,
  id: number,
  deed: GapDeed,
): Promise<boolean> {
  const gap = await gaps.get(id);
  if (!gap || (!isOwner && gap.server !== server)) return false;
  return gaps[deed](id);
}

/** Whoever may not see what answers a gap sees it open, as if that were not there. */
async function seenLists(
  { isOwner, server }: Asker,
  { library }: Pick<Desk, 'library'>,
  gaps: GapRecords,
): Promise<Readonly<Record<GapState, readonly ArticleGap[]>>> {
  const of = isOwner ? 'all' : { server };
  const listed = (state: GapState) => gaps.list(of, state, 0, MOST);
  const answered = await listed('answered');
  const read = await answersOf(answered, library);
  const isSeen = (gap: ArticleGap) => answerIn(gap, read) !== undefined;
  const unseen = answered.filter((gap) => !isSeen(gap));
  const open = [...(await listed('open')), ...unseen].sort(
    (a, b) => b.times - a.times || b.lastAsked - a.lastAsked || a.id - b.id,
  );
  return { open, answered: answered.filter(isSeen), dismissed: await listed('dismissed') };
}

/** The articles that answer gaps. */
function answersOf(
  gaps: readonly ArticleGap[],
  { articles }: Pick<Desk['library'], 'articles'>,
): Promise<ReadArticles> {
  return readArticles(
    gaps.flatMap(({ answer }) => answer?.articleId ?? []),
    articles,
  );
}

/** What answers a gap, where it still stands in an article that is seen. */
function answerIn({ answer }: ArticleGap, articles: ReadArticles): Excerpt | undefined {
  if (!answer) return undefined;
  const { articleId, start, end, quote } = answer;
  const article = articles.get(articleId);
  if (article?.text.slice(start, end) !== quote) return undefined;
  return excerptAt(article, { start, end });
}

async function entryOf(
  gap: ArticleGap,
  state: GapState,
  { library }: Pick<Desk, 'library'>,
  { feedback }: Records,
): Promise<GapEntry> {
  const { id, server, question, times, people, disliked, lastAsked, receipts } = gap;
  const reasons: Reason[] = [];
  for (const receipt of receipts) reasons.push(...(await feedback.of(receipt)).reasons);
  const told = { id, server, question, times, people, disliked, lastAsked, reasons };
  const answer = state === 'answered' ? answerIn(gap, await answersOf([gap], library)) : undefined;
  if (answer) return { ...told, notFound: [], found: 'answer', excerpts: [answer] };
  const now = await library.ask(question);
  const notFound = 'notFound' in now ? now.notFound : [];
  const found = now.kind === 'answered' ? 'disliked' : 'nearest';
  return { ...told, notFound, found, excerpts: nearestIn(now) };
}

function nearestIn(answer: Answer): readonly Excerpt[] {
  return 'excerpts' in answer ? answer.excerpts.slice(0, NEAREST) : [];
}
