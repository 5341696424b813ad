import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Wording } from '../../../core/speech/wording.ts';
import type { Card } from '../card.ts';

/**
 * A card with the id of its receipt in small print at its end, for which `fitsOnCard` keeps room.
 * @param id undefined where no receipt is kept: the card stays as it is.
 */
export function signed(card: Card, id: string | undefined, { say }: Wording): Card {
  if (id === undefined) return card;
  const line = `\n-# ${say('receipt.id', { id })}`;
  return card.map((part) => (part.type === ComponentType.Container ? endingIn(part, line) : part));
}

type Container = Extract<APIMessageTopLevelComponent, { type: ComponentType.Container }>;

function endingIn(container: Container, line: string): Container {
  const components = [...container.components];
  const last = components.pop();
  switch (last?.type) {
    case ComponentType.TextDisplay:
      return {
        ...container,
        components: [...components, { ...last, content: last.content + line }],
      };
    case ComponentType.Section: {
      const [text, ...texts] = last.components;
      const ended = text ? [{ ...text, content: text.content + line }, ...texts] : [];
      return { ...container, components: [...components, { ...last, components: ended }] };
    }
    default:
      return container;
  }
}
