import { ComponentType, type ContainerComponent, type Message } from 'discord.js';
import { questionOn } from '../cards/questionLine.ts';

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

function textsOf({ components }: Pick<Message, 'components'>): string[] {
  return components.flatMap((component) => {
    switch (component.type) {
      case ComponentType.TextDisplay:
        return component.content;
      case ComponentType.Container:
        return component.components.flatMap((it) => textsIn(it));
      case ComponentType.Section:
        return textsIn(component);
      default:
        return [];
    }
  });
}

function textsIn(component: ContainerComponent['components'][number]): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type !== ComponentType.Section) return [];
  return component.components.map(({ content }) => content);
}
