import type { Article } from '../core/article.ts';
import { cite } from '../core/citation.ts';
import { contextOf } from '../core/context.ts';
import { type Gate, passAnswer, type ShownAnswer, type ShownExcerpt } from '../core/gate.ts';
import type { Library } from '../core/library.ts';
import { readingNoteOf } from '../core/wording.ts';
import { articleKeyOf, findQuote, type QuoteId, readButtonId } from './buttonId.ts';
import { type Card, contextCard, moreCard, noticeCard, tooLongCard } from './card.ts';

/** What the bot can say, whatever part of Discord it was asked in. */
export interface Conversation {
  readonly ask: (question: string) => Promise<ShownAnswer>;
  /** Says, while articles are still being read, that there is more to come. */
  readonly note: () => string | undefined;
  /** What a button shows; `undefined` where its id is not one of ours. */
  readonly press: (buttonId: string) => Card | undefined;
}

const CHANGED = 'The article has changed since this was quoted. Ask again to see what it says now.';
const GONE = 'The article is no longer in the library.';

export function createConversation(library: Library, gate: Gate): Conversation {
  const ids = new Map<string, string>();
  const articleWith = (key: string): Article | undefined => {
    // Articles come and go; a key that is not known yet is the only reason to look through them again.
    if (!ids.has(key)) for (const id of library.articles.keys()) ids.set(articleKeyOf(id), id);
    return library.articles.get(ids.get(key) ?? '');
  };
  const gone = () => (library.progress ? readingNoteOf(library.progress) : GONE);
  const find = (quote: QuoteId) => findQuote(quote, articleWith);

  return {
    ask: async (question) => passAnswer(await library.ask(question), gate),
    note: () => library.progress && readingNoteOf(library.progress),
    press(buttonId) {
      const button = readButtonId(buttonId);
      const [first] = button?.quotes ?? [];
      if (!button || !first) return undefined;
      switch (button.action) {
        case 'context': {
          const found = find(first);
          if (found === 'changed') return noticeCard(CHANGED);
          if (found === 'gone') return noticeCard(gone());
          return contextOfQuote(found.article, first, gate);
        }
        case 'more': {
          const found = button.quotes.map((quote) => ({ quote, at: find(quote) }));
          const excerpts = found.flatMap(({ quote, at }) =>
            typeof at === 'string' ? [] : (excerptAgain(at.article, quote, gate) ?? []),
          );
          if (excerpts.length > 0) return moreCard(excerpts);
          return noticeCard(found.every(({ at }) => at === 'gone') ? gone() : CHANGED);
        }
      }
    },
  };
}

/** The quote with its neighbours or, where they do not fit on a card, the quote alone. */
function contextOfQuote(article: Article, quote: QuoteId, gate: Gate): Card {
  const citation = cite(article, quote);
  const whole = contextOf(article, quote).flatMap((stretch) => gate(stretch) ?? []);
  const alone = gate({ ...citation, highlights: [] });
  return (
    contextCard(whole, citation) ??
    (alone && contextCard([alone], citation)) ??
    tooLongCard([citation])
  );
}

/** An excerpt as its button's id remembers it: without its rank, highlights and twins. */
function excerptAgain(
  article: Article,
  { start, end }: QuoteId,
  gate: Gate,
): ShownExcerpt | undefined {
  const citation = cite(article, { start, end });
  const rendered = gate({ ...citation, highlights: [] });
  if (rendered === undefined) return undefined;
  const quote = article.text.slice(start, end);
  return { quote, rendered, citation, score: 0, highlights: [], alsoIn: [] };
}
