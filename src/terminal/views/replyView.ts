import picocolors from 'picocolors';
import type { ShownExcerpt } from '../../core/answer/gate.ts';
import { marksOf } from '../../core/answer/mark.ts';
import { addedIn } from '../../core/answer/quoteCheck/quotePlaces.ts';
import { sourceText } from '../../core/conversation/quoteActions.ts';
import type { ArticlesReply, CollectionsReply } from '../../core/conversation/reply.ts';
import type {
  ShownCorrections,
  ShownQuoteCheck,
  ShownReply,
  ShownSources,
  ShownTimeline,
} from '../../core/conversation/shownReply.ts';
import {
  collectionNoteOf,
  correctionNoteOf,
  entryNoteOf,
  helpOf,
  sourcedNoteOf,
  timelineNotesOf,
} from '../../core/speech/replyWords.ts';
import { label } from '../../core/text/visible.ts';
import { marked, type Screen } from '../notation.ts';
import { changesOf, checkVerdictOf, count, ENGLISH, lossOf, placeOf, say } from '../wording.ts';
import { answerView, excerptView } from './answerView.ts';
import { problemsView } from './articlesView.ts';
import { gapsView } from './gapsView.ts';
import { proofreadingView } from './proofreadingView.ts';
import { receiptView } from './receiptView.ts';
import { statementView } from './statementView.ts';

/** A reply as the terminal shows it. */
export function replyView(reply: ShownReply, screen: Screen): string {
  switch (reply.kind) {
    case 'answer':
      return answerView(reply.answer, screen, 0, Number.POSITIVE_INFINITY);
    case 'quote-check':
      return checkView(reply, screen);
    case 'proofreading':
      return proofreadingView(reply, screen);
    case 'statement':
      return statementView(reply.met, screen);
    case 'sources':
      return sourcesView(reply, screen);
    case 'timeline':
      return timelineView(reply.timeline, screen);
    case 'collections':
      return collectionsView(reply, screen);
    case 'articles':
      return catalogueView(reply, screen);
    case 'receipt':
      return receiptView(reply, screen);
    case 'no-receipt':
      return say('receipt.none');
    case 'corrections':
      return correctionsView(reply, screen);
    case 'no-records':
      return say(reply.why === 'down' ? 'notice.records-down' : 'notice.not-remembered-here');
    case 'managers-only':
      return say('notice.managers-only');
    case 'gaps':
      return gapsView(reply, screen);
    case 'help':
      return helpView(screen);
    case 'forgotten':
      return say('notice.forgotten');
    case 'context':
      return [...reply.stretches, `     ${label(placeOf(reply.citation))}`].join('\n\n');
    case 'more':
      return listed(reply.excerpts, screen).join('\n\n');
    case 'nearest':
      return [say('verdict.not-an-answer'), ...listed(reply.excerpts, screen)].join('\n\n');
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

function listed(excerpts: readonly ShownExcerpt[], screen: Screen): string[] {
  return excerpts.map((excerpt, index) => excerptView(excerpt, index + 1, screen));
}

function checkView({ claim, check, excerpts }: ShownQuoteCheck, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const posted =
    check.kind === 'altered'
      ? [
          dim(changesOf(check.changes)),
          `${dim(say('check.posted'))}\n${marked(claim, marksOf(addedIn(check.difference)), screen)}`,
        ]
      : [];
  return [bold(checkVerdictOf(check)), ...listed(excerpts, screen), ...posted].join('\n\n');
}

function sourcesView({ sentences, excerpts }: ShownSources, screen: Screen): string {
  const { dim } = picocolors.createColors(screen.colour);
  const told = sentences.map(
    (sentence) => `${label(sentence.text)}\n  ${dim(sourcedNoteOf(ENGLISH, sentence))}`,
  );
  const head = told.length === 0 ? say('check.nothing') : told.join('\n');
  return [head, ...listed(excerpts, screen)].join('\n\n');
}

function timelineView(timeline: ShownTimeline, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const shown = timeline.entries.map((entry, index) => {
    const note = entryNoteOf(ENGLISH, entry);
    const of = note === undefined ? '' : dim(` ${note}`);
    return `${bold(entry.date)}${of}\n${excerptView(entry.excerpt, index + 1, screen)}`;
  });
  const heading = say('timeline.heading', { topic: label(timeline.topic) });
  const notes = timelineNotesOf(ENGLISH, timeline, (day) => day, label).join(' · ');
  return [`${bold(heading)}\n${dim(notes)}`, ...shown].join('\n\n');
}

function catalogueView({ entries, problems = [] }: ArticlesReply, screen: Screen): string {
  const { dim } = picocolors.createColors(screen.colour);
  const lines = entries.map(({ id, title, date }) =>
    [date ?? say('quote.undated'), label(title), dim(label(id))].join('  '),
  );
  return [
    count(entries.length, 'article'),
    ...lines,
    ...(problems.length > 0 ? ['', problemsView(entries.length, problems, screen)] : []),
  ].join('\n');
}

function correctionsView({ entries }: ShownCorrections, screen: Screen): string {
  if (entries.length === 0) return say('corrections.none');
  const { dim } = picocolors.createColors(screen.colour);
  const told = entries.map((entry, index) => {
    const day = dim(new Date(entry.at).toISOString().slice(0, '2016-10-03'.length));
    const note = `${day} ${correctionNoteOf(ENGLISH, entry, label)}`;
    return entry.now ? `${note}\n${excerptView(entry.now, index + 1, screen)}` : note;
  });
  return told.join('\n\n');
}

function collectionsView({ collections }: CollectionsReply, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  if (collections.length === 0) return say('collections.none');
  return collections
    .map((collection) => {
      const note = collectionNoteOf(ENGLISH, collection, (day) => label(day.slice(0, DAY)));
      return `${bold(label(collection.name))}  ${dim(note)}`;
    })
    .join('\n');
}

const DAY = '2016-10-03'.length;

function helpView(screen: Screen): string {
  const { bold } = picocolors.createColors(screen.colour);
  const { about, commands } = helpOf(ENGLISH);
  const lines = commands.map(({ name, argument, does }) => {
    const usage = `/${name}${argument === undefined ? '' : ` ${argument.toUpperCase()}`}`;
    return `  ${bold(usage.padEnd(18))} ${does}`;
  });
  return [about, '', ...lines].join('\n');
}
