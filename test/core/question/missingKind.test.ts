import { describe, expect, it } from 'vitest';
import { type MissingKind, missingKindIn } from '../../../src/core/question/missingKind.ts';

const missing = (text: string, question: string, around = text): MissingKind | undefined =>
  missingKindIn(text, { question, around });

describe('a text lacks', () => {
  it.each<[MissingKind, string, string]>([
    ['no-number', 'How many people were hurt?', 'Some people were hurt.'],
    ['no-number', 'How much did it cost?', 'It was rather dear.'],
    ['no-time', 'When did the truce begin?', 'The truce began in Geneva.'],
    ['no-time', 'In what year was it built?', 'It was built of stone.'],
    ['no-name', 'Who led the attack?', 'A colonel led it.'],
    ['no-name', 'Who met Kerry?', 'Kerry met a colonel.'],
  ])('%s where “%s” is asked', (kind, question, text) => {
    expect(missing(text, question)).toBe(kind);
  });
});

describe('a text may have what is asked for', () => {
  it.each([
    ['How many people were hurt?', 'Two people were hurt.'],
    ['How many people were hurt?', 'No one was hurt.'],
    ['How long did it last?', 'It lasted for 2½ of them.'],
    ['When did the truce begin?', 'The truce began on a Monday.'],
    ['When did the truce begin?', 'It began while the envoys slept.'],
    ['When was it built?', 'It was built in 1931.'],
    ['Who led the attack?', 'A man called Voss led it.'],
    ['Who led the attack?', 'Voss led it.'],
    ['Who met Ed, as he wanted?', 'Al met him.'],
  ])('as a sign of it shows: %s %s', (question, text) => {
    expect(missing(text, question)).toBeUndefined();
  });

  it('where something else is asked for, or as well', () => {
    expect(missing('A colonel led it.', 'Why did they attack?')).toBeUndefined();
    expect(missing('A colonel led it.', 'Who led it and where?')).toBeUndefined();
    expect(missing('A colonel led it.', 'attack')).toBeUndefined();
  });
});

it('what begins a sentence is no name where its article has it with a small letter', () => {
  const around = 'Workers struck. The workers were tired.';
  expect(missing('Workers struck.', 'Who struck?', around)).toBe('no-name');
  expect(missing('Workers struck.', 'Who struck?')).toBeUndefined();
});
