import { compareNewestFirst } from '../../article/listOrder.ts';
import type { Command } from '../command.ts';

export const articles: Command<'articles', never> = {
  name: 'articles',
  options: {},
  async run({ asker }, { library: { articles, problems } }) {
    const entries = [...(await articles.catalogue())].sort(compareNewestFirst);
    return { kind: 'articles', entries, ...(asker.isManager && { problems }) };
  },
};
