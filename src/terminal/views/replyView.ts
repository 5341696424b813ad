import picocolors from 'picocolors';
import type { ShownExcerpt } from '../../core/answer/gate.ts';
import { marksOf } from '../../core/answer/mark.ts';
import { addedIn } from '../../core/answer/quoteCheck/quotePlaces.ts';
import { sourceText } from '../../core/conversation/quoteActions.ts';
import type { ShownReply } from '../../core/conversation/shownReply.ts';
import {
  entryNoteOf,
  helpOf,
  sourcedNoteOf,
  timelineNotesOf,
} from '../../core/speech/replyWords.ts';
import { label } from '../../core/text/visible.ts';
import { marked, type Screen } from '../notation.ts';
import { checkVerdictOf, count, ENGLISH, lossOf, placeOf, say } from '../wording.ts';
import { answerView, excerptView } from './answerView.ts';
import { problemsView } from './articlesView.ts';

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
          ? [
              `${dim(say('check.posted'))}\n${marked(claim, marksOf(addedIn(check.difference)), screen)}`,
            ]
          : [];
      return [bold(checkVerdictOf(check)), ...listed(excerpts), ...posted].join('\n\n');
    }
    case 'sources': {
      const told = reply.sentences.map(
        (sentence) => `${label(sentence.text)}\n  ${dim(sourcedNoteOf(ENGLISH, sentence))}`,
      );
      const nothing = reply.sentences.length === 0 ? [say('check.nothing')] : [];
      return [...nothing, told.join('\n'), ...listed(reply.excerpts)]
        .filter((part) => part !== '')
        .join('\n\n');
    }
    case 'timeline': {
      const { timeline } = reply;
      const shown = timeline.entries.map((entry, index) => {
        const note = entryNoteOf(ENGLISH, entry);
        const of = note === undefined ? '' : dim(` ${note}`);
        return `${bold(entry.date)}${of}\n${excerptView(entry.excerpt, index + 1, screen)}`;
      });
      const heading = say('timeline.heading', { topic: label(timeline.topic) });
      const notes = timelineNotesOf(ENGLISH, timeline).join(' · ');
      return [`${bold(heading)}\n${dim(notes)}`, ...shown].join('\n\n');
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
      const { about, commands } = helpOf(ENGLISH);
      const lines = commands.map(({ name, argument, does }) => {
        const usage = `/${name}${argument === undefined ? '' : ` ${argument.toUpperCase()}`}`;
        return `  ${bold(usage.padEnd(18))} ${does}`;
      });
      return [about, '', ...lines].join('\n');
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
