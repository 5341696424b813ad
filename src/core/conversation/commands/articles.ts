import { compareNewestFirst } from '../../article/article.ts';
import type { Command } from '../command.ts';

export const articles: Command<'articles', never> = {
  name: 'articles',
  options: {},
  async run({ isManager }, { articles, problems }) {
    const entries = [...articles.catalogue()].sort(compareNewestFirst);
    return { kind: 'articles', entries, ...(isManager && { problems }) };
  },
};
