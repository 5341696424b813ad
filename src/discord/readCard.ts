import { ComponentType, type Message } from 'discord.js';
import { questionOn } from './cards/answerCard.ts';

/** The question that a card of ours shows; undefined where it shows none. */
export function questionOf(message: Message): string | undefined {
  if (message.author.id !== message.client.user.id) return undefined;
  const [first] = textsOf(message);
  return first === undefined ? undefined : questionOn(first);
}

/** What a message says: its content or, of a message made of components, their texts. */
export function textOf(message: Message): string {
  return message.content === '' ? textsOf(message).join('\n') : message.content;
}

function textsOf({ components }: Message): string[] {
  return components.flatMap((component) =>
    component.type === ComponentType.Container
      ? component.components.flatMap((it) =>
          it.type === ComponentType.TextDisplay ? it.content : [],
        )
      : component.type === ComponentType.TextDisplay
        ? component.content
        : [],
  );
}
