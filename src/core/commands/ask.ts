import type { Command, CommandOption } from '../command.ts';
import { SORTS } from '../filter/filter.ts';
import { withOptions } from '../filter/filteredQuestion.ts';
import { resolveFollowUp } from '../followUp/followUp.ts';
import { QUESTION_LIMIT } from '../question.ts';

/** UTF-16 code units of a completion: of a title, its first words say which sentence is meant. */
const COMPLETION_LENGTH = 100;

/** The first words, as many as fit. */
function wholeWords(text: string): string {
  if (text.length <= COMPLETION_LENGTH) return text;
  return text.slice(0, COMPLETION_LENGTH + 1).replace(/\s\S*$/, '');
}

/** Completes to a name that articles have and that what was typed is a part of. */
function nameOption(field: 'publisher' | 'author'): CommandOption {
  return {
    complete: async (typed, { articles }) => {
      const wanted = typed.trim().toLowerCase();
      const names = new Set<string>();
      for (const entry of articles.catalogue()) {
        const name = entry[field];
        if (name?.toLowerCase().includes(wanted)) names.add(name);
      }
      return [...names].sort().map((name) => ({ shown: name, value: name }));
    },
  };
}

export const ask: Command<'ask', 'question' | 'after' | 'before' | 'source' | 'author' | 'sort'> = {
  name: 'ask',
  options: {
    question: {
      isRequired: true,
      maxLength: QUESTION_LIMIT,
      complete: async (typed, { headlines }) =>
        (await headlines(typed)).map(({ id, title }) => ({
          shown: title,
          value: wholeWords(withOptions(title, { article: id })),
        })),
    },
    after: {},
    before: {},
    source: nameOption('publisher'),
    author: nameOption('author'),
    sort: { choices: SORTS },
  },
  async run({ values: { question = '', ...options }, earlier }, { ask }) {
    const resolved = resolveFollowUp(question, earlier);
    const answer = await ask(withOptions(resolved.question, options));
    return { kind: 'answer', answer, isFollowUp: resolved.isFollowUp };
  },
};
