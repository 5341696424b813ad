import picocolors from 'picocolors';
import { type Gate, passExcerpts, type ShownExcerpt } from '../core/answer/gate.ts';
import { addedIn, shownPlaces } from '../core/answer/quoteCheck/quotePlaces.ts';
import { COMMANDS } from '../core/conversation/commands.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Reply } from '../core/conversation/reply.ts';
import { label } from '../core/text/visible.ts';
import { problemsView } from './articles.ts';
import { emphasise, type Screen } from './notation.ts';
import { excerptView } from './view.ts';
import { checkVerdictOf, count, say } from './wording.ts';

/** What is said of a sentence. */
const SOURCES = {
  answered: 'sources.found',
  related: 'sources.related',
  'nothing-found': 'sources.none',
} as const;

/** What a command of the chat comes to; an answer is shown by the chat itself. */
export function replyView(
  reply: Exclude<Reply, { readonly kind: 'answer' }>,
  library: Library,
  gate: Gate,
  screen: Screen,
): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const listed = (excerpts: readonly ShownExcerpt[]) =>
    excerpts.map((excerpt, index) => excerptView(excerpt, index + 1, screen));
  switch (reply.kind) {
    case 'quote-check': {
      const { claim, check } = reply;
      const excerpts = shownPlaces(check, library, gate);
      const posted =
        check.kind === 'altered'
          ? [`${dim(say('check.posted'))}\n${emphasise(claim, addedIn(check.difference), bold)}`]
          : [];
      return [bold(checkVerdictOf(check)), ...listed(excerpts), ...posted].join('\n\n');
    }
    case 'sources': {
      const told = reply.sentences.map(
        ({ text, found }) => `${label(text)}\n  ${dim(say(SOURCES[found]))}`,
      );
      const nothing = reply.sentences.length === 0 ? [say('check.nothing')] : [];
      return [...nothing, told.join('\n'), ...listed(passExcerpts(reply.excerpts, gate))]
        .filter((part) => part !== '')
        .join('\n\n');
    }
    case 'timeline': {
      const { topic, entries, undated } = reply.timeline;
      const shown = entries.flatMap(({ excerpt, date, dates }, index) =>
        passExcerpts([excerpt], gate).map((passed) => {
          const of = dates === 'article' ? dim(` ${say('timeline.article-date')}`) : '';
          return `${bold(date)}${of}\n${excerptView(passed, index + 1, screen)}`;
        }),
      );
      const notes = [
        shown.length > 0 ? say('timeline.dated', { count: shown.length }) : say('timeline.none'),
        ...(undated > 0 ? [say('timeline.undated', { count: undated })] : []),
      ];
      const heading = say('timeline.heading', { topic: label(topic) });
      return [`${bold(heading)}\n${dim(notes.join(' · '))}`, ...shown].join('\n\n');
    }
    case 'articles': {
      const lines = reply.entries.map(({ id, title, date }) =>
        [date ?? say('quote.undated'), label(title), dim(label(id))].join('  '),
      );
      return [
        count(reply.entries.length, 'article'),
        ...lines,
        ...(library.problems.length > 0 ? ['', problemsView(library, screen)] : []),
      ].join('\n');
    }
    case 'help': {
      const commands = COMMANDS.flatMap(({ name, options }) => {
        if (name === 'help') return [];
        const [first] = Object.keys(options);
        const usage = `/${name}${first === undefined ? '' : ` ${first.toUpperCase()}`}`;
        return [`  ${bold(usage.padEnd(18))} ${say(`help.${name}`)}`];
      });
      return [say('help.about'), '', ...commands].join('\n');
    }
    case 'forgotten':
      return say('notice.forgotten');
  }
}
