import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { QUESTION_LIMIT } from '../core/question/question.ts';
import type { Say } from '../core/speech/say.ts';

/** What a form is for, and whether only who fills it in sees the answer. */
export interface FormId {
  readonly action: 'ask-more' | 'edit';
  readonly isPrivate: boolean;
}

/** The field of the form. */
export const QUESTION_FIELD = 'question';

/** A form in which a question is typed. @param typed what stands in it already. */
export function questionForm(
  id: FormId,
  typed: string | undefined,
  say: Say,
): APIModalInteractionResponseCallbackData {
  return {
    title: say(id.action === 'edit' ? 'modal.edit-question' : 'modal.ask'),
    custom_id: `${id.action}~${id.isPrivate ? 'private' : 'public'}`,
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
export function readFormId(id: string): FormId | undefined {
  const [, action, visibility] = /^(ask-more|edit)~(private|public)$/.exec(id) ?? [];
  if (action !== 'ask-more' && action !== 'edit') return undefined;
  return { action, isPrivate: visibility === 'private' };
}
