import type { APIButtonComponent } from 'discord.js';
import type { ShownAnswer, ShownExcerpt } from '../../core/answer/gate.ts';
import { isHeldBack } from '../../core/answer/shortfall.ts';
import { accountsNoteOf, answerNotesOf, besideEachOther } from '../../core/speech/replyWords.ts';
import { type QuoteId, quoteIdOf } from '../buttonId.ts';
import { LIMITS } from '../limits.ts';
import { escapeLabel } from '../notation.ts';
import { button, type Card, type CardPart, COLOURS, card, fitsOnCard } from './card.ts';
import {
  agesLines,
  type DatesLook,
  type ExcerptLook,
  excerptText,
  sourceLine,
} from './lines/excerptText.ts';
import { shortLabel } from './lines/label.ts';
import { timestamp } from './lines/timestamp.ts';
import { tooLong } from './lines/tooLong.ts';
import { questionLine } from './questionLine.ts';
import { type OfferedAbout, rememberedButtons } from './remembered/rememberedButtons.ts';

/** Excerpts on the first card; the others wait behind "More". */
const FIRST_EXCERPTS = 2;
const MORE_EXCERPTS = 5;

/** An answer as it is to be shown. */
export interface AnswerLook extends DatesLook {
  /** What else is to be said, in small print. */
  readonly notes?: readonly string[];
  /** What stands above all else, where nobody has just asked it. */
  readonly heading?: string;
  /** What is offered about it; absent where it is not remembered. */
  readonly remembered?: OfferedAbout;
  /** Who shared it, as they are called. */
  readonly sharedBy?: string | undefined;
  /** The id of its receipt; absent where none is kept. */
  readonly receipt?: string | undefined;
  /** Whether only the asker sees it, and may show it to others. */
  readonly isSharable?: boolean;
}

/** An answer. Without excerpts it is the verdict alone. */
export function answerCard(answer: ShownAnswer, look: AnswerLook): Card {
  const { wording, sharedBy } = look;
  const { say } = wording;
  const found = 'excerpts' in answer ? answer.excerpts : [];
  const excerpts = isHeldBack(answer) ? [] : found;
  const answering = excerpts.filter(({ isRelated }) => !isRelated);
  const by = [
    ...(look.heading === undefined ? [] : [`**${look.heading}**`]),
    ...(sharedBy === undefined
      ? []
      : [`-# ${say('share.asked', { name: escapeLabel(sharedBy) })}`]),
  ];
  const said = wording.verdictOf(answer);
  const nearest = wording.nearestOf(answer, shortLabel);
  const verdict = [
    ...(answer.kind === 'answered' ? [] : [answer.kind === 'related' ? `**${said}**` : said]),
    ...(nearest === undefined ? [] : [nearest]),
  ];
  const accounts = accountsNoteOf(wording, answer, timestamp, escapeLabel);
  const differ = besideEachOther(answer) > 1;
  const notes = [
    ...(accounts === undefined ? [] : [differ ? `**${accounts}**` : `-# ${accounts}`]),
    ...answerNotesOf(wording, answer, timestamp, escapeLabel).map((note) => `-# ${note}`),
    ...agesLines(answering, look),
    ...(look.notes ?? []).map((note) => `-# ${escapeLabel(note)}`),
  ];
  const question = answer.kind === 'not-a-question' ? undefined : answer.question;
  const { line, isWhole } = questionLine(question ?? '', [...by, ...verdict, ...notes]);
  const head = [...by, ...(question === undefined ? [] : [line]), ...verdict];
  const whole = [...head, ...notes].join('\n');
  const colour = answer.kind === 'answered' || answer.kind === 'related' ? answer.kind : 'none';
  // What was understood is worth less than what was found.
  return excerptsCard(fitsOnCard([whole]) ? whole : head.join('\n'), excerpts, COLOURS[colour], {
    ...look,
    most: Math.min(Math.max(FIRST_EXCERPTS, besideEachOther(answer)), answering.length),
    marksUndated: 'filter' in answer && answer.filter !== undefined,
    buttons: isWhole ? questionButtons(answer, look) : NO_BUTTONS,
    remembered:
      look.remembered === undefined || answer.kind === 'not-a-question'
        ? []
        : rememberedButtons(look.remembered, isWhole && answer.kind !== 'answered', say),
    heldBack: isHeldBack(answer) ? found : [],
  });
}

/** The excerpts that the first card left out: those that answer too, then those that are related. */
export function moreCard(excerpts: readonly ShownExcerpt[], look: DatesLook): Card {
  const colour = excerpts[0]?.isRelated ? COLOURS.related : COLOURS.answered;
  return excerptsCard(agesLines(excerpts, look).join('\n'), excerpts, colour, {
    ...look,
    most: MORE_EXCERPTS,
    // The question may have asked for a time.
    marksUndated: true,
    buttons: NO_BUTTONS,
  });
}

/** What was held back as no answer: the nearest, and the others behind "More". */
export function nearestCard(excerpts: readonly ShownExcerpt[], look: DatesLook): Card {
  const said = `**${look.wording.say('verdict.not-an-answer')}**`;
  return excerptsCard([said, ...agesLines(excerpts, look)].join('\n'), excerpts, COLOURS.related, {
    ...look,
    most: 1,
    marksUndated: true,
    buttons: NO_BUTTONS,
  });
}

/** What can be done with the question: ask on, and ask it otherwise or show it to others. */
interface QuestionButtons {
  readonly ask: readonly APIButtonComponent[];
  readonly change: readonly APIButtonComponent[];
}

/** Corrections that are offered: as many as leave room in the row. */
const MOST_MEANT = LIMITS.rowButtons - 2;

