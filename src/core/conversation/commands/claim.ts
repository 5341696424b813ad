import { withOptions } from '../../question/filter/filteredQuestion.ts';
import { QUESTION_LIMIT } from '../../question/question.ts';
import type { Command } from '../command.ts';
import { ask } from './ask.ts';

export const claim: Command<
  'claim',
  'statement' | 'after' | 'before' | 'collection' | 'source' | 'author'
> = {
  name: 'claim',
  options: {
    statement: { isRequired: true, maxLength: QUESTION_LIMIT },
    after: ask.options.after,
    before: ask.options.before,
    collection: ask.options.collection,
    source: ask.options.source,
    author: ask.options.author,
  },
  async run({ values: { statement = '', ...options } }, { library: { meetStatement } }) {
    const typed = withOptions(statement, options);
    return { kind: 'statement', met: await meetStatement(typed), typed };
  },
};
