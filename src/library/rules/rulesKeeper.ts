import type { Problem } from '../../core/article/problem.ts';
import {
  afterLook,
  type HeldRules,
  SETTLED_AFTER,
  UNKNOWN_RULES,
} from '../../core/conversation/collections/heldRules.ts';
import type { RulesInForce } from '../../core/conversation/collections/rules.ts';
import type { RulesFileLook } from './rulesText.ts';

/** Holds the rules while the program runs, wherever they are written. */
export interface RulesKeeper {
  readonly inForce: () => RulesInForce;
  /** Looks at what is written now. @throws where that cannot be known. */
  look(): Promise<void>;
  problems(): Problem[];
  /** Looks no more. */
  close(): void;
}

export interface RulesKeeperOptions {
  readonly log: (line: string) => void;
  /** Hears that something else holds than before. */
  readonly onChange: () => void;
}

/** @param read looks at what is written; it is given what was read last. @throws where that cannot be known. */
export function createRulesKeeper(
  read: (last: RulesFileLook | undefined) => Promise<RulesFileLook>,
  { log, onChange }: RulesKeeperOptions,
): RulesKeeper {
  let held: HeldRules = UNKNOWN_RULES;
  let last: RulesFileLook | undefined;
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;

  const look = async () => {
    const found = await read(last);
    if (hasEnded) return;
    const [before, lastTrouble] = [held, troubleIn(held, last)];
    held = afterLook(held, found, performance.now());
    last = found;
    const trouble = troubleIn(held, found);
    if (trouble !== lastTrouble && trouble !== '') log(trouble);
    const isOther = held.inForce !== before.inForce;
    if (isOther && before !== UNKNOWN_RULES) onChange();
    const isNew = found.kind === 'right' && held.text !== before.text;
    if (isNew && before !== UNKNOWN_RULES) log(`What ${found.path} rules now holds.`);
    clearTimeout(timer);
    if (held.freshSince === undefined) return;
    // What has just been written is looked at once more, also where nobody tells of a change.
    timer = setTimeout(() => look().catch(() => {}), SETTLED_AFTER + 50).unref();
  };

  return {
    inForce: () => held.inForce,
    look,
    problems: () => problemsIn(held, last),
    close() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}

function troubleIn(held: HeldRules, look: RulesFileLook | undefined): string {
  const [first] = problemsIn(held, look);
  if (!first) return '';
  const { path, line, reason, remedy, rules } = first;
  const place = line === undefined ? path : `${path}:${line}`;
  const fate =
    rules === 'closed'
      ? 'Until then nobody can ask anything but at the terminal.'
      : 'Until then what was ruled before holds.';
  return `${place}: ${reason} ${remedy} ${fate}`;
}

function problemsIn(held: HeldRules, look: RulesFileLook | undefined): Problem[] {
  if (held.trouble === undefined || !look) return [];
  const { path } = look;
  const rules = held.inForce === 'closed' ? 'closed' : 'kept';
  const about = { path, skipped: true, rules } as const;
  if (look.kind === 'wrong') return look.faults.map((fault) => ({ ...about, ...fault }));
  const remedy =
    'Put it back, or write {} into it to restrict nothing; after the next start nothing is.';
  return [{ ...about, reason: 'It was there and is gone.', remedy }];
}
