import { type Gap, gapsIn } from '../core/answer/statement/gap.ts';
import { stanceByGap } from '../core/answer/statement/gapStance.ts';
import {
  type MetStatement,
  type Testimony,
  testimonyWith,
} from '../core/answer/statement/metStatement.ts';
import { notionsIn } from '../core/answer/statement/notion.ts';
import { readQuestion, searchTermsOf } from '../core/question/question.ts';
import { type OrderedSentence, orderSentences, sentenceOf } from '../core/ranking/order.ts';
import { NotRead, type ReadPairs, readBest } from '../core/ranking/readPairs.ts';
import { THRESHOLDS } from '../core/ranking/thresholds.ts';
import { prepare } from '../core/ranking/wanted.ts';
import type { Span } from '../core/text/span.ts';
import { termsOf } from '../core/text/words.ts';
import type { LibraryState } from '../search/libraryState.ts';
import type { Restriction } from '../search/searchEngine.ts';

/** Gaps that are read, since each takes as long as a question. */
const MOST_GAPS = 3;

/** What a reader makes of a statement of which the words alone do not tell, or why it has not read it. */
export async function readGaps(
  statement: string,
  state: LibraryState,
  restriction: Restriction | undefined,
  read: ReadPairs,
): Promise<Pick<MetStatement, 'testimonies' | 'unread'>> {
  try {
    for (const gap of gapsIn(statement).slice(0, MOST_GAPS)) {
      const pointed = await pointedAt(gap, state, restriction, read);
      const testimony = pointed && testimonyFor(statement, gap, pointed, state);
      if (testimony) return { testimonies: [testimony] };
    }
    return { testimonies: [] };
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return { testimonies: [], unread: error.reason };
  }
}

/** The sentence into which the reader rather points than into any other one. */
interface Pointed {
  readonly sentence: OrderedSentence;
  readonly score: number;
  /** Offsets into the passage's text. */
  readonly answer: Span;
}

async function pointedAt(
  { question: asked }: Gap,
  state: LibraryState,
  restriction: Restriction | undefined,
  read: ReadPairs,
): Promise<Pointed | undefined> {
  const question = readQuestion(asked, state);
  if (typeof question === 'string') return undefined;
  const { searcher, statistics, proposalsOf } = state;
  const terms = searchTermsOf(question);
  const found = await searcher.search(terms, THRESHOLDS.candidates, restriction);
  const wanted = prepare(question, statistics);
  const proposals = proposalsOf(found.map(({ key }) => key));
  const ordered = orderSentences(wanted, proposals, statistics);
  const readingOf = await readBest(asked, ordered, read);
  const pointed = ordered.flatMap((sentence) => {
    const { score = 0, answer } = readingOf(sentence) ?? {};
    return answer ? [{ sentence, score, answer }] : [];
  });
  return pointed.sort((a, b) => b.score - a.score)[0];
}

function testimonyFor(
  statement: string,
  gap: Gap,
  { sentence, score, answer }: Pointed,
  { thesaurus: { synonyms, related } }: LibraryState,
): Testimony | undefined {
  const { passage } = sentence;
  const article = sentence.article();
  const span = sentenceOf(sentence);
  const text = article.text.slice(span.start, span.end);
  const shift = passage.start - span.start;
  const stance = stanceByGap(
    notionsIn(statement, synonyms),
    gap,
    {
      ...{ text, notions: notionsIn(text, synonyms), score },
      pointed: { start: answer.start + shift, end: answer.end + shift },
      titles: new Set(termsOf([article.title, ...passage.headings].join('\n'))),
    },
    related,
  );
  return stance.kind === 'untold' ? undefined : testimonyWith(stance, article, span);
}
