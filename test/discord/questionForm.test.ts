import { describe, expect, it } from 'vitest';
import { QUESTION_LIMIT } from '../../src/core/question/question.ts';
import { wordingIn } from '../../src/core/speech/wording.ts';
import {
  type FormAction,
  QUESTION_FIELD,
  questionForm,
  readFormId,
} from '../../src/discord/questionForm.ts';
import { walk } from '../support/discord/fields.ts';
import { checkModal } from '../support/discord/limits.ts';

const LOCALES = ['en', 'de', 'fr', 'es-419', 'ru', 'ja'];
const ACTIONS: readonly FormAction[] = ['ask-more', 'edit'];

const fieldOf = (form: ReturnType<typeof questionForm>) =>
  [...walk(form.components)].find((it) => it.custom_id === QUESTION_FIELD);

describe('the form for a question', () => {
  it.each(LOCALES)(
    'is one that Discord takes, empty or with the longest question, in %s',
    (locale) => {
      const { say } = wordingIn(locale);
      for (const action of ACTIONS) {
        for (const typed of [undefined, '', 'When?', '> **a**\n<@1>', 'a'.repeat(QUESTION_LIMIT)]) {
          const form = questionForm(action, typed, say);
          checkModal({ ...form });
          expect(fieldOf(form)?.value).toBe(typed);
        }
      }
    },
  );

  it('takes no longer question than can be asked, and no empty one', () => {
    const field = fieldOf(questionForm('edit', 'a', wordingIn('en').say));
    expect(field).toMatchObject({ max_length: QUESTION_LIMIT, required: true });
  });

  it('says whether a question is changed or another one is asked', () => {
    const { say } = wordingIn('en');
    const titles = ACTIONS.map((action) => questionForm(action, undefined, say).title);
    expect(titles).toEqual(['Ask', 'Edit question']);
  });

  it.each(ACTIONS)('remembers in its id what it is for: %s', (action) => {
    const form = questionForm(action, undefined, wordingIn('en').say);
    expect(readFormId(form.custom_id)).toEqual(action);
    expect(readFormId(`${action}~public`)).toEqual(action);
  });

  it.each(['', 'ask', 'ask~private', 'xedit', 'edit\n', 'toString'])(
    'of somebody else is not read: %j',
    (id) => {
      expect(readFormId(id)).toBeUndefined();
    },
  );
});
