import { withOptions } from '../../question/filter/filteredQuestion.ts';
import { QUESTION_LIMIT } from '../../question/question.ts';
import type { Command } from '../command.ts';
import { collectionOption } from './collections.ts';

export const timeline: Command<'timeline', 'topic' | 'collection'> = {
  name: 'timeline',
  options: {
    topic: { isRequired: true, maxLength: QUESTION_LIMIT },
    collection: collectionOption,
  },
  async run({ values: { topic = '', ...options } }, { library: { timeline } }) {
    return { kind: 'timeline', timeline: await timeline(withOptions(topic, options)) };
  },
};
