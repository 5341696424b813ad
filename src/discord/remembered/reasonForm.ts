import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import {
  REASON_KINDS,
  REASON_LIMIT,
  type Reason,
} from '../../core/conversation/records/feedback.ts';
import type { Say } from '../../core/speech/say.ts';

const KIND_FIELD = 'kind';
const TEXT_FIELD = 'text';

/**
 * A form in which somebody says why an answer was not helpful. @param takesText whether in their own words as
 * well, which others will read.
 */
export function reasonForm(
  receipt: string,
  takesText: boolean,
  say: Say,
): APIModalInteractionResponseCallbackData {
  return {
    title: say('modal.reason'),
    custom_id: `why~${receipt}`,
    components: [
      {
        type: ComponentType.Label,
        label: say('modal.reason-kind'),
        component: {
          type: ComponentType.StringSelect,
          custom_id: KIND_FIELD,
          options: REASON_KINDS.map((value) => ({ label: say(`reason.${value}`), value })),
        },
      },
      ...(takesText
        ? [
            {
              type: ComponentType.Label as const,
              label: say('modal.reason-text'),
              component: {
                type: ComponentType.TextInput as const,
                custom_id: TEXT_FIELD,
                style: TextInputStyle.Paragraph,
                max_length: REASON_LIMIT,
                required: false,
              },
            },
          ]
        : []),
    ],
  };
}

/** The answer that a form is about; undefined where the id is of another form. */
export function readReasonForm(id: string): string | undefined {
  return /^why~([0-9A-Z]{8})$/.exec(id)?.[1];
}

/** What was filled in; undefined where nothing was chosen. */
export function reasonIn(typed: Readonly<Record<string, string>>): Reason | undefined {
  const kind = REASON_KINDS.find((known) => known === typed[KIND_FIELD]);
  const text = typed[TEXT_FIELD];
  return kind && { kind, ...(text !== undefined && text.trim() !== '' && { text }) };
}
