import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { QUESTION_LIMIT } from '../core/question/question.ts';
import type { Say } from '../core/speech/say.ts';

/** What a form is for. */
export type FormAction = 'ask-more' | 'edit';

/** The field of the form. */
export const QUESTION_FIELD = 'question';

/** A form in which a question is typed. @param typed what stands in it already. */
export function questionForm(
  action: FormAction,
  typed: string | undefined,
  say: Say,
): APIModalInteractionResponseCallbackData {
  return {
    title: say(action === 'edit' ? 'modal.edit-question' : 'modal.ask'),
    custom_id: action,
    components: [
      {
        type: ComponentType.Label,
        label: say('modal.question'),
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Paragraph,
          max_length: QUESTION_LIMIT,
          required: true,
          ...(typed !== undefined && { value: typed }),
        },
      },
    ],
  };
}

/** Undefined where the id is not one of ours. */
export function readFormId(id: string): FormAction | undefined {
  // A form that was opened before the last start may name who was to see the answer as well.
  const [action] = id.split('~');
  return action === 'ask-more' || action === 'edit' ? action : undefined;
}
