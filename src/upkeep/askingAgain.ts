import type { Answer, Excerpt } from '../core/answer/answer.ts';
import type { Face } from '../core/conversation/asker.ts';
import { WEB } from '../core/conversation/collections/circle.ts';
import { everybodyIn } from '../core/conversation/everybody.ts';
import type { ArticleGap, GapState } from '../core/conversation/records/gaps.ts';
import { aboveOf, type ChoreOptions } from './choreOptions.ts';
import { idling } from './idling.ts';
import type { Chore } from './upkeep.ts';

/** Gaps of each state that are asked again in a round. */
const MOST_ASKED = 200;

type AskingAgainOptions = Pick<
  ChoreOptions,
  'records' | 'readDeskOf' | 'isRead' | 'notices' | 'now'
>;

/** On what a gap was asked last: nobody at the terminal asks in a channel. */
function faceOf({ server, channel }: Pick<ArticleGap, 'server' | 'channel'>): Face {
  if (channel === WEB) return 'web';
  return server === undefined && channel === undefined ? 'terminal' : 'discord';
}

/**
 * Asks open gaps again, the most asked first, and those that are answered, whose article may be gone: one after
 * another, as everybody in the place where it was asked last may see the articles.
 */
export function createAskingAgain(options: AskingAgainOptions): Chore {
  const { records, readDeskOf, isRead, notices, now } = options;
  const { gaps } = records;
  const askAgain = async ({ id }: ArticleGap) => {
    const gap = await gaps.get(id);
    if (!gap || gap.state === 'dismissed') return;
    const { server, channel, question } = gap;
    const face = faceOf(gap);
    // What may be asked in a channel is not known without a connection.
    if (face === 'discord' && !notices()) return;
    const above = aboveOf(channel, options);
    const place = everybodyIn({ face, server, channel, above, language: 'en' });
    const answer = await readDeskOf(place).library.ask(question);
    // What would have been read at another time is not told by words alone.
    if ('unread' in answer && answer.unread !== undefined) return;
    const found = answeringIn(answer, gap);
    if (!found) {
      if (gap.state === 'answered') await gaps.reopen(id);
      return;
    }
    const { quote, citation } = found;
    const { articleId, start, end } = citation;
    const known = gap.answer;
    if (known?.articleId === articleId && known.start === start && known.quote === quote) return;
    await gaps.answer(id, { articleId, start, end, quote, at: now().getTime() });
  };
  return {
    name: 'open gaps are asked again',
    async run(stop) {
      if (!isRead()) return undefined;
      const states: readonly GapState[] = ['open', 'answered'];
      const due: ArticleGap[] = [];
      for (const state of states) due.push(...(await gaps.list('all', state, 0, MOST_ASKED)));
      for (const gap of due) {
        if (stop.aborted) return undefined;
        await idling(() => askAgain(gap), stop);
      }
      return undefined;
    },
  };
}

/** The quotation that answers a gap: none that somebody has said not to. */
export function answeringIn(
  answer: Answer,
  { rejected }: Pick<ArticleGap, 'rejected'>,
): Excerpt | undefined {
  if (answer.kind !== 'answered') return undefined;
  return answer.excerpts.find(({ isRelated, quote }) => !isRelated && !rejected.includes(quote));
}
