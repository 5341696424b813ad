import { RecordsFailure } from '../../core/conversation/records/records.ts';
import { inPieces } from '../../pace/inPieces.ts';
import { type Card, noticeCard } from '../cards/card.ts';
import type { InteractionResponder } from '../client/interactionResponder.ts';
import type { PlainInteraction } from '../client/readInteraction.ts';
import type { Equipment } from '../equipment.ts';
import { type DiscordAsker, hearerOf, spokenTo } from '../hearer.ts';
import { erasedCard, keptCard, sureCard } from './privacyCard.ts';
import { type PrivacyDeed, readPrivacyId } from './privacyId.ts';

export const PRIVACY_COMMAND = 'privacy';

/** Undefined where something else is asked than what is remembered of somebody. */
export function readPrivacyRequest(
  interaction: PlainInteraction,
): 'show' | PrivacyDeed | undefined {
  switch (interaction.kind) {
    case 'command':
      return interaction.name === PRIVACY_COMMAND ? 'show' : undefined;
    case 'press':
      return readPrivacyId(interaction.id);
    case 'form':
    case 'autocomplete':
    case 'message-command':
      return undefined;
  }
}

/** Tells somebody what is remembered of them, and erases it: of whoever asks or presses, and of nobody else. */
export async function onPrivacy(
  request: 'show' | PrivacyDeed,
  asker: DiscordAsker,
  responder: InteractionResponder,
  { deskOf, settingsOf, memory, now, log }: Equipment,
): Promise<void> {
  const { server, user } = asker;
  const settings = await settingsOf(server);
  const hearer = hearerOf(spokenTo(asker, settings), 'asker');
  const { wording } = hearer;
  const { records } = deskOf(hearer);
  const shown = async (): Promise<Card> => {
    const kept = await records?.erasing.keptOf(await records.personKey(user));
    const about = { retention: settings.retention, isServer: server !== undefined };
    const turns = memory.countOf(user, now());
    return keptCard({ ...(kept && { kept }), turns, ...about }, wording);
  };
  const erased = async (): Promise<Card> => {
    memory.forgetPerson(user);
    if (records) {
      const key = await records.personKey(user);
      await inPieces((most) => records.erasing.erasePerson(key, most));
    }
    return erasedCard(wording);
  };
  const orNotice = (card: Promise<Card>) =>
    card.catch((error: unknown) => {
      if (!(error instanceof RecordsFailure)) throw error;
      log(`What is kept of a person cannot be told or erased (${error.trouble}). ${error.message}`);
      return noticeCard(wording.say('notice.records-down'));
    });
  switch (request) {
    case 'show':
      await responder.reply(orNotice(shown()), true);
      return;
    case 'erase':
      return responder.replace(Promise.resolve(sureCard(wording)));
    case 'erase-all':
      return responder.replace(orNotice(erased()));
  }
}
