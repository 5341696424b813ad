import { QUESTION_LIMIT } from '../../question/question.ts';
import type { Command } from '../command.ts';

export const timeline: Command<'timeline', 'topic'> = {
  name: 'timeline',
  options: { topic: { isRequired: true, maxLength: QUESTION_LIMIT } },
  async run({ values: { topic = '' } }, { library: { timeline } }) {
    return { kind: 'timeline', timeline: await timeline(topic) };
  },
};
