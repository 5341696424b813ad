import { explain, receiptBefore, vote } from '../../core/conversation/gaps/feedback.ts';
import { tellMe } from '../../core/conversation/gaps/tellMe.ts';
import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type { AnswerAction, ButtonId } from '../buttonId.ts';
import { type Card, noticeCard } from '../cards/card.ts';
import { votedCard } from '../cards/remembered/votedCard.ts';
import type { InteractionResponder } from '../client/interactionResponder.ts';
import type { PressedCard } from '../client/readInteraction.ts';
import type { Equipment } from '../equipment.ts';
import type { Hearer } from '../hearer.ts';
import { reasonForm, reasonIn } from './reasonForm.ts';

/** What somebody has pressed below an answer. */
export type AnswerPress = Extract<ButtonId, { readonly action: AnswerAction }>;

type Means = Pick<Equipment, 'deskOf' | 'reach' | 'due' | 'log'> &
  Pick<InteractionResponder, 'showForm'> & {
    /** Replies to them alone. */
    readonly reply: (card: Promise<Card>) => Promise<void>;
  };

/** Does what somebody wants about an answer, and tells them alone. */
export async function onAnswerPress(
  { action, receipt }: AnswerPress,
  { card, hearer }: { readonly card: PressedCard; readonly hearer: Hearer },
  means: Means,
): Promise<void> {
  const { wording } = hearer;
  const { say } = wording;
  const desk = means.deskOf(hearer);
  switch (action) {
    case 'helpful':
    case 'unhelpful': {
      const isHelpful = action === 'helpful';
      const voted = async () => {
        if (!(await desk.settings()).hasFeedback) return noticeCard(say('notice.switched-off'));
        const fate = await vote(hearer, desk, { receipt, isHelpful });
        return votedCard(receipt, isHelpful, fate, say);
      };
      return means.reply(orDown(voted(), hearer, means));
    }
    case 'say-why': {
      const found = await orUndefined(
        async () => desk.records && (await receiptBefore(hearer, receipt, desk.records)),
      );
      if (!found) return means.reply(Promise.resolve(noticeCard(say('notice.not-remembered'))));
      return means.showForm(reasonForm(receipt, !found.isPrivate, say));
    }
    case 'tell-me': {
      const told = async () => {
        const { question } = card;
        if (question === undefined) return noticeCard(say('notice.not-remembered'));
        const isOpen = !card.isEphemeral && means.reach.maySpeakIn(hearer);
        const place = isOpen && hearer.channel !== undefined && card.message !== undefined;
        const seen = place ? { channel: hearer.channel, message: card.message } : undefined;
        const opened = say('told.opened', { question });
        const fate = await tellMe(hearer, desk, { receipt, question, card: seen }, () =>
          means.reach.alone(hearer, opened),
        );
        means.due();
        return noticeCard(say(`notice.${fate}`));
      };
      return means.reply(orDown(told(), hearer, means));
    }
  }
}

/** Notes why an answer was not helpful, as it was filled in. */
export async function onReason(
  receipt: string,
  typed: Readonly<Record<string, string>>,
  hearer: Hearer,
  means: Pick<Means, 'deskOf' | 'reply' | 'log'>,
): Promise<void> {
  const { say } = hearer.wording;
  const noted = async () => {
    const reason = reasonIn(typed);
    const isNoted = reason && (await explain(hearer, means.deskOf(hearer), { receipt, ...reason }));
    return noticeCard(say(isNoted ? 'notice.reason-noted' : 'notice.not-remembered'));
  };
  return means.reply(orDown(noted(), hearer, means));
}

function orDown(
  card: Promise<Card>,
  { wording }: Hearer,
  { log }: Pick<Means, 'log'>,
): Promise<Card> {
  return card.catch((error: unknown) => {
    if (!(error instanceof RecordsFailure)) throw error;
    log(`The records cannot be used (${error.trouble}). ${error.message}`);
    return noticeCard(wording.say('notice.records-down'));
  });
}

async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecordsFailure) return undefined;
    throw error;
  }
}
