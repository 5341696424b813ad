import { setTimeout } from 'node:timers/promises';
import type { Problem } from '../../core/article/problem.ts';
import { SETTLED_AFTER } from '../../core/conversation/collections/heldRules.ts';
import { RULES_FILE } from '../../library/folder/listFolder.ts';
import { type RulesFileLook, readRulesText } from '../../library/rules/rulesText.ts';
import type { LibraryEntry } from './libraryEntry.ts';

/** What is to be sent of the rules of a folder, if anything, and what is wrong with them. */
export interface RulesToSend {
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** In the place of rules that cannot be read, and never were: as long as nobody knows them, nobody may ask. */
const UNREADABLE = '[The rules cannot be read.';

/**
 * Nobody may ask more because rules are gone or wrong: what was sent before still holds, and where nothing was,
 * nobody may ask anything.
 * @param sent what holds now.
 */
export function rulesToSend(look: RulesFileLook, sent: string | undefined): RulesToSend {
  const { path } = look;
  const isClosed = sent !== undefined && readRulesText(RULES_FILE, sent).kind !== 'right';
  const rules = sent === undefined || isClosed ? 'closed' : 'kept';
  const about = { path, skipped: true, rules } as const;
  switch (look.kind) {
    case 'right':
      return { ...(look.text !== sent && { text: look.text }), problems: [] };
    case 'wrong': {
      const problems = look.faults.map((fault) => ({ ...about, ...fault }));
      return { ...(sent === undefined && { text: UNREADABLE }), problems };
    }
    case 'absent': {
      if (sent === undefined) return { problems: [] };
      const reason = 'It was there and is gone.';
      const remedy = 'Put it back, or write {} into it to restrict nothing.';
      return { problems: [{ ...about, reason, remedy }] };
    }
  }
}

/**
 * Lets the rules of a folder hold from now on, before anything else is sent. What may be half written only is waited
 * for, since it may open what the rest of it closes. @returns what is wrong with them.
 */
export async function sendRules(
  read: (last: RulesFileLook | undefined) => Promise<RulesFileLook>,
  entry: LibraryEntry,
): Promise<readonly Problem[]> {
  const { rules: sent } = await entry.read();
  let look = await read(undefined);
  while (look.kind === 'right' && rulesToSend(look, sent).text !== undefined) {
    await setTimeout(SETTLED_AFTER);
    const last = look;
    look = await read(last);
    if (look === last) break;
  }
  let problems: readonly Problem[] = [];
  await entry.change((now) => {
    const toSend = rulesToSend(look, now.rules);
    problems = toSend.problems;
    const { text } = toSend;
    return text === undefined ? undefined : { ...now, rules: text, generation: now.generation + 1 };
  });
  return problems;
}
