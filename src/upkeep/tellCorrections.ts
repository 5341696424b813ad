import { correctionsReply, readCorrected } from '../core/conversation/commands/corrections.ts';
import type { NoticeFate, Notices } from '../core/conversation/notices.ts';
import type { CorrectionRecords, DueCard } from '../core/conversation/records/corrections.ts';
import type { Records } from '../core/conversation/records/records.ts';
import { type ChoreOptions, seenIn } from './choreOptions.ts';
import type { Chore } from './upkeep.ts';

/** Cards that are corrected within an hour at most, each of them once. */
export const CORRECTIONS_AN_HOUR = 30;

/** Milliseconds for which a change is waited with: files come and go while somebody saves or copies them. */
const SETTLING = 60_000;

const HOUR = 60 * 60 * 1000;

/** Has the cards say what of them does not stand any more. */
export function createTellCorrections(options: ChoreOptions): Chore {
  const { records, now, notices, settingsOf } = options;
  const { corrections } = records;
  return {
    name: 'cards say what of them does not stand any more',
    async run(stop) {
      const speaker = notices();
      if (!speaker) return undefined;
      const due = await dueHere(corrections, speaker);
      let later: number | undefined;
      const again = (wait: number) => {
        later = Math.min(later ?? wait, wait);
      };
      for (const card of due) {
        if (stop.aborted) return undefined;
        const wait = await waitFor(card, records, now().getTime());
        if (wait > 0) again(wait);
        else if (!(await settingsOf(card.server)).hasNotices)
          await corrections.told(card, now().getTime());
        else if ((await tell(card, options, speaker)) === 'later') again(SETTLING);
      }
      return later;
    },
  };
}

/** Of all that are due, as many as may be corrected soon, without those that are for others to correct. */
async function dueHere(corrections: CorrectionRecords, { reaches }: Notices): Promise<DueCard[]> {
  const wanted = CORRECTIONS_AN_HOUR * 4;
  for (let most = wanted; ; most *= 4) {
    const due = await corrections.due(Number.MAX_SAFE_INTEGER, most);
    const here = due.filter(({ server }) => reaches(server));
    if (here.length >= wanted || due.length < most) return here.slice(0, wanted);
  }
}

/** Milliseconds for which a card is waited with. */
async function waitFor(
  { since, toldAt = Number.NEGATIVE_INFINITY }: DueCard,
  { corrections }: Records,
  now: number,
): Promise<number> {
  const isFull = (await corrections.countTold(now - HOUR)) >= CORRECTIONS_AN_HOUR;
  return Math.max(since + SETTLING - now, toldAt + HOUR - now, isFull ? SETTLING : 0);
}

async function tell(due: DueCard, options: ChoreOptions, speaker: Notices): Promise<NoticeFate> {
  const { records, now } = options;
  const receipt = await records.receipts.get(due.receipt);
  if (!receipt) return 'never';
  const library = await seenIn(receipt, due.card.channel, options);
  if (!library) return 'later';
  const at = now().getTime();
  // Another program on the same records may be about to, or have done so since this one has looked.
  if (!(await records.claims.take(`card:${due.receipt}`, at, SETTLING))) return 'later';
  if (!(await records.corrections.isDue(due))) return 'said';
  const reply = correctionsReply(due.corrections, await readCorrected(due.corrections, library));
  const fate = await speaker.correct(due.card, reply, receipt.language);
  if (fate !== 'later') await records.corrections.told(due, now().getTime());
  return fate;
}