function questionButtons(
  answer: ShownAnswer,
  { wording: { say }, isSharable = false }: AnswerLook,
): QuestionButtons {
  if (answer.kind === 'not-a-question') return NO_BUTTONS;
  const meant = (answer.suggestions ?? [])
    .slice(0, MOST_MEANT)
    .map(({ instead: word }, suggestion) =>
      button(say('button.did-you-mean', { word }), { action: 'meant', suggestion }),
    );
  return {
    ask: [
      button(say('button.ask-more'), { action: 'ask-more' }),
      button(say('button.edit-question'), { action: 'edit' }),
    ],
    change: [
      ...meant,
      ...(answer.filter?.period ? [button(say('button.any-time'), { action: 'any-time' })] : []),
      ...(isSharable ? [button(say('button.share'), { action: 'share' })] : []),
    ],
  };
}

const NO_BUTTONS: QuestionButtons = { ask: [], change: [] };

interface ExcerptsLook extends ExcerptLook {
  /** Excerpts at most. */
  readonly most: number;
  readonly buttons: QuestionButtons;
  /** What is offered about an answer that is remembered. */
  readonly remembered?: readonly APIButtonComponent[];
  /** What is behind a button of its own. */
  readonly heldBack?: readonly ShownExcerpt[];
}

/** Whole excerpts while they fit; the others are left to "More", never cut. */
function excerptsCard(
  head: string,
  excerpts: readonly ShownExcerpt[],
  colour: number,
  { most, buttons, remembered = [], heldBack = [], ...look }: ExcerptsLook,
): Card {
  const { say } = look.wording;
  const parts: (string | CardPart)[] = head === '' ? [] : [head];
  const texts = head === '' ? [] : [head];
  const shown: ShownExcerpt[] = [];
  const left: ShownExcerpt[] = [];
  for (const [at, excerpt] of excerpts.entries()) {
    const isFirstRelated = excerpt.isRelated && !excerpts[at - 1]?.isRelated;
    const above = isFirstRelated ? `**${say('quote.related')}**\n` : '';
    const text = above + excerptText(excerpt, look);
    if (shown.length < most && fitsOnCard([...texts, text])) {
      shown.push(excerpt);
      texts.push(text);
      const quotes = [idOf(excerpt)];
      parts.push({ text, button: button(say('button.context'), { action: 'context', quotes }) });
    } else {
      left.push(excerpt);
    }
  }
  if (parts.length === 0 || (shown.length === 0 && left.length > 0)) {
    parts.push(
      tooLong(
        left.map(({ citation }) => citation),
        look.wording,
      ),
    );
  }
  const more = { action: 'more', quotes: left.map(leftIdOf) } as const;
  const nearest = { action: 'nearest', quotes: heldBack.map(idOf) } as const;
  const quotes = shown.map(idOf);
  const takeAway = (['cite', 'copy'] as const).map((action) =>
    button(say(`button.${action}`), { action, quotes }),
  );
  return card(
    parts,
    colour,
    [
      ...(left.length > 0 ? [button(say('button.more', { count: left.length }), more)] : []),
      ...(heldBack.length > 0 ? [button(say('button.nearest'), nearest)] : []),
      ...(shown.length > 0 ? takeAway : []),
      ...buttons.ask,
    ],
    ...rowsOf(buttons.change, remembered),
  );
}

/** In one row, where there is room. */
function rowsOf(
  ...rows: readonly (readonly APIButtonComponent[])[]
): readonly (readonly APIButtonComponent[])[] {
  const all = rows.flat();
  return all.length <= LIMITS.rowButtons ? [all] : rows;
}

function idOf({ citation, quote }: ShownExcerpt): QuoteId {
  return quoteIdOf(citation.articleId, citation, quote);
}

function leftIdOf(excerpt: ShownExcerpt): QuoteId {
  const { isRelated } = excerpt;
  return { ...idOf(excerpt), ...(isRelated && { isRelated }) };
}

/**
 * The first words of a reply to a message, so that the notification says something: the best
 * quotation, or the verdict where there is none or it is too long.
 */
export function plainReply(
  answer: ShownAnswer,
  look: Pick<AnswerLook, 'wording' | 'addressOf'>,
): string {
  const { wording } = look;
  const [first] = 'excerpts' in answer && !isHeldBack(answer) ? answer.excerpts : [];
  const nearest = wording.nearestOf(answer, shortLabel);
  const missing = wording.missingWordsOf(answer);
  const problems = answer.kind === 'not-a-question' ? [] : (answer.filterProblems ?? []);
  // What was not kept of the question tells what the quotation answers.
  const notKept = problems.map((it) => wording.filterProblemOf(it, timestamp, escapeLabel));
  const verdict = [
    wording.verdictOf(answer),
    ...(nearest === undefined ? [] : [nearest]),
    ...(missing === undefined ? [] : [escapeLabel(missing)]),
    ...notKept,
  ].join('\n');
  if (!first) return verdict.length <= LIMITS.content ? verdict : wording.verdictOf(answer);
  const marksUndated = 'filter' in answer && answer.filter !== undefined;
  const quoted = `${first.rendered}\n${sourceLine(first, { ...look, marksUndated })}`;
  const accounts = accountsNoteOf(wording, answer, timestamp, escapeLabel);
  const said = [...(accounts === undefined ? [] : [accounts]), ...notKept];
  const whole = [...(answer.kind === 'answered' ? said : [verdict]), quoted].join('\n');
  return (
    [whole, verdict].find((text) => text.length <= LIMITS.content) ?? wording.verdictOf(answer)
  );
}
