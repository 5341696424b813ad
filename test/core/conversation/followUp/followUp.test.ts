import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveFollowUp } from '../../../../src/core/conversation/followUp/followUp.ts';
import type { Turn } from '../../../../src/core/conversation/followUp/turn.ts';
import { QUESTION_LIMIT } from '../../../../src/core/question/question.ts';
import { type Dialogue, WRITTEN_AFTER, WRITTEN_FIRST } from './dialogues.ts';

const DIALOGUES = [...WRITTEN_FIRST, ...WRITTEN_AFTER];

/** What is run for each thing said, and what should be. */
function played({ said }: Dialogue) {
  const turns: Turn[] = [];
  return said.map(([typed, wanted = typed, found = {}]) => {
    const resolved = resolveFollowUp(typed, turns);
    turns.push({ question: resolved.question, ...found });
    return { resolved, wanted: { question: wanted, isFollowUp: wanted !== typed } };
  });
}

const runs = (typed: string, ...earlier: readonly string[]): string =>
  resolveFollowUp(
    typed,
    earlier.map((question) => ({ question })),
  ).question;

describe('resolveFollowUp', () => {
  it.each(DIALOGUES.map((dialogue) => [dialogue.about, dialogue] as const))(
    'runs the question that is meant: %s',
    (_, dialogue) => {
      const turns = played(dialogue);
      expect(turns.map(({ resolved }) => resolved)).toEqual(turns.map(({ wanted }) => wanted));
    },
  );

  const PAST = 'When did the truce in Syria begin? source:"The Daily" -rumour';

  it.each([
    'thanks!',
    'Thank you very much',
    'ok',
    'hello',
    'good morning',
    'danke',
    'ありがとう',
    'really?',
    '🙂',
    '',
    'Who is John Kerry?',
    'Is it true that John Kerry met Lavrov?',
    'Is it likely that Greece leaves the euro?',
    'Does it rain in Bergen?',
    'Was it Kerry who met the envoy?',
    'Is it possible to visit the Louvre at night?',
    'How long does it take to cross the Bosphorus?',
    'Are there any hospitals in Homs?',
    'Is there a ferry to Split?',
    'Who said that rebels fled Homs?',
    'Which is the bridge that was closed in Mostar?',
    'When did Angela Merkel say she would retire?',
    'Did Ana Horvat lose her office?',
    'Who built the bridge, and when was it opened?',
    'If the truce fails, what happens to it?',
    'What is inflation?',
    'and what is inflation?',
    'And when did the war in Yemen end?',
    'what about the elections in France?',
    'who are you?',
    'can you help me?',
    'grain prices',
    'Aleppo',
    'What happened this year in Peru?',
    'that was wrong',
    'Wer regiert Bayern?',
    'Кто построил мост в Мостаре?',
  ])('leaves %j, which stands alone, as it is', (typed) => {
    expect(resolveFollowUp(typed, [{ question: PAST }])).toEqual({
      question: typed,
      isFollowUp: false,
    });
  });

  it.each(['who signed it?', 'why?', 'what about Yemen?', 'and in 2015?', 'who died?'])(
    'takes over the operators of the newest question with %j',
    (typed) => {
      expect(runs(typed, 'Where is the ferry? sort:newest', PAST)).toMatch(
        / source:"The Daily" -rumour$/,
      );
    },
  );

  it('does not take over an operator of which the question brings its own', () => {
    expect(runs('who signed it? source:Herald -claim', PAST)).toBe(
      'who signed the truce in Syria? source:Herald -claim -rumour',
    );
  });

  it('cuts what is inherited, not what was typed, to the longest question', () => {
    const long = `Why was the ${'long old '.repeat(105)}bridge closed?`;
    const typed = `who signed it ${'and sealed '.repeat(85)}?`;
    const run = runs(typed, long);
    expect(run.startsWith(typed.trim())).toBe(true);
    expect(run.length).toBeLessThanOrEqual(QUESTION_LIMIT);
    expect(run.length).toBeGreaterThan(typed.length);
    expect(run).not.toMatch(/\s$/);
  });

  it('leaves a question that is too long by itself as it is', () => {
    const typed = `who signed it ${'a'.repeat(QUESTION_LIMIT)}`;
    expect(runs(typed, PAST)).toBe(typed);
  });

  it('reads long rows of marks, capitals and pronouns in no time', () => {
    for (const part of [
      '!',
      '? ',
      'A',
      'A ',
      'it ',
      'is it a ',
      'and ',
      '"',
      '-',
      '1 ',
      "'s ",
      '¿ ',
    ]) {
      const row = part.repeat(QUESTION_LIMIT / part.length);
      expect(runs(`${row.slice(0, -2)} x`, row, PAST).length).toBeLessThanOrEqual(QUESTION_LIMIT);
    }
  });
});

const WORDS =
  'and what about who when why how many did is was it he she they them there that this his the a truce treaty bridge Aleppo Syria John Kerry in of 2015 June signed begin true you ? , . " — source:Daily after:2016-09 -word "we agree" warum und なぜ は ¿por qué?'.split(
    ' ',
  );
const typing = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 400 }).map((words) => words.join(' ')),
);
const turn = fc.record({ question: typing, title: typing, quote: typing });

describe('whatever is typed', () => {
  it('a first question stays as it is', () => {
    fc.assert(
      fc.property(typing, (question) => {
        expect(resolveFollowUp(question, [])).toEqual({ question, isFollowUp: false });
      }),
    );
  });

  it('the question that is run is no longer than the limit, unless what was typed is', () => {
    fc.assert(
      fc.property(typing, fc.array(turn, { maxLength: 4 }), (question, earlier) => {
        const run = resolveFollowUp(question, earlier).question;
        expect(run.length).toBeLessThanOrEqual(Math.max(QUESTION_LIMIT, question.length));
        if (question.length > QUESTION_LIMIT) expect(run).toBe(question);
      }),
    );
  });

  it('only a follow-up differs from what was typed', () => {
    fc.assert(
      fc.property(typing, fc.array(turn, { maxLength: 4 }), (question, earlier) => {
        const { question: run, isFollowUp } = resolveFollowUp(question, earlier);
        expect(isFollowUp).toBe(run !== question);
      }),
    );
  });

  it('its own operators survive', () => {
    fc.assert(
      fc.property(typing, fc.array(turn, { maxLength: 4 }), (question, earlier) => {
        const typed = `${question} author:Mwale -gossip`;
        const { question: run } = resolveFollowUp(typed, earlier);
        expect(run).toContain('author:Mwale');
        expect(run).toContain('-gossip');
      }),
    );
  });
});
