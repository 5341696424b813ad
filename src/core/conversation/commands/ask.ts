import type { CatalogueEntry } from '../../article/catalogue.ts';
import { SORTS } from '../../question/filter/filter.ts';
import { withOptions } from '../../question/filter/filteredQuestion.ts';
import { QUESTION_LIMIT } from '../../question/question.ts';
import type { Command, CommandOption } from '../command.ts';
import { resolveFollowUp } from '../followUp/followUp.ts';
import { collectionOption } from './collections.ts';

/** UTF-16 code units of a completion. */
const COMPLETION_LENGTH = 100;

/** What asks for the article with a headline: by its id, or by the title alone where the id is too long. */
export function questionFor({ id, title }: Pick<CatalogueEntry, 'id' | 'title'>): string {
  const operator = withOptions('', { article: id }).trim();
  const begun = operator.length < COMPLETION_LENGTH ? operator : '';
  // The title's first words, as many as fit, say which sentence is meant.
  return title.split(/\s+/).reduce((text, word) => {
    const longer = text === '' ? word : `${text} ${word}`;
    return longer.length <= COMPLETION_LENGTH && text.length < COMPLETION_LENGTH ? longer : text;
  }, begun);
}

/** Completes to a name that articles have and that what was typed is a part of. */
function nameOption(field: 'publisher' | 'author'): CommandOption {
  return {
    complete: async (typed, { library: { articles } }) => {
      const wanted = typed.trim().toLowerCase();
      const names = new Set<string>();
      for (const entry of await articles.catalogue()) {
        const name = entry[field];
        if (name?.toLowerCase().includes(wanted)) names.add(name);
      }
      return [...names].sort().map((name) => ({ shown: name, value: name }));
    },
  };
}

export const ask: Command<
  'ask',
  'question' | 'after' | 'before' | 'collection' | 'source' | 'author' | 'sort'
> = {
  name: 'ask',
  options: {
    question: {
      isRequired: true,
      maxLength: QUESTION_LIMIT,
      complete: async (typed, { library: { headlines } }) =>
        (await headlines(typed)).map((entry) => ({
          shown: entry.title,
          value: questionFor(entry),
        })),
    },
    after: {},
    before: {},
    collection: collectionOption,
    source: nameOption('publisher'),
    author: nameOption('author'),
    sort: { choices: SORTS },
  },
  async run({ values: { question = '', ...options }, earlier }, { library: { ask } }) {
    const resolved = resolveFollowUp(withOptions(question, options), earlier);
    const answer = await ask(resolved.question);
    return { kind: 'answer', answer, isFollowUp: resolved.isFollowUp };
  },
};
