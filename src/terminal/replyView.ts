import picocolors from 'picocolors';
import type { ShownExcerpt } from '../core/answer/gate.ts';
import { addedIn } from '../core/answer/quoteCheck/quotePlaces.ts';
import { COMMANDS } from '../core/conversation/commands.ts';
import { sourceText } from '../core/conversation/quoteActions.ts';
import type { ShownReply } from '../core/conversation/shownReply.ts';
import { label } from '../core/text/visible.ts';
import { problemsView } from './articles.ts';
import { emphasise, type Screen } from './notation.ts';
import { answerView, excerptView } from './view.ts';
import { checkVerdictOf, count, lossOf, placeOf, say } from './wording.ts';

/** What is said of a sentence. */
const SOURCES = {
  answered: 'sources.found',
  related: 'sources.related',
  'nothing-found': 'sources.none',
} as const;

/** A reply as the terminal shows it. */
export function replyView(reply: ShownReply, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const listed = (excerpts: readonly ShownExcerpt[]) =>
    excerpts.map((excerpt, index) => excerptView(excerpt, index + 1, screen));
  switch (reply.kind) {
    case 'answer':
      return answerView(reply.answer, screen, 0, Number.POSITIVE_INFINITY);
    case 'quote-check': {
      const { claim, check, excerpts } = reply;
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
      return [...nothing, told.join('\n'), ...listed(reply.excerpts)]
        .filter((part) => part !== '')
        .join('\n\n');
    }
    case 'timeline': {
      const { topic, entries, undated } = reply.timeline;
      const shown = entries.map(({ excerpt, date, dates }, index) => {
        const of = dates === 'article' ? dim(` ${say('timeline.article-date')}`) : '';
        return `${bold(date)}${of}\n${excerptView(excerpt, index + 1, screen)}`;
      });
      const notes = [
        shown.length > 0 ? say('timeline.dated', { count: shown.length }) : say('timeline.none'),
        ...(undated > 0 ? [say('timeline.undated', { count: undated })] : []),
      ];
      const heading = say('timeline.heading', { topic: label(topic) });
      return [`${bold(heading)}\n${dim(notes.join(' · '))}`, ...shown].join('\n\n');
    }
    case 'articles': {
      const { entries, problems = [] } = reply;
      const lines = entries.map(({ id, title, date }) =>
        [date ?? say('quote.undated'), label(title), dim(label(id))].join('  '),
      );
      return [
        count(entries.length, 'article'),
        ...lines,
        ...(problems.length > 0 ? ['', problemsView(entries.length, problems, screen)] : []),
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
    case 'context':
      return [...reply.stretches, `     ${label(placeOf(reply.citation))}`].join('\n\n');
    case 'more':
      return listed(reply.excerpts).join('\n\n');
    case 'copy':
      return reply.excerpts
        .map(
          ({ rendered, citation }) => `${rendered}\n${label(sourceText(citation, citation.url))}`,
        )
        .join('\n\n');
    case 'references':
      return reply.references.join('\n\n');
    case 'lost':
      return lossOf(reply);
  }
}
