import type { Excerpt } from '../../answer/answer.ts';
import { asWords } from '../../question/filter/filteredQuestion.ts';
import { QUESTION_LIMIT } from '../../question/question.ts';
import { sentencesOf } from '../../text/sentence.ts';
import { overlaps } from '../../text/span.ts';
import type { MessageCommand } from '../command.ts';
import type { SourcesReply } from '../reply.ts';

/** Sentences of a message that are looked at: more do not fit on a card. */
const MOST_SENTENCES = 10;
const MOST_EXCERPTS = 5;

export const findSources: MessageCommand<'find-sources'> = {
  name: 'find-sources',
  async run({ values: { text = '' } }, { library }) {
    // What somebody says asks nothing, so there is nothing that a reader could point at.
    const { ask } = library.inHaste();
    const sentences: SourcesReply['sentences'][number][] = [];
    const excerpts: Excerpt[] = [];
    const spans = text
      .split('\n')
      .flatMap((line) =>
        sentencesOf(line, { start: 0, end: line.length }).map(({ start, end }) =>
          line.slice(start, end),
        ),
      );
    for (const sentence of spans.slice(0, MOST_SENTENCES)) {
      const answer = await ask(asWords(sentence).slice(0, QUESTION_LIMIT));
      if (answer.kind === 'not-a-question') continue;
      sentences.push({ text: sentence, found: answer.kind });
      const [best] = answer.kind === 'answered' ? answer.excerpts : [];
      if (best && !excerpts.some((other) => isPartly(other, best))) excerpts.push(best);
    }
    return { kind: 'sources', sentences, excerpts: excerpts.slice(0, MOST_EXCERPTS) };
  },
};

function isPartly({ citation: a }: Excerpt, { citation: b }: Excerpt): boolean {
  return a.articleId === b.articleId && overlaps(a, b);
}
