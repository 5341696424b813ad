import { describe, expect, it } from 'vitest';
import { QUESTION_LIMIT } from '../../src/core/question/question.ts';
import { wordingIn } from '../../src/core/speech/wording.ts';
import {
  type FormId,
  QUESTION_FIELD,
  questionForm,
  readFormId,
} from '../../src/discord/questionForm.ts';
import { walk } from '../support/discord/fields.ts';
import { checkModal } from '../support/discord/limits.ts';

const LOCALES = ['en', 'de', 'fr', 'es-419', 'ru', 'ja'];
const IDS: readonly FormId[] = (['ask-more', 'edit'] as const).flatMap((action) => [
  { action, isPrivate: true },
  { action, isPrivate: false },
]);

const fieldOf = (form: ReturnType<typeof questionForm>) =>
  [...walk(form.components)].find((it) => it.custom_id === QUESTION_FIELD);

describe('the form for a question', () => {
  it.each(LOCALES)(
    'is one that Discord takes, empty or with the longest question, in %s',
    (locale) => {
      const { say } = wordingIn(locale);
      for (const id of IDS) {
        for (const typed of [undefined, '', 'When?', '> **a**\n<@1>', 'a'.repeat(QUESTION_LIMIT)]) {
          const form = questionForm(id, typed, say);
          checkModal({ ...form });
          expect(fieldOf(form)?.value).toBe(typed);
        }
      }
    },
  );

  it('takes no longer question than can be asked, and no empty one', () => {
    const field = fieldOf(
      questionForm({ action: 'edit', isPrivate: true }, 'a', wordingIn('en').say),
    );
    expect(field).toMatchObject({ max_length: QUESTION_LIMIT, required: true });
  });

  it('says whether a question is changed or another one is asked', () => {
    const { say } = wordingIn('en');
    const titles = IDS.map((id) => questionForm(id, undefined, say).title);
    expect(titles).toEqual(['Ask', 'Ask', 'Edit question', 'Edit question']);
  });

  it.each(IDS)('remembers in its id what it is for and who will see the answer: %o', (id) => {
    const form = questionForm(id, undefined, wordingIn('en').say);
    expect(readFormId(form.custom_id)).toEqual(id);
  });

  it.each(['', 'edit', 'edit~', 'edit~secret', 'ask~private', 'xedit~private', 'edit~private\n'])(
    'of somebody else is not read: %j',
    (id) => {
      expect(readFormId(id)).toBeUndefined();
    },
  );
});
